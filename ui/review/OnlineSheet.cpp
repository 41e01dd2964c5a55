#include "ui/review/OnlineSheet.h"

#include "models/cases/CaseRules.h"
#include "models/cases/DraftRules.h"
#include "models/forms/PaperSet.h"
#include "models/forms/QuestionKey.h"
#include "ui/cases/CaseText.h"
#include "ui/common/ProblemText.h"
#include "ui/common/Sheet.h"
#include "ui/common/Theme.h"
#include "ui/forms/FormText.h"
#include "ui/intake/MaterialRow.h"
#include "ui/review/PaperReader.h"

#include <QButtonGroup>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QScrollArea>
#include <QVBoxLayout>
#include <algorithm>

namespace ow {

namespace {
constexpr int onlineAnswersWidth = 290;
constexpr int onlinePapersWidth = 880;
constexpr int onlinePapersNarrow = 640; ///< beside what was uploaded
constexpr int onlineReaderWidth = onlinePapersWidth + onlineAnswersWidth - onlinePapersNarrow;
constexpr int onlineHeightMin = 160;
constexpr int onlineHeightMax = 700;
constexpr int onlineAround = 400; ///< what stands above and below the papers
constexpr int onlineFaultsMax = 3;
constexpr int onlineSheetReasonMax = 300; // AnswerOnline::reason

const char *onlineActHint(OnlineAct act)
{
    switch (act) {
    case OnlineAct::Pass: return QT_TRANSLATE_NOOP("ow::OnlineSheet", "预审通过，带原件来");
    case OnlineAct::Accept: return QT_TRANSLATE_NOOP("ow::OnlineSheet", "直接受理");
    case OnlineAct::Notice: return QT_TRANSLATE_NOOP("ow::OnlineSheet", "一次性告知");
    case OnlineAct::Refuse: return QT_TRANSLATE_NOOP("ow::OnlineSheet", "不予受理");
    }
    return "";
}

QScrollArea *onlineArea(const char *name, int width)
{
    auto *area = new QScrollArea;
    area->setObjectName(QLatin1String(name));
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFrameShape(QFrame::NoFrame);
    area->setFixedWidth(width);
    return area;
}
} // namespace

OnlineSheet::OnlineSheet(QWidget &page)
    : QObject(&page), m_sheet(new Sheet(tr("预审网上申请"), page)),
      m_answers(onlineArea("onlineAnswers", onlineAnswersWidth)),
      m_papers(onlineArea("onlinePapers", onlinePapersWidth)),
      m_reader(new PaperReader(nullptr, QStringLiteral("Alt+W"))), m_look(new QPushButton(tr("看上传的文件 (Alt+W)"))),
      m_onTheWay(new QLabel), m_acts(new QButtonGroup(this)), m_reason(new QLineEdit), m_wrong(new QLabel)
{
    m_sheet->setObjectName(QStringLiteral("onlineSheet"));
    m_sheet->acceptButton()->setObjectName(QStringLiteral("onlineAccept"));
    m_sheet->acceptButton()->setText(tr("答复 (Alt+S)"));
    m_sheet->acceptButton()->setShortcut(QKeySequence(QStringLiteral("Alt+S")));
    auto *columns = new QHBoxLayout;
    columns->setSpacing(14);
    columns->addWidget(m_papers);
    columns->addWidget(m_answers);
    columns->addWidget(m_reader);
    m_reader->setObjectName(QStringLiteral("onlineReader"));
    m_reader->setFixedWidth(onlineReaderWidth);
    m_sheet->body()->addLayout(columns);
    auto *acts = new QHBoxLayout;
    for (const Code<OnlineAct> &code : onlineActCodes) {
        auto *button = new QRadioButton(tr("%1 (Alt+%2)").arg(tr(onlineActHint(code.value))).arg(int(code.value) + 1));
        button->setObjectName(QStringLiteral("online_") + QLatin1String(code.text));
        button->setShortcut(QKeySequence(Qt::ALT | Qt::Key(Qt::Key_1 + int(code.value))));
        m_acts->addButton(button, int(code.value));
        acts->addWidget(button);
        connect(button, &QRadioButton::toggled, this, &OnlineSheet::retell);
    }
    acts->addStretch();
    m_look->setObjectName(QStringLiteral("onlineLook"));
    m_look->setShortcut(QKeySequence(QStringLiteral("Alt+W")));
    m_look->setFocusPolicy(Qt::NoFocus);
    m_onTheWay->setObjectName(QStringLiteral("onlineOnTheWay"));
    m_onTheWay->setProperty("kind", QStringLiteral("soft"));
    acts->addWidget(m_onTheWay);
    acts->addWidget(m_look);
    m_sheet->body()->addLayout(acts);
    connect(m_look, &QPushButton::clicked, m_reader, [this] { m_reader->open(); });
    connect(m_sheet, &Sheet::keyLeft, m_reader, &PaperReader::press);
    // As much room for the papers as for what was filled in beside them before.
    connect(m_reader, &PaperReader::openChanged, this, [this](bool isOpen) {
        m_look->setVisible(!isOpen);
        m_answers->setVisible(!isOpen);
        m_papers->setFixedWidth(isOpen ? onlinePapersNarrow : onlinePapersWidth);
        for (MaterialRow *row : std::as_const(m_rows))
            row->setNarrow(isOpen);
    });
    m_reason->setObjectName(QStringLiteral("onlineReason"));
    m_reason->setAccessibleName(tr("不予受理的理由"));
    m_reason->setPlaceholderText(tr("不予受理的理由，会写进决定书"));
    m_reason->setMaxLength(onlineSheetReasonMax);
    m_sheet->body()->addWidget(m_reason);
    m_wrong->setObjectName(QStringLiteral("onlineWrong"));
    m_wrong->setWordWrap(true);
    m_wrong->setStyleSheet(QStringLiteral("color: %1").arg(Theme::colour("bad").name()));
    m_sheet->body()->addWidget(m_wrong);
    connect(m_reason, &QLineEdit::textChanged, this, &OnlineSheet::retell);
    connect(m_sheet, &Sheet::accepted, this, [this] {
        AnswerOnline command{m_case, OnlineAct(m_acts->checkedId()), {}, {}};
        if (command.act == OnlineAct::Refuse)
            command.reason = m_reason->text().trimmed();
        for (const QString &code : std::as_const(m_order)) {
            if (m_checks.contains(code))
                command.materials.append(m_checks.value(code));
        }
        emit said(command);
    });
}

bool OnlineSheet::isOpen() const
{
    return m_sheet->isOpen();
}

void OnlineSheet::close()
{
    m_sheet->reject();
}

void OnlineSheet::explain(const Problem &problem)
{
    QStringList lines;
    for (const Fault &fault : problem.faults().mid(0, onlineFaultsMax))
        lines.append(ProblemText::sentence(fault));
    if (problem.faults().size() > onlineFaultsMax)
        lines.append(tr("还有 %1 处。").arg(problem.faults().size() - onlineFaultsMax));
    m_wrong->setText(lines.isEmpty() ? ProblemText::sentence(problem) : lines.join(QLatin1Char('\n')));
    m_wrong->show();
    if (!m_sheet->isOpen())
        m_sheet->open();
}

void OnlineSheet::open(const CaseFileView &file, const Catalogue &catalogue, QDate today,
                       const WorkingCalendar &calendar)
{
    if (!file.item)
        return;
    const Case &record = file.record;
    m_case = record.id;
    m_catalogue = catalogue;
    const QString due = record.intakeDue ? CaseText::day(*record.intakeDue, today) : QString();
    QString message =
        tr("%1（%2），编号 %3，%4 网上提交，%5 前答复（%6）。\n%7")
            .arg(record.itemName, record.maskedName, record.number, CaseText::day(record.receivedOn, today), due,
                 CaseText::left(record, today, calendar), record.intakeExplanation.value_or(QString()));
    if (record.corrections && !record.corrections->isEmpty())
        message += QLatin1Char('\n')
            + tr("%1 补正后再次提交，请重新核对。").arg(CaseText::day(record.corrections->last().handedOn, today));
    m_sheet->setMessage(message);
    m_papers->setWidget(makePapers(file, today));
    m_answers->setWidget(makeAnswers(file));
    m_acts->button(int(OnlineAct::Pass))->setChecked(true);
    m_reason->clear();
    m_wrong->clear();
    m_wrong->hide();
    retell();
    const int height = std::clamp(m_sheet->parentWidget()->height() - onlineAround, onlineHeightMin, onlineHeightMax);
    m_papers->setFixedHeight(height);
    m_answers->setFixedHeight(height);
    m_reader->setFixedHeight(height);
    m_reader->close();
    tellPapers(record.id, {});
    m_sheet->open();
    if (!m_order.isEmpty())
        m_rows.value(m_order.first())->focusFinding();
}

void OnlineSheet::tellPapers(const QUuid &caseId, const QList<ReaderPaper> &papers)
{
    if (caseId != m_case)
        return;
    m_reader->tell(papers);
    m_look->setEnabled(!papers.isEmpty());
    qsizetype missing = 0;
    for (auto paper = m_sent.cbegin(); paper != m_sent.cend(); ++paper) {
        missing += std::count_if(paper->begin(), paper->end(), [&](const UploadedFile &file) {
            return std::none_of(papers.begin(), papers.end(), [&](const ReaderPaper &here) {
                return here.scan.material == paper.key() && here.scan.sha256 == file.sha256;
            });
        });
    }
    m_onTheWay->setText(tr("还有 %1 个文件正从市平台传来").arg(missing));
    m_onTheWay->setVisible(missing > 0);
}

QWidget *OnlineSheet::makeAnswers(const CaseFileView &file) const
{
    auto *all = new QWidget;
    auto *lines = new QFormLayout(all);
    lines->setContentsMargins(0, 0, 8, 0);
    lines->setRowWrapPolicy(QFormLayout::WrapLongRows);
    for (const Question &question : file.form.questions) {
        for (const DraftBody::Entry &entry : file.body.answers) {
            if (entry.value.isEmpty() || file.form.question(entry.key) != &question)
                continue;
            const auto key = QuestionKey::parse(entry.key);
            auto *name = new QLabel(key && key->instance > 0 ? tr("%1 %2").arg(key->instance).arg(question.element.name)
                                                             : question.element.name);
            name->setProperty("kind", QStringLiteral("soft"));
            auto *value = new QLabel(answerText(file.form, question, entry.value));
            value->setTextFormat(Qt::PlainText);
            value->setWordWrap(true);
            lines->addRow(name, value);
        }
    }
    return all;
}

/// The papers of the item that are asked for with these answers, those sent and those that are not.
QWidget *OnlineSheet::makePapers(const CaseFileView &file, QDate today)
{
    m_order.clear();
    m_rows.clear();
    m_checks.clear();
    m_sent.clear();
    auto *all = new QWidget;
    auto *column = new QVBoxLayout(all);
    column->setContentsMargins(0, 0, 8, 0);
    column->setSpacing(6);
    for (const MaterialUse &use : file.item->materials) {
        const Material *material = m_catalogue.material(use.material);
        if (!material || use.kind == MaterialKind::Shared)
            continue;
        MaterialCheck check;
        check.material = use.material;
        bool isKnown = false;
        for (const MaterialCheck &one : file.body.materials) {
            if (one.material != use.material)
                continue;
            check = one;
            isKnown = true;
        }
        if (check.uploaded)
            m_sent.insert(use.material, *check.uploaded);
        PaperWords words;
        words.isPrimary = use.kind == MaterialKind::Primary;
        words.isTolerable = use.tolerable;
        words.isJudged = use.necessity == Necessity::Situational;
        words.when = use.when.value_or(QString());
        words.issuedWithin = use.issuedWithin;
        words.validAfter = use.validAfter;
        words.asked = tr("窗口要看：原件%1份、复印件%2份").arg(use.originals).arg(use.copies);
        if (!isKnown && !words.isJudged) {
            check.finding = MaterialFinding::Missing;
            isKnown = true;
        } else if (!isKnown) {
            check.finding = MaterialFinding::NotApplicable;
            isKnown = true;
        }
        auto *row = new MaterialRow(*material, words, today);
        row->asSent();
        row->tell(check, isKnown);
        column->addWidget(row);
        m_order.append(use.material);
        m_rows.insert(use.material, row);
        m_checks.insert(use.material, check);
        connect(row, &MaterialRow::checked, this, [this](const MaterialCheck &found) {
            m_checks.insert(found.material, found);
            m_wrong->hide();
        });
        connect(row, &MaterialRow::keyDone, this, [this, code = use.material] { go(code, 1); });
        connect(row, &MaterialRow::rowWanted, this, [this, code = use.material](int step) { go(code, step); });
    }
    column->addStretch();
    return all;
}

void OnlineSheet::go(const QString &from, int step)
{
    const qsizetype at = m_order.indexOf(from) + step;
    if (at < 0)
        return;
    if (at >= m_order.size()) {
        m_acts->checkedButton()->setFocus(Qt::TabFocusReason);
        return;
    }
    MaterialRow *row = m_rows.value(m_order.at(at));
    row->focusFinding();
    m_papers->ensureWidgetVisible(row);
}

void OnlineSheet::retell()
{
    const bool refuses = m_acts->checkedId() == int(OnlineAct::Refuse);
    m_reason->setVisible(refuses);
    m_sheet->acceptButton()->setEnabled(!refuses || !m_reason->text().trimmed().isEmpty());
}

} // namespace ow

#include "moc_OnlineSheet.cpp"
