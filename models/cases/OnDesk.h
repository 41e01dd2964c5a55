#pragma once
#include "models/cases/VisitCommands.h"

namespace ow {

/// An application on the desk: its draft under the caller's lease, opened.
struct OnDesk {
    Application application;
    QList<const Item *> items;
    DraftBody body;
    QList<Case> received;                     ///< of items whose papers were taken in before
    QMap<QString, QString> shortNumbers = {}; ///< by item; the next ones where there is no case yet
    bool asSent = false;                      ///< nobody is here: what came online is judged by its files
    QList<QString> staying = {};              ///< items that stay on the desk when these are submitted

    /// 出版物零售、户外广告
    QString itemNames() const;
    /// Codes of all items applied for, those not on the desk this time too.
    QList<QString> together() const;
    /// The 一件事 they are taken as; null when they are none: one item is left of it, or it is not offered any more.
    const Bundle *bundle(const Catalogue &catalogue) const;
    /// Who speaks for it: a guardian, an agent, or the principal himself.
    QUuid speaker() const;
};
/// ApplicationUnknown; DraftTaken when somebody else has it now.
Result<OnDesk> onDesk(CommandContext &context, const QUuid &id, int fence);
/// What would leave the form today, by the day's rules.
Result<Answers> leavingOf(CommandContext &context, const OnDesk &desk);

} // namespace ow
