#include "ui/review/HearingDesk.h"

#include "models/base/Clock.h"
#include "ui/common/Card.h"
#include "ui/common/DataTable.h"
#include "ui/review/HearingLinesModel.h"

#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>
#include <algorithm>

namespace ow {

namespace {
constexpr int hearingRowsMax = 3; // more are scrolled to; the cases below want room, too
constexpr int hearingTableFrame = 6;
} // namespace

HearingDesk::HearingDesk(StationContext &context, QWidget *parent)
    : QWidget(parent), m_context(context),
      m_view(context.hub, QLatin1String(HearingsView::name), {}, {QStringLiteral("cases")}, &foldHearings),
      m_lines(new HearingLinesModel(context.calendar->value(), this)), m_title(new QLabel), m_table(new DataTable)
{
    setObjectName(QStringLiteral("hearingDesk"));
    auto *card = new Card;
    m_title->setObjectName(QStringLiteral("hearingCount"));
    m_title->setProperty("kind", QStringLiteral("large"));
    auto *first = new QPushButton(tr("打开第一件 (F2)"));
    first->setObjectName(QStringLiteral("hearingFirst"));
    first->setShortcut(Qt::Key_F2);
    first->setFocusPolicy(Qt::NoFocus);
    card->head()->insertWidget(0, m_title);
    card->head()->addWidget(first);
    m_table->setObjectName(QStringLiteral("hearingTable"));
    m_table->setAccessibleName(tr("征求我单位意见的办件"));
    m_table->setModel(m_lines);
    m_table->setColumnWidths({164, -1, 160, 72});
    card->body()->addWidget(m_table);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(card);
    const auto choose = [this](const QModelIndex &index) { emit chosen(m_lines->cases().at(index.row()).id); };
    connect(first, &QPushButton::clicked, this, [this] {
        if (!m_lines->cases().isEmpty())
            emit chosen(m_lines->cases().first().id);
    });
    connect(m_table, &DataTable::rowChosen, this, choose);
    connect(m_table, &DataTable::clicked, this, choose);
    connect(&m_view, &LiveViewBase::changed, this, [this] {
        refresh();
        emit changed();
    });
    refresh();
}

void HearingDesk::refresh()
{
    const QList<Case> cases = m_view.isLoaded() ? m_view.value().cases : QList<Case>();
    m_lines->show(cases, units(), hallDate(m_context.clock.now()));
    m_title->setText(tr("征求我单位意见 %1 件").arg(cases.size()));
    const int rows = std::min<int>(int(cases.size()), hearingRowsMax);
    m_table->setFixedHeight(m_table->horizontalHeader()->sizeHint().height()
                            + rows * m_table->verticalHeader()->defaultSectionSize() + hearingTableFrame);
    setVisible(!cases.isEmpty());
}

} // namespace ow

#include "moc_HearingDesk.cpp"
