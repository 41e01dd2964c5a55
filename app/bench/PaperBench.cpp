#include "app/bench/PaperBench.h"

#include "app/bench/ScreenChild.h"
#include "ui/common/Theme.h"
#include "ui/papers/PaperTemplate.h"

#include <QApplication>
#include <QBuffer>
#include <QPdfWriter>
#include <QTextDocument>
#include <algorithm>
#include <chrono>
#include <cstdio>

namespace ow {

namespace {
constexpr int paperPatienceMs = 300'000;
constexpr double paperLimit = 1.5;
constexpr int paperMaterials = 12;

IssuedPaper benchedPaper()
{
    IssuedPaper paper;
    paper.kind = PaperKind::AcceptanceNotice;
    paper.title = paperTitle(paper.kind);
    paper.number = QStringLiteral("临江受〔2026〕第0001号");
    paper.qr = QStringLiteral("OW1:acceptanceNotice:511A0000800001202609240001:3f7a2b9c");
    PaperContent &content = paper.content;
    content.hall = QStringLiteral("临江区政务服务大厅");
    content.addressee = QStringLiteral("赵明月");
    content.idNumber = QStringLiteral("330102********0024");
    content.itemName = QStringLiteral("出版物零售单位和个体工商户设立审批");
    content.caseNumber = QStringLiteral("511A0000800001202609240001");
    content.date = QStringLiteral("2026年9月24日");
    content.dueDate = QStringLiteral("2026年10月9日");
    content.explanation =
        QStringLiteral("自2026年9月24日起算5个工作日，当日不计，至2026年10月9日（周五）届满；其中不计：中秋"
                       "节9月25日至27日（含周末2天）、国庆节10月1日至7日（含周末2天）。");
    content.body = QStringLiteral("材料齐全、符合法定形式，决定受理。将在2026年10月9日前作出决定（承诺5个工作日）。");
    content.handler = QStringLiteral("周敏");
    for (int i = 1; i <= paperMaterials; ++i)
        content.rows.append({QStringLiteral("第%1项申请材料及其附件").arg(i), QStringLiteral("原件1份、复印件2份"),
                             QStringLiteral("已收")});
    return paper;
}

QByteArray printedBare(const QString &words)
{
    QByteArray pdf;
    QBuffer buffer(&pdf);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setPageSize(QPageSize(QPageSize::A4));
    QTextDocument document;
    document.setDefaultFont(Theme::paperFont(14));
    document.setPlainText(words);
    document.print(&writer);
    return pdf;
}

template <class F>
double onceMs(const F &run)
{
    const auto begin = std::chrono::steady_clock::now();
    run();
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - begin).count();
}

/// Of runs nobody disturbed: the lower decile.
double quietMs(std::vector<double> times)
{
    std::sort(times.begin(), times.end());
    return times[times.size() / 10];
}
} // namespace

bool benchPaper(int rounds)
{
    return runScreenChild({QStringLiteral("--paper-prints"), QString::number(rounds)}, paperPatienceMs);
}

int runPaperPrints(int argc, char **argv)
{
    QApplication app(argc, argv);
    Theme::apply(app);
    const int rounds = std::max(1, QCoreApplication::arguments().value(2).toInt());
    const IssuedPaper paper = benchedPaper();
    const Result<PaperSource> source = paperSource(paper, HallKind::Real);
    if (!source) {
        std::fprintf(stderr, "bench paper: %s\n", qPrintable(source.error().sentence()));
        return 1;
    }
    QTextDocument words;
    words.setHtml(source->html);
    const QString text = words.toPlainText().remove(QChar::ObjectReplacementCharacter);
    std::vector<double> ours;
    std::vector<double> bare;
    qsizetype bytes = 0;
    qsizetype bareBytes = 0;
    // Turn by turn, so that a busy moment of the machine hits both.
    for (int round = 0; round < rounds; ++round) {
        ours.push_back(onceMs([&] {
            const Result<PaperSource> made = paperSource(paper, HallKind::Real);
            const Result<PdfPaper> printed = made ? renderPaper(*made) : fail(made.error());
            bytes = printed ? printed->pdf.size() : 0;
        }));
        bare.push_back(onceMs([&] { bareBytes = printedBare(text).size(); }));
    }
    const double ratio = quietMs(ours) / quietMs(bare);
    std::printf(
        "bench paper letters=%lld ours_ms=%.1f bare_ms=%.1f x_bare=%.2f limit=%.1f pdf_bytes=%lld bare_bytes=%lld\n",
        qlonglong(text.size()), quietMs(ours), quietMs(bare), ratio, paperLimit, qlonglong(bytes),
        qlonglong(bareBytes));
    std::fflush(stdout);
    return bytes > 0 && bareBytes > 0 && ratio <= paperLimit ? 0 : 1;
}

} // namespace ow
