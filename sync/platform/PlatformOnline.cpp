// 网上申请 at the platform: taken from whoever runs the portal, given to one hall as a directive, and what the hall says of it read back.
#include "models/base/Crypto.h"
#include "models/base/ProblemTypes.h"
#include "models/base/Uuid.h"
#include "models/cases/CaseMachine.h"
#include "models/online/OnlineCommands.h"
#include "sync/platform/Platform.h"

#include <QJsonDocument>

namespace ow {

namespace {
constexpr char sealedFirst = 1; ///< suite byte of a sealed body; JSON never begins so

struct RefusedDirective {
    QUuid directive;
    QString sentence;
    static Fields fields()
    {
        return {field("directive", &RefusedDirective::directive), field("sentence", &RefusedDirective::sentence)};
    }
};

template <class T>
QByteArray directiveOf(const char *command, const T &data)
{
    return "{\"command\":\"" + QByteArray(command) + "\",\"data\":" + toJson(data) + '}';
}

Problem onlineUnknown(const QString &number)
{
    return {problem::OnlineUnknown, {{QStringLiteral("number"), number}}};
}

void tell(OnlineCaseStatus &status, const CaseProgress &progress)
{
    status.state = progress.state;
    if (const auto known = codeValue<CaseState>(progress.state))
        status.stateText = caseStateText(*known);
    status.acceptedOn = progress.acceptedOn;
    status.due = progress.due;
    status.told = progress.told;
}
} // namespace

QByteArray Platform::feedKey() const
{
    return hmacSha256(m_keys.signingSeed, "online applications");
}

Result<FeedItem> Platform::opened(FeedItem item) const
{
    if (!item.body.startsWith(sealedFirst))
        return item;
    return openBytes(feedKey(), item.body, item.id.toRfc4122()).map([&](const QByteArray &body) {
        item.body = body;
        return item;
    });
}

qint64 Platform::sendSealed(const QString &hall, const QUuid &id, const QByteArray &directive)
{
    return m_store->appendDirective(hall, id, sealBytes(feedKey(), directive, id.toRfc4122(), m_random), m_clock.now());
}

Result<Catalogue> Platform::lastCatalogue()
{
    m_store->begin();
    const qint64 version = m_store->lastCatalogueVersion();
    const QByteArray body = version > 0 && version != m_catalogueVersion ? m_store->catalogue(version) : QByteArray();
    if (const auto read = m_store->commit(); !read)
        return fail(read.error());
    if (body.isEmpty())
        return m_catalogue;
    return fromJson<CatalogueBundle>(body, Strictness::Tolerant)
        .and_then([&](const CatalogueBundle &bundle) { return bundle.verified(ed25519PublicKey(m_keys.signingSeed)); })
        .and_then(&Catalogue::load)
        .map([&](const Catalogue &loaded) {
            m_catalogue = loaded;
            m_catalogueVersion = version;
            return loaded;
        });
}

Result<OnlineStatus> Platform::onlineStatus(const QString &hall, const QString &number)
{
    const auto sent = m_store->onlineApplication(hall, number);
    if (!sent)
        return fail(onlineUnknown(number));
    OnlineStatus status{number, sent->filedAt, false, sent->refused, {}};
    for (const OnlineCaseSent &one : m_store->onlineCases(hall, number)) {
        OnlineCaseStatus told{one.number, one.item};
        if (const auto progress = m_store->caseByNumber(hall, one.number)) {
            tell(told, *progress);
            status.taken = true;
        }
        told.withdrawalRefused = one.withdrawalRefused;
        if (one.correction && !one.correctionRefused)
            told.correctionSentAt = one.correctedAt;
        told.correctionRefused = one.correctionRefused;
        status.cases.append(told);
    }
    return status;
}

Result<OnlineStatus> Platform::fileOnline(const QString &hall, const OnlineFiling &filing)
{
    const QDate today = hallDate(m_clock.now());
    Faults faults = filingFaults(filing, today);
    const auto catalogue = lastCatalogue();
    if (!catalogue)
        return fail(catalogue.error());
    if (m_catalogueVersion > 0 && faults.isEmpty())
        faults = filingFaults(filing, *catalogue, today);
    if (!faults.isEmpty())
        return fail(inputRefused(std::move(faults)));
    const QByteArray digest = hmacSha256(feedKey(), toJson(filing));
    m_store->beginFor(hall);
    const auto refuse = [&](const Problem &why) {
        m_store->rollback();
        return fail(why);
    };
    if (!m_store->hall(hall))
        return refuse({problem::HallUnregistered, {{QStringLiteral("hall"), hall}}});
    if (const auto known = m_store->onlineApplication(hall, filing.number)) {
        if (known->digest != digest)
            return refuse({problem::OnlineOtherwise, {{QStringLiteral("number"), filing.number}}});
        return onlineStatus(hall, filing.number).and_then([&](OnlineStatus status) {
            return committed(std::move(status));
        });
    }
    faults = filesMissing(hall, filing.materials);
    for (qsizetype i = 0; i < filing.items.size(); ++i) {
        const QString &number = filing.items.at(i).number;
        if (m_store->onlineCase(hall, number) || m_store->caseByNumber(hall, number))
            faults.append({describe::at(QStringLiteral("items"), i) + QStringLiteral(".number"),
                           &problem::OnlineNumberTaken,
                           {{QStringLiteral("number"), number}}});
    }
    if (!faults.isEmpty())
        return refuse(inputRefused(std::move(faults)));
    const QUuid id = makeUuid(m_clock.now(), m_random);
    m_store->addOnlineApplication(hall, {filing.number, digest, id, m_clock.now(), {}, sealedFiling(filing)});
    for (const OnlineItem &item : filing.items)
        m_store->addOnlineCase(hall, filing.number, {item.number, item.code});
    sendSealed(hall, id, directiveOf(TakeOnline::name, TakeOnline{filing, m_clock.now()}));
    return onlineStatus(hall, filing.number).and_then([&](OnlineStatus status) {
        return committed(std::move(status));
    });
}

QByteArray Platform::sealedFiling(const OnlineFiling &filing)
{
    return sealBytes(feedKey(), toJson(filing), filing.number.toUtf8(), m_random);
}

Result<OnlineFiling> Platform::openedFiling(const OnlineSent &sent) const
{
    return openBytes(feedKey(), sent.filing, sent.number.toUtf8()).and_then([](const QByteArray &json) {
        return fromJson<OnlineFiling>(json, Strictness::Tolerant);
    });
}

Result<OnlineStatus> Platform::correctOnline(const QString &hall, const QString &number,
                                             const OnlineCorrection &correction)
{
    const auto catalogue = lastCatalogue();
    if (!catalogue)
        return fail(catalogue.error());
    Faults faults = correctionFaults(correction);
    m_store->beginFor(hall);
    const auto refuse = [&](const Problem &why) {
        m_store->rollback();
        return fail(why);
    };
    const auto known = m_store->onlineCase(hall, correction.caseNumber);
    const auto sent = known ? m_store->onlineApplication(hall, known->application) : std::nullopt;
    if (!sent || known->application != number)
        return refuse(onlineUnknown(correction.caseNumber));
    const QByteArray digest = hmacSha256(feedKey(), toJson(correction));
    if (known->correctionDigest == digest && !known->correctionRefused)
        return onlineStatus(hall, number).and_then([&](OnlineStatus status) { return committed(std::move(status)); });
    if (known->correction && !known->correctionRefused)
        return refuse(problem::OnlineCorrectionSent);
    const auto progress = m_store->caseByNumber(hall, correction.caseNumber);
    if (const auto state = progress ? codeValue<CaseState>(progress->state) : std::nullopt;
        state != CaseState::Correcting)
        return refuse({problem::CaseState,
                       {{QStringLiteral("state"), state ? caseStateText(*state) : QStringLiteral("大厅尚未接收")},
                        {QStringLiteral("act"), caseActText(CaseAct::CorrectOnline)}}});
    faults += filesMissing(hall, correction.materials);
    const auto filing = openedFiling(*sent);
    if (!filing)
        return refuse(filing.error());
    if (m_catalogueVersion > 0) {
        // Papers are the notice's affair, which the hall knows.
        for (const Fault &fault : filingFaults(corrected(*filing, correction), *catalogue, hallDate(m_clock.now()))) {
            if (!fault.place.startsWith(QLatin1String("materials")))
                faults.append(fault);
        }
    }
    if (!faults.isEmpty())
        return refuse(inputRefused(std::move(faults)));
    const QUuid id = makeUuid(m_clock.now(), m_random);
    m_store->correctOnlineCase(
        hall, correction.caseNumber,
        {id, digest, m_clock.now(), sealBytes(feedKey(), toJson(correction), id.toRfc4122(), m_random)});
    sendSealed(hall, id, directiveOf(CorrectOnline::name, CorrectOnline{id, correction, m_clock.now()}));
    return onlineStatus(hall, number).and_then([&](OnlineStatus status) { return committed(std::move(status)); });
}

void Platform::noteCorrection(const QString &hall, const CaseProgress &progress)
{
    if (progress.state != QLatin1String(codeText(CaseState::PreReview)))
        return;
    const auto known = m_store->onlineCase(hall, progress.number);
    if (!known || !known->correction)
        return;
    const auto sent = m_store->onlineApplication(hall, known->application);
    const auto filing = sent ? openedFiling(*sent) : fail(onlineUnknown(progress.number));
    const auto correction =
        openBytes(feedKey(), known->correctionSealed, known->correction->toRfc4122())
            .and_then([](const QByteArray &json) { return fromJson<OnlineCorrection>(json, Strictness::Tolerant); });
    if (filing && correction)
        m_store->setOnlineFiling(hall, known->application, sealedFiling(corrected(*filing, *correction)));
    m_store->takenOnlineCorrection(hall, progress.number);
}

Result<OnlineStatus> Platform::withdrawOnline(const QString &hall, const QString &number,
                                              const OnlineWithdrawal &withdrawal)
{
    m_store->beginFor(hall);
    const auto known = m_store->onlineCase(hall, withdrawal.caseNumber);
    if (!known || known->application != number) {
        m_store->rollback();
        return fail(onlineUnknown(withdrawal.caseNumber));
    }
    // Once is enough; one the hall refused may be asked for again.
    if (!known->withdrawal || known->withdrawalRefused) {
        const QUuid id = makeUuid(m_clock.now(), m_random);
        m_store->withdrawOnlineCase(hall, withdrawal.caseNumber, id);
        sendSealed(hall, id,
                   directiveOf(WithdrawOnline::name, WithdrawOnline{withdrawal.caseNumber, withdrawal.reason}));
    }
    return onlineStatus(hall, number).and_then([&](OnlineStatus status) { return committed(std::move(status)); });
}

Reply Platform::readOnline(const QString &hall, const QString &number)
{
    m_store->begin();
    const auto status = onlineStatus(hall, number);
    if (const auto read = m_store->commit(); !read)
        return problemReply(read.error());
    return status ? jsonReply(toJson(*status)) : problemReply(status.error());
}

void Platform::noteRefusal(const QString &hall, const QByteArray &eventBody)
{
    const auto body = readJson(eventBody);
    const auto refused = body
        ? fromJson<RefusedDirective>(body->toObject().value(QLatin1String("fact")), Strictness::Tolerant)
        : fail(body.error());
    if (refused)
        m_store->refuseOnline(hall, refused->directive, refused->sentence);
}

} // namespace ow
