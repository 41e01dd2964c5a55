#include "ui/supervisor/ToleranceFiguresPanel.h"

#include "models/base/Clock.h"
#include "models/base/ProblemTypes.h"
#include "ui/common/DataTable.h"
#include "ui/common/TextTable.h"

#include <QComboBox>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSaveFile>
#include <QUrlQuery>
#include <QVBoxLayout>

namespace ow {

namespace {
QString averageText(int sum, int count)
{
    return count == 0 ? QStringLiteral("—") : QString::number(double(sum) / count, 'f', 2);
}

QStringList figuresRow(const MaterialFigures &one)
{
    return {one.itemName,
            one.materialName,
            QString::number(one.asked),
            QString::number(one.inTime),
            QString::number(one.late),
            QString::number(one.lapsed),
            QString::number(one.open),
            rateText(one.inTime, one.asked - one.open - one.dropped),
            averageText(one.daysNeeded, one.came),
            figuresAdvice(one)};
}
} // namespace

ToleranceFiguresPanel::ToleranceFiguresPanel(StationContext &context, QWidget *parent)
    : QWidget(parent), m_context(context), m_since(new QComboBox), m_head(new QLabel),
      m_rows(new TextTable({tr("事项"), tr("材料"), tr("容缺"), tr("按期"), tr("逾期"), tr("未补"), tr("待补"),
                            tr("按期补齐率"), tr("平均用时"), tr("建议")},
                           this)),
      m_table(new DataTable), m_export(new QPushButton(tr("导出表格…")))
{
    setObjectName(QStringLiteral("toleranceFiguresPanel"));
    m_since->setObjectName(QStringLiteral("figuresSince"));
    m_since->setAccessibleName(tr("从什么时候起"));
    m_since->addItem(tr("近一年"), 12);
    m_since->addItem(tr("近三个月"), 3);
    m_since->addItem(tr("近一个月"), 1);
    m_head->setObjectName(QStringLiteral("figuresHead"));
    m_head->setWordWrap(true);
    m_table->setObjectName(QStringLiteral("figuresTable"));
    m_table->setAccessibleName(tr("容缺材料统计"));
    m_table->setModel(m_rows);
    m_table->setColumnWidths({150, -1, 64, 64, 64, 64, 64, 110, 90, 180});
    m_export->setObjectName(QStringLiteral("figuresExport"));
    m_export->setEnabled(false);
    auto *head = new QHBoxLayout;
    head->addWidget(m_since);
    head->addWidget(m_head, 1);
    head->addWidget(m_export);
    auto *column = new QVBoxLayout(this);
    column->addLayout(head);
    column->addWidget(m_table, 1);
    m_table->setEmpty(Icon::Refresh, tr("正在读取…"), QString());
    connect(m_since, &QComboBox::activated, this, &ToleranceFiguresPanel::load);
    connect(m_export, &QPushButton::clicked, this, &ToleranceFiguresPanel::askWhere);
}

void ToleranceFiguresPanel::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    load();
}

void ToleranceFiguresPanel::load()
{
    const QDate from = hallDate(m_context.clock.now()).addMonths(-m_since->currentData().toInt());
    const QUrlQuery query{{QStringLiteral("from"), from.toString(Qt::ISODate)}};
    whenReady(m_context.hub.view<ToleranceFiguresView>(QLatin1String(ToleranceFiguresView::name), query), this,
              [this, asked = ++m_asked](const Result<Viewed<ToleranceFiguresView>> &viewed) {
                  if (asked != m_asked)
                      return;
                  if (viewed)
                      show(viewed->value);
                  else
                      emit refused(viewed.error());
              });
}

void ToleranceFiguresPanel::show(const ToleranceFiguresView &view)
{
    m_view = view;
    QList<QStringList> rows;
    int asked = 0, inTime = 0, closed = 0;
    for (const MaterialFigures &one : view.figures) {
        rows.append(figuresRow(one));
        asked += one.asked;
        inTime += one.inTime;
        closed += one.asked - one.open - one.dropped;
    }
    m_rows->show(rows);
    m_table->setEmpty(Icon::Check, tr("没有可以容缺的材料"), tr("在事项目录里设定哪些次要材料可以容缺"));
    m_head->setText(tr("%1 至 %2 受理：容缺 %3 件次，按期补齐 %4/%5（%6）。平均用时按工作日。")
                        .arg(view.from.toString(Qt::ISODate), view.to.toString(Qt::ISODate))
                        .arg(asked)
                        .arg(inTime)
                        .arg(closed)
                        .arg(rateText(inTime, closed)));
    m_export->setEnabled(true);
}

void ToleranceFiguresPanel::askWhere()
{
    auto *dialog = new QFileDialog(this, tr("存到哪里"), QString(), tr("表格 (*.csv)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("csv"));
    connect(dialog, &QFileDialog::fileSelected, this, &ToleranceFiguresPanel::exportTo);
    dialog->open();
}

void ToleranceFiguresPanel::exportTo(const QString &path)
{
    QSaveFile file(path);
    const QByteArray csv = figuresCsv(m_view.figures, m_view.from, m_view.to);
    if (file.open(QIODevice::WriteOnly) && file.write(csv) == csv.size() && file.commit())
        emit done(tr("已存为 %1").arg(path));
    else
        emit refused(Problem(problem::FileFailed, {{QStringLiteral("file"), path}}));
}

} // namespace ow

#include "moc_ToleranceFiguresPanel.cpp"
