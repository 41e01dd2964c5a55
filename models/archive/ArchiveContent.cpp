#include "models/archive/ArchiveContent.h"

#include "models/archive/ArchiveTester.h"
#include "models/base/Crypto.h"
#include "models/base/FileKind.h"
#include "models/base/ProblemTypes.h"
#include "models/base/Uuid.h"
#include "models/cases/CaseDecisions.h"
#include "models/cases/ScanStore.h"
#include "models/cases/VisitCommands.h"
#include "models/identity/PersonStore.h"
#include "models/queue/HallStore.h"
#include "models/store/Connection.h"
#include "models/store/Sealer.h"

#include <QXmlStreamWriter>

namespace ow {

namespace {
constexpr int archivedEventsMax = 10000;

struct FiledPaper {
    PaperKind kind;
    ArchiveClass folder;
};
/// Kinds that are not here lie in 其他类.
constexpr FiledPaper filedPapers[] = {{PaperKind::Commitment, ArchiveClass::Application},
                                      {PaperKind::InformedPromise, ArchiveClass::Application},
                                      {PaperKind::ReceiptSlip, ArchiveClass::Acceptance},
                                      {PaperKind::AcceptanceNotice, ArchiveClass::Acceptance},
                                      {PaperKind::TolerantNotice, ArchiveClass::Acceptance},
                                      {PaperKind::OneTimeNotice, ArchiveClass::Acceptance},
                                      {PaperKind::RefusalNotice, ArchiveClass::Acceptance},
                                      {PaperKind::SupplementMoveNotice, ArchiveClass::Acceptance},
                                      {PaperKind::ProcedureNotice, ArchiveClass::Review},
                                      {PaperKind::ExtensionNotice, ArchiveClass::Review},
                                      {PaperKind::FeeNotice, ArchiveClass::Review},
                                      {PaperKind::AmendmentNotice, ArchiveClass::Review},
                                      {PaperKind::SiteVisitRecord, ArchiveClass::Review},
                                      {PaperKind::Decision, ArchiveClass::Decision},
                                      {PaperKind::RejectionDecision, ArchiveClass::Decision},
                                      {PaperKind::MendingOrder, ArchiveClass::Decision},
                                      {PaperKind::Annulment, ArchiveClass::Decision},
                                      {PaperKind::Licence, ArchiveClass::Decision},
                                      {PaperKind::AcceptanceRevocation, ArchiveClass::Decision},
                                      {PaperKind::TerminationNotice, ArchiveClass::Decision},
                                      {PaperKind::WithdrawalNotice, ArchiveClass::Decision},
                                      {PaperKind::ReturnNotice, ArchiveClass::Decision},
                                      {PaperKind::DeliveryReceipt, ArchiveClass::Delivery}};

ArchiveClass folderOf(PaperKind kind)
{
    for (const FiledPaper &filed : filedPapers) {
        if (filed.kind == kind)
            return filed.folder;
    }
    return ArchiveClass::Other;
}

QString suffixOf(FileKind kind)
{
    switch (kind) {
    case FileKind::Pdf: return QStringLiteral(".pdf");
    case FileKind::Jpeg: return QStringLiteral(".jpg");
    case FileKind::Png: return QStringLiteral(".png");
    }
    return {};
}

QString suffixOfMedia(const QString &media)
{
    for (const FileKind kind : {FileKind::Jpeg, FileKind::Png}) {
        if (media == QLatin1String(mediaType(kind)))
            return suffixOf(kind);
    }
    return suffixOf(FileKind::Pdf);
}

using XmlParts = QList<std::pair<QString, QString>>;

void writeParts(QXmlStreamWriter &xml, const QString &name, const XmlParts &parts)
{
    xml.writeStartElement(name);
    for (const auto &[part, text] : parts) {
        if (!text.isEmpty())
            xml.writeTextElement(part, text);
    }
    xml.writeEndElement();
}

QByteArray xmlDocument(const QString &root, const std::function<void(QXmlStreamWriter &)> &write)
{
    QByteArray bytes;
    QXmlStreamWriter xml(&bytes);
    xml.setAutoFormatting(true);
    xml.writeStartDocument();
    xml.writeStartElement(root);
    write(xml);
    xml.writeEndElement();
    xml.writeEndDocument();
    return bytes;
}

QString dayText(const std::optional<QDate> &day)
{
    return day ? isoDate(*day) : QString();
}

/// Gathers files under their places.
class DraftMaker {
public:
    DraftMaker(Connection &db, Sealer &sealer, const Catalogue &catalogue, ArchiveDraft &draft)
        : m_db(db), m_sealer(sealer), m_catalogue(catalogue), m_draft(draft)
    {
    }

    void addText(ArchiveClass folder, const QString &title, const QString &note, const QByteArray &bytes,
                 const QString &suffix)
    {
        const QString path = place(folder, title, suffix);
        m_draft.files.insert(path, bytes);
        m_draft.lines.append({path, title, note});
    }
    void addBlob(ArchiveClass folder, const QString &title, const QString &note, const QString &suffix,
                 const QString &sha256Hex, const QUuid &key)
    {
        const QString path = place(folder, title, suffix);
        m_draft.blobs.append({path, sha256Hex, key});
        m_draft.lines.append({path, title, note});
    }

    /// What was said on the form, by the words of the dictionary.
    Result<void> addAnswers(const Application &application)
    {
        if (!application.answersSealed)
            return {};
        return openDraft(m_db, m_sealer, *application.answersSealed).map([&](const DraftBody &body) {
            addText(ArchiveClass::Application, QStringLiteral("申请表单数据"), QString(),
                    xmlDocument(QStringLiteral("申请表单"),
                                [&](QXmlStreamWriter &xml) {
                                    for (const DraftBody::Entry &entry : body.answers)
                                        writeParts(xml, QStringLiteral("答复"),
                                                   {{QStringLiteral("标识"), entry.key},
                                                    {QStringLiteral("名称"), wordsOf(entry.key)},
                                                    {QStringLiteral("内容"), entry.value}});
                                    for (const MaterialCheck &check : body.materials)
                                        writeParts(xml, QStringLiteral("材料核验"),
                                                   {{QStringLiteral("材料"), materialName(check.material)},
                                                    {QStringLiteral("结果"), QLatin1String(codeText(check.finding))},
                                                    {QStringLiteral("备注"), check.remark.value_or(QString())}});
                                }),
                    QStringLiteral(".xml"));
        });
    }

    Result<void> addPaper(const Paper &paper, const QUuid &key)
    {
        const ArchiveClass folder = folderOf(paper.kind);
        const QString title = paperTitle(paper.kind) + QLatin1Char(' ') + paper.number;
        QString note = QStringLiteral("出具 ") + wireText(paper.issuedAt);
        if (paper.signedAt)
            note += QStringLiteral("，签署 ") + wireText(*paper.signedAt);
        if (paper.printedAt && paper.sha256) {
            addBlob(folder, title, note + QStringLiteral("，打印 ") + wireText(*paper.printedAt),
                    suffixOf(FileKind::Pdf), *paper.sha256, key);
        } else {
            const auto issued = openPaper(m_db, m_sealer, paper);
            if (!issued)
                return fail(issued.error());
            addText(folder, title, note + QStringLiteral("，没有打印"), paperData(*issued), QStringLiteral(".xml"));
        }
        return addSignature(paper, folder);
    }

    void addScan(const Scan &scan)
    {
        QString note = QStringLiteral("可信等级 ") + QLatin1String(codeText(scan.grade)) + QStringLiteral("，采集 ")
            + wireText(scan.added.at);
        if (scan.checked)
            note += QStringLiteral("，核对原件 ") + wireText(scan.checked->at);
        addBlob(ArchiveClass::Application, materialName(scan.material), note, suffixOfMedia(scan.media), scan.sha256,
                m_key);
    }
    void setKey(const QUuid &key) { m_key = key; }

    QString materialName(const QString &code) const
    {
        const Material *material = m_catalogue.material(code);
        return material ? material->name : code;
    }

private:
    QString place(ArchiveClass folder, const QString &title, const QString &suffix)
    {
        return archivePath(folder, ++m_places[folder], title, suffix);
    }
    QString wordsOf(const QString &key) const
    {
        const DataElement *element = m_catalogue.element(key.section(QLatin1Char('.'), -1));
        return element ? element->name : QString();
    }
    static QByteArray paperData(const IssuedPaper &paper)
    {
        return xmlDocument(QStringLiteral("文书"), [&](QXmlStreamWriter &xml) {
            const PaperContent &content = paper.content;
            writeParts(xml, QStringLiteral("正文"),
                       {{QStringLiteral("题名"), paper.title},
                        {QStringLiteral("文号"), paper.number},
                        {QStringLiteral("大厅"), content.hall},
                        {QStringLiteral("当事人"), content.addressee},
                        {QStringLiteral("证件号码"), content.idNumber},
                        {QStringLiteral("事项"), content.itemName},
                        {QStringLiteral("办件编号"), content.caseNumber},
                        {QStringLiteral("日期"), content.date},
                        {QStringLiteral("期限"), content.dueDate},
                        {QStringLiteral("期限说明"), content.explanation},
                        {QStringLiteral("内容"), content.body},
                        {QStringLiteral("经办人"), content.handler},
                        {QStringLiteral("救济途径"), content.remedy}});
            for (const PaperRow &row : content.rows)
                writeParts(xml, QStringLiteral("行"),
                           {{QStringLiteral("名称"), row.name},
                            {QStringLiteral("内容"), row.detail},
                            {QStringLiteral("说明"), row.note}});
        });
    }
    Result<void> addSignature(const Paper &paper, ArchiveClass folder)
    {
        if (!paper.signatureSealed)
            return {};
        const auto text = m_sealer.open(m_db, *paper.signatureSealed, "paper.signature");
        if (!text)
            return fail(text.error());
        const QByteArray picture = QByteArray::fromBase64(text->toLatin1());
        const auto kind = fileKindOf(picture);
        // What is no picture is still evidence: it is kept as it came, in text.
        if (kind)
            addText(folder, QStringLiteral("签名 ") + paper.number, QString(), picture, suffixOf(*kind));
        else
            addText(folder, QStringLiteral("签名 ") + paper.number, QString(),
                    xmlDocument(QStringLiteral("签名"),
                                [&](QXmlStreamWriter &xml) { xml.writeTextElement(QStringLiteral("数据"), *text); }),
                    QStringLiteral(".xml"));
        return {};
    }

    Connection &m_db;
    Sealer &m_sealer;
    const Catalogue &m_catalogue;
    ArchiveDraft &m_draft;
    QUuid m_key;
    QMap<ArchiveClass, int> m_places;
};

QByteArray opinionsOf(const Case &record)
{
    return xmlDocument(QStringLiteral("审查"), [&](QXmlStreamWriter &xml) {
        for (const Opinion &opinion : record.opinions)
            writeParts(xml, QStringLiteral("意见"),
                       {{QStringLiteral("审查人"), opinion.reviewer},
                        {QStringLiteral("结论"), opinion.agrees ? QStringLiteral("同意") : QStringLiteral("不同意")},
                        {QStringLiteral("意见内容"), opinion.text},
                        {QStringLiteral("时间"), wireText(opinion.at)}});
        for (const HearingRequest &asked : record.hearing ? record.hearing->requests : QList<HearingRequest>()) {
            for (const UnitOpinion &said : asked.opinions)
                writeParts(xml, QStringLiteral("部门意见"),
                           {{QStringLiteral("部门"), asked.unitName},
                            {QStringLiteral("审查内容"), asked.matter},
                            {QStringLiteral("审查人"), said.byName},
                            {QStringLiteral("结论"), said.agrees ? QStringLiteral("同意") : QStringLiteral("不同意")},
                            {QStringLiteral("意见内容"), said.text},
                            {QStringLiteral("时间"), wireText(said.at)},
                            {QStringLiteral("退回理由"), said.back ? said.back->reason : QString()}});
            if (asked.silentOn)
                writeParts(xml, QStringLiteral("视为同意"),
                           {{QStringLiteral("部门"), asked.unitName},
                            {QStringLiteral("依据"), asked.silence.value_or(QString())},
                            {QStringLiteral("答复期限"), isoDate(asked.due.due)},
                            {QStringLiteral("认定日期"), isoDate(*asked.silentOn)}});
        }
        for (const SpecialProcedure &one : record.procedures.value_or(QList<SpecialProcedure>()))
            writeParts(xml, QStringLiteral("特别程序"),
                       {{QStringLiteral("名称"), one.name},
                        {QStringLiteral("依据"), one.basis},
                        {QStringLiteral("理由"), one.reason},
                        {QStringLiteral("开始"), isoDate(one.startedOn)},
                        {QStringLiteral("结束"), dayText(one.endedOn)},
                        {QStringLiteral("结果"), one.outcome.value_or(QString())}});
    });
}

QByteArray outcomeOf(const Case &record)
{
    return xmlDocument(QStringLiteral("办理结果"), [&](QXmlStreamWriter &xml) {
        XmlParts parts{{QStringLiteral("结果"), caseStateText(record.state)},
                       {QStringLiteral("决定日期"), dayText(record.decidedOn)},
                       {QStringLiteral("理由"), record.decisionReason.value_or(QString())},
                       {QStringLiteral("不予受理理由"), record.refusal.value_or(QString())}};
        if (record.ending)
            parts += XmlParts{{QStringLiteral("终结日期"), isoDate(record.ending->on)},
                              {QStringLiteral("终结理由"), record.ending->reason}};
        if (record.result)
            parts += XmlParts{{QStringLiteral("证照名称"), record.result->name},
                              {QStringLiteral("证照编号"), record.result->number},
                              {QStringLiteral("有效期起"), isoDate(record.result->validFrom)},
                              {QStringLiteral("有效期止"), dayText(record.result->validTo)}};
        writeParts(xml, QStringLiteral("结论"), parts);
    });
}

/// People as their documents said; one whose key is gone is named by his mask.
void writePeople(QXmlStreamWriter &xml, Connection &db, Sealer &sealer, const Application &application)
{
    const auto write = [&](const QString &part, const QUuid &id, const QString &masked) {
        const auto person = PersonStore::find(db, id);
        const Result<IdentityCard> card = person ? openCard(db, sealer, *person) : fail(problem::SealBroken);
        writeParts(xml, QStringLiteral("人员"),
                   {{QStringLiteral("身份"), part},
                    {QStringLiteral("姓名"),
                     card         ? card->name
                         : person ? person->maskedName
                                  : masked},
                    {QStringLiteral("证件类型"), card ? documentName(kindOf(*card)) : QString()},
                    {QStringLiteral("证件号码"), card ? card->number : QString()}});
    };
    write(QStringLiteral("申请人"), application.principal, application.maskedName);
    for (const ApplicationParty &party : application.parties.value_or(QList<ApplicationParty>())) {
        if (party.person)
            write(QLatin1String(codeText(party.part)), *party.person, QString());
    }
}

/// Every event of the case and its application, with its place in the hall's chain.
void writeProcess(QXmlStreamWriter &xml, Connection &db, const QStringList &subjects)
{
    const EventLogStore log{QUuid()};
    QMap<qint64, StoredEvent> events;
    for (const QString &subject : subjects) {
        for (const StoredEvent &event : log.ofSubject(db, subject, archivedEventsMax))
            events.insert(event.meta.seq, event);
    }
    for (const StoredEvent &event : std::as_const(events))
        writeParts(xml, QStringLiteral("过程"),
                   {{QStringLiteral("序号"), QString::number(event.meta.seq)},
                    {QStringLiteral("事件"), event.meta.type},
                    {QStringLiteral("记录时间"), wireText(event.meta.recordedAt)},
                    {QStringLiteral("发生日期"), isoDate(event.meta.occurredOn)},
                    {QStringLiteral("经办"), event.meta.by.actor},
                    {QStringLiteral("事件链"), QString::fromLatin1(event.hash.toHex())}});
}

QByteArray metadataHead(Connection &db, Sealer &sealer, const Catalogue &catalogue, const ArchivePackage &package,
                        const Case &record, const Application &application, const QStringList &subjects)
{
    const auto setup = HallStore::setup(db);
    const CatalogueUnit *unit = catalogue.unit(record.unit);
    QByteArray bytes;
    QXmlStreamWriter xml(&bytes);
    xml.setAutoFormatting(true);
    writeParts(xml, QStringLiteral("归档"),
               {{QStringLiteral("档号"), package.number},
                {QStringLiteral("全宗"), setup ? setup->code : QString()},
                {QStringLiteral("立档单位"), setup ? setup->name : QString()},
                {QStringLiteral("保管期限"), QLatin1String(codeText(package.retention))},
                {QStringLiteral("保管至"), dayText(package.until)},
                {QStringLiteral("标准"), QStringLiteral("GB/T 42727—2023")}});
    writeParts(xml, QStringLiteral("办件"),
               {{QStringLiteral("办件编号"), record.number},
                {QStringLiteral("事项编码"), record.item},
                {QStringLiteral("事项版本"), QString::number(record.itemVersion)},
                {QStringLiteral("事项名称"), record.itemName},
                {QStringLiteral("实施机构"), unit ? unit->name : record.unit},
                {QStringLiteral("状态"), caseStateText(record.state)},
                {QStringLiteral("收件日期"), isoDate(record.receivedOn)},
                {QStringLiteral("受理日期"), dayText(record.acceptedOn)},
                {QStringLiteral("办结期限"), record.due ? isoDate(record.due->due) : QString()},
                {QStringLiteral("期限说明"), record.dueExplanation},
                {QStringLiteral("办结日期"), isoDate(package.concludedOn)}});
    xml.writeStartElement(QStringLiteral("人员表"));
    writePeople(xml, db, sealer, application);
    xml.writeEndElement();
    xml.writeStartElement(QStringLiteral("过程表"));
    writeProcess(xml, db, subjects);
    xml.writeEndElement();
    return bytes;
}
} // namespace

Result<ArchiveDraft> archiveDraft(Connection &db, Sealer &sealer, const Catalogue &catalogue,
                                  const ArchivePackage &package)
{
    const auto record = CaseStore::find(db, package.caseId);
    const auto application = record ? CaseStore::application(db, record->application) : std::nullopt;
    if (!application)
        return fail(problem::CaseUnknown);
    ArchiveDraft draft;
    DraftMaker maker(db, sealer, catalogue, draft);
    maker.setKey(application->key);
    if (const auto added = maker.addAnswers(*application); !added)
        return fail(added.error());
    QStringList subjects{caseSubject(*record), QStringLiteral("application/") + uuidText(application->id)};
    for (const Paper &paper : PaperStore::ofApplication(db, application->id)) {
        const bool ofOther = paper.caseId ? *paper.caseId != record->id : paper.item != record->item;
        if (ofOther)
            continue;
        if (const auto added = maker.addPaper(paper, QUuid::fromRfc4122(paper.contentSealed.left(16))); !added)
            return fail(added.error());
        subjects.append(QStringLiteral("paper/") + uuidText(paper.id));
    }
    const Item *item = catalogue.itemVersion(record->item, record->itemVersion);
    for (const Scan &scan : ScanStore::ofApplication(db, application->id)) {
        const bool asked = !item || isProofPaper(scan.material)
            || std::any_of(item->materials.begin(), item->materials.end(),
                           [&](const MaterialUse &use) { return use.material == scan.material; });
        if (!scan.removal && asked)
            maker.addScan(scan);
    }
    if (!record->opinions.isEmpty() || record->procedures || record->hearing)
        maker.addText(ArchiveClass::Review, QStringLiteral("审查意见"), QString(), opinionsOf(*record),
                      QStringLiteral(".xml"));
    maker.addText(ArchiveClass::Decision, QStringLiteral("办理结果"), QString(), outcomeOf(*record),
                  QStringLiteral(".xml"));
    draft.head = metadataHead(db, sealer, catalogue, package, *record, *application, subjects);
    return draft;
}

FileContents archiveFiles(const ArchiveDraft &draft, const FileContents &fetched, const ArchivePackage &package,
                          Instant now)
{
    FileContents files = draft.files;
    for (auto file = fetched.begin(); file != fetched.end(); ++file)
        files.insert(file.key(), file.value());
    QByteArray tail;
    QXmlStreamWriter xml(&tail);
    xml.setAutoFormatting(true);
    xml.writeStartElement(QStringLiteral("文件表"));
    for (const ArchiveDraft::Line &line : draft.lines) {
        writeParts(
            xml, QStringLiteral("文件"),
            {{QStringLiteral("路径"), line.path},
             {QStringLiteral("题名"), line.title},
             {QStringLiteral("说明"), line.note},
             {QStringLiteral("摘要算法"), QStringLiteral("SHA-256")},
             {QStringLiteral("摘要"),
              files.contains(line.path) ? QString::fromLatin1(sha256(files.value(line.path)).toHex()) : QString()}});
    }
    xml.writeEndElement();
    files.insert(archiveMetadataName,
                 "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<政务服务电子文件归档信息包>" + draft.head + tail
                     + "\n</政务服务电子文件归档信息包>\n");
    files.insert(archiveTestName, testLog(package, testPapers(package, files, now)));
    return files;
}

} // namespace ow
