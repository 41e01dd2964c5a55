#include "models/papers/PaperStore.h"

#include "models/base/Uuid.h"
#include "models/identity/Masking.h"
#include "models/papers/PaperSeal.h"
#include "models/store/Connection.h"
#include "models/store/HallKindStore.h"
#include "models/store/Sealer.h"

namespace ow {

#define OW_PAPER_COLUMNS \
    "id, kind, number, application, case_id, item, content_sealed, qr, issued_at_ms, sha256, printed_at_ms, " \
    "signed_at_ms, signature_sealed, signing"

namespace {
constexpr char contentPurpose[] = "paper.content";

/// "赵晓宇（210***）、李建敏": each name masked, without the number behind it.
QString maskedAddressees(const QString &addressee)
{
    QStringList names;
    for (const QString &one : addressee.split(QStringLiteral("、"), Qt::SkipEmptyParts))
        names.append(maskedName(one.section(QStringLiteral("（"), 0, 0)));
    return names.join(QStringLiteral("、"));
}

Paper paperFrom(const Query &row)
{
    Paper p;
    p.id = row.uuid(0);
    p.kind = row.code<PaperKind>(1);
    p.number = row.text(2);
    p.application = row.uuid(3);
    if (!row.isNull(4))
        p.caseId = row.uuid(4);
    p.item = row.text(5);
    p.contentSealed = row.bytes(6);
    p.qr = row.text(7);
    p.issuedAt = row.instant(8);
    if (!row.isNull(9))
        p.sha256 = row.text(9);
    if (!row.isNull(10))
        p.printedAt = row.instant(10);
    if (!row.isNull(11))
        p.signedAt = row.instant(11);
    if (!row.isNull(12))
        p.signatureSealed = row.bytes(12);
    if (!row.isNull(13)) {
        if (const auto signing = fromJson<Signing>(row.text(13).toUtf8(), Strictness::Tolerant))
            p.signing = *signing;
    }
    return p;
}

IssuedPaper issuedPaper(const Paper &paper, const PaperContent &content)
{
    return {paper.id, paper.kind, paperTitle(paper.kind), paper.number, paper.qr, content, paper.application};
}
} // namespace

std::optional<Paper> PaperStore::find(Connection &db, const QUuid &id)
{
    Query q = db.query("SELECT " OW_PAPER_COLUMNS " FROM paper WHERE id = ?", id);
    return q.next() ? std::optional(paperFrom(q)) : std::nullopt;
}

QList<Paper> PaperStore::ofApplication(Connection &db, const QUuid &application)
{
    QList<Paper> found;
    Query q = db.query("SELECT " OW_PAPER_COLUMNS " FROM paper WHERE application = ? ORDER BY issued_at_ms, number",
                       application);
    while (q.next())
        found.append(paperFrom(q));
    return found;
}

int PaperStore::lastSerial(Connection &db, PaperKind kind, int year)
{
    Query q = db.query("SELECT count(*) FROM paper WHERE kind = ? AND year = ?", kind, year);
    return q.next() ? int(q.integer(0)) : 0;
}

void PaperStore::put(Connection &db, const Paper &p)
{
    db.run("INSERT INTO paper(" OW_PAPER_COLUMNS ", year) VALUES(?,?,?,?,?,?,?,?,?,?,?,?,?,?,?) "
           "ON CONFLICT(id) DO UPDATE SET sha256 = excluded.sha256, printed_at_ms = excluded.printed_at_ms, "
           "signed_at_ms = excluded.signed_at_ms, signature_sealed = excluded.signature_sealed, signing = "
           "excluded.signing",
           p.id, p.kind, p.number, p.application, p.caseId, p.item, p.contentSealed, p.qr, p.issuedAt, p.sha256,
           p.printedAt, p.signedAt, p.signatureSealed,
           p.signing ? std::optional(QString::fromUtf8(toJson(*p.signing))) : std::nullopt,
           hallDate(p.issuedAt).year());
}

Result<IssuedPaper> PaperIssuer::issue(PaperKind kind, const QUuid &application, const QUuid &key,
                                       const std::optional<QUuid> &caseId, const QString &item,
                                       const PaperContent &content, std::vector<PendingEvent> &events,
                                       const std::optional<QByteArray> &signature,
                                       const std::optional<Signing> &signing)
{
    const int year = hallDate(m_context.now).year();
    auto serial = m_serials.find(kind);
    if (serial == m_serials.end())
        serial = m_serials.insert(kind, PaperStore::lastSerial(m_context.db, kind, year));
    ++*serial;
    Paper paper;
    paper.id = makeUuid(m_context.now, m_context.random);
    paper.kind = kind;
    const bool training = HallKindStore::isTraining(m_context.db);
    paper.number = (training ? QString::fromUtf16(trainingWord) : QString())
        + QStringLiteral("%1〔%2〕第%3号").arg(paperWord(kind)).arg(year).arg(*serial, 4, 10, QLatin1Char('0'));
    paper.application = application;
    paper.caseId = caseId;
    paper.item = item;
    paper.issuedAt = m_context.now;
    const QString seal = paperSeal({content.hall, paperTitle(kind), paper.number, content.caseNumber, content.itemName,
                                    maskedAddressees(content.addressee), content.date},
                                   m_context.sealer.keys().signing);
    paper.qr = paperCode(content.site.value_or(QString()), content.shortNumber.value_or(QString()), seal);
    const Result<QByteArray> sealedContent =
        m_context.sealer.seal(m_context.db, key, QString::fromUtf8(toJson(content)), contentPurpose);
    if (!sealedContent)
        return fail(sealedContent.error());
    paper.contentSealed = *sealedContent;
    if (signature) {
        const Result<QByteArray> sealedSignature = sealSignature(m_context, key, *signature);
        if (!sealedSignature)
            return fail(sealedSignature.error());
        paper.signatureSealed = *sealedSignature;
        paper.signedAt = m_context.now;
    }
    if (signing) {
        paper.signing = signing;
        paper.signedAt = m_context.now;
    }
    events.push_back(pendingEvent(QStringLiteral("paper/") + uuidText(paper.id), PaperIssued{paper}));
    return issuedPaper(paper, content);
}

Result<QByteArray> sealSignature(CommandContext &context, const QUuid &key, const QByteArray &signature)
{
    return context.sealer.seal(context.db, key, QString::fromLatin1(signature.toBase64()), "paper.signature");
}

Result<IssuedPaper> openPaper(Connection &db, Sealer &sealer, const Paper &paper)
{
    return sealer.open(db, paper.contentSealed, contentPurpose)
        .and_then([](const QString &json) { return fromJson<PaperContent>(json.toUtf8(), Strictness::Tolerant); })
        .map([&](const PaperContent &content) { return issuedPaper(paper, content); });
}

} // namespace ow
