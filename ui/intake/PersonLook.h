#pragma once
#include "models/cases/CaseViews.h"
#include "ui/session/StationContext.h"

#include <QObject>

namespace ow {

/// What is masked on a person card, in clear for a while. The hub keeps who looked and why.
class PersonLook final : public QObject {
    Q_OBJECT
public:
    static constexpr int forMs = 60 * 1000;

    explicit PersonLook(StationContext &context, QObject *parent = nullptr);
    void reveal(const QUuid &person, const QString &reason);
    /// The time is over, or the person is no longer on the desk; what is still on its way is thrown away.
    void conceal();
    const std::optional<PersonFullView> &shown() const { return m_shown; }

signals:
    void changed();
    void refused(const ow::Problem &problem);

private:
    StationContext &m_context;
    std::optional<PersonFullView> m_shown;
    int m_round = 0; ///< an earlier look's answer and end are void
};

} // namespace ow
