#pragma once
// Where papers are in somebody's hands: at the windows, at the delivery counter, in the units a reviewer receives for.
#include "models/folders/FolderRules.h"
#include "models/store/Command.h"

#include <QSet>

namespace ow {

class FolderReach {
public:
    FolderReach(Connection &db, const Actor &actor);
    /// Papers that lie there, or come there, are the actor's to send and to receive. A unit without a reviewer in this hall is
    /// everybody's behind the windows; what was lost is at the windows again once it is found.
    bool covers(const FolderPlace &place) const;
    /// As shown: 受理窗口, 出件窗口, 区新闻出版局.
    QString name(const Catalogue &catalogue) const;
    const QString &unit() const { return m_unit; }

private:
    StationRole m_role;
    QString m_unit; ///< of the actor himself
    QSet<QString> m_unitsWithReviewers;
};

/// At the window that took them in, unless something else is known.
FolderStanding standingOf(Connection &db, const QUuid &caseId);

/// May this actor settle it that way? Nothing: he may.
std::optional<Problem> whyNotSettle(const Actor &actor, const FolderReach &reach, const FolderException &exception,
                                    FolderOutcome outcome);

FolderPlace unitPlace(const Catalogue &catalogue, const QString &unit);

} // namespace ow
