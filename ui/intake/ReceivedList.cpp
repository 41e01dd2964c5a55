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

ReceivedList::ReceivedList(StationContext &context, CaseState state, QWidget *parent)
    : QWidget(parent), m_context(context), m_state(state), m_calendar(context.calendar->value()),
      m_view(
          context.hub, QLatin1String(CasesView::name),
          QUrlQuery({{QStringLiteral("list"), QLatin1String(codeText(state))}}), {QStringLiteral("cases")},
          [list = QString::fromLatin1(codeText(state))](CasesView &view, const QString &type, const QJsonObject &told) {
              return foldCases(view, list, type, told);
          }),
      m_title(new QLabel), m_cases(new CaseListModel(m_calendar,
                                                     {CaseListModel::Column::Left, CaseListModel::Column::Item,
                                                      CaseListModel::Column::Name, CaseListModel::Column::Number},
                                                     this)),
      m_table(new DataTable)
{
    const bool correcting = state == CaseState::Correcting;
    const bool online = state == CaseState::PreReview;
    const QString name = QLatin1String(codeText(state));
    setObjectName(name + QStringLiteral("List"));
    m_title->setObjectName(name + QStringLiteral("Title"));
    m_title->setProperty("kind", QStringLiteral("large"));
    m_table->setObjectName(name + QStringLiteral("Table"));
    m_table->setAccessibleName(correcting ? tr("待补正的办件") : online ? tr("待预审的网上申请") : tr("待录入的收件"));
    m_table->setModel(m_cases);
    m_table->setColumnWidths({150, -1, 90, 0});
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_title);
    column->addWidget(m_table, 1);
    auto *key = new QShortcut(QKeySequence(correcting   ? QStringLiteral("Alt+K")
                                               : online ? QStringLiteral("Alt+W")
                                                        : QStringLiteral("Alt+L")),
                              this);
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
    const QString left = CaseText::left(first, today, m_calendar);
    if (m_state == CaseState::Correcting)
        m_title->setText(tr("待补正 %1 件，最早的一件%2（Alt+K 到名单，回车收邮寄或网上交来的补正材料）")
                             .arg(cases.size())
                             .arg(left));
    else if (m_state == CaseState::PreReview)
        m_title->setText(
            tr("网上申请待预审 %1 件，最早的一件%2（Alt+W 到名单，回车打开）").arg(cases.size()).arg(left));
    else
        m_title->setText(tr("待录入 %1 件，最早的一件%2（Alt+L 到名单，回车录入）").arg(cases.size()).arg(left));
}

} // namespace ow

#include "moc_ReceivedList.cpp"
