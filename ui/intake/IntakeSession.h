#pragma once
#include "models/base/Clock.h"
#include "models/cases/CaseCommands.h"
#include "models/cases/CaseViews.h"
#include "models/cases/CorrectionCommands.h"
#include "models/cases/DuplicateCommands.h"
#include "models/cases/FilingCommands.h"
#include "models/catalogue/Catalogue.h"
#include "models/credit/CreditCommands.h"
#include "models/forms/FormSession.h"
#include "models/forms/PaperSet.h"
#include "models/queue/Ticket.h"
#include "sync/client/LiveView.h"
#include "ui/intake/PersonLook.h"
#include "ui/intake/ScanDesk.h"
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

    /// What the clerk at this desk may do besides taking in.
    void setRoles(Roles roles) { m_roles = roles; }
    /// The ticket at the window; another one starts from nothing.
    void setTicket(const std::optional<Ticket> &ticket);
    const std::optional<Ticket> &ticket() const { return m_ticket; }

    /// How somebody came whose document is read now.
    struct Coming {
        VisitRole role = VisitRole::Applicant;
        CardReading reading;
        std::optional<QString> relation;     ///< of agents and guardians
        std::optional<QDate> authorityUntil; ///< of agents
        std::optional<ElementRole> part;     ///< of co-signers
    };
    /// Starts the service when the ticket was only called. An agent, guardian or co-signer joins the application on the desk.
    void identify(const IdentityCard &card, const Coming &coming);
    /// The same by the platform's code on his phone; `coming.reading` says nothing then.
    void identify(const QString &code, const Coming &coming);
    /// The next principal of the same visitor: the agent and his authority stay, and the items; nothing else of this one does.
    void nextPrincipal();
    /// From now on nobody speaks for the principal.
    void dismissAgent();
    /// A co-signer who is not here: signed elsewhere, or cannot.
    void setElsewhere(const ApplicationParty &party);
    /// The nth co-signer of this part, from 0, takes no part any more.
    void dismissSigner(ElementRole part, int nth);
    /// What was found when his document was read, at this desk or where the draft was begun.
    std::optional<VisitFacts> factsOf(const QUuid &person, VisitRole role) const;
    /// Masked, of those who take part; empty for anybody else.
    QString nameOf(const QUuid &person) const;
    const std::optional<PersonCard> &agent() const { return m_agent; }
    const std::optional<PersonCard> &guardian() const { return m_guardian; }
    const QList<ApplicationParty> &coSigners() const { return m_coSigners; }
    /// Who must sign with the principal for the items chosen.
    QList<ElementRole> neededParts() const;
    const CodeList &relations() const { return m_relations; }
    /// Who was read; before that, who took the ticket by identity.
    const std::optional<PersonCard> &person() const { return m_person; }
    PersonLook &look() { return *m_look; }
    const std::optional<Visit> &visit() const { return m_visit; }
    bool isIdentified() const { return m_applicant.has_value(); }

    /// Entering what was only received, without a visitor: his draft, under the number of the slip.
    void enter(const Case &record);
    const std::optional<Case> &entering() const { return m_entering; }
    /// Back to nothing; what was entered is saved.
    void leave();

    const Catalogue &catalogue() const { return m_catalogue; }
    const QList<Bundle> &bundles() const { return m_bundles; }
    /// What is wanted at this window comes first.
    QList<const Item *> browse(const ItemBrowsing &browsing) const
    {
        return m_catalogue.browse(browsing, today(), m_uses);
    }
    QList<FacetCount> facetCounts(const QList<FacetValue> &facets) const
    {
        return m_catalogue.facetCounts(facets, today());
    }
    /// What is most likely wanted before a word is typed: what the visitor said at the kiosk, what this person came for before, what is
    /// wanted most at this window.
    struct Suggestion {
        const Item *item = nullptr;
        QString why; ///< in words
    };
    QList<Suggestion> suggestions() const;
    /// Those found that are accepted here no more; choosing one is refused with what to tell the visitor.
    QList<const Item *> searchEnded(const QString &query) const { return m_catalogue.searchEnded(query, today()); }
    /// In the version that the application on the desk keeps; of others, the one in force today.
    const Item *item(const QString &code) const;
    /// As people call it, in force or not; the code of one nobody knows.
    QString shortName(const QString &code) const;
    /// Asked anew, for what came into the catalogue after it was read; refused() when the hub does not answer.
    void readCatalogue(std::function<void()> then);
    QStringList chosen() const { return m_chosen; }
    /// All items of a 一件事, to be taken in as one.
    void chooseBundle(const Bundle &bundle);
    QList<const Item *> chosenItems() const;
    void choose(const QString &code);
    void unchoose(const QString &code);

    /// Only the papers are taken in (收件); the form is filled in later.
    bool isReceiving() const { return m_receiving; }
    void setReceiving(bool receiving);
    /// 涉及国家秘密: what the clerk marked so is refused by the hub, with what the law says.
    void setSecret(bool secret);
    bool isSecret() const { return m_secret; }
    /// 申报来源; of the application on the desk, or of the one that will be begun.
    void setFiled(const FiledThrough &filed);
    const std::optional<FiledThrough> &filed() const { return m_filed; }
    void start();
    void resume(const QUuid &application);
    const std::optional<IntakeSheet> &sheet() const { return m_sheet; }
    QList<const Item *> sheetItems() const;

    /// The form as it stands; null before there is one.
    const FormSession *filling() const { return m_filling ? &*m_filling : nullptr; }
    QString answer(const QString &key) const;
    /// The answer in its normal form, kept and saved; what is not right is kept too, so that nothing typed is lost, and named.
    /// A genuine document's word changes only with a reason (AnswerLocked).
    Result<QString> setAnswer(FormCell cell, const QString &value, const QString &reason);
    /// What a register says of a question: taken where nothing else was said.
    bool offer(const QString &key, const QString &value, const Provenance &source);
    /// What stands here and was not sent yet goes out before anything else.
    void sendNow()
    {
        if (m_sheet && !m_submitted && m_saveAgain)
            sendDraft();
    }
    /// For a field that is being typed into; nothing is kept. Empty: right as it stands.
    /// A sentence: wrong, and no further letter mends it. Nothing: it may become right.
    std::optional<QString> judgedAsTyped(const Question &question, const QString &typed) const;
    void addRow(ElementRole role);
    void removeRow(ElementRole role, int row);
    /// Rows of this part the principal gave in an earlier application; null when there are none or they were taken.
    const EarlierRows *earlierRows(ElementRole role) const;
    void takeEarlierRows(ElementRole role);
    /// Rows known from elsewhere, into empty ones and new ones below. False when there was nothing to take.
    bool takeRows(ElementRole role, const QList<KnownRow> &cells);
    /// The last change of an answer, row or item; what concerns items is taken back at the hub first.
    void undoAnswer();

    /// The papers the items ask for with the answers as they stand.
    PaperSet paperSet() const;
    ScanDesk &scans() { return m_scans; }
    /// Of the catalogue, or what proves a signature given elsewhere; empty for one nobody knows.
    QString paperName(const QString &code) const;
    MaterialCheck check(const QString &material) const;
    void setCheck(const MaterialCheck &check);
    QList<MaterialCheck> checks() const { return m_checks; }

    /// As the clerk decided, or as everything that was found suggests.
    ItemDecision decision(const QString &item) const;
    bool isDecided(const QString &item) const { return isChosen(item) || suggestion(item); }
    /// By the clerk, whatever was found.
    bool isChosen(const QString &item) const { return m_decisions.contains(item); }
    /// Whether an instant item may be decided here, by this clerk.
    bool mayConcludeHere(const QString &item) const;
    void decide(const ItemDecision &decision);
    /// Why the act would be refused now; nothing when it is right. The commitment's signature is left out when `beforeSigning`.
    Faults actFaults(const QString &item, IntakeAct act, bool beforeSigning) const;

    /// Why the principal may have no tolerant acceptance, or no promise taken, whatever the item; as far as this desk has heard, also
    /// while the hub is away.
    std::optional<Fault> bar(IntakeAct act) const;

    /// Letters for the items to be accepted tolerantly or on a promise that have none yet.
    void draftCommitments();
    void signCommitments(const std::optional<Signing> &signing = {});
    bool needsCommitment() const;
    bool isCommitmentPrinted() const;
    bool isCommitted(const QString &item) const { return m_signed.contains(item); }

    /// Once what was probably applied for already has been compared: duplicatesFound() until it has.
    void submit();
    /// It is the same, or not, and why; submit() goes on where it is not.
    void settle(const DuplicatePair &pair, bool same, const QString &reason);
    /// 收件: a number and a slip for each item.
    void receive();
    const std::optional<SubmittedApplication> &submitted() const { return m_submitted; }
    /// What the visit came to, as far as what was done says it.
    std::optional<Outcome> outcome() const;

    void supplement(const SupplementCase &command);
    /// Corrected papers are taken in; then the application is on this desk once more.
    void correct(const CorrectCase &command);
    /// They never came.
    void lapseCorrection(const Case &record);

    bool isBusy() const { return m_busy; }
    Saving saving() const { return m_saving; }
    PaperDesk &papers() { return m_papers; }
    QDate today() const { return hallDate(m_context.clock.now()); }

signals:
    void ticketChanged();
    /// The hub took a document; personChanged() follows.
    void identified();
    /// Nothing of the last principal stands here any more.
    void principalCleared();
    void personChanged();
    void catalogueChanged();
    void chosenChanged();
    void sheetChanged();
    /// Cells whose answer or look may have changed; empty: all, rows too.
    void answersChanged(const QList<ow::FormCell> &cells);
    /// Whoever reads the form on his own screen says that these are wrong.
    void objected(const QStringList &keys);
    void checkChanged(const QString &material);
    /// Other papers are asked for than before.
    void papersChanged();
    void decisionsChanged();
    void submittedChanged();
    /// Cases of before that look like what is on the desk; nothing was sent off.
    void duplicatesFound(const QList<ow::DuplicateSight> &sights);
    void supplemented(const ow::Case &record);
    void corrected(const ow::Case &record);
    void correctionLapsed(const ow::Case &record);
    void stateChanged();
    void refused(const ow::Problem &problem);
    void accepted(); ///< a command went well: earlier complaints are over

private:
    void reset();
    void loadItems(std::function<void()> then = {});
    bool knowsSheet() const;
    void showSheet();
    void loadUses();
    void loadPerson(const QUuid &person);
    void took(const IntakeSheet &sheet);
    void tookAfter(const IntakeSheet &sheet, const Answers &sent);
    void tookBack(const IntakeSheet &sheet);
    void readAnew(const Problem &refusal);
    void tookParties(const IntakeSheet &sheet);
    void showKnownSheet();
    void exchangeSheet(const IntakeSheet &sheet);
    void reformed(const IntakeSheet &sheet, const Answers &sent);
    void undoItems(const Form &before);
    Answers typed() const;
    void changeItems(const QStringList &codes);
    void joined(const PersonCard &card, const Coming &coming);
    QList<ApplicationParty> parties() const;
    void sendParties();
    void clearPrincipal();
    std::optional<QString> startedBundle() const;
    std::optional<IntakeAct> suggestion(const QString &item) const;
    void saidAnew(QList<FormCell> changed); ///< by value: who hears of it may change more
    void planPapers();
    void notePapers();
    void save();
    void sendDraft();
    void keepTyped();
    void sendDecisions();
    void done(const SubmittedApplication &reply);
    template <class C, class F>
    void ask(const C &command, F work, std::function<void()> refusedToo = {});
    template <class C>
    void identifyBy(const C &command, const Coming &coming);
    QList<ItemDecision> withLetter() const;

    StationContext &m_context;
    int m_window;
    PaperDesk m_papers;
    ScanDesk m_scans;
    LiveView<CreditBarsView> m_bars;
    PersonLook *m_look;
    std::optional<Ticket> m_ticket;
    int m_turn = 0; ///< replies to an earlier ticket are void
    bool m_started = false;
    std::optional<Visit> m_visit;
    std::optional<PersonCard> m_person;
    std::optional<QUuid> m_applicant;
    std::optional<PersonCard> m_agent;
    std::optional<PersonCard> m_guardian;
    QList<ApplicationParty> m_coSigners;
    // As the hub has them in the application on the desk.
    std::optional<PersonCard> m_joinedAgent;
    std::optional<PersonCard> m_joinedGuardian;
    QList<ApplicationParty> m_joined;
    QList<SheetPerson> m_people; ///< who takes part, by name
    CodeList m_relations;
    bool m_isSettling =
        false; ///< the screen is being made anew: what fields of the old one still say is nobody's answer
    Catalogue m_catalogue;
    QHash<QString, int> m_uses; ///< by item, at this window
    QList<Bundle> m_bundles;
    QString m_bundle; ///< chosen as a whole
    QStringList m_chosen;
    std::optional<IntakeSheet> m_sheet;
    std::optional<FormSession> m_filling;
    std::optional<PaperPlan> m_plan;
    QStringList m_asked; ///< papers asked for, as last told
    QList<MaterialCheck> m_checks;
    Answers m_savedAnswers; ///< as the hub has them
    QList<MaterialCheck> m_savedChecks;
    QMap<QString, ItemDecision> m_decisions;
    QMap<QString, IssuedPaper> m_commitments;
    QSet<QUuid> m_printed;
    QSet<QString> m_signed;
    std::optional<SubmittedApplication> m_submitted;
    QList<SubmittedApplication> m_doneBefore; ///< of other principals of this visit
    QSet<ElementRole> m_rowsTaken;
    Roles m_roles = 0;
    std::optional<Case> m_entering;
    bool m_receiving = false;
    std::optional<FiledThrough> m_filed;
    bool m_secret = false;
    bool m_supplemented = false;
    bool m_busy = false;
    Saving m_saving = Saving::Nothing;
    bool m_saveAgain = false;
};

template <class C, class F>
void IntakeSession::ask(const C &command, F work, std::function<void()> refusedToo)
{
    m_busy = true;
    emit stateChanged();
    whenReady(m_context.hub.send(command), this,
              [this, turn = m_turn, work, refusedToo](const Result<typename C::Reply> &reply) {
                  if (turn != m_turn)
                      return;
                  m_busy = false;
                  if (reply) {
                      emit accepted();
                      work(*reply);
                  } else {
                      if (refusedToo)
                          refusedToo();
                      emit refused(reply.error());
                  }
                  emit stateChanged();
              });
}

} // namespace ow
