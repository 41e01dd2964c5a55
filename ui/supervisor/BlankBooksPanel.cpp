#include "ui/supervisor/BlankBooksPanel.h"

#include "ui/common/CodeWords.h"
#include "ui/common/DataTable.h"
#include "ui/common/ProblemText.h"
#include "ui/common/TextTable.h"

#include <QHBoxLayout>
#include <QItemSelectionModel>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace ow {

namespace {
QString witnessText(const std::optional<BlankWitness> &witness)
{
    return witness ? BlankBooksPanel::tr("%1 %2核对").arg(witness->name, witness->on.toString(Qt::ISODate))
                   : BlankBooksPanel::tr("等第二个人核对");
}

QStringList voidRow(const Blank &blank)
{
    const BlankVoid &voided = *blank.voided;
    QString what = codeWord(voidReasonText(voided.reason));
    if (!voided.words.isEmpty())
        what += QStringLiteral("：") + voided.words;
    if (blank.use)
        what += BlankBooksPanel::tr("（办件 %1）").arg(blank.use->caseNumber);
    return {BlankBooksPanel::tr("作废"),
            voided.by.on.toString(Qt::ISODate),
            blank.kindName,
            blank.number,
            what,
            voided.by.name,
            witnessText(voided.confirmed)};
}

QStringList runRow(const BlankRun &run)
{
    return {BlankBooksPanel::tr("入库"),
            run.received.on.toString(Qt::ISODate),
            run.kindName,
            BlankBooksPanel::tr("%1—%2").arg(blankNumber(run, run.first), blankNumber(run, run.last)),
            BlankBooksPanel::tr("%1 张").arg(run.last - run.first + 1),
            run.received.name,
            witnessText(run.confirmed)};
}

QStringList countRow(const BlankCount &count)
{
    return {
        BlankBooksPanel::tr("清点"),
        count.by.on.toString(Qt::ISODate),
        count.kindName,
        count.holder.name,
        count.agrees
            ? BlankBooksPanel::tr("相符，%1 张").arg(count.counted)
            : BlankBooksPanel::tr("实有 %1 张，账上 %2 张：%3").arg(count.counted).arg(count.expected).arg(count.words),
        count.by.name,
        count.agrees ? QString() : BlankBooksPanel::tr("不符")};
}
} // namespace

BlankBooksPanel::BlankBooksPanel(StationContext &context, QWidget *parent)
    : QWidget(parent), m_context(context),
      m_view(context.hub, QLatin1String(BlanksView::name), {}, {QStringLiteral("cases")}, &foldBlanks),
      m_count(new QLabel),
      m_rows(new TextTable({tr("什么"), tr("日期"), tr("种类"), tr("编号或地方"), tr("情况"), tr("经手人"), tr("核对")},
                           this)),
      m_table(new DataTable), m_confirm(new QPushButton(tr("看过实物，核对无误")))
{
    setObjectName(QStringLiteral("blankBooksPanel"));
    m_count->setObjectName(QStringLiteral("blankBooksCount"));
    m_table->setObjectName(QStringLiteral("blankBooks"));
    m_table->setAccessibleName(tr("作废、入库和清点"));
    m_table->setModel(m_rows);
    m_table->setColumnWidths({70, 110, 200, 200, -1, 90, 180});
    m_confirm->setObjectName(QStringLiteral("blankConfirm"));
    m_confirm->setProperty("kind", QStringLiteral("primary"));
    auto *foot = new QHBoxLayout;
    foot->addWidget(m_count, 1);
    foot->addWidget(m_confirm);
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_table, 1);
    column->addLayout(foot);
    connect(&m_view, &LiveViewBase::changed, this, &BlankBooksPanel::refresh);
    connect(&m_view, &LiveViewBase::freshChanged, this, &BlankBooksPanel::refresh);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex &row) { m_confirm->setEnabled(isWaiting(row.row())); });
    connect(m_table, &DataTable::rowChosen, this, &BlankBooksPanel::confirm);
    connect(m_confirm, &QPushButton::clicked, this, &BlankBooksPanel::confirm);
    refresh();
}

bool BlankBooksPanel::isWaiting(int row) const
{
    if (row < 0 || row >= m_lines.size())
        return false;
    const Line &line = m_lines.at(row);
    return (line.voided && !line.voided->voided->confirmed) || (line.run && !line.run->confirmed);
}

void BlankBooksPanel::refresh()
{
    if (!m_view.isLoaded()) {
        m_confirm->setEnabled(false);
        m_table->setEmpty(Icon::Refresh, tr("正在读取…"),
                          m_view.lastProblem() ? ProblemText::sentence(*m_view.lastProblem()) : QString());
        return;
    }
    m_lines.clear();
    QList<QStringList> waiting;
    QList<QStringList> rest;
    QList<Line> restLines;
    int differing = 0;
    const auto add = [&](const QStringList &row, const Line &line, bool isOpen) {
        (isOpen ? waiting : rest).append(row);
        (isOpen ? m_lines : restLines).append(line);
    };
    for (const Blank &blank : m_view.value().voids)
        add(voidRow(blank), {blank, {}}, !blank.voided->confirmed);
    for (const BlankRun &run : m_view.value().runs)
        add(runRow(run), {{}, run}, !run.confirmed);
    for (const BlankCount &count : m_view.value().counts) {
        differing += count.agrees ? 0 : 1;
        add(countRow(count), {}, false);
    }
    m_lines += restLines;
    m_rows->show(waiting + rest);
    m_table->setEmpty(Icon::Check, tr("还没有作废、入库和清点"), {});
    m_count->setText(tr("等核对 %1 条，清点不符 %2 次").arg(waiting.size()).arg(differing));
    m_confirm->setEnabled(isWaiting(m_table->currentIndex().row()));
}

void BlankBooksPanel::confirm()
{
    const int row = m_table->currentIndex().row();
    if (!isWaiting(row))
        return;
    const Line line = m_lines.at(row);
    const auto took = [this](const auto &reply) {
        if (reply)
            emit done(tr("已核对"));
        else
            emit refused(reply.error());
    };
    if (line.voided)
        whenReady(m_context.hub.send(ConfirmVoid{line.voided->kind, line.voided->number}), this,
                  [took](const Result<BlankReply> &reply) { took(reply); });
    else
        whenReady(m_context.hub.send(ConfirmBlankRun{line.run->id}), this,
                  [took](const Result<BlankRunReply> &reply) { took(reply); });
}

} // namespace ow

#include "moc_BlankBooksPanel.cpp"
