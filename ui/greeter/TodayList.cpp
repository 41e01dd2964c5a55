#include "ui/greeter/TodayList.h"

#include "models/queue/TicketRules.h"
#include "ui/common/CodeWords.h"
#include "ui/common/DataTable.h"
#include "ui/queue/QueueText.h"
#include "ui/queue/TicketListModel.h"

#include <QItemSelectionModel>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSortFilterProxyModel>
#include <QVBoxLayout>
#include <algorithm>

namespace ow {

TodayList::TodayList(QWidget *parent)
    : QWidget(parent), m_model(new TicketListModel({TicketListModel::Column::Number, TicketListModel::Column::Queue,
                                                    TicketListModel::Column::Priority, TicketListModel::Column::State,
                                                    TicketListModel::Column::Window, TicketListModel::Column::Issued,
                                                    TicketListModel::Column::Waited},
                                                   this)),
      m_filtered(new QSortFilterProxyModel(this)), m_table(new DataTable), m_search(new QLineEdit), m_chosen(new QLabel)
{
    setObjectName(QStringLiteral("todayList"));
    m_search->setObjectName(QStringLiteral("todaySearch"));
    m_search->setAccessibleName(tr("按号码查找"));
    m_search->setPlaceholderText(tr("按号码查找（F），如 A012 或 12"));
    m_search->setMaxLength(10);
    m_search->setClearButtonEnabled(true);
    m_filtered->setSourceModel(m_model);
    m_filtered->setFilterKeyColumn(0);
    m_filtered->setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_table->setObjectName(QStringLiteral("todayTable"));
    m_table->setAccessibleName(tr("今天的号票"));
    m_table->setModel(m_filtered);
    m_table->setColumnWidths({84, -1, 100, 84, 70, 70, 110});
    m_chosen->setObjectName(QStringLiteral("todayChosen"));
    m_chosen->setWordWrap(true);
    m_chosen->setTextFormat(Qt::PlainText);
    struct Row {
        Act act;
        const char *name;
        QString text;
    };
    const Row rows[] = {{Act::Precheck, "actPrecheck", tr("预审材料 S")}, {Act::CheckIn, "actCheckIn", tr("签到 A")},
                        {Act::Reprint, "actReprint", tr("补打 B")},       {Act::Requeue, "actRequeue", tr("改排 G")},
                        {Act::Restore, "actRestore", tr("恢复过号 H")},   {Act::Cancel, "actCancel", tr("取消 X")}};
    auto *acts = new QHBoxLayout;
    acts->setSpacing(4);
    for (const Row &row : rows) {
        auto *button = new QPushButton(row.text);
        button->setObjectName(QLatin1String(row.name));
        acts->addWidget(button, 1);
        m_acts.insert(row.act, button);
        connect(button, &QPushButton::clicked, this, [this, act = row.act] { run(act); });
    }
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    column->addWidget(m_search);
    column->addWidget(m_table, 1);
    column->addWidget(m_chosen);
    column->addLayout(acts);
    connect(m_search, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_filtered->setFilterFixedString(text.trimmed());
        selectFirst();
    });
    connect(m_search, &QLineEdit::returnPressed, m_table, [this] { m_table->setFocus(); });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &TodayList::refreshActs);
    tellLoading();
    refreshActs();
}

void TodayList::tellLoading()
{
    m_table->setEmpty(Icon::Refresh, tr("正在读取今天的号票…"), {});
}

void TodayList::tell(const QList<Ticket> &tickets, const HallSetup &hall, Instant now)
{
    m_hall = hall;
    QList<Ticket> newestFirst = tickets;
    std::sort(newestFirst.begin(), newestFirst.end(), [](const Ticket &a, const Ticket &b) {
        return std::tie(b.issuedAt, b.serial, b.series) < std::tie(a.issuedAt, a.serial, a.series);
    });
    m_table->setEmpty(Icon::Ticket, tr("没有这样的号票"), tr("取了号会自动出现"));
    m_model->show(newestFirst, hall, now);
    refreshActs();
}

void TodayList::selectFirst()
{
    if (m_filtered->rowCount() > 0 && !m_search->text().trimmed().isEmpty())
        m_table->setCurrentIndex(m_filtered->index(0, 0));
    refreshActs();
}

std::optional<Ticket> TodayList::current() const
{
    const QModelIndex row = m_filtered->mapToSource(m_table->currentIndex());
    if (!row.isValid())
        return std::nullopt;
    return m_model->tickets().at(row.row());
}

bool TodayList::allows(Act act, TicketState state)
{
    switch (act) {
    case Act::Reprint:
    case Act::Precheck: return isLive(state) || state == TicketState::Reserved;
    case Act::CheckIn: return afterAct(state, TicketAct::CheckIn).has_value();
    case Act::Restore: return afterAct(state, TicketAct::Restore).has_value();
    case Act::Requeue: return state == TicketState::Waiting; // at a window it is the clerk's to send on
    case Act::Cancel: return afterAct(state, TicketAct::Cancel).has_value();
    }
    return false;
}

void TodayList::refreshActs()
{
    const std::optional<Ticket> ticket = current();
    for (auto button = m_acts.begin(); button != m_acts.end(); ++button)
        (*button)->setEnabled(ticket && allows(button.key(), ticket->state));
    if (!ticket) {
        m_chosen->setText(tr("选中一张号票，再选下面要做的事。"));
        return;
    }
    QStringList parts{ticket->number, QueueText::queueName(m_hall, ticket->queue),
                      codeWord(ticketStateText(ticket->state))};
    if (ticket->maskedName)
        parts.append(*ticket->maskedName);
    if (ticket->bookedFor)
        parts.append(tr("预约 %1").arg(QueueText::timeOfDay(ticket->bookedFor)));
    if (ticket->precheck)
        parts.append(ticket->precheck->missing.isEmpty()
                         ? tr("已预审，材料齐全")
                         : tr("已预审，缺 %1 样").arg(ticket->precheck->missing.size()));
    m_chosen->setText(parts.join(QStringLiteral(" · ")));
}

void TodayList::focusSearch()
{
    m_search->setFocus();
    m_search->selectAll();
}

void TodayList::run(Act act)
{
    const std::optional<Ticket> ticket = current();
    if (ticket && allows(act, ticket->state))
        emit actAsked(act, *ticket);
}

} // namespace ow

#include "moc_TodayList.cpp"
