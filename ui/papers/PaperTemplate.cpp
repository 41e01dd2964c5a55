#include "ui/papers/PaperTemplate.h"

#include "models/base/Files.h"
#include "models/base/ProblemTypes.h"
#include "models/numbering/ShortNumber.h"

#include <QFile>
#include <kainjow/mustache.hpp>

namespace ow {

namespace {
namespace mustache = kainjow::mustache;

/// How papers of one kind are laid out.
struct PaperLayout {
    PaperKind kind = PaperKind::AcceptanceNotice;
    QString opening;
    QList<QString> heads; ///< three columns
    QString due;          ///< what the date is called
    QString closing;
    QString seal;
    QString signer; ///< who signs; empty: nobody
    QList<QString> copies;
    int applicantCopy = 0; ///< from 0; -1: the hall keeps all of them

    static Fields fields()
    {
        return {field("kind", &PaperLayout::kind),
                field("opening", &PaperLayout::opening),
                field("heads", &PaperLayout::heads, {.itemsMax = 3}),
                field("due", &PaperLayout::due),
                field("closing", &PaperLayout::closing),
                field("seal", &PaperLayout::seal),
                field("signer", &PaperLayout::signer),
                field("copies", &PaperLayout::copies),
                field("applicantCopy", &PaperLayout::applicantCopy, {.min = -1, .max = 1})};
    }
};

struct PaperLayouts {
    QList<PaperLayout> papers;
    static Fields fields() { return {field("papers", &PaperLayouts::papers)}; }
};

QByteArray templateFile(const QString &name)
{
    QFile file(QStringLiteral(":/templates/") + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

std::string utf8(const QString &text)
{
    return text.toStdString();
}

/// Absent parts leave their line out.
void setPart(mustache::data &data, const char *name, const QString &text)
{
    if (!text.isEmpty())
        data.set(name, utf8(text));
    else
        data.set(name, mustache::data(mustache::data::type::bool_false));
}

/// A line for everybody who signs a paper of this kind.
mustache::data signerLines(const PaperContent &content, const PaperLayout &layout)
{
    mustache::data lines(mustache::data::type::list);
    const QList<QString> signers =
        layout.signer.isEmpty() ? QList<QString>() : content.signers.value_or(QList<QString>{layout.signer});
    for (const QString &one : signers) {
        mustache::data line;
        line.set("name", utf8(content.signers ? layout.signer + QLatin1Char(' ') + one : one));
        lines << line;
    }
    return lines;
}

mustache::data contentData(const IssuedPaper &paper, const PaperLayout &layout)
{
    const PaperContent &content = paper.content;
    mustache::data data;
    for (const auto &[name, text] :
         {std::pair("title", paper.title), std::pair("number", paper.number), std::pair("addressee", content.addressee),
          std::pair("body", content.body), std::pair("hall", content.hall), std::pair("handler", content.handler),
          std::pair("date", content.date), std::pair("opening", layout.opening), std::pair("seal", layout.seal),
          std::pair("dueLabel", layout.due)})
        data.set(name, utf8(text));
    setPart(data, "idNumber", content.idNumber);
    setPart(data, "itemName", content.itemName);
    setPart(data, "caseNumber", content.caseNumber);
    setPart(data, "shortNumber", shortNumberText(content.shortNumber.value_or(QString())));
    setPart(data, "dueDate", content.dueDate);
    setPart(data, "again", paper.again.value_or(QString()));
    setPart(data, "explanation", content.explanation);
    setPart(data, "remedy", content.remedy);
    setPart(data, "phone", content.phone.value_or(QString()));
    setPart(data, "closing", layout.closing);
    data.set("signers", signerLines(content, layout));
    // The long column is the third on notices, the second on none.
    const bool wordy = paper.kind == PaperKind::OneTimeNotice;
    data.set("width1", wordy ? "24%" : "38%");
    data.set("width2", wordy ? "32%" : "30%");
    for (int i = 0; i < 3; ++i)
        data.set("head" + std::to_string(i + 1), utf8(layout.heads.value(i)));
    mustache::data rows(mustache::data::type::list);
    for (qsizetype i = 0; i < content.rows.size(); ++i) {
        const PaperRow &row = content.rows.at(i);
        mustache::data line;
        line.set("index", std::to_string(i + 1));
        line.set("name", utf8(row.name));
        line.set("detail", utf8(row.detail));
        line.set("note", utf8(row.note));
        rows << line;
    }
    data.set(
        "hasRows",
        mustache::data(content.rows.isEmpty() ? mustache::data::type::bool_false : mustache::data::type::bool_true));
    data.set("rows", rows);
    mustache::data copies(mustache::data::type::list);
    const QList<QString> names = layout.copies.isEmpty() ? QList<QString>{QString()} : layout.copies;
    for (qsizetype i = 0; i < names.size(); ++i) {
        mustache::data copy;
        copy.set("copyName", utf8(names.at(i)));
        setPart(copy, "queryCode", i == layout.applicantCopy ? content.queryCode.value_or(QString()) : QString());
        copy.set("broken", mustache::data(i > 0 ? mustache::data::type::bool_true : mustache::data::type::bool_false));
        copies << copy;
    }
    data.set("copies", copies);
    return data;
}

tl::unexpected<Problem> templateBroken(const char *file)
{
    return fail(problem::FileFailed, {{QStringLiteral("file"), QLatin1String(file)}});
}
} // namespace

Result<PaperSource> paperSource(const IssuedPaper &paper, HallKind hallKind)
{
    const Result<PaperLayouts> layouts =
        fromJson<PaperLayouts>(templateFile(QStringLiteral("papers.json")), Strictness::Exact);
    if (!layouts)
        return templateBroken("papers.json");
    const auto layout = std::find_if(layouts->papers.begin(), layouts->papers.end(),
                                     [&](const PaperLayout &l) { return l.kind == paper.kind; });
    mustache::mustache page(templateFile(QStringLiteral("layout.html")).toStdString());
    if (layout == layouts->papers.end() || !page.is_valid())
        return templateBroken("layout.html");
    PaperSource source;
    source.title = paper.title + QLatin1Char(' ') + paper.number;
    source.html = QString::fromStdString(page.render(contentData(paper, *layout)));
    source.qrText = paper.qr;
    source.footer = paper.number;
    source.hallKind = hallKind;
    return source;
}

} // namespace ow
