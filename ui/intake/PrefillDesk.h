#pragma once
#include "models/prefill/PrefillCommands.h"
#include "ui/intake/IntakeSession.h"

namespace ow {

/// What the visitor filled in while he waited, on its way into the form on the desk: it fills what is empty, never what stands there.
class PrefillDesk final : public QObject {
    Q_OBJECT
public:
    PrefillDesk(StationContext &context, IntakeSession &session, QObject *parent);

    /// Null when nothing waits for this ticket.
    const PrefillView *waiting() const { return m_view && m_view->count > 0 ? &*m_view : nullptr; }
    bool mayTake() const;
    /// With its items and the form, where there is none yet.
    void take();
    /// How many answers it filled in; nothing before it was taken.
    std::optional<int> taken() const { return m_taken; }

    /// Said otherwise than what stands in the form now.
    struct Difference {
        QString key;
        QString said;
        bool isLocked = false; ///< a genuine document says it
        friend bool operator==(const Difference &, const Difference &) = default;
    };
    QList<Difference> differences() const;
    /// His own word instead; of what no document says.
    void prefer(const Difference &difference);

signals:
    void changed();
    void refused(const ow::Problem &problem);

private:
    void reset();
    void load();
    void ask();
    void place(const QList<DraftBody::Entry> &answers);

    StationContext &m_context;
    IntakeSession &m_session;
    std::optional<PrefillView> m_view;
    std::optional<int> m_taken;
    QList<DraftBody::Entry> m_others; ///< that did not go in because something else stood there
    QSet<ElementRole> m_rowsTaken;
    QUuid m_ticket;
    bool m_wanted = false; ///< the form is on its way
};

} // namespace ow
