#include "ui/supervisor/ShiftLedgerPanel.h"

#include "ui/common/CodeWords.h"
#include "ui/common/DataTable.h"
#include "ui/common/ProblemText.h"
#include "ui/common/TextTable.h"

#include <QItemSelectionModel>
#include <QLabel>
#include <QVBoxLayout>

namespace ow {

namespace {
const char *shiftLight(const Shift &shift)
{
    if (shift.objections() > 0)
        return "bad";
    return shift.state == ShiftState::Waiting || shift.state == ShiftState::Locked ? "warn" : "inkSoft";
}

QString shiftTaker(const Shift &shift)
{
    if (shift.taken)
        return shift.taken->name;
    return shift.locker.value_or(QString());
}
} // namespace

ShiftLedgerPanel::ShiftLedgerPanel(StationContext &context, QWidget *parent)
    : QWidget(parent),
      m_view(context.hub, QLatin1String(ShiftLedgerView::name), {}, {QStringLiteral("cases")},
             [](ShiftLedgerView &, const QString &type, const QJsonObject &) { return !isShiftNews(type); }),
      m_count(new QLabel), m_rows(new TextTable({tr("状态"), tr("交班时间"), tr("地方"), tr("交班人"),
                                                 tr("接班人或保管"), tr("交接内容"), tr("不符"), tr("清单")},
                                                this)),
      m_table(new DataTable),
      m_lines(new TextTable({tr("类别"), tr("内容"), tr("编号和数量"), tr("件数"), tr("核对")}, this)),
      m_lineTable(new DataTable)
{
    setObjectName(QStringLiteral("shiftLedgerPanel"));
    m_count->setObjectName(QStringLiteral("shiftCount"));
    m_table->setObjectName(QStringLiteral("shiftLedger"));
    m_table->setAccessibleName(tr("交接班清单"));
    m_table->setModel(m_rows);
    m_table->setColumnWidths({140, 150, 110, 80, 150, -1, 60, 170});
    m_lineTable->setObjectName(QStringLiteral("shiftLedgerLines"));
    m_lineTable->setAccessibleName(tr("选中清单的内容"));
    m_lineTable->setModel(m_lines);
    m_lineTable->setColumnWidths({100, 320, -1, 60, 260});
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_count);
    column->addWidget(m_table, 1);
    column->addWidget(m_lineTable, 1);
    connect(&m_view, &LiveViewBase::changed, this, &ShiftLedgerPanel::refresh);
    connect(&m_view, &LiveViewBase::freshChanged, this, &ShiftLedgerPanel::refresh);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex &row) { tellLines(row.row()); });
    refresh();
}

void ShiftLedgerPanel::refresh()
{
    if (!m_view.isLoaded()) {
        m_table->setEmpty(Icon::Refresh, tr("正在读取…"),
                          m_view.lastProblem() ? ProblemText::sentence(*m_view.lastProblem()) : QString());
        return;
    }
    const int row = m_table->currentIndex().row();
    QList<QStringList> rows;
    QList<const char *> lights;
    int waiting = 0;
    int locked = 0;
    for (const Shift &shift : m_view.value().shifts) {
        waiting += shift.state == ShiftState::Waiting ? 1 : 0;
        locked += shift.state == ShiftState::Locked ? 1 : 0;
        const int against = shift.objections();
        rows.append({codeWord(shiftStateText(shift.state)), hallText(shift.handed.at), shift.place.name,
                     shift.handed.name, shiftTaker(shift), shiftSummary(shift.lines),
                     against > 0 ? tr("%1 项").arg(against) : QString(), shift.paper.value_or(QString())});
        lights.append(shiftLight(shift));
    }
    m_rows->show(rows, lights);
    m_table->setEmpty(Icon::Check, tr("还没有交接班清单"), tr("窗口按 Ctrl+F10 做交接班清单"));
    m_count->setText(tr("等签收 %1 张，在保管 %2 张").arg(waiting).arg(locked));
    if (!rows.isEmpty())
        m_table->selectRow(row >= 0 && row < rows.size() ? row : 0);
    tellLines(m_table->currentIndex().row());
}

void ShiftLedgerPanel::tellLines(int row)
{
    const QList<Shift> shifts = m_view.isLoaded() ? m_view.value().shifts : QList<Shift>();
    QList<QStringList> rows;
    QList<const char *> lights;
    const Shift shift = row >= 0 && row < shifts.size() ? shifts.at(row) : Shift();
    for (const ShiftLine &line : shift.lines) {
        rows.append({codeWord(shiftLineKindText(line.kind)), line.what, line.detail, QString::number(line.count),
                     line.objection                  ? tr("不符：%1").arg(*line.objection)
                         : line.gone.value_or(false) ? tr("交班后已办结或移走")
                         : shift.taken               ? tr("相符")
                                                     : QString()});
        lights.append(line.objection ? "bad" : "ink");
    }
    m_lines->show(rows, lights);
    m_lineTable->setEmpty(Icon::Check, tr("没有要交接的"),
                          shift.remark.isEmpty() ? QString() : tr("交班说明：%1").arg(shift.remark));
}

} // namespace ow

#include "moc_ShiftLedgerPanel.cpp"
