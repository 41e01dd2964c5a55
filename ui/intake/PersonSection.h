#pragma once
#include "ui/intake/IntakeSession.h"
#include "ui/reader/CardForm.h"
#include "ui/reader/CardReader.h"

#include <QWidget>

class QComboBox;
class QFrame;
class QLabel;
class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace ow {
class PartyRows;

/// 身份: reading documents of everybody who came, how the documents stand, who speaks and signs for whom, and what waits for the
/// principal: drafts, supplements, open cases, results.
class PersonSection final : public QWidget {
    Q_OBJECT
public:
    PersonSection(IntakeSession &session, CardReader *reader, const Clock &clock, QWidget *parent = nullptr);
    void refresh();
    void focusFirst();
    /// To what waits for this person: a paper to be supplied, a draft. False when nothing does.
    bool focusWaiting();

signals:
    void supplementWanted(const ow::Case &record, const QString &material);
    /// Of the paper that proves a signature given elsewhere.
    void captureWanted(const QString &paper, const std::optional<QUuid> &replaces);
    void viewWanted(const ow::Scan &scan);
    void correctionWanted(const ow::Case &record);

private:
    QWidget *makeReading();
    QWidget *makeCard();
    QWidget *makeAgentLine();
    QLabel *makeLeftNote();
    void identify(const IdentityCard &card, CardReading reading);
    /// As what somebody comes whose document is read now; nothing when what stands beside it is wrong.
    std::optional<IntakeSession::Coming> coming(const CardReading &reading);
    void showForm();
    void chooseRole(VisitRole role);
    void tellRole();
    void clearReading();
    void clearTyped();
    void ticketChanged();
    void tellDocument(const PersonCard &person);
    void tellAgent();
    bool concernsThisOne(const VisitPerson &one) const;
    void fillWaiting(const PersonCard &card);
    void addLine(const QString &text, QWidget *button);
    QString itemNames(const QString &codes) const;
    VisitRole role() const;

    IntakeSession &m_session;
    CardReader *m_reader;
    CardForm *m_form;
    QComboBox *m_role;
    QComboBox *m_relation;
    QLineEdit *m_until;
    QLabel *m_hint;
    QLabel *m_left;                    ///< that the last visitor's card still lies there
    std::optional<ElementRole> m_part; ///< of the co-signer whose document is wanted next
    QFrame *m_card;
    QLabel *m_name;
    QLabel *m_document;
    QLabel *m_note;
    QWidget *m_agentLine = nullptr;
    QLabel *m_agent;
    QPushButton *m_next;
    QPushButton *m_byEye;
    PartyRows *m_parties;
    QWidget *m_waiting = nullptr;
    QVBoxLayout *m_cardColumn;
    QWidget *m_reading;
    std::optional<Ticket> m_ticket; ///< whose visit it was before the next change
    IdentityCard m_last;            ///< the principal's, until he is cleared: for the face compared by eye
    CardReading m_lastReading;
};

} // namespace ow
