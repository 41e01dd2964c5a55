#include "ui/guide/GuidePanel.h"

#include "sync/client/Eventually.h"
#include "ui/common/DataTable.h"
#include "ui/common/Printer.h"
#include "ui/guide/ItemLinesModel.h"
#include "ui/guide/WrappedRows.h"
#include "ui/papers/GuidePaper.h"
#include "ui/papers/GuideSlip.h"

#include <QComboBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace ow {

GuidePanel::GuidePanel(StationContext &context, QWidget *parent)
    : QWidget(parent), m_context(context), m_choices(new QFormLayout), m_head(new QLabel),
      m_model(new ItemLinesModel(ItemLinesModel::Kind::Lines, this)), m_table(new DataTable),
      m_print(new QPushButton(tr("打印这份指南"))), m_slip(new QPushButton(tr("打印明白卡")))
{
    setObjectName(QStringLiteral("guidePanel"));
    m_head->setObjectName(QStringLiteral("guideHead"));
    m_head->setWordWrap(true);
    m_table->setObjectName(QStringLiteral("guideMaterials"));
    m_table->setAccessibleName(tr("请带的材料"));
    m_table->setModel(m_model);
    m_table->setColumnWidths({64, 190, -1});
    wrapRows(*m_table);
    m_print->setObjectName(QStringLiteral("guidePrint"));
    auto *row = new QHBoxLayout;
    row->addWidget(m_head, 1);
    m_slip->setObjectName(QStringLiteral("guideSlipPrint"));
    row->addWidget(m_slip);
    row->addWidget(m_print);
    auto *column = new QVBoxLayout(this);
    column->addLayout(m_choices);
    column->addLayout(row);
    column->addWidget(m_table, 1);
    connect(m_print, &QPushButton::clicked, this, &GuidePanel::print);
    connect(m_slip, &QPushButton::clicked, this, &GuidePanel::printSlip);
}

void GuidePanel::show(const QString &code)
{
    m_code = code;
    m_chosen.clear();
    load();
}

void GuidePanel::load()
{
    QUrlQuery query;
    query.addQueryItem(QStringLiteral("code"), m_code);
    for (auto choice = m_chosen.begin(); choice != m_chosen.end(); ++choice) {
        if (!choice->isEmpty())
            query.addQueryItem(choice.key(), *choice);
    }
    m_print->setEnabled(false);
    m_slip->setEnabled(false);
    const int asked = ++m_asked;
    whenReady(m_context.hub.view<ItemGuideView>(QLatin1String(ItemGuideView::name), query), this,
              [this, asked](const Result<Viewed<ItemGuideView>> &viewed) {
                  if (asked != m_asked)
                      return;
                  if (viewed)
                      fill(viewed->value.guide);
                  else
                      emit refused(viewed.error());
              });
}

void GuidePanel::fill(const ItemGuide &guide)
{
    m_guide = guide;
    m_print->setEnabled(true);
    m_slip->setEnabled(true);
    makeChoices(guide);
    m_head->setText(tr("第%1版　%2　%3").arg(guide.version).arg(guide.terms, guide.fee));
    QList<ItemLine> lines;
    for (const GuideMaterial &one : guide.materials) {
        const QString from = one.issuer ? tr("来源：%1").arg(*one.issuer) : QString();
        QStringList texts{one.copies, from, one.note, one.legalBasis};
        texts.removeAll(QString());
        lines.append({tr("材料"), one.name, texts.join(QStringLiteral("；"))});
    }
    if (!guide.asked.isEmpty())
        lines.append({tr("填写"), tr("共%1项").arg(guide.asked.size()), guide.asked.join(QStringLiteral("、"))});
    if (!guide.place.isEmpty())
        lines.append({tr("地点"), tr("到哪里办"), guide.place});
    m_model->showLines(lines);
}

void GuidePanel::makeChoices(const ItemGuide &guide)
{
    while (m_choices->rowCount() > 0)
        m_choices->removeRow(0);
    for (const GuideChoice &choice : guide.choices) {
        auto *box = new QComboBox;
        box->setObjectName(QStringLiteral("choice_") + choice.key);
        box->setAccessibleName(choice.ask);
        box->addItem(tr("（各种情形）"));
        for (const CodeEntry &entry : choice.choices)
            box->addItem(entry.name, entry.code);
        box->setCurrentIndex(qMax(0, box->findData(m_chosen.value(choice.key))));
        connect(box, &QComboBox::activated, this, [this, box, key = choice.key] {
            m_chosen.insert(key, box->currentData().toString());
            load();
        });
        m_choices->addRow(choice.ask, box);
    }
}

void GuidePanel::print()
{
    send(renderPaper(guidePaper(m_guide, m_context.hall.hall, m_context.hall.kind)));
}

void GuidePanel::printSlip()
{
    send(guideSlip(m_guide, m_context.hall.hall, m_context.hall.kind));
}

void GuidePanel::send(const Result<PdfPaper> &paper)
{
    if (!paper) {
        emit refused(paper.error());
        return;
    }
    whenReady(m_context.printer.print(*paper), this, [this, title = paper->title](const Result<QString> &done) {
        if (done)
            emit printed(title);
        else
            emit refused(done.error());
    });
}

} // namespace ow

#include "moc_GuidePanel.cpp"
