#include "ui/supervisor/BlankStockPanel.h"

#include "ui/blanks/BlankCountSheet.h"
#include "ui/common/DataTable.h"
#include "ui/common/ProblemText.h"
#include "ui/common/TextTable.h"
#include "ui/supervisor/BlankHandSheet.h"
#include "ui/supervisor/BlankLowSheet.h"
#include "ui/supervisor/BlankReceiveSheet.h"

#include <QHBoxLayout>
#include <QItemSelectionModel>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace ow {

BlankStockPanel::BlankStockPanel(StationContext &context, QWidget *parent)
    : QWidget(parent), m_context(context),
      m_view(context.hub, QLatin1String(BlanksView::name), {}, {QStringLiteral("cases")}, &foldBlanks),
      m_warn(new QLabel), m_kinds(new TextTable({tr("种类"), tr("在库"), tr("在柜台"), tr("已使用"), tr("已作废"),
                                                 tr("待第二人核对"), tr("在库编号")},
                                                this)),
      m_kindTable(new DataTable), m_holders(new TextTable({tr("在谁手里"), tr("种类"), tr("张数"), tr("编号")}, this)),
      m_holderTable(new DataTable), m_receive(new QPushButton(tr("收入一批…"))),
      m_hand(new QPushButton(tr("发放或退库…"))), m_count(new QPushButton(tr("清点库存…"))),
      m_low(new QPushButton(tr("低量提醒…"))), m_receiveSheet(new BlankReceiveSheet(*this)),
      m_handSheet(new BlankHandSheet(*this)), m_countSheet(new BlankCountSheet(*this)),
      m_lowSheet(new BlankLowSheet(*this))
{
    setObjectName(QStringLiteral("blankStockPanel"));
    m_warn->setObjectName(QStringLiteral("blankWarn"));
    m_warn->setProperty("kind", QStringLiteral("bad"));
    m_warn->setWordWrap(true);
    m_kindTable->setObjectName(QStringLiteral("blankKinds"));
    m_kindTable->setAccessibleName(tr("空白证照库存"));
    m_kindTable->setModel(m_kinds);
    m_kindTable->setColumnWidths({220, 80, 80, 80, 80, 120, -1});
    m_kindTable->setEmpty(Icon::Refresh, tr("正在读取…"), {});
    m_holderTable->setObjectName(QStringLiteral("blankHolders"));
    m_holderTable->setAccessibleName(tr("空白证照领用"));
    m_holderTable->setModel(m_holders);
    m_holderTable->setColumnWidths({220, 220, 80, -1});
    m_holderTable->setEmpty(Icon::Check, tr("都在库里"), tr("发给窗口或人员以后，编号会列在这里"));
    m_receive->setObjectName(QStringLiteral("blankReceive"));
    m_hand->setObjectName(QStringLiteral("blankHand"));
    m_hand->setProperty("kind", QStringLiteral("primary"));
    m_count->setObjectName(QStringLiteral("blankStockCount"));
    m_low->setObjectName(QStringLiteral("blankLow"));
    auto *foot = new QHBoxLayout;
    foot->addWidget(m_low);
    foot->addWidget(m_count);
    foot->addStretch(1);
    foot->addWidget(m_receive);
    foot->addWidget(m_hand);
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_warn);
    column->addWidget(m_kindTable, 1);
    column->addWidget(m_holderTable, 1);
    column->addLayout(foot);
    connect(&m_view, &LiveViewBase::changed, this, &BlankStockPanel::refresh);
    connect(&m_view, &LiveViewBase::freshChanged, this, &BlankStockPanel::refresh);
    connect(m_kindTable->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &BlankStockPanel::refresh);
    connect(m_receive, &QPushButton::clicked, this,
            [this] { m_receiveSheet->open(m_view.value(), chosen() ? chosen()->kind : QString()); });
    connect(m_hand, &QPushButton::clicked, this,
            [this] { m_handSheet->open(m_view.value(), chosen() ? chosen()->kind : QString()); });
    connect(m_count, &QPushButton::clicked, this, [this] {
        if (const BlanksView::KindLine *line = chosen())
            m_countSheet->open(line->kind, line->kindName, {}, line->stock);
    });
    connect(m_low, &QPushButton::clicked, this, [this] {
        if (const BlanksView::KindLine *line = chosen())
            m_lowSheet->open(line->kindName, line->low);
    });
    connect(m_receiveSheet, &BlankReceiveSheet::said, this, [this](const ReceiveBlanks &command) {
        send(command, [](const BlankRunReply &reply) {
            return tr("%1 收入 %2 张").arg(reply.run.kindName).arg(reply.run.last - reply.run.first + 1);
        });
    });
    connect(m_handSheet, &BlankHandSheet::said, this, [this](const HandBlanks &command) {
        send(command, [](const BlanksHandedReply &reply) {
            return tr("%1至%2 共 %3 张交给了%4")
                .arg(reply.numbers.first(), reply.numbers.last())
                .arg(reply.numbers.size())
                .arg(reply.to.name);
        });
    });
    connect(m_countSheet, &BlankCountSheet::said, this, [this](const CountBlanks &command) {
        send(command, [](const BlankCountReply &reply) {
            return reply.count.agrees
                ? tr("清点相符，%1 张").arg(reply.count.counted)
                : tr("已记录：实有 %1 张，账上 %2 张").arg(reply.count.counted).arg(reply.count.expected);
        });
    });
    connect(m_lowSheet, &BlankLowSheet::said, this, [this](const SetBlankLow &command) {
        send(command, [](const BlankLowReply &reply) {
            return tr("库存剩 %1 张、柜台剩 %2 张时提醒").arg(reply.low.stock).arg(reply.low.counter);
        });
    });
    refresh();
}

const BlanksView::KindLine *BlankStockPanel::chosen() const
{
    if (!m_view.isLoaded() || m_view.value().kinds.isEmpty())
        return nullptr;
    const int row = m_kindTable->currentIndex().row();
    return &m_view.value().kinds.at(row >= 0 && row < m_view.value().kinds.size() ? row : 0);
}

template <class C, class Told>
void BlankStockPanel::send(const C &command, Told told)
{
    whenReady(m_context.hub.send(command), this, [this, told](const Result<typename C::Reply> &reply) {
        if (reply)
            emit done(told(*reply));
        else
            emit refused(reply.error());
    });
}

void BlankStockPanel::refresh()
{
    const bool loaded = m_view.isLoaded();
    for (QPushButton *button : {m_receive, m_hand, m_count, m_low})
        button->setEnabled(loaded && chosen());
    m_warn->setVisible(false);
    if (!loaded) {
        if (m_view.lastProblem())
            m_kindTable->setEmpty(Icon::Error, tr("没有读到库存"), ProblemText::sentence(*m_view.lastProblem()));
        return;
    }
    const BlanksView &books = m_view.value();
    QList<QStringList> kinds;
    QStringList low;
    for (const BlanksView::KindLine &line : books.kinds) {
        kinds.append({line.kindName, QString::number(line.inStock), QString::number(line.atCounters),
                      QString::number(line.used), QString::number(line.voided), QString::number(line.unconfirmed),
                      blankRangesText(line.stock)});
        const bool isUsedHere = line.inStock + line.atCounters + line.used + line.voided > 0;
        if (isUsedHere && line.isLow())
            low.append(tr("“%1”库存只剩 %2 张").arg(line.kindName).arg(line.inStock));
    }
    QList<QStringList> holders;
    for (const BlanksView::HolderLine &line : books.holders) {
        holders.append({line.holder.name, line.kindName, QString::number(line.count), blankRangesText(line.ranges)});
        if (line.isLow)
            low.append(tr("%1的“%2”只剩 %3 张").arg(line.holder.name, line.kindName).arg(line.count));
    }
    m_kinds->show(kinds);
    m_holders->show(holders);
    m_kindTable->setEmpty(Icon::Check, tr("没有用编号空白证照的事项"), tr("事项目录里写明后会列在这里"));
    m_warn->setVisible(!low.isEmpty());
    m_warn->setText(low.isEmpty() ? QString() : tr("不多了：%1。请及时补充。").arg(low.join(QStringLiteral("；"))));
}

} // namespace ow

#include "moc_BlankStockPanel.cpp"
