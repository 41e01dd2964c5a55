#pragma once
#include "ui/intake/DecisionSection.h"
#include "ui/intake/FormSection.h"
#include "ui/intake/ItemSection.h"
#include "ui/intake/PapersSection.h"
#include "ui/intake/PersonSection.h"

class QScrollArea;

namespace ow {
class SupplementSheet;

/// One visitor's business on one page: 身份 → 事项 → 表单 → 材料 → 决定. Alt+1…5 go to a part. Stays as it is when the hub is lost.
class IntakePanel final : public QWidget {
    Q_OBJECT
public:
    IntakePanel(StationContext &context, int window, CardReader *reader, QWidget *parent = nullptr);
    /// The ticket called or served here.
    void tell(const std::optional<Ticket> &ticket) { m_session->setTicket(ticket); }
    /// As loaded from the hub; empty before.
    const Catalogue &catalogue() const { return m_session->catalogue(); }

private:
    enum class Part { Person, Items, Form, Papers, Decision };
    QWidget *addPart(Part part, const QString &title, QWidget *content);
    void goTo(Part part);
    void goToPlace(const QString &place);
    void refresh();
    void explain(const Problem &problem);
    void tellSaving();

    StationContext &m_context;
    IntakeSession *m_session;
    PersonSection *m_person;
    ItemSection *m_items;
    FormSection *m_form;
    PapersSection *m_papers;
    DecisionSection *m_decision;
    SupplementSheet *m_supplement;
    QScrollArea *m_scroll;
    QWidget *m_page;
    QMap<Part, QWidget *> m_parts;
    QMap<Part, QPushButton *> m_steps;
    QLabel *m_saving;
    QFrame *m_notice;
    QLabel *m_noticeText;
    QPushButton *m_takeBack;
};

} // namespace ow
