#pragma once
#include "ui/intake/AskDesk.h"
#include "ui/intake/DecisionSection.h"
#include "ui/intake/FormSection.h"
#include "ui/intake/ItemSection.h"
#include "ui/intake/PapersSection.h"
#include "ui/intake/PersonSection.h"
#include "ui/intake/WordSection.h"

class QScrollArea;

namespace ow {

/// One visitor's business on one page: 身份 → 事项 → 表单 → 材料 → 决定. Alt+1…5 go to a part; Enter goes on to what is needed next, or
/// presses the button that has the keyboard. Stays as it is when the hub is lost. Without a visitor, entry of what was only received.
class IntakePanel final : public QWidget {
    Q_OBJECT
public:
    IntakePanel(StationContext &context, int window, CardReader *reader, QWidget *parent = nullptr);
    /// The ticket called or served here.
    void tell(const std::optional<Ticket> &ticket) { m_session->setTicket(ticket); }
    /// As loaded from the hub; empty before.
    const Catalogue &catalogue() const { return m_session->catalogue(); }
    IntakeSession &session() { return *m_session; }
    SaidDesk &said() { return *m_said; }
    WordSection &words() { return *m_words; }
    AskDesk &asking() { return *m_ask; }
    void setRoles(Roles roles) { m_session->setRoles(roles); }
    /// 补录: the form of papers that were only received; nothing while a visitor is at the window.
    void enter(const Case &record) { m_session->enter(record); }
    /// 网上申请, found by its number: the visitor's who was identified, or of somebody who is not here while nobody else is.
    void openOnline(const Case &record);
    bool isEntering() const { return m_session->entering().has_value(); }

signals:
    /// What the visit came to so far; nothing when only the clerk can say.
    void outcomeChanged(std::optional<ow::Outcome> outcome);
    void enteringChanged();
    /// The visitor brought what a notice of this case asked for.
    void correctionWanted(const ow::Case &record);
    /// … or the paper a case was accepted without.
    void supplementWanted(const ow::Case &record, const QString &material);
    /// 问后台, by Ctrl+Q.
    void askWanted();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    enum class Part { Person, Items, Form, Papers, Decision };
    QWidget *addPart(Part part, const QString &title, QWidget *content);
    void goTo(Part part);
    void scrollTo(Part part);
    void goOn();
    void tellEntering();
    void tellOutcome();
    void goToPlace(const QString &place);
    void refresh();
    void explain(const Problem &problem);
    void tellSaving();

    StationContext &m_context;
    IntakeSession *m_session;
    SaidDesk *m_said;
    AskDesk *m_ask;
    PersonSection *m_person;
    ItemSection *m_items;
    FormSection *m_form;
    PapersSection *m_papers;
    WordSection *m_words;
    DecisionSection *m_decision;
    QScrollArea *m_scroll;
    QWidget *m_page;
    QMap<Part, QWidget *> m_parts;
    QMap<Part, QPushButton *> m_steps;
    QLabel *m_saving;
    QLabel *m_entering;
    QFrame *m_notice;
    QLabel *m_noticeText;
    QPushButton *m_takeBack;
    QPushButton *m_askButton;
};

} // namespace ow
