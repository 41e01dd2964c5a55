#include "ui/review/WorkListPanel.h"

#include "models/base/Clock.h"
#include "ui/common/Card.h"
#include "ui/common/DataTable.h"
#include "ui/common/ProblemText.h"
#include "ui/review/BatchSheet.h"
#include "ui/review/WorkListModel.h"
#include "ui/session/HallCalendar.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>
#include <algorithm>

namespace ow {

namespace {
enum WorkFilter { AllWork, UnitsWork, OwnWork, FreeWork, AgreedWork };

QPushButton *workButton(const QString &text, const char *name, const char *key, const char *kind = "secondary")
{
    auto *button = new QPushButton(text);
    button->setObjectName(QLatin1String(name));
    button->setProperty("kind", QLatin1String(kind));
    if (key)
        button->setShortcut(QKeySequence(QLatin1String(key)));
    return button;
}
} // namespace

WorkListPanel::WorkListPanel(StationContext &context, const SignedIn &reviewer, QWidget &page)
    : m_context(context), m_user(reviewer.user),
      m_view(context.hub, QLatin1String(WorkView::name), {}, {QStringLiteral("cases")}, &foldWork), m_title(new QLabel),
      m_filter(new QComboBox), m_list(new WorkListModel(context.calendar->value(), this)), m_table(new DataTable),
      m_told(new QLabel), m_claim(workButton(tr("认领 (Alt+L)"), "workClaim", "Alt+L")),
      m_release(workButton(tr("放回 (Alt+U)"), "workRelease", "Alt+U")),
      m_grant(workButton(tr("批量准予… (Alt+B)"), "workGrant", "Alt+B")), m_batch(new BatchSheet(context, page)),
      m_day(hallDate(context.clock.now()))
{
    auto *card = new Card;
    m_title->setObjectName(QStringLiteral("caseListTitle"));
    m_title->setProperty("kind", QStringLiteral("large"));
    m_title->setWordWrap(true);
    card->head()->insertWidget(0, m_title, 1);
    m_filter->setObjectName(QStringLiteral("workFilter"));
    m_filter->setAccessibleName(tr("显示哪些办件"));
    m_filter->addItems({tr("全部待办"), tr("本单位的"), tr("我认领的"), tr("没有认领的"), tr("意见为同意的")});
    auto *visit = workButton(tr("安排踏勘… (Alt+T)"), "sitePlan", "Alt+T", "quiet");
    auto *away = workButton(tr("外出代理…"), "deputyButton", nullptr, "quiet");
    card->head()->addWidget(visit);
    card->head()->addWidget(away);
    m_table->setObjectName(QStringLiteral("caseList"));
    m_table->setAccessibleName(tr("待审办件，空格键勾选"));
    m_table->setModel(m_list);
    m_table->setColumnWidths({142, 84, -1, 72, 104, 96});
    m_table->installEventFilter(this);
    m_told->setObjectName(QStringLiteral("workTold"));
    m_told->setWordWrap(true);
    m_told->setProperty("kind", QStringLiteral("soft"));
    auto *which = new QHBoxLayout;
    which->setSpacing(8);
    which->addWidget(m_filter);
    which->addWidget(m_told, 1);
    auto *acts = new QHBoxLayout;
    acts->setSpacing(8);
    acts->addWidget(m_claim);
    acts->addWidget(m_release);
    acts->addStretch(1);
    acts->addWidget(m_grant);
    card->body()->addLayout(which);
    card->body()->addWidget(m_table, 1);
    card->body()->addLayout(acts);
    card->setMinimumWidth(600);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(card);

    const auto open = [this](const QModelIndex &index) { emit chosen(m_list->lines().at(index.row()).id); };
    connect(m_table, &DataTable::rowChosen, this, open);
    connect(m_table, &DataTable::clicked, this, open);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &WorkListPanel::retell);
    connect(m_list, &WorkListModel::tickedChanged, this, &WorkListPanel::retell);
    connect(m_filter, &QComboBox::currentIndexChanged, this, &WorkListPanel::refresh);
    connect(visit, &QPushButton::clicked, this, &WorkListPanel::planWanted);
    connect(away, &QPushButton::clicked, this, &WorkListPanel::awayWanted);
    connect(m_claim, &QPushButton::clicked, this, &WorkListPanel::claim);
    connect(m_release, &QPushButton::clicked, this, &WorkListPanel::release);
    connect(m_grant, &QPushButton::clicked, this, &WorkListPanel::openBatch);
    connect(m_batch, &BatchSheet::refused, this, &WorkListPanel::refused);
    connect(m_batch, &BatchSheet::granted, this, [this](const CaseBatchDecided &decided) {
        m_list->untickAll();
        emit papersIssued(decided.papers);
        emit done(tr("已准予 %1 件").arg(decided.cases.size()));
    });
    connect(&m_view, &LiveViewBase::eventTaken, this, [this](const QString &type, const QJsonObject &data) {
        m_byEvent = true;
        if (!type.startsWith(QLatin1String("gov.case.")))
            return;
        if (const auto told = fromJson<CaseAccepted>(QJsonValue(data), Strictness::Tolerant))
            emit caseTold(told->record);
    });
    connect(&m_view, &LiveViewBase::changed, this, [this] {
        refresh();
        if (!m_byEvent)
            emit readAnew();
        m_byEvent = false;
    });
    connect(&m_view, &LiveViewBase::freshChanged, this, [this] {
        refresh();
        emit freshChanged();
    });
    connect(context.calendar.get(), &HallCalendar::changed, this, &WorkListPanel::refresh);
    setFocusProxy(m_table);
    refresh();
}

std::optional<WorkLine> WorkListPanel::line(const QUuid &id) const
{
    for (const WorkLine &one : lines()) {
        if (one.id == id)
            return one;
    }
    return std::nullopt;
}

void WorkListPanel::tellDay(QDate day)
{
    m_day = day;
    refresh();
}

void WorkListPanel::mark(const QUuid &id)
{
    m_marked = id;
    if (const int row = m_list->rowOf(id); row >= 0 && row != m_table->currentIndex().row()) {
        const QSignalBlocker quiet(m_table);
        m_table->selectRow(row);
    }
}

void WorkListPanel::unmark()
{
    m_marked = QUuid();
    m_table->clearSelection();
}

void WorkListPanel::step(int by)
{
    const int row = (m_list->rowOf(m_marked) >= 0 ? m_list->rowOf(m_marked) : m_table->currentIndex().row()) + by;
    if (row < 0 || row >= m_list->rowCount())
        return;
    m_table->selectRow(row);
    emit chosen(m_list->lines().at(row).id);
}

void WorkListPanel::focusList()
{
    m_table->setFocus();
}

QList<WorkLine> WorkListPanel::shownLines() const
{
    QList<WorkLine> shown;
    for (const WorkLine &one : lines()) {
        const bool decides = one.task == WorkTask::Decide;
        const bool isOwn = one.claim && one.claim->user == m_user;
        const int filter = m_filter->currentIndex();
        if (filter == AllWork || (filter == UnitsWork && one.unit == m_view.value().unit)
            || (filter == OwnWork && isOwn) || (filter == FreeWork && decides && !one.claim)
            || (filter == AgreedWork && decides && one.agrees.value_or(false)))
            shown.append(one);
    }
    // What is to be decided first, then the certificates, then the promises.
    std::stable_sort(shown.begin(), shown.end(), [](const WorkLine &a, const WorkLine &b) { return a.task < b.task; });
    return shown;
}

void WorkListPanel::refresh()
{
    if (!m_view.isLoaded()) {
        const auto &problem = m_view.lastProblem();
        m_title->setText(tr("待审办件"));
        m_table->setEmpty(Icon::Refresh, problem ? tr("还没有读到办件") : tr("正在读取办件…"),
                          problem ? ProblemText::sentence(*problem) : tr("与大厅服务连上后会自动显示"));
        retell();
        return;
    }
    const auto count = [this](WorkTask task) {
        return std::count_if(lines().begin(), lines().end(), [task](const WorkLine &one) { return one.task == task; });
    };
    QString title = tr("待审 %1 件，待出件 %2 件").arg(count(WorkTask::Decide)).arg(count(WorkTask::Make));
    if (const auto promises = count(WorkTask::CheckPromise))
        title += tr("，承诺核查 %1 件").arg(promises);
    m_title->setText(title);
    if (lines().isEmpty())
        m_table->setEmpty(Icon::Check, tr("没有待审的办件"), tr("窗口受理后会自动出现"));
    else
        m_table->setEmpty(Icon::Review, tr("没有这一类办件"),
                          tr("在下面选“全部待办”查看其余 %1 件").arg(lines().size()));
    const QList<WorkLine> shown = shownLines();
    m_list->show(shown, m_user, m_day);
    // A column nothing stands in leaves its room to the item's name.
    m_table->setColumnHidden(WorkListModel::Reviewer, std::none_of(shown.begin(), shown.end(), [](const WorkLine &one) {
                                 return one.claim || one.agrees;
                             }));
    m_table->setColumnHidden(WorkListModel::Missing, std::none_of(shown.begin(), shown.end(), [](const WorkLine &one) {
                                 return one.missing.has_value();
                             }));
    mark(m_marked);
    retell();
}

QList<QUuid> WorkListPanel::meant() const
{
    const QList<QUuid> ticked = m_list->ticked();
    if (!ticked.isEmpty())
        return ticked;
    const int row = m_table->currentIndex().row();
    const bool decides = row >= 0 && row < m_list->rowCount() && m_list->lines().at(row).task == WorkTask::Decide;
    return decides ? QList<QUuid>{m_list->lines().at(row).id} : QList<QUuid>();
}

void WorkListPanel::retell()
{
    const bool usable = !m_underWay && m_view.isFresh();
    const qsizetype ticked = m_list->ticked().size();
    int own = 0;
    int others = 0;
    const QList<QUuid> ids = meant();
    for (const QUuid &id : ids) {
        const auto one = line(id);
        own += one && one->claim && one->claim->user == m_user ? 1 : 0;
        others += one && (!one->claim || one->claim->user != m_user) ? 1 : 0;
    }
    m_claim->setEnabled(usable && others > 0);
    m_release->setEnabled(usable && own == 1 && ids.size() == 1);
    m_grant->setEnabled(usable && ticked > 0);
    m_told->setText(ticked > 0 ? tr("已勾选 %1 件").arg(ticked)
                               : tr("空格键勾选，Shift+J、Shift+K 打开下一件、上一件"));
}

void WorkListPanel::claim()
{
    m_underWay = true;
    retell();
    whenReady(m_context.hub.send(ClaimCases{meant()}), this, [this](const Result<ClaimReply> &reply) {
        m_underWay = false;
        retell();
        if (!reply) {
            emit refused(reply.error());
            return;
        }
        m_list->untickAll();
        emit done(tr("已认领 %1 件").arg(reply->cases.size()));
    });
}

void WorkListPanel::release()
{
    const QList<QUuid> ids = meant();
    if (ids.size() != 1)
        return;
    m_underWay = true;
    retell();
    whenReady(m_context.hub.send(ReleaseCase{ids.first(), {}}), this, [this](const Result<CaseReply> &reply) {
        m_underWay = false;
        retell();
        if (reply)
            emit done(tr("已放回，其他审批人员可以认领"));
        else
            emit refused(reply.error());
    });
}

void WorkListPanel::openBatch()
{
    m_batch->open(m_list->ticked(), m_user, m_day);
}

bool WorkListPanel::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_table && event->type() == QEvent::KeyPress
        && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Space) {
        m_list->toggle(m_table->currentIndex().row());
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace ow

#include "moc_WorkListPanel.cpp"
