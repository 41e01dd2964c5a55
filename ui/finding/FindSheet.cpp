#include "ui/finding/FindSheet.h"

#include "models/base/Clock.h"
#include "models/base/Uuid.h"
#include "models/cases/CaseClock.h"
#include "models/numbering/ShortNumber.h"
#include "models/progress/CitizenProgress.h"
#include "sync/client/Eventually.h"
#include "ui/cases/CaseListModel.h"
#include "ui/cases/CaseText.h"
#include "ui/common/CodeWords.h"
#include "ui/common/DataTable.h"
#include "ui/common/ProblemText.h"
#include "ui/common/Sheet.h"
#include "ui/intake/PersonLook.h"
#include "ui/papers/HandInSlip.h"
#include "ui/reader/ReaderGroup.h"
#include "ui/session/StaffShell.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QItemSelectionModel>
#include <QKeyEvent>
#include <QKeySequence>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>
#include <algorithm>

namespace ow {

namespace {
constexpr int findListWidth = 690;
constexpr int findDetailWidth = 400;
constexpr int findHeight = 380;
constexpr int typedMax = 100;

QLabel *findLabel(const char *name, const char *kind)
{
    auto *label = new QLabel;
    label->setObjectName(QLatin1String(name));
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    if (kind)
        label->setProperty("kind", QLatin1String(kind));
    return label;
}
} // namespace

FindSheet::FindSheet(StationContext &context, QWidget &window)
    : QObject(&window), m_context(context), m_calendar(context.calendar->value()),
      m_sheet(new Sheet(tr("查办件"), window)), m_field(new QLineEdit), m_state(findLabel("findState", nullptr)),
      m_cases(
          new CaseListModel(m_calendar,
                            {CaseListModel::Column::ShortNumber, CaseListModel::Column::Item,
                             CaseListModel::Column::Name, CaseListModel::Column::State, CaseListModel::Column::Left},
                            this)),
      m_table(new DataTable), m_head(findLabel("findHead", "large")), m_facts(findLabel("findFacts", nullptr)),
      m_steps(findLabel("findSteps", "soft")), m_where(findLabel("findWhere", nullptr)), m_reason(new QComboBox),
      m_reveal(new QPushButton(tr("查看本人信息"))), m_go(new QPushButton(tr("接着办这件网上申请 (Alt+G)"))),
      m_person(findLabel("findPerson", nullptr)), m_look(new PersonLook(context, this))
{
    m_sheet->setObjectName(QStringLiteral("findSheet"));
    m_sheet->acceptButton()->hide();
    m_sheet->acceptButton()->setEnabled(false);
    m_sheet->rejectButton()->setText(tr("关闭"));
    m_field->setObjectName(QStringLiteral("findField"));
    m_field->setAccessibleName(tr("要查的内容"));
    m_field->setPlaceholderText(
        tr("短号、姓名或拼音、手机或证件后四位、办件编号、证照编号、单位名称的一部分；可以用空格写几样"));
    m_field->setMaxLength(typedMax);
    m_field->installEventFilter(this);
    m_table->setObjectName(QStringLiteral("findTable"));
    m_table->setAccessibleName(tr("查到的办件"));
    m_table->setModel(m_cases);
    m_table->setColumnWidths({0, -1, 0, 0, 0});
    m_table->setFixedSize(findListWidth, findHeight);
    auto *columns = new QHBoxLayout;
    columns->setSpacing(16);
    columns->addWidget(m_table);
    columns->addWidget(makeDetail());
    m_sheet->body()->addWidget(m_field);
    m_sheet->body()->addWidget(m_state);
    m_sheet->body()->addLayout(columns);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex &current) { choose(current.row()); });
    connect(m_reveal, &QPushButton::clicked, this, &FindSheet::reveal);
    connect(m_reason, &QComboBox::currentIndexChanged, this, [this](int chosen) { m_reveal->setEnabled(chosen > 0); });
    connect(m_look, &PersonLook::changed, this, &FindSheet::tellPerson);
    connect(m_look, &PersonLook::refused, this,
            [this](const Problem &problem) { m_person->setText(ProblemText::sentence(problem)); });
    connect(m_sheet, &Sheet::rejected, this, &FindSheet::leave);
}

QWidget *FindSheet::makeDetail()
{
    m_reason->setObjectName(QStringLiteral("findReason"));
    m_reason->setAccessibleName(tr("查看的理由"));
    for (const QString &one : {tr("请选择理由"), tr("核对来查询的本人"), tr("电话联系办事人"), tr("处理投诉")})
        m_reason->addItem(one);
    m_reveal->setObjectName(QStringLiteral("findReveal"));
    m_reveal->setToolTip(tr("显示一分钟。谁在什么时候、为什么看的，会记录下来。"));
    m_go->setObjectName(QStringLiteral("findGoOn"));
    m_go->setProperty("kind", QStringLiteral("primary"));
    m_go->setShortcut(QKeySequence(QStringLiteral("Alt+G")));
    connect(m_go, &QPushButton::clicked, this, [this] {
        const Case found = m_chosen.value_or(Case());
        leave();
        emit openWanted(found);
    });
    auto *asks = new QHBoxLayout;
    asks->addWidget(m_reason, 1);
    asks->addWidget(m_reveal);
    auto *detail = new QWidget;
    detail->setFixedSize(findDetailWidth, findHeight);
    auto *column = new QVBoxLayout(detail);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    for (QLabel *label : {m_head, m_facts, m_where, m_steps})
        column->addWidget(label);
    column->addStretch();
    column->addWidget(m_go);
    column->addWidget(m_person);
    column->addLayout(asks);
    return detail;
}

FindSheet *FindSheet::addTo(StaffShell &shell, StationContext &context)
{
    auto *finding = new FindSheet(context, shell);
    QPushButton *button = shell.addTool(Icon::Search, tr("查办件"), "findButton", QKeySequence(Qt::CTRL | Qt::Key_F));
    connect(button, &QPushButton::clicked, finding, &FindSheet::open);
    connect(&shell, &StaffShell::left, finding, &FindSheet::leave);
    return finding;
}

void FindSheet::open()
{
    if (m_sheet->isOpen())
        return;
    leave();
    m_reader = m_sheet->parentWidget()->findChild<ReaderGroup *>();
    if (!m_reader && m_context.role != StationRole::Window && m_context.role != StationRole::Delivery) {
        m_reader = makeCardReader(m_context.reader, m_context.clock, m_context.scheduler);
        m_sheet->body()->insertWidget(1, m_reader);
    }
    if (m_reader)
        m_reader->lendTo([this](const IdentityCard &card) { ask(FindCases{{}, card}); });
    m_table->setEmpty(Icon::Search, tr("还没有查"), tr("写好后按回车，或读来查询的人的证件"));
    m_sheet->open();
    m_field->setFocus();
}

void FindSheet::leave()
{
    ++m_round;
    if (m_reader)
        m_reader->lendTo({});
    m_field->clear();
    m_state->clear();
    m_cases->show({}, hallDate(m_context.clock.now()));
    clearChoice();
    if (m_sheet->isOpen())
        m_sheet->reject();
}

bool FindSheet::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_field && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Return || key == Qt::Key_Enter) {
            search();
            return true;
        }
        if (key == Qt::Key_Down && m_cases->rowCount() > 0) {
            m_table->setFocus();
            return true;
        }
    }
    return QObject::eventFilter(watched, event);
}

void FindSheet::search()
{
    const QString text = m_field->text().trimmed();
    // The code of a 补交材料单 is the case itself.
    const QString scanned = shortNumberOfCode(text);
    if (!scanned.isEmpty())
        m_field->setText(scanned);
    if (!text.isEmpty())
        ask(FindCases{scanned.isEmpty() ? text : scanned, {}});
}

void FindSheet::ask(const FindCases &command)
{
    m_state->setText(tr("正在查…"));
    whenReady(m_context.hub.send(command), this, [this, round = ++m_round](const Result<FoundCases> &found) {
        if (round != m_round)
            return;
        if (found) {
            tell(*found);
            return;
        }
        tell({});
        m_state->setText(ProblemText::sentence(found.error()));
    });
}

void FindSheet::tell(const FoundCases &found)
{
    clearChoice();
    QList<CaseRow> rows;
    for (const Case &record : found.cases)
        rows.append({record, {}});
    m_table->setEmpty(Icon::Search, tr("没有查到"),
                      found.more ? tr("这样的办件太多，只看了最近的；加一样（例如后四位）可以查到更早的")
                                 : tr("请核对后再查，或换一样来查，例如手机后四位"));
    m_cases->show(rows, hallDate(m_context.clock.now()));
    m_state->setText(found.more && !rows.isEmpty()
                         ? tr("先列出最近的%1件，加一样（例如后四位）可以查得更准").arg(found.cases.size())
                         : tr("查到%1件").arg(found.cases.size()));
    if (!rows.isEmpty())
        m_table->selectRow(0);
}

void FindSheet::choose(int row)
{
    clearChoice();
    if (row < 0 || row >= m_cases->rowCount())
        return;
    m_chosen = m_cases->rows().at(row).record;
    const ToldProgress told = toldProgress(*m_chosen, false);
    const QDate today = hallDate(m_context.clock.now());
    m_head->setText(tr("%1　%2").arg(shortNumberText(m_chosen->shortNumber.value_or(QString())),
                                     codeWord(caseStateText(m_chosen->state))));
    QStringList facts{m_chosen->itemName, tr("申请人：%1").arg(m_chosen->maskedName),
                      tr("办件编号：%1").arg(m_chosen->number)};
    if (const auto due = awaitedDeadline(*m_chosen))
        facts.append(tr("期限：%1，%2").arg(CaseText::day(*due, today), CaseText::left(*m_chosen, today, m_calendar)));
    if (m_chosen->result)
        facts.append(tr("结果：%1 %2").arg(m_chosen->result->name, m_chosen->result->number));
    facts.append(tr("告诉群众：%1").arg(told.next));
    m_facts->setText(facts.join(QLatin1Char('\n')));
    QStringList steps;
    for (const ProgressStep &step : told.steps)
        steps.append(tr("%1　%2").arg(CaseText::day(step.on, today), step.text));
    m_steps->setText(steps.join(QLatin1Char('\n')));
    followFolder(m_chosen->id);
    const bool brings = !openSupplements(*m_chosen).isEmpty();
    const bool mends = m_chosen->state == CaseState::Correcting;
    m_go->setText(brings      ? tr("收补齐的材料 (Alt+G)")
                      : mends ? tr("收补正的材料 (Alt+G)")
                              : tr("接着办这件网上申请 (Alt+G)"));
    m_go->setShortcut(QKeySequence(QStringLiteral("Alt+G"))); // a new text takes it away
    m_go->setVisible(m_context.role == StationRole::Window
                     && (brings || mends || (m_chosen->online && isOnDesk(m_chosen->state))));
    // Reviewers see persons in the case file, with its own trace.
    const bool mayReveal = m_context.role != StationRole::Review;
    m_reason->setVisible(mayReveal);
    m_reveal->setVisible(mayReveal);
}

void FindSheet::followFolder(const QUuid &id)
{
    m_folder = std::make_unique<LiveView<CaseFolderView>>(
        m_context.hub, QLatin1String(CaseFolderView::name), QUrlQuery({{QStringLiteral("id"), uuidText(id)}}),
        QStringList{QStringLiteral("cases")},
        [](CaseFolderView &, const QString &type, const QJsonObject &) { return !isFolderNews(type); });
    connect(m_folder.get(), &LiveViewBase::changed, this, [this] {
        const auto &exceptions = m_folder->value().exceptions;
        const bool isOpen = std::any_of(exceptions.begin(), exceptions.end(),
                                        [](const FolderException &exception) { return exception.isOpen(); });
        const QString place = codeWord(folderPlaceText(m_folder->value().standing));
        m_where->setText(isOpen ? tr("纸质材料：%1，有流转异常待说明").arg(place) : tr("纸质材料：%1").arg(place));
    });
}

void FindSheet::clearChoice()
{
    m_chosen.reset();
    m_look->conceal();
    m_folder.reset();
    for (QLabel *label : {m_head, m_facts, m_where, m_steps, m_person})
        label->clear();
    m_reason->setCurrentIndex(0);
    m_reveal->setEnabled(false);
    m_reason->hide();
    m_reveal->hide();
    m_go->hide();
}

void FindSheet::reveal()
{
    if (m_chosen && m_reason->currentIndex() > 0)
        m_look->reveal(m_chosen->principal, m_reason->currentText());
}

void FindSheet::tellPerson()
{
    const auto &shown = m_look->shown();
    m_person->setText(
        shown ? tr("%1　%2 %3　电话 %4")
                    .arg(shown->fullName, shown->document, shown->number, shown->phone.value_or(tr("没有登记")))
              : QString());
}

} // namespace ow

#include "moc_FindSheet.cpp"
