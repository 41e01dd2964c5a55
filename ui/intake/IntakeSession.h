#pragma once
#include "models/base/Clock.h"
#include "models/cases/CaseCommands.h"
#include "models/cases/CaseViews.h"
#include "models/catalogue/Catalogue.h"
#include "models/queue/Ticket.h"
#include "ui/papers/PaperDesk.h"

#include <QMap>

namespace ow {

/// One ticket's intake as its clerk works on it: who came, the items, the answers, the papers, the decisions. Holds no rules: the
/// models' functions say what is right, the hub decides. Everything entered is saved at once and survives a lost hub.
class IntakeSession final : public QObject {
    Q_OBJECT
public:
    enum class Saving { Nothing, UnderWay, Done, Taken };

    IntakeSession(StationContext &context, int window, QObject *parent = nullptr);

    /// The ticket at the window; another one starts from nothing.
    void setTicket(const std::optional<Ticket> &ticket);
    const std::optional<Ticket> &ticket() const { return m_ticket; }

    /// Starts the service when the ticket was only called.
    void identify(const IdentityCard &card, VisitRole role);
    /// Who was read; before that, who took the ticket by identity.
    const std::optional<PersonCard> &person() const { return m_person; }
    const std::optional<Visit> &visit() const { return m_visit; }
    bool isIdentified() const { return m_applicant.has_value(); }

    const Catalogue &catalogue() const { return m_catalogue; }
    const QList<Bundle> &bundles() const { return m_bundles; }
    QList<const Item *> search(const QString &query) const;
    const Item *item(const QString &code) const;
    QStringList chosen() const { return m_chosen; }
    void choose(const QString &code);
    void unchoose(const QString &code);

    void start();
    void resume(const QUuid &application);
    const std::optional<IntakeSheet> &sheet() const { return m_sheet; }
    QList<const Item *> sheetItems() const;

    QString answer(const QString &key) const { return m_answers.value(key); }
    /// The answer in its normal form, kept and saved; what is not right is kept too, so that nothing typed is lost, and named.
    Result<QString> setAnswer(const Question &question, const QString &value);
    /// Faults of the form as a whole, by question.
    Faults formFaults() const;

    MaterialCheck check(const QString &material) const;
    void setCheck(const MaterialCheck &check);
    QList<MaterialCheck> checks() const { return m_checks; }

    ItemDecision decision(const QString &item) const;
    bool isDecided(const QString &item) const { return m_decisions.contains(item); }
    void decide(const ItemDecision &decision);
    /// Why the act would be refused now; nothing when it is right. The commitment's signature is left out when `beforeSigning`.
    Faults actFaults(const QString &item, IntakeAct act, bool beforeSigning) const;

    /// Letters for the items to be accepted tolerantly that have none yet.
    void draftCommitments();
    void signCommitments();
    bool needsCommitment() const;
    bool isCommitmentPrinted() const;
    bool isCommitted(const QString &item) const { return m_signed.contains(item); }

    void submit();
    const std::optional<SubmittedApplication> &submitted() const { return m_submitted; }

    void supplement(const SupplementCase &command);

    bool isBusy() const { return m_busy; }
    Saving saving() const { return m_saving; }
    PaperDesk &papers() { return m_papers; }
    QDate today() const { return hallDate(m_context.clock.now()); }

signals:
    void ticketChanged();
    void personChanged();
    void catalogueChanged();
    void chosenChanged();
    void sheetChanged();
    /// Set by a rule, not by the clerk.
    void answerDerived(const QString &key);
    void checkChanged(const QString &material);
    void decisionsChanged();
    void submittedChanged();
    void supplemented(const ow::Case &record);
    void stateChanged();
    void refused(const ow::Problem &problem);
    void accepted(); ///< a command went well: earlier complaints are over

private:
    void reset();
    void loadItems();
    void loadPerson(const QUuid &person);
    void took(const IntakeSheet &sheet);
    void save();
    void sendDraft();
    template <class C, class F>
    void ask(const C &command, F work);
    QList<ItemDecision> tolerant() const;

    StationContext &m_context;
    int m_window;
    PaperDesk m_papers;
    std::optional<Ticket> m_ticket;
    int m_turn = 0; ///< replies to an earlier ticket are void
    bool m_started = false;
    std::optional<Visit> m_visit;
    std::optional<PersonCard> m_person;
    std::optional<QUuid> m_applicant;
    Catalogue m_catalogue;
    QList<Bundle> m_bundles;
    QStringList m_chosen;
    std::optional<IntakeSheet> m_sheet;
    Answers m_answers;
    QList<MaterialCheck> m_checks;
    QMap<QString, ItemDecision> m_decisions;
    QMap<QString, IssuedPaper> m_commitments;
    QSet<QUuid> m_printed;
    QSet<QString> m_signed;
    std::optional<SubmittedApplication> m_submitted;
    bool m_busy = false;
    Saving m_saving = Saving::Nothing;
    bool m_saveAgain = false;
};

} // namespace ow
