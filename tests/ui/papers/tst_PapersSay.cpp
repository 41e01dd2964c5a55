// Every paper of a case, made by the hub's own writer, printed, and read back: it says all its row in domain.md §3 asks for.
#include "models/base/Crypto.h"
#include "models/cases/AmendmentCommands.h"
#include "models/cases/EndingCommands.h"
#include "models/cases/ProcedureCommands.h"
#include "models/cases/PromiseCommands.h"
#include "models/numbering/ShortNumber.h"
#include "models/papers/PaperSeal.h"
#include "tests/base/NextVersions.h"
#include "tests/base/Testing.h"
#include "tests/models/cases/ReceiptHall.h"
#include "ui/papers/PaperTemplate.h"

#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace ow;
using namespace ow::testing;

namespace {
const QString papersBooks = QStringLiteral("511A0000800001"); // tolerates the proof of premises, may be extended
const QByteArray papersSignature("\x89PNG signature");

QMap<QString, QString> papersBooksAnswers()
{
    return {{QStringLiteral("applicant.mobile"), QStringLiteral("13857160024")},
            {QStringLiteral("enterprise.orgName"), QStringLiteral("临江区明月书屋")},
            {QStringLiteral("enterprise.creditCode"), QStringLiteral("92330102MA27XH5A0N")},
            {QStringLiteral("enterprise.orgType"), QStringLiteral("sole")},
            {QStringLiteral("enterprise.legalRep"), QStringLiteral("赵晓宇")},
            {QStringLiteral("enterprise.domicile"), QStringLiteral("云溪市临江区书香巷5号")},
            {QStringLiteral("enterprise.businessScope"), QStringLiteral("出版物零售")},
            {QStringLiteral("enterprise.premisesTenure"), QStringLiteral("rented")},
            {QStringLiteral("enterprise.contactName"), QStringLiteral("赵晓宇")},
            {QStringLiteral("enterprise.contactPhone"), QStringLiteral("13857160024")},
            {QStringLiteral("matter.publicationKinds"), QStringLiteral("book")},
            {QStringLiteral("matter.salesMode"), QStringLiteral("shop")},
            {QStringLiteral("matter.storeArea"), QStringLiteral("60")},
            {QStringLiteral("matter.truthPromise"), QStringLiteral("yes")},
            {QStringLiteral("delivery.deliveryMethod"), QStringLiteral("window")}};
}

/// Zhao at window 1 with application after application, each leaving the papers of one course.
struct PapersHall : ReceiptHall {
    Sender reviewer = hall.insider(StationRole::Review, QStringLiteral("reviewer"), Roles(only(Role::Reviewer)));
    Sender colleague = hall.insider(StationRole::Review, QStringLiteral("colleague"), Roles(only(Role::Reviewer)));
    Sender supervisor =
        hall.insider(StationRole::Supervisor, QStringLiteral("supervisor"), Roles(only(Role::Supervisor)));
    QMap<PaperKind, IssuedPaper> printed;
    QStringList refusals;
    QUuid person;

    /// What the command answers; its papers are kept, a refusal is told.
    template <class C>
    std::optional<typename C::Reply> ask(Sender &sender, const C &command)
    {
        const auto reply = run(sender, command);
        if (!reply) {
            QStringList told{QLatin1String(C::name), reply.error().sentence()};
            for (const Fault &fault : reply.error().faults())
                told.append(fault.place + QLatin1Char(' ') + QLatin1String(fault.type->id));
            refusals.append(told.join(QStringLiteral(" · ")));
            return std::nullopt;
        }
        if constexpr (requires { reply->papers; }) {
            for (const IssuedPaper &paper : reply->papers)
                printed.insert(paper.kind, paper);
        }
        return *reply;
    }
    void on(int month, int day) { hall.clock.set(hallInstant(QDate(2026, month, day), QTime(9, 30))); }

    std::optional<IntakeSheet> draft(const QMap<QString, MaterialFinding> &findings = {})
    {
        const auto sheet = begin(clerk, 1, receiptZhao(), {papersBooks});
        if (!sheet) {
            refusals.append(QStringLiteral("no application"));
            return std::nullopt;
        }
        DraftBody body = filled(*sheet, papersBooks, papersBooksAnswers());
        for (MaterialCheck &check : body.materials) {
            if (findings.contains(check.material)) {
                check.finding = findings.value(check.material);
                check.ticked.clear();
            }
        }
        if (!save(clerk, *sheet, body))
            refusals.append(QStringLiteral("draft not saved"));
        return sheet;
    }
    Case submitted(const IntakeSheet &sheet, IntakeAct act, const std::optional<QString> &reason = {})
    {
        const auto reply =
            ask(clerk, SubmitApplication{sheet.application, sheet.fence, {{papersBooks, act, reason}}, {}});
        return reply ? reply->cases.value(0) : Case();
    }
    Case accepted()
    {
        on(9, 24);
        const auto sheet = draft();
        return sheet ? submitted(*sheet, IntakeAct::Accept) : Case();
    }
    Case tolerated()
    {
        on(9, 24);
        const auto sheet = draft({{QStringLiteral("premisesProof"), MaterialFinding::Missing}});
        const auto letter =
            sheet ? ask(clerk, DraftCommitment{sheet->application, sheet->fence, papersBooks}) : std::nullopt;
        if (!letter)
            return {};
        printed.insert(letter->kind, *letter);
        signedLetter(sheet->application, *letter);
        return submitted(*sheet, IntakeAct::Tolerate);
    }
    void signedLetter(const QUuid &application, const IssuedPaper &letter)
    {
        if (!printAndSign(clerk, application, letter))
            refusals.append(QStringLiteral("letter not signed"));
    }

    void intake()
    {
        on(9, 24);
        if (const auto sheet = draft(); sheet)
            ask(clerk, ReceiveApplication{sheet->application, sheet->fence});
        if (const auto sheet = draft({{QStringLiteral("applicationForm"), MaterialFinding::Missing},
                                      {QStringLiteral("premisesProof"), MaterialFinding::Missing}});
            sheet)
            submitted(*sheet, IntakeAct::Notice);
        if (const auto sheet = draft(); sheet)
            submitted(*sheet, IntakeAct::Refuse, QStringLiteral("不属于本机关职权，请向云溪市文化广电旅游局申请"));
    }
    void courses()
    {
        const Case measured = accepted();
        ask(reviewer,
            StartProcedure{
                measured.id, SpecialKind::Testing, QStringLiteral("消防设施需检测"), {10, TimeUnit::WorkingDay}, {}});
        ask(reviewer,
            AmendCase{measured.id,
                      {{QStringLiteral("applicant.mobile"), QStringLiteral("13912343210")}},
                      QStringLiteral("录入时看错")});
        const Case longer = accepted();
        ask(reviewer, AskExtension{longer.id, 5, QStringLiteral("需核实场所权属")});
        ask(colleague, AnswerExtension{longer.id, true, {}});
        ask(colleague, DecideCase{longer.id, false, QStringLiteral("经营场所不符合规划")});
        ask(clerk, WithdrawCase{1, accepted().id, QStringLiteral("改在外地开店")});
        ask(reviewer, TerminateCase{accepted().id, QStringLiteral("经营场所已拆除")});
        const Case lapsing = tolerated();
        on(10, 8);
        ask(supervisor, MoveSupplement{lapsing.id, QStringLiteral("premisesProof"), 1, QStringLiteral("洪水停运")});
        on(10, 19);
        ask(reviewer, LapseCase{lapsing.id});
    }
    void result()
    {
        const Case granted = accepted();
        ask(reviewer, DecideCase{granted.id, true, {}});
        ask(reviewer, IssueCase{granted.id});
        if (!begin(clerk, 1, receiptZhao(), {papersBooks}))
            return;
        ask(clerk, DeliverCases{1, {granted.id}, granted.principal, papersSignature});
    }
    /// The same item, whose next version revokes the acceptance when the papers do not come.
    void revocation()
    {
        const FileContents files =
            withNextVersions(papersBooks, QDate(2026, 9, 23),
                             {[](Item &item) { item.tolerance.outcome = ToleranceOutcome::AcceptanceRevoked; }});
        on(9, 24);
        ask(supervisor, importOf(files));
        static_cast<void>(run(clerk, OpenWindow{1}));
        const QMap<PaperKind, IssuedPaper> before = printed;
        const auto sheet = begin(clerk, 1, receiptLi(), {papersBooks});
        printed = before;
        if (!sheet)
            return refusals.append(QStringLiteral("no application under the next version"));
        const Case record = toleratedOf(*sheet);
        on(11, 2); // time at the hub never goes back: it was accepted after the one that lapsed before
        ask(reviewer, LapseCase{record.id});
    }
    /// 消防安全检查 on a promise: mended once, and false after all.
    void promised()
    {
        on(11, 3);
        static_cast<void>(run(clerk, OpenWindow{1}));
        const auto sheet = begin(clerk, 1, receiptZhao(), {receiptFire});
        if (!sheet || !save(clerk, *sheet, filled(*sheet, receiptFire, receiptFireAnswers())))
            return refusals.append(QStringLiteral("no application on a promise"));
        const auto letter = ask(clerk, DraftPromise{sheet->application, sheet->fence, receiptFire});
        if (!letter)
            return;
        printed.insert(letter->kind, *letter);
        signedLetter(sheet->application, *letter);
        const QMap<PaperKind, IssuedPaper> before = printed;
        const auto reply = ask(
            clerk, SubmitApplication{sheet->application, sheet->fence, {{receiptFire, IntakeAct::Promise, {}}}, {}});
        const Case record = reply ? reply->cases.value(0) : Case();
        ask(reviewer, DecideCase{record.id, true, {}});
        printed = before;
        const QList<QString> unmet = record.promise ? record.promise->conditions.mid(1, 1) : QList<QString>();
        ask(reviewer, CheckPromise{record.id, PromiseFinding::Mend, QStringLiteral("二层安全出口上锁"), unmet, 10, {}});
        on(12, 1);
        ask(reviewer, CheckPromise{record.id, PromiseFinding::False, QStringLiteral("安全出口仍上锁"), unmet, {}, {}});
    }
    Case toleratedOf(const IntakeSheet &sheet)
    {
        DraftBody body = filled(sheet, papersBooks, papersBooksAnswers());
        for (MaterialCheck &check : body.materials) {
            if (check.material == QLatin1String("premisesProof")) {
                check.finding = MaterialFinding::Missing;
                check.ticked.clear();
            }
        }
        if (!save(clerk, sheet, body))
            refusals.append(QStringLiteral("draft not saved"));
        const auto letter = ask(clerk, DraftCommitment{sheet.application, sheet.fence, papersBooks});
        if (!letter)
            return {};
        signedLetter(sheet.application, *letter);
        const QMap<PaperKind, IssuedPaper> before = printed;
        const Case record = submitted(sheet, IntakeAct::Tolerate);
        printed = before;
        return record;
    }
};

bool isOfFire(PaperKind kind)
{
    return kind == PaperKind::InformedPromise || kind == PaperKind::MendingOrder || kind == PaperKind::Annulment;
}

/// Not about a step of a case: said where they are made (tst_BlankDesk, tst_CollectPanel, tst_ShiftSheet, tst_FeeSheet, tst_SiteVisits,
/// tst_FolderSheet, tst_DisclosurePanel).
bool isSaidElsewhere(PaperKind kind)
{
    return kind == PaperKind::Licence || kind == PaperKind::ParcelList || kind == PaperKind::ShiftSheet
        || kind == PaperKind::FeeNotice || kind == PaperKind::SiteVisitRoute || kind == PaperKind::SiteVisitRecord
        || kind == PaperKind::FolderBatch || kind == PaperKind::DisclosureList;
}

/// As a reader of the PDF gets it, without the breaks of lines and columns.
QString wordsOf(const IssuedPaper &paper)
{
    const Result<PaperSource> source = paperSource(paper, HallKind::Real);
    const Result<PdfPaper> pdf = source ? renderPaper(*source) : fail(source.error());
    if (!pdf)
        return {};
    QFile file(shotPath(QStringLiteral("paper-%1.pdf").arg(QLatin1String(codeText(paper.kind)))));
    if (!file.open(QIODevice::WriteOnly) || file.write(pdf->pdf) != pdf->pdf.size())
        return {};
    file.close();
    QProcess text;
    text.start(QStringLiteral("pdftotext"), {file.fileName(), QStringLiteral("-")});
    text.waitForFinished();
    return QString::fromUtf8(text.readAllStandardOutput()).remove(QRegularExpression(QStringLiteral("\\s")));
}
} // namespace

class tst_PapersSay : public QObject {
    Q_OBJECT

    std::unique_ptr<PapersHall> m_hall;

private slots:
    void initTestCase()
    {
        m_hall = std::make_unique<PapersHall>();
        m_hall->intake();
        m_hall->result();
        m_hall->courses();
        m_hall->revocation();
        m_hall->promised();
        QVERIFY2(m_hall->refusals.isEmpty(), qPrintable(m_hall->refusals.join(QLatin1Char('\n'))));
    }

    void everyKindIsHere()
    {
        for (const auto &code : codesOf(PaperKind{}))
            QVERIFY2(isSaidElsewhere(code.value) || m_hall->printed.contains(code.value), code.text);
    }

    void says_data()
    {
        QTest::addColumn<PaperKind>("kind");
        QTest::addColumn<int>("copies");
        QTest::addColumn<QStringList>("words");
        const QString remedy = QStringLiteral("60日内申请行政复议");
        const QString suit = QStringLiteral("6个月内向人民法院提起行政诉讼");
        const QString seal = QStringLiteral("专用章");
        const auto row = [](PaperKind kind, int copies, const QStringList &words) {
            QTest::newRow(codeText(kind)) << kind << copies << words;
        };
        row(PaperKind::ReceiptSlip, 1,
            {QStringLiteral("尚未受理"), QStringLiteral("申请表"), QStringLiteral("原件1份"), QStringLiteral("已收"),
             seal});
        row(PaperKind::AcceptanceNotice, 2,
            {QStringLiteral("申请日期：2026年9月24日"), QStringLiteral("材料齐全、符合法定形式，决定受理"),
             QStringLiteral("2026年10月9日前作出决定（承诺5个工作日）"), seal, QStringLiteral("申请人（签名）"),
             QStringLiteral("咨询电话：0571-55500000"), QStringLiteral("办理进度"), QStringLiteral("第一联"),
             QStringLiteral("第二联")});
        row(PaperKind::OneTimeNotice, 1,
            {QStringLiteral("处需要补正"), QStringLiteral("已列明全部内容"), QStringLiteral("依据："),
             QStringLiteral("原件1份"), QStringLiteral("前到窗口、邮寄或网上一次补齐"), QStringLiteral("逾期未补正的"),
             QStringLiteral("补正期限"), QStringLiteral("申请人（签名）"), seal});
        row(PaperKind::RefusalNotice, 1,
            {QStringLiteral("决定不予受理"), QStringLiteral("不属于本机关职权，请向云溪市文化广电旅游局申请"), remedy,
             suit, seal});
        row(PaperKind::Commitment, 2,
            {QStringLiteral("自愿申请容缺受理"), QStringLiteral("经营场所使用证明"), QStringLiteral("复印件1份"),
             QStringLiteral("2026年10月9日前补齐"), QStringLiteral("所提交的材料真实有效"),
             QStringLiteral("逾期未补齐的，同意"), QStringLiteral("承诺不实的，依法承担责任"),
             QStringLiteral("承诺人（签名）")});
        row(PaperKind::TolerantNotice, 2,
            {QStringLiteral("决定容缺受理"), QStringLiteral("经营场所使用证明"), QStringLiteral("复印件1份"),
             QStringLiteral("2026年10月9日前补齐"), QStringLiteral("逾期未补齐的"),
             QStringLiteral("承诺不实的，依法承担责任"), QStringLiteral("第一联"), QStringLiteral("第二联"), seal});
        row(PaperKind::ProcedureNotice, 1,
            {QStringLiteral("第四十五条"), QStringLiteral("检测"), QStringLiteral("10个工作日"),
             QStringLiteral("不计算在办理期限内"), QStringLiteral("消防设施需检测"), seal});
        row(PaperKind::ExtensionNotice, 1,
            {QStringLiteral("负责人批准"), QStringLiteral("延长5个工作日"), QStringLiteral("2026年10月15日"),
             QStringLiteral("需核实场所权属"), seal});
        row(PaperKind::AmendmentNotice, 2,
            {QStringLiteral("下列内容有误，现予更正"), QStringLiteral("办理期限不变"), QStringLiteral("录入时看错"),
             QStringLiteral("联系电话"), QStringLiteral("13857160024"), QStringLiteral("13912343210"),
             QStringLiteral("以本通知书为准"), QStringLiteral("第一联"), QStringLiteral("第二联"), seal});
        row(PaperKind::SupplementMoveNotice, 1,
            {QStringLiteral("洪水停运"), QStringLiteral("经营场所使用证明"), QStringLiteral("原定2026年10月9日"),
             QStringLiteral("延至2026年10月10日"), seal});
        row(PaperKind::RejectionDecision, 1,
            {QStringLiteral("决定不予许可"), QStringLiteral("经营场所不符合规划"), remedy, suit, seal});
        row(PaperKind::Decision, 1, {QStringLiteral("准予许可"), QStringLiteral("有效期"), seal});
        row(PaperKind::DeliveryReceipt, 1,
            {QStringLiteral("2026年9月24日09:3"), QStringLiteral("窗口领取"), QStringLiteral("（申请人本人）"),
             QStringLiteral("身份已核验"), QStringLiteral("领取人（签名）")});
        row(PaperKind::WithdrawalNotice, 1,
            {QStringLiteral("自愿撤回"), QStringLiteral("改在外地开店"), QStringLiteral("申请表"),
             QStringLiteral("退回申请人"), seal});
        row(PaperKind::ReturnNotice, 1,
            {QStringLiteral("经营场所使用证明"), QStringLiteral("逾期未补齐"), QStringLiteral("视为撤回"),
             QStringLiteral("退回申请人"), QStringLiteral("记入失信记录"), seal});
        row(PaperKind::AcceptanceRevocation, 1,
            {QStringLiteral("撤销对本申请的受理"), QStringLiteral("退回申请人"), remedy, suit, seal});
        row(PaperKind::TerminationNotice, 1,
            {QStringLiteral("终止办理"), QStringLiteral("经营场所已拆除"), QStringLiteral("退回申请人"), remedy, suit,
             seal});
        row(PaperKind::InformedPromise, 2,
            {QStringLiteral("《中华人民共和国消防法》第十五条"), QStringLiteral("已将下列条件逐条告知"),
             QStringLiteral("依法通过消防验收或者竣工验收消防备案"), QStringLiteral("安全出口和疏散通道"),
             QStringLiteral("本人承诺已符合"), QStringLiteral("先作出决定，并在60个工作日内核查"),
             QStringLiteral("承诺不实的，责令限期整改"), QStringLiteral("撤销决定"),
             QStringLiteral("记入失信记录，6个月内"), QStringLiteral("承诺人（签名）"), QStringLiteral("第二联")});
        row(PaperKind::MendingOrder, 1,
            {QStringLiteral("二层安全出口上锁"), QStringLiteral("安全出口和疏散通道"), QStringLiteral("尚不符合"),
             QStringLiteral("2026年11月17日前整改"), QStringLiteral("撤销决定"), seal});
        row(PaperKind::Annulment, 1,
            {QStringLiteral("承诺不实：安全出口仍上锁"), QStringLiteral("决定撤销公众聚集场所投入使用"),
             QStringLiteral("核查不符合"), QStringLiteral("记入失信记录，到2027年6月1日为止"), remedy, suit, seal});
    }

    void says()
    {
        QFETCH(PaperKind, kind);
        QFETCH(int, copies);
        QFETCH(QStringList, words);
        const IssuedPaper paper = m_hall->printed.value(kind);
        const QString said = wordsOf(paper);
        // On every paper: what it is, its number, for whom, of what, by whom, where, when.
        words += {paperTitle(kind),
                  paper.number,
                  isOfFire(kind) ? QStringLiteral("公众聚集场所投入使用、营业前消防安全检查")
                                 : QStringLiteral("出版物零售单位和个体工商户设立审批"),
                  QStringLiteral("经办人：") + paper.content.handler,
                  paper.content.hall,
                  paper.content.date};
        if (kind != PaperKind::Commitment && kind != PaperKind::InformedPromise) // before there is a case
            words.append(paper.content.caseNumber);
        for (const QString &word : std::as_const(words))
            QVERIFY2(said.contains(word), qPrintable(word + QStringLiteral(" in ") + said));
        QCOMPARE(said.count(paperTitle(kind)), copies);
        // The short number is on every copy, the code that is asked with it on the applicant's own.
        const QString number = paper.content.shortNumber.value_or(QString());
        QVERIFY2(shortNumberSerial(number), qPrintable(number));
        QCOMPARE(said.count(QStringLiteral("办件短号") + number), copies);
        const QString code = paper.content.queryCode.value_or(QString());
        QCOMPARE(code.size(), 6);
        QCOMPARE(said.count(QStringLiteral("查询码") + code), kind == PaperKind::DeliveryReceipt ? 0 : 1);
        QCOMPARE(said.count(code), kind == PaperKind::DeliveryReceipt ? 0 : 1);
        QVERIFY2(said.contains(QStringLiteral("赵晓宇")) || said.contains(QStringLiteral("李建敏")), qPrintable(said));
        QVERIFY(!said.contains(QLatin1Char('%')) && !said.contains(QLatin1Char('{')));
        // Nothing still missing is told as handed in or handed back.
        QVERIFY(!said.contains(QStringLiteral("待补齐")));
    }

    /// Printed, read by a reader of such codes, and judged by somebody who has the hall's key and openssl.
    void codeIsTheHallsWord()
    {
        const Reply key = m_hall->hall.get("/paper-key.pem");
        QCOMPARE(key.status, 200);
        const QByteArray publicKey = ed25519PublicKey(m_hall->hall.hub().sealer().keys().signing);
        QCOMPARE(key.body, publicKeyPem(publicKey));
        QTemporaryDir folder;
        QFile pem(folder.filePath(QStringLiteral("key.pem")));
        QVERIFY(pem.open(QIODevice::WriteOnly) && pem.write(key.body) == key.body.size());
        pem.close();
        const auto checked = [&](const QByteArray &code) {
            QProcess peer;
            peer.start(QStringLiteral("python3"),
                       {QStringLiteral(ONEWINDOW_SOURCE "/tests/peers/check_paper.py"), pem.fileName()});
            peer.write(code);
            peer.closeWriteChannel();
            peer.waitForFinished();
            return peer.exitCode() == 0 ? QString::fromUtf8(peer.readAllStandardOutput()).trimmed() : QString();
        };

        for (const IssuedPaper &paper : std::as_const(m_hall->printed)) {
            const auto facts = readPaperSeal(paper.qr, publicKey);
            QVERIFY2(facts, qPrintable(paper.qr));
            const PaperContent &content = paper.content;
            QCOMPARE(facts->number, paper.number);
            QCOMPARE(facts->title, paperTitle(paper.kind));
            QCOMPARE(facts->itemName, content.itemName);
            QCOMPARE(facts->date, content.date);
            QVERIFY(!paper.qr.contains(content.queryCode.value_or(QStringLiteral("#"))));
            QVERIFY2(facts->addressee == QStringLiteral("赵*宇") || facts->addressee == QStringLiteral("李*敏"),
                     qPrintable(facts->addressee));
            QVERIFY2(paper.qr.startsWith(QStringLiteral("https://ljdt.example/progress?n=%1#OW1.")
                                             .arg(content.shortNumber.value_or(QString()))),
                     qPrintable(paper.qr));
        }

        const IssuedPaper paper = m_hall->printed.value(PaperKind::AcceptanceNotice);
        QVERIFY(!wordsOf(paper).isEmpty());
        QProcess run;
        const QString base = folder.filePath(QStringLiteral("page"));
        run.start(QStringLiteral("pdftoppm"),
                  {QStringLiteral("-r"), QStringLiteral("200"), QStringLiteral("-png"), QStringLiteral("-singlefile"),
                   shotPath(QStringLiteral("paper-acceptanceNotice.pdf")), base});
        QVERIFY(run.waitForFinished());
        run.start(QStringLiteral("zbarimg"),
                  {QStringLiteral("-q"), QStringLiteral("--raw"), base + QStringLiteral(".png")});
        QVERIFY(run.waitForFinished());
        const QByteArray code = run.readAllStandardOutput().trimmed();
        QCOMPARE(QString::fromUtf8(code), paper.qr);
        QCOMPARE(checked(code),
                 QStringList({paper.content.hall, paper.title, paper.number, paper.content.caseNumber,
                              paper.content.itemName, QStringLiteral("赵*宇"), paper.content.date})
                     .join(QLatin1Char('\n')));
        // Another letter anywhere, or another hall's key, and it is nobody's word.
        for (const qsizetype at : {code.indexOf("OW1.") + 10, code.lastIndexOf('.') + 10}) {
            QByteArray changed = code;
            changed[at] = changed.at(at) == 'A' ? 'B' : 'A';
            QCOMPARE(checked(changed), QString());
            QVERIFY(!readPaperSeal(QString::fromUtf8(changed), publicKey));
        }
        QVERIFY(!readPaperSeal(paper.qr, ed25519PublicKey(QByteArray(32, 'x'))));
        for (const char *none : {"", "OW1", "OW1..", "OW2.YQ.YQ", "https://ljdt.example/progress?n=1"})
            QVERIFY(!readPaperSeal(QLatin1String(none), publicKey));
    }

    void cleanupTestCase() { m_hall.reset(); }
};

OW_TEST(tst_PapersSay)
#include "tst_PapersSay.moc"
