// Random lives of cases through the hub's writer, judged by tests/peers/case_lives.py: a model in Python written from domain.md by
// somebody who has not seen this program. ONEWINDOW_LIVES says how many; `./dev bench lives` runs a hundred thousand.
#include "models/base/Uuid.h"
#include "models/cases/CaseRules.h"
#include "models/cases/CorrectionCommands.h"
#include "models/cases/EndingCommands.h"
#include "models/cases/IntakeWay.h"
#include "models/cases/ProcedureCommands.h"
#include "models/cases/PromiseCommands.h"
#include "models/cases/PromiseRules.h"
#include "models/cases/ReviewCommands.h"
#include "models/cases/VisitCommands.h"
#include "models/online/OnlineCommands.h"
#include "models/queue/HallCommands.h"
#include "models/queue/TicketCommands.h"
#include "models/store/Connection.h"
#include "tests/base/TestCards.h"
#include "tests/base/Testing.h"
#include "tests/sync/hub/TestHall.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTest>
#include <random>

using namespace ow;
using namespace ow::testing;

namespace {
constexpr int livesDefault = 320;
constexpr int livesAtOnce = 64; ///< their commands share commits
constexpr int lifeDays = 24;
const QDate livesBegin(2026, 9, 24);

QString isoDay(QDate day)
{
    return day.toString(Qt::ISODate);
}

template <class E>
QString codeOf(E value)
{
    return QString::fromLatin1(codeText(value));
}

QJsonObject supplementDues(const Case &record)
{
    QJsonObject dues;
    for (const Supplement &supplement : record.supplements) {
        if (!supplement.receivedOn)
            dues.insert(supplement.material, isoDay(supplement.due.due));
    }
    return dues;
}

/// A case on its way and what is written down of it.
struct Life {
    Case record;
    QList<MaterialUse> tolerated;
    QStringList noticed; ///< papers a notice asked for, of a life that begins with one
    QJsonObject told;
    QJsonArray steps;
};

/// A command on its way, and the step that will say what became of it.
struct SentStep {
    int life = 0;
    QJsonObject step;
    std::future<CommandOutcome> outcome;
};
} // namespace

class tst_CaseLives : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<TestHall> m_hall;
    Sender m_clerk, m_reviewer, m_colleague, m_supervisor, m_receiverReviews;
    Application m_application;
    QUuid m_person;
    QByteArray m_answers; ///< of a form begun, sealed
    int m_serial = 0;
    std::mt19937 m_random;

    int below(int n) { return int(m_random() % quint32(n)); }
    template <class T>
    T one(std::initializer_list<T> of)
    {
        return *(of.begin() + below(int(of.size())));
    }

    template <class C>
    CommandOutcome run(Sender &sender, const C &command)
    {
        return m_hall->run(sender, C::name, toJson(command));
    }

    /// What is read of an application is as much after a hundred thousand lives as after one. The principal stays who stands at the
    /// window: nobody else may take results or withdraw.
    Application ownApplication(const Item &item, std::vector<PendingEvent> &events)
    {
        Application application = m_application;
        application.id = QUuid::createUuidV5(m_application.id, QStringLiteral("application %1").arg(m_serial));
        application.items = {{item.code, item.version}};
        events.push_back(
            pendingEvent(QStringLiteral("application/") + uuidText(application.id), ApplicationStarted{application}));
        return application;
    }

    /// An application of its own that was submitted and told what to correct.
    Life beginNoticed(QDate day, const Item &item)
    {
        Life life;
        ++m_serial;
        std::vector<PendingEvent> events;
        Application application = ownApplication(item, events);
        application.state = ApplicationState::Submitted;
        application.answersSealed = m_answers;
        Case &record = life.record;
        record.id = QUuid::createUuidV5(m_application.id, QByteArray::number(m_serial));
        record.number = item.code + QString::number(m_serial);
        record.application = application.id;
        record.item = item.code;
        record.itemVersion = item.version;
        record.itemName = item.name;
        record.unit = item.unit;
        record.principal = application.principal;
        record.maskedName = QStringLiteral("赵*月");
        record.receivedOn = day;
        record.receiver = m_clerk.actor.user;
        record.state = CaseState::Correcting;
        QJsonArray papers;
        for (qsizetype i = 0; i < item.materials.size() && i < 2; ++i) {
            life.noticed.append(item.materials.at(i).material);
            papers.append(life.noticed.last());
            record.defects.append({life.noticed.last(), life.noticed.last(), QStringLiteral("missing"), {}, {}});
        }
        record.notices = {IntakeNotice{day, record.receiver, record.receiver, record.defects, life.noticed}};
        const IntakeWay way = intakeWay(item);
        const bool ends = way.correctWithin.value > 0;
        if (ends)
            record.correctionDue = *WorkingCalendar::shipped()->dueDate(day, way.correctWithin);
        life.told = {
            {QStringLiteral("item"),
             QJsonObject{{QStringLiteral("promised"),
                          QJsonObject{{QStringLiteral("value"), item.promised.value},
                                      {QStringLiteral("unit"), codeOf(item.promised.unit)}}},
                         {QStringLiteral("correctWithin"), ends ? QJsonValue(way.correctWithin.value) : QJsonValue()},
                         {QStringLiteral("uncorrected"), codeOf(way.uncorrected)}}},
            {QStringLiteral("receiver"), record.receiver},
            {QStringLiteral("receivedOn"), isoDay(day)},
            {QStringLiteral("intake"), QStringLiteral("notice")},
            {QStringLiteral("materials"), papers},
            {QStringLiteral("start"),
             QJsonObject{
                 {QStringLiteral("state"), codeOf(record.state)},
                 {QStringLiteral("due"), QJsonValue()},
                 {QStringLiteral("correctionDue"), ends ? QJsonValue(isoDay(record.correctionDue->due)) : QJsonValue()},
                 {QStringLiteral("supplements"), QJsonObject()}}}};
        events.push_back(
            pendingEvent(QStringLiteral("application/") + uuidText(application.id), ApplicationSubmitted{application}));
        events.push_back(pendingEvent(QStringLiteral("case/") + uuidText(record.id), CaseNoticed{record}));
        m_hall->internal(std::move(events));
        return life;
    }

    /// What came online and waits to be answered.
    Life beginOnline(QDate day, const Item &item)
    {
        Life life;
        ++m_serial;
        std::vector<PendingEvent> events;
        Application application = ownApplication(item, events);
        application.answersSealed = m_answers;
        events.push_back(
            pendingEvent(QStringLiteral("application/") + uuidText(application.id), ApplicationStarted{application}));
        Case &record = life.record;
        record.id = QUuid::createUuidV5(m_application.id, QByteArray::number(m_serial));
        record.number = QStringLiteral("WS%1").arg(m_serial, 8, 10, QLatin1Char('0'));
        record.application = application.id;
        record.item = item.code;
        record.itemVersion = item.version;
        record.itemName = item.name;
        record.unit = item.unit;
        record.principal = application.principal;
        record.maskedName = QStringLiteral("赵*月");
        record.receivedOn = day;
        record.receiver = QStringLiteral("platform");
        record.state = CaseState::PreReview;
        record.online = CaseOnline{record.number, day, day};
        record.intakeDue = *intakeDeadline(day, *WorkingCalendar::shipped());
        life.told = {{QStringLiteral("item"), QJsonObject{{QStringLiteral("promised"), termOf(item.promised)}}},
                     {QStringLiteral("receiver"), record.receiver},
                     {QStringLiteral("receivedOn"), isoDay(day)},
                     {QStringLiteral("intake"), QStringLiteral("online")},
                     {QStringLiteral("materials"), QJsonArray()},
                     {QStringLiteral("start"),
                      QJsonObject{{QStringLiteral("state"), codeOf(record.state)},
                                  {QStringLiteral("due"), QJsonValue()},
                                  {QStringLiteral("supplements"), QJsonObject()}}}};
        events.push_back(pendingEvent(QStringLiteral("case/") + uuidText(record.id), CaseTaken{record}));
        m_hall->internal(std::move(events));
        return life;
    }

    /// Every paper the item asks for, each point in order.
    QList<MaterialCheck> wholeSet(const Case &record)
    {
        const Catalogue catalogue = m_hall->hub().writer().catalogue();
        QList<MaterialCheck> checks;
        for (const MaterialUse &use : catalogue.itemVersion(record.item, record.itemVersion)->materials) {
            MaterialCheck check{use.material, MaterialFinding::Received, {}, {}, {}};
            if (use.necessity == Necessity::Situational)
                check.finding = MaterialFinding::NotApplicable;
            else
                for (const Criterion &criterion : catalogue.material(use.material)->criteria)
                    check.ticked.append(criterion.defect.code);
            checks.append(check);
        }
        return checks;
    }

    Life begin(QDate day)
    {
        static const std::initializer_list<const char *> items{"511A0000800001", "511A14003001", "511A0064100078",
                                                               "512B0003600029", "511A0021300001"};
        const Catalogue catalogue = m_hall->hub().writer().catalogue();
        const Item &item = *catalogue.item(QString::fromLatin1(one(items)), day);
        if (below(5) == 0)
            return beginNoticed(day, item);
        if (below(6) == 0)
            return beginOnline(day, *catalogue.item(QStringLiteral("511A0000800001"), day));
        const WorkingCalendar calendar = *WorkingCalendar::shipped();
        Life life;
        Case &record = life.record;
        record.id = QUuid::createUuidV5(m_application.id, QByteArray::number(++m_serial));
        record.number = item.code + QString::number(m_serial);
        std::vector<PendingEvent> events;
        record.principal = m_person;
        record.application = ownApplication(item, events).id;
        record.item = item.code;
        record.itemVersion = item.version;
        record.itemName = item.name;
        record.unit = item.unit;
        record.maskedName = QStringLiteral("赵*月");
        record.receivedOn = day;
        record.acceptedOn = day;
        record.receiver = m_clerk.actor.user;
        for (const MaterialUse &use : item.materials) {
            if (use.tolerable && life.tolerated.size() < 2)
                life.tolerated.append(use);
        }
        const bool tolerant = !life.tolerated.isEmpty() && below(2);
        record.state = tolerant ? CaseState::Tolerant : CaseState::Accepted;
        if (item.informedPromise && below(4))
            record.promise = promiseOf(catalogue, item);
        record.due = *decisionDeadline(record, item, calendar);
        QJsonArray materials;
        if (tolerant) {
            record.toleranceClock = one({ToleranceClock::Run, ToleranceClock::Stop});
            const Deadline due = *supplementDeadline(item, day, calendar);
            for (const MaterialUse &use : std::as_const(life.tolerated)) {
                record.supplements.append({use.material, use.material, due, {}, {}});
                materials.append(use.material);
            }
        }
        QJsonArray specials;
        for (const ItemSpecial &special : item.flow ? item.flow->specials : QList<ItemSpecial>())
            specials.append(codeOf(special.kind));
        const QJsonObject tolerance{
            {QStringLiteral("capDays"), item.tolerance.capDays},
            {QStringLiteral("outcome"), codeOf(item.tolerance.outcome)},
            {QStringLiteral("clock"), codeOf(record.toleranceClock.value_or(ToleranceClock::Run))},
            {QStringLiteral("bar"), termOf(*toleranceBar(item))}};
        life.told = {{QStringLiteral("item"),
                      QJsonObject{{QStringLiteral("promised"), termOf(item.promised)},
                                  {QStringLiteral("promise"), record.promise ? promiseTold(item) : QJsonValue()},
                                  {QStringLiteral("extensionMax"), item.extensionMax},
                                  {QStringLiteral("tolerance"), tolerance},
                                  {QStringLiteral("specials"), specials}}},
                     {QStringLiteral("receiver"), record.receiver},
                     {QStringLiteral("receivedOn"), isoDay(day)},
                     {QStringLiteral("intake"),
                      tolerant             ? QStringLiteral("tolerate")
                          : record.promise ? QStringLiteral("promise")
                                           : QStringLiteral("accept")},
                     {QStringLiteral("materials"), materials},
                     {QStringLiteral("start"),
                      QJsonObject{{QStringLiteral("state"), codeOf(record.state)},
                                  {QStringLiteral("due"), isoDay(record.due->due)},
                                  {QStringLiteral("supplements"), supplementDues(record)}}}};
        const QString subject = QStringLiteral("case/") + uuidText(record.id);
        events.push_back(tolerant ? pendingEvent(subject, CaseTolerantlyAccepted{record})
                                  : pendingEvent(subject, CaseAccepted{record}));
        m_hall->internal(std::move(events));
        return life;
    }

    static QJsonObject termOf(const Term &term)
    {
        return {{QStringLiteral("value"), term.value}, {QStringLiteral("unit"), codeOf(term.unit)}};
    }
    static QJsonValue promiseTold(const Item &item)
    {
        return QJsonObject{{QStringLiteral("conditions"), QJsonArray::fromStringList(item.informedPromise->conditions)},
                           {QStringLiteral("checkWithin"), termOf(promiseCheckWithin(item))},
                           {QStringLiteral("bar"), termOf(*promiseBar(item))}};
    }

    QString words() { return below(8) ? QStringLiteral("理由") : QStringLiteral(" "); }
    std::optional<QDate> someDay(QDate today)
    {
        return below(3) ? std::nullopt : std::optional(today.addDays(below(9) - 7));
    }

    template <class C>
    SentStep sent(int life, Sender &sender, QDate today, CaseAct act, QJsonObject step, const C &command)
    {
        step.insert(QStringLiteral("on"), isoDay(today));
        step.insert(QStringLiteral("by"), sender.actor.user);
        step.insert(QStringLiteral("act"), codeOf(act));
        SentStep under{life, step, m_hall->submit(sender, m_hall->sending(sender, C::name, toJson(command)))};
        ++sender.seq;
        return under;
    }

    static QJsonValue dayOrNull(const std::optional<QDate> &day)
    {
        return day ? QJsonValue(isoDay(*day)) : QJsonValue();
    }

    /// Most acts a hall sees are about the course; the ends of a life come less often, or no life would be long.
    CaseAct anyAct()
    {
        return one({CaseAct::Supplement,
                    CaseAct::Supplement,
                    CaseAct::MoveSupplement,
                    CaseAct::Lapse,
                    CaseAct::Opine,
                    CaseAct::StartProcedure,
                    CaseAct::StartProcedure,
                    CaseAct::EndProcedure,
                    CaseAct::EndProcedure,
                    CaseAct::EndProcedure,
                    CaseAct::AskExtension,
                    CaseAct::AnswerExtension,
                    CaseAct::Approve,
                    CaseAct::Correct,
                    CaseAct::Correct,
                    CaseAct::LapseCorrection,
                    CaseAct::PassPreReview,
                    CaseAct::PassPreReview,
                    CaseAct::ConfirmPromise,
                    CaseAct::OrderMending,
                    CaseAct::OrderMending,
                    CaseAct::Annul,
                    CaseAct::Issue,
                    CaseAct::Deliver,
                    CaseAct::Claim,
                    CaseAct::Release,
                    CaseAct::Remand,
                    CaseAct::Remake,
                    below(3) ? CaseAct::Opine : CaseAct::Reject,
                    below(4) ? CaseAct::StartProcedure : CaseAct::Withdraw,
                    below(4) ? CaseAct::EndProcedure : CaseAct::Terminate});
    }

    /// Anything anybody might try; what has its place in the state more often than not.
    SentStep tryAct(int index, const Life &life, QDate today)
    {
        const QUuid &id = life.record.id;
        CaseAct act = anyAct();
        for (int n = 0; n < 8 && below(6) && !mayFollow(life.record.state, act); ++n)
            act = anyAct();
        Sender &reviewer = below(2) ? m_reviewer : m_colleague;
        const QString text = words();
        const QString material = life.tolerated.isEmpty()
            ? QStringLiteral("idCard")
            : life.tolerated.at(below(int(life.tolerated.size()))).material;
        const int days = 1 + below(12);
        const SpecialKind kind =
            one({SpecialKind::Hearing, SpecialKind::Testing, SpecialKind::ExpertReview, SpecialKind::OwnLaw});
        switch (act) {
        case CaseAct::Supplement: {
            const auto day = someDay(today);
            MaterialCheck check{material, MaterialFinding::Received, {}, {}, {}};
            if (const Material *known = m_hall->hub().writer().catalogue().material(material)) {
                for (const Criterion &criterion : known->criteria)
                    check.ticked.append(criterion.defect.code);
            }
            return sent(index, m_clerk, today, act,
                        {{QStringLiteral("material"), material}, {QStringLiteral("receivedOn"), dayOrNull(day)}},
                        SupplementCase{id, check, day});
        }
        case CaseAct::MoveSupplement:
            return sent(index, below(2) ? m_supervisor : reviewer, today, act,
                        {{QStringLiteral("material"), material},
                         {QStringLiteral("days"), days},
                         {QStringLiteral("reason"), text}},
                        MoveSupplement{id, material, days, text});
        case CaseAct::Lapse: {
            const auto spared = below(3) ? std::nullopt : std::optional(text);
            return sent(index, reviewer, today, act,
                        {{QStringLiteral("spared"), spared ? QJsonValue(*spared) : QJsonValue()}},
                        LapseCase{id, spared});
        }
        case CaseAct::Opine: {
            // A receiver who also reviews: the station lets him, the case does not.
            Sender &opiner = below(4) ? reviewer : m_receiverReviews;
            return sent(index, opiner, today, act, {{QStringLiteral("text"), QStringLiteral("意见")}},
                        OpineCase{id, true, QStringLiteral("意见")});
        }
        case CaseAct::StartProcedure: {
            const auto day = someDay(today);
            return sent(index, reviewer, today, act,
                        {{QStringLiteral("kind"), codeOf(kind)},
                         {QStringLiteral("reason"), text},
                         {QStringLiteral("startedOn"), dayOrNull(day)}},
                        StartProcedure{id, kind, text, {5, TimeUnit::WorkingDay}, day});
        }
        case CaseAct::EndProcedure: {
            const auto day = someDay(today);
            return sent(index, reviewer, today, act,
                        {{QStringLiteral("kind"), codeOf(kind)},
                         {QStringLiteral("outcome"), text},
                         {QStringLiteral("endedOn"), dayOrNull(day)}},
                        EndProcedure{id, kind, text, day});
        }
        case CaseAct::AskExtension:
            return sent(index, reviewer, today, act, {{QStringLiteral("days"), days}, {QStringLiteral("reason"), text}},
                        AskExtension{id, days, text});
        case CaseAct::AnswerExtension: {
            const bool grants = below(3);
            return sent(index, below(3) ? reviewer : m_supervisor, today, act,
                        {{QStringLiteral("grants"), grants}, {QStringLiteral("refusal"), text}},
                        AnswerExtension{id, grants, text});
        }
        case CaseAct::Approve: {
            Sender &decider = below(4) ? reviewer : m_receiverReviews;
            return sent(index, decider, today, act, {}, DecideCase{id, true, text});
        }
        case CaseAct::Reject:
            return sent(index, reviewer, today, act, {{QStringLiteral("reason"), text}}, DecideCase{id, false, text});
        case CaseAct::Issue: return sent(index, reviewer, today, act, {}, IssueCase{id});
        case CaseAct::Deliver:
            return sent(index, m_clerk, today, act, {}, DeliverCases{1, {id}, m_person, QByteArray("\x89PNG")});
        case CaseAct::Withdraw:
            return sent(index, m_clerk, today, act, {{QStringLiteral("reason"), text}}, WithdrawCase{1, id, text});
        case CaseAct::Correct: {
            const auto day = someDay(today);
            QList<QString> brought;
            QJsonArray papers;
            for (const QString &paper : life.noticed + QStringList{QStringLiteral("nobodyAsked")}) {
                if (below(brought.isEmpty() ? 3 : 6) > 1 || (paper == QLatin1String("nobodyAsked") && below(6)))
                    continue;
                brought.append(paper);
                papers.append(paper);
            }
            return sent(index, m_clerk, today, act,
                        {{QStringLiteral("materials"), papers}, {QStringLiteral("handedOn"), dayOrNull(day)}},
                        CorrectCase{id, one({BroughtBy::Counter, BroughtBy::Mail, BroughtBy::Online}), day, brought});
        }
        case CaseAct::LapseCorrection:
            return sent(index, below(2) ? m_clerk : reviewer, today, act, {}, LapseCorrection{id});
        case CaseAct::ConfirmPromise:
        case CaseAct::OrderMending:
        case CaseAct::Annul: return tryPromise(index, life, today, act);
        case CaseAct::Claim: {
            Sender &taker = below(4) ? reviewer : m_receiverReviews;
            return sent(index, taker, today, act, {}, ClaimCases{{id}});
        }
        case CaseAct::Release: {
            const bool isSupervisor = below(3) == 0;
            return sent(index, isSupervisor ? m_supervisor : reviewer, today, act,
                        {{QStringLiteral("reason"), text}, {QStringLiteral("supervisor"), isSupervisor}},
                        ReleaseCase{id, text});
        }
        case CaseAct::Remand:
            return sent(index, below(4) ? reviewer : m_receiverReviews, today, act, {{QStringLiteral("reason"), text}},
                        RemandCase{id, text});
        case CaseAct::Remake:
            return sent(index, reviewer, today, act, {{QStringLiteral("reason"), text}}, RemakeCase{id, text});
        case CaseAct::PassPreReview:
            return sent(index, reviewer, today, act, {}, AnswerOnline{id, OnlineAct::Pass, {}, wholeSet(life.record)});
        case CaseAct::Hear: // of items several departments are heard about; these lives have none (tst_Hearing)
        case CaseAct::SendBack:
        case CaseAct::CorrectOnline: // of what came online, by the platform (tst_OnlineCorrection)
        case CaseAct::Terminate: break;
        }
        return sent(index, reviewer, today, CaseAct::Terminate, {{QStringLiteral("reason"), text}},
                    TerminateCase{id, text});
    }

    /// What was promised is looked at, now and then without all that it takes.
    SentStep tryPromise(int index, const Life &life, QDate today, CaseAct act)
    {
        const bool isKept = act == CaseAct::ConfirmPromise;
        CheckPromise command{life.record.id, isKept ? PromiseFinding::Kept : PromiseFinding::Mend, words(), {}};
        if (act == CaseAct::Annul)
            command.finding = PromiseFinding::False;
        if (life.record.promise && (isKept ? below(8) == 0 : below(8) > 0))
            command.unmet.append(
                life.record.promise->conditions.at(below(int(life.record.promise->conditions.size()))));
        if (below(12) == 0)
            command.unmet.append(QStringLiteral("没有告知过的条件"));
        if (below(8) > 0)
            command.days = 1 + below(6);
        if (below(4) == 0)
            command.spared = words();
        Sender &checker = below(6) ? (below(2) ? m_reviewer : m_colleague) : m_receiverReviews;
        return sent(index, checker, today, act,
                    {{QStringLiteral("text"), command.text},
                     {QStringLiteral("unmet"), QJsonArray::fromStringList(command.unmet)},
                     {QStringLiteral("days"), command.days ? QJsonValue(*command.days) : QJsonValue()},
                     {QStringLiteral("spared"), command.spared ? QJsonValue(*command.spared) : QJsonValue()}},
                    command);
    }

    /// Reads what the hub answered into the step.
    static QJsonObject answered(QJsonObject step, const CommandOutcome &outcome)
    {
        step.insert(QStringLiteral("done"), outcome.status == 200);
        if (outcome.status != 200) {
            step.insert(QStringLiteral("why"), QString::fromUtf8(outcome.body));
            return step;
        }
        const QJsonObject reply = TestHall::json(outcome.body);
        const bool several = reply.contains(QLatin1String("cases"));
        const QJsonValue told =
            several ? reply.value(QLatin1String("cases")).toArray().first() : reply.value(QLatin1String("case"));
        const Case record = fromJson<Case>(told, Strictness::Exact).value_or(Case());
        const QJsonArray papers = reply.value(QLatin1String("papers")).toArray();
        step.insert(QStringLiteral("state"), codeOf(record.state));
        step.insert(QStringLiteral("due"), record.due ? QJsonValue(isoDay(record.due->due)) : QJsonValue());
        step.insert(QStringLiteral("supplementDue"), supplementDues(record));
        step.insert(QStringLiteral("issueDue"),
                    record.issueDue ? QJsonValue(isoDay(record.issueDue->due)) : QJsonValue());
        step.insert(QStringLiteral("correctionDue"),
                    record.correctionDue ? QJsonValue(isoDay(record.correctionDue->due)) : QJsonValue());
        step.insert(QStringLiteral("intakeDue"),
                    record.intakeDue ? QJsonValue(isoDay(record.intakeDue->due)) : QJsonValue());
        const CasePromise promise = record.promise.value_or(CasePromise());
        const auto deadline = [](const std::optional<Deadline> &due) {
            return due ? QJsonValue(isoDay(due->due)) : QJsonValue();
        };
        step.insert(QStringLiteral("checkDue"), deadline(promise.checkDue));
        step.insert(QStringLiteral("mendDue"), deadline(promise.mendDue));
        step.insert(QStringLiteral("barredUntil"),
                    dayOrNull(record.ending ? record.ending->barredUntil : promise.barredUntil));
        step.insert(QStringLiteral("paper"),
                    papers.isEmpty() ? QJsonValue() : papers.first().toObject().value(QLatin1String("kind")));
        return step;
    }

private slots:
    void initTestCase()
    {
        m_hall = std::make_unique<TestHall>();
        QVERIFY(m_hall->isOpen());
        m_hall->clock.set(hallInstant(livesBegin, QTime(9, 0)));
        Sender kiosk = m_hall->insider(StationRole::Kiosk);
        m_clerk = m_hall->insider(StationRole::Window, QStringLiteral("clerk"), Roles(only(Role::Clerk)));
        m_reviewer = m_hall->insider(StationRole::Review, QStringLiteral("reviewer"), Roles(only(Role::Reviewer)));
        m_colleague = m_hall->insider(StationRole::Review, QStringLiteral("colleague"), Roles(only(Role::Reviewer)));
        m_supervisor =
            m_hall->insider(StationRole::Supervisor, QStringLiteral("supervisor"), Roles(only(Role::Supervisor)));
        m_receiverReviews = m_hall->insider(StationRole::Review, QStringLiteral("clerk"), Roles(only(Role::Reviewer)));
        QCOMPARE(run(m_clerk, OpenWindow{1}).status, 200);
        QCOMPARE(run(kiosk, IssueTicket{QStringLiteral("zonghe"), {}, cardOfZhao()}).status, 200);
        QCOMPARE(run(m_clerk, CallNext{1}).status, 200);
        QCOMPARE(run(m_clerk, StartService{1}).status, 200);
        const CommandOutcome identified = run(m_clerk, IdentifyVisitor{1, cardOfZhao(), VisitRole::Applicant});
        QCOMPARE(identified.status, 200);
        m_person = fromJson<IdentifyVisitor::Reply>(identified.body, Strictness::Exact)->card.person;
        const CommandOutcome sheet = run(m_clerk, StartApplication{1, m_person, {QStringLiteral("511A0000800001")}});
        QCOMPARE(sheet.status, 200);
        auto db = Connection::open(m_hall->path(), OpenMode::Reader);
        const QUuid application = fromJson<StartApplication::Reply>(sheet.body, Strictness::Exact)->application;
        m_application = *CaseStore::application(**db, application);
        m_answers = CaseStore::draft(**db, application)->bodySealed;
    }

    void judgedByAnotherModel()
    {
        const int wanted = qEnvironmentVariableIsSet("ONEWINDOW_LIVES")
            ? qEnvironmentVariableIntValue("ONEWINDOW_LIVES")
            : livesDefault;
        const quint32 seed = qEnvironmentVariableIsSet("ONEWINDOW_SEED")
            ? quint32(qEnvironmentVariableIntValue("ONEWINDOW_SEED"))
            : 20260921;
        qInfo("%d lives, seed %u", wanted, seed);
        m_random.seed(seed);
        QProcess judge;
        judge.start(QStringLiteral("python3"), {QStringLiteral(ONEWINDOW_SOURCE "/tests/peers/case_lives.py")});
        QVERIFY(judge.waitForStarted());
        QDate day = livesBegin;
        int steps = 0;
        int done = 0;
        QMap<QString, int> states;
        for (int lived = 0; lived < wanted; lived += livesAtOnce) {
            std::vector<Life> lives;
            for (int i = 0; i < livesAtOnce; ++i)
                lives.push_back(begin(day));
            for (int n = 0; n < lifeDays; ++n) {
                m_hall->clock.set(hallInstant(day, QTime(10, 0)));
                std::vector<SentStep> under;
                for (int i = 0; i < livesAtOnce; ++i) {
                    if (below(2))
                        under.push_back(tryAct(i, lives[size_t(i)], day));
                }
                while (!under.empty()
                       && under.back().outcome.wait_for(std::chrono::seconds(0)) != std::future_status::ready)
                    m_hall->hub().step();
                for (SentStep &one : under) {
                    const QJsonObject step = answered(one.step, one.outcome.get());
                    Life &life = lives[size_t(one.life)];
                    life.steps.append(step);
                    life.record.state =
                        codeValue<CaseState>(step.value(QLatin1String("state")).toString()).value_or(life.record.state);
                    ++steps;
                    done += step.value(QLatin1String("done")).toBool() ? 1 : 0;
                    states[step.value(QLatin1String("state")).toString(QStringLiteral("refused"))] += 1;
                }
                day = day.addDays(1);
            }
            for (Life &life : lives) {
                life.told.insert(QStringLiteral("steps"), life.steps);
                if (qEnvironmentVariableIsSet("ONEWINDOW_LIVES_TOLD"))
                    fprintf(stdout, "LIFE %s\n", QJsonDocument(life.told).toJson(QJsonDocument::Compact).constData());
                judge.write(QJsonDocument(life.told).toJson(QJsonDocument::Compact) + '\n');
            }
            while (judge.bytesToWrite() > 0)
                QVERIFY(judge.waitForBytesWritten());
        }
        judge.closeWriteChannel();
        QVERIFY(judge.waitForFinished(600'000));
        const QByteArray verdict = judge.readAllStandardOutput();
        qInfo("%s", verdict.left(4000).constData());
        QStringList reached;
        for (auto it = states.begin(); it != states.end(); ++it)
            reached.append(it.key() + QLatin1Char(' ') + QString::number(it.value()));
        qInfo("%d steps, %d done: %s", steps, done, qPrintable(reached.join(QStringLiteral(", "))));
        QCOMPARE(judge.exitCode(), 0);
        for (const char *state : {"accepted", "tolerant", "suspended", "approved", "rejected", "issued", "delivered",
                                  "withdrawn", "terminated", "received", "preReviewed"})
            QVERIFY2(states.contains(QLatin1String(state)), state);
    }
};

OW_TEST(tst_CaseLives)
#include "tst_CaseLives.moc"
