#include "ui/supervisor/AssignPage.h"

#include "models/queue/HallRules.h"
#include "models/queue/QueueFolding.h"
#include "ui/common/Banner.h"
#include "ui/common/Card.h"
#include "ui/common/DataTable.h"
#include "ui/common/Notice.h"
#include "ui/common/ProblemText.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QShortcut>
#include <QSignalBlocker>
#include <QSortFilterProxyModel>
#include <QVBoxLayout>
#include <utility>

namespace ow {

namespace {
constexpr int assignSideWidth = 300;
constexpr int assignKeys = 9;

QLabel *assignLabel(const char *name, const char *kind)
{
    auto *label = new QLabel;
    label->setObjectName(QLatin1String(name));
    label->setProperty("kind", QLatin1String(kind));
    label->setWordWrap(true);
    return label;
}
} // namespace

AssignPage::AssignPage(StationContext &context, QWidget *parent)
    : QWidget(parent), m_context(context),
      m_service(context.hub, QLatin1String(ItemServiceView::name), {}, {QStringLiteral("hall")}, &foldItemService),
      m_hall(context.hub, QLatin1String(QueueView::name), {}, {QStringLiteral("hall"), QStringLiteral("queue")},
             &foldQueue),
      m_lost(new Banner), m_notice(new Notice), m_model(new AssignModel(this)),
      m_filtered(new QSortFilterProxyModel(this)), m_table(new DataTable), m_filter(new QLineEdit),
      m_choice(assignLabel("assignChoice", "large")), m_told(assignLabel("assignTold", "soft")), m_buttons(new QWidget),
      m_collects(new QComboBox)
{
    setObjectName(QStringLiteral("assignPage"));
    setAccessibleName(tr("事项去向"));
    m_filter->setObjectName(QStringLiteral("assignFilter"));
    m_filter->setAccessibleName(tr("筛选"));
    m_filter->setPlaceholderText(tr("筛选：单位、事项、队列"));
    m_filter->setClearButtonEnabled(true);
    m_filter->setFixedWidth(260);
    m_filtered->setSourceModel(m_model);
    m_filtered->setFilterKeyColumn(-1);
    m_filtered->setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_table->setObjectName(QStringLiteral("assignTable"));
    m_table->setAccessibleName(tr("单位与事项"));
    m_table->setModel(m_filtered);
    m_table->setColumnWidths({-1, 240});
    auto *card = new Card(tr("群众要办的事，取哪个队列的号"));
    card->head()->addWidget(m_filter);
    card->body()->addWidget(m_table, 1);
    auto *row = new QHBoxLayout;
    row->setSpacing(10);
    row->addWidget(card, 1);
    row->addWidget(makeSide());
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(12, 10, 12, 12);
    column->setSpacing(10);
    column->addWidget(m_lost);
    column->addWidget(m_notice);
    column->addLayout(row, 1);
    connect(m_filter, &QLineEdit::textChanged, this,
            [this](const QString &text) { m_filtered->setFilterFixedString(text.trimmed()); });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &AssignPage::tellChoice);
    connect(m_collects, &QComboBox::activated, this, [this] {
        send(withCollectingIn(m_service.value().queues, m_collects->currentData().toString()),
             tr("领取结果的队列已改好"));
    });
    for (LiveViewBase *view : {static_cast<LiveViewBase *>(&m_service), static_cast<LiveViewBase *>(&m_hall)}) {
        connect(view, &LiveViewBase::changed, this, &AssignPage::refresh);
        connect(view, &LiveViewBase::freshChanged, this, &AssignPage::refresh);
    }
    refresh();
}

QWidget *AssignPage::makeSide()
{
    m_collects->setObjectName(QStringLiteral("assignCollects"));
    m_collects->setAccessibleName(tr("领取办理结果的队列"));
    auto *put = new Card(tr("选中的放到"));
    put->body()->addWidget(m_choice);
    put->body()->addWidget(m_buttons);
    put->body()->addWidget(m_told);
    put->body()->addStretch();
    auto *collect = new Card(tr("领取办理结果取哪个队列的号"));
    collect->body()->addWidget(m_collects);
    auto *side = new QWidget;
    side->setFixedWidth(assignSideWidth);
    auto *column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(10);
    column->addWidget(put, 1);
    column->addWidget(collect);
    return side;
}

void AssignPage::refresh()
{
    if (m_context.hub.link() == HubClient::Link::Lost && m_service.isLoaded())
        m_lost->tell(Banner::Kind::Offline, tr("与大厅服务失去联系，现在不能调整；恢复后会自动更新。"),
                     m_context.hub.lostSince());
    else
        m_lost->clear();
    if (!m_service.isLoaded() || !m_hall.isLoaded()) {
        m_table->setEmpty(Icon::Refresh, tr("正在读取…"),
                          m_service.lastProblem() ? ProblemText::sentence(*m_service.lastProblem()) : QString());
        return;
    }
    m_table->setEmpty(Icon::Paper, tr("没有这样的事项"), tr("换个字再筛"));
    if (!std::exchange(m_itemsAsked, true))
        whenReady(m_context.hub.view<ItemsView>(QLatin1String(ItemsView::name)), this,
                  [this](const Result<Viewed<ItemsView>> &viewed) {
                      if (!viewed) {
                          m_itemsAsked = false;
                          m_notice->explain(viewed.error());
                          return;
                      }
                      m_items = viewed->value.items;
                      refresh();
                  });
    const auto before = chosen();
    m_model->show(m_service.value(), m_items, m_hall.value().hall);
    tellQueues();
    for (int i = 0; before && i < m_filtered->rowCount(); ++i) {
        const AssignModel::Row &row = m_model->rows().at(m_filtered->mapToSource(m_filtered->index(i, 0)).row());
        if (row.unit == before->unit && row.item == before->item)
            m_table->setCurrentIndex(m_filtered->index(i, 0));
    }
    if (!m_table->currentIndex().isValid() && m_filtered->rowCount() > 0)
        m_table->setCurrentIndex(m_filtered->index(0, 0));
    tellChoice();
}

void AssignPage::tellQueues()
{
    const HallSetup &hall = m_hall.value().hall;
    QStringList codes;
    for (const HallQueue &queue : hall.queues)
        codes.append(queue.code + queue.name);
    const QSignalBlocker quiet(m_collects);
    if (codes != m_shownQueues) {
        m_shownQueues = codes;
        delete m_buttons->layout();
        qDeleteAll(m_buttons->findChildren<QWidget *>(Qt::FindDirectChildrenOnly));
        qDeleteAll(std::exchange(m_keys, {}));
        auto *column = new QVBoxLayout(m_buttons);
        column->setContentsMargins(0, 0, 0, 0);
        m_collects->clear();
        int key = 0;
        const auto add = [&](const QString &name, const QString &code) {
            ++key;
            auto *button = new QPushButton(key <= assignKeys ? tr("%1　%2").arg(key).arg(name) : name);
            button->setObjectName(QStringLiteral("assignTo_") + code);
            connect(button, &QPushButton::clicked, this, [this, code] { put(code); });
            column->addWidget(button);
            if (key <= assignKeys) {
                // Only in the table: a digit typed into the filter is a digit.
                auto *shortcut = new QShortcut(QKeySequence(Qt::Key_0 + key), m_table, nullptr, nullptr,
                                               Qt::WidgetWithChildrenShortcut);
                m_keys.append(shortcut);
                connect(shortcut, &QShortcut::activated, button, &QPushButton::click);
            }
        };
        for (const HallQueue &queue : hall.queues) {
            add(queue.name, queue.code);
            m_collects->addItem(queue.name, queue.code);
        }
        add(QString(), QString());
        m_collects->addItem(tr("不取号，到导服台"), QString());
    }
    m_collects->setCurrentIndex(m_collects->findData(collectingQueue(m_service.value().queues)));
}

std::optional<AssignModel::Row> AssignPage::chosen() const
{
    const QModelIndex index = m_filtered->mapToSource(m_table->currentIndex());
    return index.isValid() ? std::optional(m_model->rows().at(index.row())) : std::nullopt;
}

void AssignPage::tellChoice()
{
    const auto row = chosen();
    m_choice->setText(row ? row->name : tr("先在左边选一行"));
    // The table itself stays: a page that re-reads must not take the keys from whoever is at work in it.
    m_buttons->setEnabled(row.has_value() && mayAct());
    m_collects->setEnabled(mayAct());
    if (auto *none = m_buttons->findChild<QPushButton *>(QStringLiteral("assignTo_")))
        none->setText(row && !row->item.isEmpty() ? tr("%1　随单位").arg(m_shownQueues.size() + 1)
                                                  : tr("%1　取号机不发号").arg(m_shownQueues.size() + 1));
}

bool AssignPage::mayAct() const
{
    return !m_sending && m_service.isLoaded() && m_service.isFresh() && m_hall.isLoaded();
}

void AssignPage::put(const QString &queue)
{
    const auto row = chosen();
    if (!row || !mayAct())
        return;
    const QList<QueueService> &now = m_service.value().queues;
    send(row->item.isEmpty() ? withUnitIn(now, row->unit, queue) : withItemIn(now, row->item, queue),
         tr("“%1”已改好，取号机上马上生效").arg(row->name));
}

void AssignPage::send(const QList<QueueService> &queues, const QString &told)
{
    m_sending = true;
    m_notice->clear();
    m_told->clear();
    tellChoice();
    whenReady(m_context.hub.send(AssignItems{queues}), this, [this, told](const Result<HallServes> &done) {
        m_sending = false;
        if (done)
            m_told->setText(told);
        else
            m_notice->explain(done.error());
        refresh();
    });
}

} // namespace ow

#include "moc_AssignPage.cpp"
