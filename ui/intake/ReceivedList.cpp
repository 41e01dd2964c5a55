#include "ui/intake/ReceivedList.h"

#include "models/base/Clock.h"
#include "ui/cases/CaseFolding.h"
#include "ui/cases/CaseListModel.h"
#include "ui/cases/CaseText.h"
#include "ui/common/DataTable.h"

#include <QLabel>
#include <QShortcut>
#include <QVBoxLayout>

namespace ow {

namespace {
QString receivedListName()
{
    return QLatin1String(codeText(CaseState::Received));
}
} // namespace

ReceivedList::ReceivedList(StationContext &context, QWidget *parent)
    : QWidget(parent), m_context(context), m_calendar(context.calendar->value()),
      m_view(context.hub, QLatin1String(CasesView::name), QUrlQuery({{QStringLiteral("list"), receivedListName()}}),
             {QStringLiteral("cases")},
             [](CasesView &view, const QString &type, const QJsonObject &told) {
                 return foldCases(view, receivedListName(), type, told);
             }),
      m_title(new QLabel), m_cases(new CaseListModel(m_calendar,
                                                     {CaseListModel::Column::Left, CaseListModel::Column::Item,
                                                      CaseListModel::Column::Name, CaseListModel::Column::Number},
                                                     this)),
      m_table(new DataTable)
{
    setObjectName(QStringLiteral("receivedList"));
    m_title->setObjectName(QStringLiteral("receivedTitle"));
    m_title->setProperty("kind", QStringLiteral("large"));
    m_table->setObjectName(QStringLiteral("receivedTable"));
    m_table->setAccessibleName(tr("待录入的收件"));
    m_table->setModel(m_cases);
    m_table->setColumnWidths({150, -1, 90, 0});
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_title);
    column->addWidget(m_table, 1);
    auto *key = new QShortcut(QKeySequence(QStringLiteral("Alt+L")), this);
    connect(key, &QShortcut::activated, this, [this] {
        if (isVisible())
            m_table->setFocus(Qt::ShortcutFocusReason);
        if (!m_table->currentIndex().isValid())
            m_table->selectRow(0);
    });
    connect(m_table, &DataTable::rowChosen, this, [this](const QModelIndex &index) {
        if (index.row() >= 0 && index.row() < m_cases->rows().size())
            emit chosen(m_cases->rows().at(index.row()).record);
    });
    connect(&m_view, &LiveViewBase::changed, this, &ReceivedList::refresh);
    connect(context.calendar.get(), &HallCalendar::changed, this, &ReceivedList::refresh);
    refresh();
}

void ReceivedList::refresh()
{
    const QList<Case> cases = m_view.isLoaded() ? m_view.value().cases : QList<Case>();
    const QDate today = hallDate(m_context.clock.now());
    m_cases->show(caseRows(cases), today);
    setVisible(!cases.isEmpty());
    if (cases.isEmpty())
        return;
    const Case &first = cases.first();
    const QString left = first.intakeDue ? CaseText::left(first.intakeDue->due, today, m_calendar) : QString();
    m_title->setText(tr("待录入 %1 件，最早的一件%2（Alt+L 到名单，回车录入）").arg(cases.size()).arg(left));
}

} // namespace ow

#include "moc_ReceivedList.cpp"
