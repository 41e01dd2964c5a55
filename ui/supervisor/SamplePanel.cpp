#include "ui/supervisor/SamplePanel.h"

#include "models/cases/ToleranceFigures.h"
#include "ui/common/CodeWords.h"
#include "ui/common/DataTable.h"
#include "ui/common/ProblemText.h"
#include "ui/common/TextTable.h"
#include "ui/supervisor/SteeringReasonSheet.h"
#include "ui/supervisor/WordsSheet.h"

#include <QHBoxLayout>
#include <QItemSelectionModel>
#include <QLabel>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

namespace ow {

namespace {
QString lotText(int lot)
{
    return QStringLiteral("%1").arg(lot, 4, 10, QLatin1Char('0'));
}

QStringList lotRow(const InstantLot &lot)
{
    return {lot.concludedOn.toString(Qt::ISODate),
            lot.itemName,
            lot.maskedName,
            lot.clerkName,
            lotText(lot.lot),
            lot.finding ? codeWord(sampleVerdictText(lot.finding->verdict)) : SamplePanel::tr("待查")};
}

QStringList clerkRow(const ClerkSample &clerk)
{
    return {clerk.clerkName,
            QString::number(clerk.concluded),
            QString::number(clerk.drawn),
            QString::number(clerk.judged),
            QString::number(clerk.faulty),
            rateText(clerk.faulty, clerk.judged)};
}
} // namespace

SamplePanel::SamplePanel(StationContext &context, QWidget *parent)
    : QWidget(parent), m_context(context),
      // What is drawn is told to no station: a case that was issued is the moment to look again.
      m_view(context.hub, QLatin1String(SamplesView::name), {}, {QStringLiteral("cases")},
             [](SamplesView &, const QString &type, const QJsonObject &) {
                 return type != QLatin1String("gov.case.issued.v1");
             }),
      m_share(new QLabel), m_change(new QPushButton(tr("改比例…"))),
      m_rows(new TextTable({tr("办结日期"), tr("事项"), tr("申请人"), tr("经办人"), tr("签号"), tr("结论")}, this)),
      m_table(new DataTable), m_detail(new QLabel), m_good(new QPushButton(tr("无误"))),
      m_faulty(new QPushButton(tr("有误…"))),
      m_clerkRows(new TextTable({tr("经办人"), tr("即办件"), tr("抽中"), tr("已查"), tr("有误"), tr("差错率")}, this)),
      m_clerks(new DataTable),
      m_why(new WordsSheet(QStringLiteral("faultySheet"), {tr("哪里有误，例如：平面图没有标注尺寸")}, *this)),
      m_shareSheet(new SteeringReasonSheet(QStringLiteral("shareSheet"), tr("抽查比例"), *this)),
      m_perMille(new QSpinBox)
{
    setObjectName(QStringLiteral("samplePanel"));
    m_share->setObjectName(QStringLiteral("sampleShare"));
    m_share->setWordWrap(true);
    m_change->setObjectName(QStringLiteral("sampleChange"));
    m_table->setObjectName(QStringLiteral("sampleTable"));
    m_table->setAccessibleName(tr("抽中的即办件"));
    m_table->setModel(m_rows);
    m_table->setColumnWidths({110, -1, 90, 100, 80, 80});
    m_clerks->setObjectName(QStringLiteral("sampleClerks"));
    m_clerks->setAccessibleName(tr("各经办人近一年的即办件"));
    m_clerks->setModel(m_clerkRows);
    m_clerks->setColumnWidths({-1, 110, 110, 110, 110, 110});
    m_clerks->setMaximumHeight(170);
    m_detail->setObjectName(QStringLiteral("sampleDetail"));
    m_detail->setWordWrap(true);
    m_good->setObjectName(QStringLiteral("sampleGood"));
    m_faulty->setObjectName(QStringLiteral("sampleFaulty"));
    m_perMille->setObjectName(QStringLiteral("samplePerMille"));
    m_perMille->setRange(0, 1000);
    m_perMille->setButtonSymbols(QAbstractSpinBox::NoButtons);
    m_perMille->setPrefix(tr("每千件抽 "));
    m_perMille->setSuffix(tr(" 件"));
    m_perMille->setAccessibleName(tr("每千件抽多少件"));
    m_shareSheet->fields()->addWidget(m_perMille);
    auto *head = new QHBoxLayout;
    head->addWidget(m_share, 1);
    head->addWidget(m_change);
    auto *foot = new QHBoxLayout;
    foot->addWidget(m_detail, 1);
    foot->addWidget(m_good, 0, Qt::AlignTop);
    foot->addWidget(m_faulty, 0, Qt::AlignTop);
    auto *clerks = new QLabel(tr("各经办人近一年"));
    clerks->setProperty("kind", QStringLiteral("large"));
    auto *column = new QVBoxLayout(this);
    column->addLayout(head);
    column->addWidget(m_table, 1);
    column->addLayout(foot);
    column->addWidget(clerks);
    column->addWidget(m_clerks);
    connect(&m_view, &LiveViewBase::changed, this, &SamplePanel::refresh);
    connect(&m_view, &LiveViewBase::freshChanged, this, &SamplePanel::refresh);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &SamplePanel::tellChosen);
    connect(m_good, &QPushButton::clicked, this, [this] { judge(SampleVerdict::Good, {}); });
    connect(m_faulty, &QPushButton::clicked, this, [this] {
        if (const InstantLot *lot = chosen())
            m_why->open(tr("抽查有误"),
                        tr("办件 %1，%2，经办人 %3。").arg(lot->caseNumber, lot->itemName, lot->clerkName), tr("记下"));
    });
    connect(m_why, &WordsSheet::said, this,
            [this](const QStringList &words) { judge(SampleVerdict::Faulty, words.value(0)); });
    connect(m_change, &QPushButton::clicked, this, [this] {
        m_perMille->setValue(m_view.value().perMille);
        m_shareSheet->open(tr("从下一件起生效，已经抽中的不变。"), tr("改比例"));
    });
    connect(m_shareSheet, &SteeringReasonSheet::reasonGiven, this, &SamplePanel::setShare);
    refresh();
}

void SamplePanel::refresh()
{
    m_change->setEnabled(m_view.isLoaded());
    if (!m_view.isLoaded()) {
        m_table->setEmpty(Icon::Refresh, tr("正在读取…"),
                          m_view.lastProblem() ? ProblemText::sentence(*m_view.lastProblem()) : QString());
        return tellChosen();
    }
    const SamplesView &view = m_view.value();
    QList<QStringList> rows, clerks;
    int open = 0;
    for (const InstantLot &lot : view.drawn) {
        rows.append(lotRow(lot));
        open += lot.finding ? 0 : 1;
    }
    for (const ClerkSample &clerk : view.clerks)
        clerks.append(clerkRow(clerk));
    m_rows->show(rows);
    m_clerkRows->show(clerks);
    m_table->setEmpty(Icon::Check, tr("没有抽中的即办件"), tr("窗口当场办结的件按签号抽取，抽中的列在这里"));
    m_clerks->setEmpty(Icon::Check, tr("近一年没有即办件"), QString());
    m_share->setText(tr("每千件抽 %1 件：签号由办件编码算出，小于 %2 的抽中，谁也不能挑选。待查 %3 件，共抽中 %4 件。")
                         .arg(view.perMille)
                         .arg(lotText(view.perMille * (sampleLots / 1000)))
                         .arg(open)
                         .arg(view.drawn.size()));
    tellChosen();
}

const InstantLot *SamplePanel::chosen() const
{
    const int row = m_table->currentIndex().row();
    return row >= 0 && row < m_view.value().drawn.size() ? &m_view.value().drawn.at(row) : nullptr;
}

void SamplePanel::tellChosen()
{
    const InstantLot *lot = chosen();
    const bool open = lot && !lot->finding;
    m_good->setEnabled(open);
    m_faulty->setEnabled(open);
    if (!lot) {
        m_detail->setText(m_rows->rowCount() > 0 ? tr("选一件，调出案卷核对后写结论") : QString());
        return;
    }
    QString text = tr("办件 %1，签号 %2，当时每千件抽 %3 件，小于 %4，抽中。")
                       .arg(lot->caseNumber, lotText(lot->lot))
                       .arg(lot->perMille)
                       .arg(lotText(lot->perMille * (sampleLots / 1000)));
    if (lot->finding)
        text += tr("%1 由 %2 抽查：%3。%4")
                    .arg(lot->finding->on.toString(Qt::ISODate), lot->finding->by,
                         codeWord(sampleVerdictText(lot->finding->verdict)), lot->finding->reason);
    m_detail->setText(text);
}

void SamplePanel::judge(SampleVerdict verdict, const QString &reason)
{
    const InstantLot *lot = chosen();
    if (!lot)
        return;
    whenReady(m_context.hub.send(JudgeSample{lot->caseId, verdict, reason}), this,
              [this](const Result<SampleReply> &reply) {
                  m_view.reload();
                  if (reply)
                      emit done(tr("抽查结论已记下"));
                  else
                      emit refused(reply.error());
              });
}

void SamplePanel::setShare(const QString &reason)
{
    whenReady(m_context.hub.send(SetSampleShare{m_perMille->value(), reason}), this,
              [this](const Result<SampleShareReply> &reply) {
                  m_view.reload();
                  if (reply)
                      emit done(tr("抽查比例已改为每千件 %1 件").arg(reply->perMille));
                  else
                      emit refused(reply.error());
              });
}

} // namespace ow

#include "moc_SamplePanel.cpp"
