#include "ui/supervisor/DisclosurePanel.h"

#include "models/base/ProblemTypes.h"
#include "ui/common/CodeWords.h"
#include "ui/common/DataTable.h"
#include "ui/common/ProblemText.h"
#include "ui/common/TextTable.h"
#include "ui/papers/PrintBar.h"
#include "ui/session/HallCalendar.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QItemSelectionModel>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSaveFile>
#include <QSpinBox>
#include <QVBoxLayout>

namespace ow {

namespace {
constexpr int disclosureDaysMax = 60; // DisclosureTerms
constexpr int disclosureSoonDays = 2;

bool isToPublish(const DisclosuresView::Line &line)
{
    return line.disclosure.state == DisclosureState::Waiting;
}

const char *disclosureLight(const Disclosure &disclosure, QDate today, const WorkingCalendar &calendar)
{
    if (isDisclosureLate(disclosure, today))
        return "bad";
    if (disclosure.state == DisclosureState::Waiting)
        return calendar.workingDaysBetween(today, disclosure.due) <= disclosureSoonDays ? "warn" : "good";
    return disclosure.state == DisclosureState::Withdrawn ? "bad" : "inkSoft";
}
} // namespace

DisclosurePanel::DisclosurePanel(StationContext &context, QWidget *parent)
    : QWidget(parent), m_context(context),
      m_view(context.hub, QLatin1String(DisclosuresView::name), {}, {QStringLiteral("cases")},
             [](DisclosuresView &, const QString &type, const QJsonObject &) { return !isDisclosureNews(type); }),
      m_papers(context), m_printing(new PrintBar(m_papers)), m_figures(new QLabel), m_days(new QSpinBox),
      m_set(new QPushButton(tr("设定"))),
      m_rows(new TextTable({tr("状态"), tr("最迟公示"), tr("行政相对人"), tr("许可事项"), tr("许可编号"),
                            tr("决定日期"), tr("有效期"), tr("公示清单")},
                           this)),
      m_table(new DataTable), m_told(new QLabel), m_publish(new QPushButton), m_ground(new QComboBox),
      m_words(new QLineEdit), m_withhold(new QPushButton), m_export(new QPushButton(tr("把清单存成表格…")))
{
    setObjectName(QStringLiteral("disclosurePanel"));
    m_figures->setObjectName(QStringLiteral("disclosureFigures"));
    m_days->setObjectName(QStringLiteral("disclosureDays"));
    m_days->setAccessibleName(tr("作出决定后几个工作日内公示"));
    m_days->setRange(1, disclosureDaysMax);
    m_days->setButtonSymbols(QAbstractSpinBox::NoButtons);
    m_days->setSuffix(tr(" 个工作日"));
    m_set->setObjectName(QStringLiteral("disclosureDaysSet"));
    m_table->setObjectName(QStringLiteral("disclosureTable"));
    m_table->setAccessibleName(tr("行政许可公示"));
    m_table->setModel(m_rows);
    m_table->setColumnWidths({140, 105, 180, -1, 210, 105, 195, 185});
    m_table->installEventFilter(this);
    m_told->setObjectName(QStringLiteral("disclosureTold"));
    m_told->setWordWrap(true);
    m_told->setTextFormat(Qt::PlainText);
    auto *head = new QHBoxLayout;
    head->addWidget(m_figures, 1);
    head->addWidget(new QLabel(tr("作出决定后")));
    head->addWidget(m_days);
    head->addWidget(new QLabel(tr("内公示")));
    head->addWidget(m_set);
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_printing);
    column->addLayout(head);
    column->addWidget(m_table, 1);
    column->addWidget(m_told);
    column->addWidget(makeActs());
    connect(&m_view, &LiveViewBase::changed, this, &DisclosurePanel::refresh);
    connect(&m_view, &LiveViewBase::freshChanged, this, &DisclosurePanel::refresh);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &DisclosurePanel::tellRow);
    connect(m_table, &DataTable::rowChosen, this, &DisclosurePanel::tick);
    connect(m_set, &QPushButton::clicked, this, [this] {
        DisclosureTerms terms = m_view.value().terms;
        terms.daysMax = m_days->value();
        send(SetDisclosureTerms{terms}, [this](const DisclosureTermsReply &reply) {
            emit done(tr("作出决定后 %1 个工作日内公示").arg(reply.terms.daysMax));
        });
    });
    refresh();
}

QWidget *DisclosurePanel::makeActs()
{
    auto *acts = new QWidget;
    auto *publishing = new QHBoxLayout;
    publishing->addWidget(new QLabel(tr("公示在：")));
    for (const Code<DisclosurePlace> &place : disclosurePlaceCodes) {
        auto *box = new QCheckBox(codeWord(disclosurePlaceText(place.value)));
        box->setObjectName(QStringLiteral("place_") + QLatin1String(place.text));
        box->setChecked(place.value != DisclosurePlace::Credit);
        connect(box, &QCheckBox::toggled, this, &DisclosurePanel::tellRow);
        m_places.append(box);
        publishing->addWidget(box);
    }
    publishing->addStretch(1);
    m_export->setObjectName(QStringLiteral("disclosureExport"));
    m_publish->setObjectName(QStringLiteral("disclosurePublish"));
    m_publish->setProperty("kind", QStringLiteral("primary"));
    publishing->addWidget(m_export);
    publishing->addWidget(m_publish);
    auto *keeping = new QHBoxLayout;
    m_ground->setObjectName(QStringLiteral("disclosureGround"));
    m_ground->setAccessibleName(tr("不予公示的理由"));
    for (const Code<WithholdGround> &ground : withholdGroundCodes)
        m_ground->addItem(codeWord(withholdGroundText(ground.value)), int(ground.value));
    m_words->setObjectName(QStringLiteral("disclosureWords"));
    m_words->setMaxLength(disclosureWordsMax);
    m_words->installEventFilter(this);
    m_withhold->setObjectName(QStringLiteral("disclosureWithhold"));
    keeping->addWidget(m_ground);
    keeping->addWidget(m_words, 1);
    keeping->addWidget(m_withhold);
    auto *column = new QVBoxLayout(acts);
    column->setContentsMargins(0, 0, 0, 0);
    column->addLayout(publishing);
    column->addLayout(keeping);
    connect(m_publish, &QPushButton::clicked, this, &DisclosurePanel::publish);
    connect(m_withhold, &QPushButton::clicked, this, &DisclosurePanel::keepBack);
    connect(m_export, &QPushButton::clicked, this, &DisclosurePanel::askWhere);
    connect(m_words, &QLineEdit::textChanged, this, &DisclosurePanel::tellRow);
    return acts;
}

void DisclosurePanel::refresh()
{
    m_set->setEnabled(m_view.isLoaded());
    if (!m_view.isLoaded()) {
        m_table->setEmpty(Icon::Refresh, tr("正在读取…"),
                          m_view.lastProblem() ? ProblemText::sentence(*m_view.lastProblem()) : QString());
        return tellRow();
    }
    const DisclosuresView &view = m_view.value();
    m_figures->setText(tr("待公示 %1 件，其中超期 %2 件").arg(view.waiting).arg(view.late));
    if (!m_days->hasFocus())
        m_days->setValue(view.terms.daysMax);
    QSet<QUuid> still;
    QList<QStringList> rows;
    QList<const char *> lights;
    for (const DisclosuresView::Line &line : view.lines) {
        const Disclosure &one = line.disclosure;
        const bool isIn = isToPublish(line) && m_ticked.contains(one.id);
        if (isIn)
            still.insert(one.id);
        rows.append(
            {(isToPublish(line) ? isIn ? tr("☑ %1") : tr("☐ %1") : QStringLiteral("%1"))
                 .arg(isDisclosureLate(one, view.day) ? tr("待公示，超期") : codeWord(disclosureStateText(one.state))),
             isToPublish(line) ? one.due.toString(Qt::ISODate) : QString(), line.holder, one.facts.itemName,
             one.facts.number, one.facts.decidedOn.toString(Qt::ISODate), codeWord(validityText(one.facts)),
             one.published ? one.published->list : QString()});
        lights.append(disclosureLight(one, view.day, m_context.calendar->value()));
    }
    m_ticked = still;
    const int row = m_table->currentIndex().row();
    m_rows->show(rows, lights);
    m_table->setEmpty(Icon::Check, tr("还没有要公示的行政许可决定"), tr("作出准予决定后会自动排进来"));
    if (!rows.isEmpty())
        m_table->selectRow(row >= 0 && row < rows.size() ? row : 0);
    tellRow();
}

const DisclosuresView::Line *DisclosurePanel::chosen() const
{
    const int row = m_table->currentIndex().row();
    return m_view.isLoaded() && row >= 0 && row < m_view.value().lines.size() ? &m_view.value().lines.at(row) : nullptr;
}

void DisclosurePanel::tellRow()
{
    const DisclosuresView::Line *line = chosen();
    QStringList told;
    if (line) {
        const Disclosure &one = line->disclosure;
        if (one.ground)
            told.append(tr("%1：%2").arg(codeWord(withholdGroundText(*one.ground)), one.words.value_or(QString())));
        if (one.published)
            told.append(tr("%1 公示于%2")
                            .arg(one.published->on.toString(Qt::ISODate),
                                 codeWords(disclosurePlacesText(one.published->places))));
        for (const PublishedRow &before : one.before.value_or(QList<PublishedRow>()))
            told.append(
                tr("更正前：%1 %2 %3").arg(before.list, before.facts.number, codeWord(validityText(before.facts))));
        if (one.endedOn)
            told.append(tr("%1 决定被撤销").arg(one.endedOn->toString(Qt::ISODate)));
        if (isToPublish(*line))
            told.append(one.dueExplanation);
        if (!line->creditCode.isEmpty())
            told.append(tr("统一社会信用代码 %1").arg(line->creditCode));
    }
    m_told->setText(told.join(QStringLiteral("　")));
    const bool isFree = !m_underWay && m_view.isFresh();
    const bool isSomewhere =
        std::any_of(m_places.begin(), m_places.end(), [](const QCheckBox *box) { return box->isChecked(); });
    m_publish->setText(m_ticked.isEmpty() ? tr("公示 (空格选)") : tr("公示选中的 %1 件").arg(m_ticked.size()));
    m_publish->setEnabled(isFree && !m_ticked.isEmpty() && isSomewhere);
    const bool mayRelease = line && disclosureAfter(line->disclosure, DisclosureAct::Release);
    const bool mayWithhold = line && disclosureAfter(line->disclosure, DisclosureAct::Withhold);
    m_ground->setVisible(!mayRelease);
    m_withhold->setText(mayRelease ? tr("恢复公示") : tr("不予公示"));
    m_words->setPlaceholderText(mayRelease ? tr("为什么可以公示了，按回车恢复")
                                           : tr("不予公示的具体说明，例如：含未公开的工艺参数；按回车记下"));
    m_words->setAccessibleName(m_words->placeholderText());
    m_words->setEnabled(mayRelease || mayWithhold);
    m_withhold->setEnabled(isFree && (mayRelease || mayWithhold) && !m_words->text().trimmed().isEmpty());
    m_export->setEnabled(!m_list.isEmpty() || (line && line->disclosure.published));
}

void DisclosurePanel::tick()
{
    const DisclosuresView::Line *line = chosen();
    if (!line || !isToPublish(*line))
        return;
    const QUuid id = line->disclosure.id;
    if (!m_ticked.remove(id))
        m_ticked.insert(id);
    refresh();
}

bool DisclosurePanel::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (watched == m_table && key == Qt::Key_Space) {
            tick();
            if (m_table->currentIndex().row() + 1 < m_rows->rowCount())
                m_table->selectRow(m_table->currentIndex().row() + 1);
            return true;
        }
        if (watched == m_words && (key == Qt::Key_Return || key == Qt::Key_Enter)) {
            m_withhold->click();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

template <class C, class Took>
void DisclosurePanel::send(const C &command, Took then)
{
    if (m_underWay)
        return;
    m_underWay = true;
    tellRow();
    whenReady(m_context.hub.send(command), this, [this, then](const Result<typename C::Reply> &reply) {
        m_underWay = false;
        if (reply)
            then(*reply);
        else
            emit refused(reply.error());
        tellRow();
    });
}

void DisclosurePanel::publish()
{
    PublishDecisions command;
    for (const DisclosuresView::Line &line : m_view.value().lines) {
        if (m_ticked.contains(line.disclosure.id))
            command.entries.append({line.disclosure.id, line.disclosure.facts});
    }
    for (qsizetype i = 0; i < m_places.size(); ++i) {
        if (m_places.at(i)->isChecked())
            command.places.append(disclosurePlaceCodes[i].value);
    }
    send(command, [this](const PublishedListReply &reply) {
        m_ticked.clear();
        m_list = reply.rows;
        m_papers.print(reply.papers);
        emit done(tr("%1 已公示 %2 件，清单请张贴；可以存成表格报送").arg(reply.list.number).arg(reply.rows.size()));
    });
}

void DisclosurePanel::keepBack()
{
    const DisclosuresView::Line *line = chosen();
    if (!line)
        return;
    const QString words = m_words->text().trimmed();
    const auto told = [this](const DisclosureReply &reply) {
        m_words->clear();
        emit done(
            tr("%1：%2").arg(reply.disclosure.facts.number, codeWord(disclosureStateText(reply.disclosure.state))));
    };
    if (disclosureAfter(line->disclosure, DisclosureAct::Release))
        send(ReleaseDisclosure{line->disclosure.id, words}, told);
    else
        send(WithholdDisclosure{line->disclosure.id, WithholdGround(m_ground->currentData().toInt()), words}, told);
}

void DisclosurePanel::askWhere()
{
    auto *dialog = new QFileDialog(this, tr("存到哪里"), QString(), tr("表格 (*.csv)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("csv"));
    connect(dialog, &QFileDialog::fileSelected, this, &DisclosurePanel::exportTo);
    dialog->open();
}

/// The list of the chosen row; the one just made where none is chosen.
void DisclosurePanel::exportTo(const QString &path)
{
    QList<PublishedRow> rows = m_list;
    if (const DisclosuresView::Line *line = chosen(); line && line->disclosure.published) {
        rows.clear();
        for (const DisclosuresView::Line &one : m_view.value().lines) {
            if (one.disclosure.published && one.disclosure.published->list == line->disclosure.published->list)
                rows.append(*one.disclosure.published);
        }
    }
    const QByteArray csv = disclosureCsv(rows);
    QSaveFile file(path);
    if (file.open(QIODevice::WriteOnly) && file.write(csv) == csv.size() && file.commit())
        emit done(tr("已存为 %1").arg(path));
    else
        emit refused(Problem(problem::FileFailed, {{QStringLiteral("file"), path}}));
}

} // namespace ow

#include "moc_DisclosurePanel.cpp"
