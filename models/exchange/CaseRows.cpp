#include "models/exchange/CaseRows.h"

#include "models/cases/CaseClock.h"
#include "models/cases/FeeRules.h"

namespace ow {

namespace {
QString peerTime(Instant at)
{
    return isoDate(hallDate(at)) + QLatin1Char(' ') + hallTime(at).toString(QStringLiteral("HH:mm:ss"));
}

bool accepts(const QString &type)
{
    return type == QLatin1String(CaseAccepted::type) || type == QLatin1String(CaseTolerantlyAccepted::type);
}

bool ends(const QString &type)
{
    for (const char *one : {CaseWithdrawn::type, CaseTerminated::type, CaseLapsed::type, CaseAnnulled::type}) {
        if (type == QLatin1String(one))
            return true;
    }
    return false;
}

QString resultCode(CaseState state)
{
    switch (state) {
    case CaseState::Approved:
    case CaseState::Issued:
    case CaseState::Delivered: return QStringLiteral("approved");
    case CaseState::Rejected: return QStringLiteral("rejected");
    case CaseState::Withdrawn:
    case CaseState::Returned: return QStringLiteral("withdrawn");
    case CaseState::Terminated: return QStringLiteral("terminated");
    case CaseState::Revoked: return QStringLiteral("revoked");
    case CaseState::Annulled: return QStringLiteral("annulled");
    default: return {};
    }
}

/// The check that took the decision back; null while it stands.
const PromiseCheck *annulmentOf(const Case &record)
{
    const bool isAnnulled = record.state == CaseState::Annulled && record.promise && !record.promise->checks.isEmpty();
    return isAnnulled ? &record.promise->checks.last() : nullptr;
}

QString endWords(const Case &record)
{
    if (const PromiseCheck *annulled = annulmentOf(record))
        return annulled->text;
    return record.ending ? record.ending->reason : QString();
}

class RowMaker {
public:
    explicit RowMaker(const CaseFacts &facts) : m_facts(facts) {}

    QList<PeerRow> all()
    {
        const Case &record = m_facts.record;
        if (!record.acceptedOn)
            return {};
        addAcceptance();
        for (const CaseFacts::PaperFact &paper : m_facts.papers)
            addPaper(paper);
        int number = 0;
        for (const CaseStep &step : stepsOf(record, m_facts.happened))
            addStep(step, ++number);
        number = 0;
        for (const SpecialProcedure &one : record.procedures.value_or(QList<SpecialProcedure>()))
            addProcedure(one, ++number);
        addResult();
        addPayment();
        addParcel();
        number = 0;
        for (const Rating &rating : m_facts.ratings)
            addRating(rating, ++number);
        return m_rows;
    }

private:
    void add(const char *table, const QString &key, RowRank rank, PeerValues ours)
    {
        const QString name = QString::fromLatin1(table);
        for (auto value = m_facts.people.begin(); value != m_facts.people.end(); ++value)
            ours.insert(value.key(), value.value());
        ours.insert(QStringLiteral("caseNumber"), m_facts.record.number);
        m_rows.append({QUuid::createUuidV5(m_facts.record.id, name + QLatin1Char('/') + key), name, key, rank, ours});
    }
    void addAcceptance()
    {
        const Case &record = m_facts.record;
        Instant applied = hallInstant(record.receivedOn, QTime(0, 0));
        Instant accepted = hallInstant(*record.acceptedOn, QTime(0, 0));
        // The instant where it is known; of what was dated back, the day that counts.
        for (const CaseHappening &one : m_facts.happened) {
            if (accepts(one.type) && hallDate(one.at) == *record.acceptedOn)
                accepted = one.at;
        }
        if (!m_facts.happened.isEmpty() && hallDate(m_facts.happened.first().at) == record.receivedOn)
            applied = m_facts.happened.first().at;
        add("up_pro_accept", QStringLiteral("accept"), RowRank::Acceptance,
            {{QStringLiteral("projectType"), m_facts.instant ? QStringLiteral("instant") : QStringLiteral("promised")},
             {QStringLiteral("itemCode"), record.item},
             {QStringLiteral("itemName"), record.itemName},
             {QStringLiteral("itemVersion"), QString::number(record.itemVersion)},
             {QStringLiteral("applyType"),
              m_facts.online ? QStringLiteral("online")
                             : QString::fromLatin1(codeText(record.filed.value_or(FiledThrough()).by))},
             {QStringLiteral("applyTime"), peerTime(applied)},
             {QStringLiteral("acceptTime"), peerTime(accepted)},
             {QStringLiteral("dueDay"), record.due ? isoDate(record.due->due) : QString()}});
    }
    void addPaper(const CaseFacts::PaperFact &paper)
    {
        const bool received = paper.check.finding == MaterialFinding::Received;
        if (!received && paper.check.finding != MaterialFinding::Verified)
            return; // what is still to come is no complete row
        // Sent online, and no original was ever to be seen.
        const bool uploaded = paper.check.uploaded && paper.check.originals == 0;
        const int count = paper.check.originals.value_or(0) + paper.check.copies.value_or(0);
        add("up_pro_material", paper.code, RowRank::Course,
            {{QStringLiteral("materialName"), paper.name},
             {QStringLiteral("materialWay"),
              !received      ? QStringLiteral("verified")
                  : uploaded ? QStringLiteral("uploaded")
                             : QStringLiteral("received")},
             {QStringLiteral("materialCount"), count > 0 ? QString::number(count) : QString()},
             {QStringLiteral("receiveDay"), isoDate(m_facts.record.receivedOn)}});
    }
    void addStep(const CaseStep &step, int number)
    {
        add("up_pro_process", QString::number(number), RowRank::Course,
            {{QStringLiteral("stepName"), step.name},
             {QStringLiteral("stepAct"), step.act},
             {QStringLiteral("stepHandler"), step.handler},
             {QStringLiteral("stepWords"), step.words},
             {QStringLiteral("stepStart"), peerTime(step.start)},
             {QStringLiteral("stepEnd"), peerTime(step.end)}});
    }
    void addProcedure(const SpecialProcedure &one, int number)
    {
        if (!one.endedOn)
            return;
        add("up_pro_special_procedure", QString::number(number), RowRank::Course,
            {{QStringLiteral("specialKind"), QString::fromLatin1(codeText(one.kind))},
             {QStringLiteral("specialName"), one.name},
             {QStringLiteral("specialReason"), one.reason},
             {QStringLiteral("specialStart"), isoDate(one.startedOn)},
             {QStringLiteral("specialEnd"), isoDate(*one.endedOn)},
             {QStringLiteral("specialOutcome"), one.outcome.value_or(QString())}});
    }
    void addRating(const Rating &rating, int number)
    {
        // 评价次数 keeps (case, n-th rating) once; an invalid one keeps its number and is in no new row.
        if (!isCounted(rating) || !rating.level || !rating.endedAt)
            return;
        add("up_evaluation", QString::number(number), RowRank::Conclusion,
            {{QStringLiteral("ratingWay"),
              QString::fromLatin1(codeText(rating.channel.value_or(RatingChannel::Screen)))},
             {QStringLiteral("ratingTime"), peerTime(*rating.endedAt)},
             {QStringLiteral("ratingNumber"), QString::number(number)},
             {QStringLiteral("ratingLevel"), QString::fromLatin1(codeText(*rating.level))},
             {QStringLiteral("ratingText"), rating.text.value_or(QString())}});
    }
    /// What is owed or was waived is no payment.
    void addPayment()
    {
        const auto &fee = m_facts.record.fee;
        if (!fee || !fee->payment)
            return;
        add("up_pro_payment", QStringLiteral("payment"), RowRank::Course,
            {{QStringLiteral("payNumber"), fee->payment->receipt},
             {QStringLiteral("payAmount"), yuanText(fee->payment->fen)},
             {QStringLiteral("payDay"), isoDate(fee->payment->on)}});
    }
    /// One that is under way, or came back, is none.
    void addParcel()
    {
        if (!m_facts.parcel)
            return;
        add("up_pro_logistics", QStringLiteral("parcel"), RowRank::Conclusion,
            {{QStringLiteral("parcelNumber"), m_facts.parcel->number},
             {QStringLiteral("parcelCarrier"), m_facts.parcel->carrier},
             {QStringLiteral("parcelSent"), isoDate(m_facts.parcel->sent)},
             {QStringLiteral("parcelReceiver"), m_facts.parcel->receiver},
             {QStringLiteral("parcelReceived"), isoDate(m_facts.parcel->received)}});
    }
    void addResult()
    {
        const Case &record = m_facts.record;
        const QString code = resultCode(record.state);
        const PromiseCheck *annulled = annulmentOf(record);
        const std::optional<QDate> day = annulled ? std::optional(annulled->on)
            : record.ending                       ? std::optional(record.ending->on)
                                                  : record.decidedOn;
        if (code.isEmpty() || !day)
            return;
        add("up_pro_result", QStringLiteral("result"), RowRank::Conclusion,
            {{QStringLiteral("resultType"), code},
             {QStringLiteral("resultDay"), isoDate(*day)},
             {QStringLiteral("resultWords"),
              annulled || record.ending ? endWords(record) : record.decisionReason.value_or(QString())},
             {QStringLiteral("delivered"), record.deliveredOn ? QStringLiteral("yes") : QStringLiteral("no")}});
        if (!record.result || !record.issuedOn)
            return;
        add("up_lic_data", QStringLiteral("licence"), RowRank::Conclusion,
            {{QStringLiteral("itemCode"), record.item},
             {QStringLiteral("licenceName"), record.result->name},
             {QStringLiteral("licenceNumber"), record.result->number},
             {QStringLiteral("licenceFrom"), isoDate(record.result->validFrom)},
             {QStringLiteral("licenceUntil"),
              annulled                     ? isoDate(annulled->on)
                  : record.result->validTo ? isoDate(*record.result->validTo)
                                           : QString()}});
    }

    const CaseFacts &m_facts;
    QList<PeerRow> m_rows;
};
} // namespace

QList<CaseStep> stepsOf(const Case &record, const QList<CaseHappening> &happened)
{
    QList<CaseStep> steps;
    if (happened.isEmpty())
        return steps;
    Instant since = happened.first().at;
    std::optional<Instant> noticed;
    const auto end = [&](const QString &name, const QString &act, const CaseHappening &one, const QString &words) {
        steps.append({name, act, one.by, words.isEmpty() ? act : words, since, one.at});
        since = one.at;
    };
    for (const CaseHappening &one : happened) {
        if (one.type == QLatin1String(CaseNoticed::type)) {
            noticed = noticed.value_or(one.at);
        } else if (accepts(one.type)) {
            if (noticed) {
                steps.append({QStringLiteral("补正"), QStringLiteral("补正完成"), one.by, QStringLiteral("材料已补正"),
                              *noticed, one.at});
                noticed.reset();
            }
            end(QStringLiteral("受理"),
                one.type == QLatin1String(CaseAccepted::type) ? QStringLiteral("通过") : QStringLiteral("容缺受理"),
                one, QString());
        } else if (one.type == QLatin1String(CaseDecided::type)) {
            // Granted it was, too, where it was taken back afterwards.
            const bool granted =
                record.state == CaseState::Annulled || resultCode(record.state) == QLatin1String("approved");
            end(QStringLiteral("审批"), granted ? QStringLiteral("通过") : QStringLiteral("不予许可"), one,
                record.decisionReason.value_or(QString()));
        } else if (one.type == QLatin1String(CaseIssued::type)) {
            end(QStringLiteral("办结"), QStringLiteral("出件"), one, QString());
        } else if (one.type == QLatin1String(CaseDelivered::type)) {
            end(QStringLiteral("送达"), QStringLiteral("领取"), one, QString());
        } else if (ends(one.type)) {
            end(QStringLiteral("终结"), QStringLiteral("其他"), one, endWords(record));
        }
    }
    return steps;
}

QUuid guidAt(const QString &peer, const PeerRow &row)
{
    return peer == QLatin1String(PeerTables::nationalPeer) ? row.guid : QUuid::createUuidV5(row.guid, peer);
}

QList<PeerRow> rowsOf(const CaseFacts &facts)
{
    return RowMaker(facts).all();
}

} // namespace ow
