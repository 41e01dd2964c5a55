#include "ui/intake/CorrectionSheet.h"

#include "models/base/ProblemTypes.h"
#include "models/calendar/Deadline.h"
#include "models/cases/CorrectionRules.h"
#include "ui/common/ProblemText.h"
#include "ui/common/Sheet.h"
#include "ui/intake/BroughtRow.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace ow {

CorrectionSheet::CorrectionSheet(IntakeSession &session, QWidget &page)
    : QObject(&page), m_session(session), m_sheet(new Sheet(tr("收补正材料"), page)), m_brought(new BroughtRow),
      m_over(new QLabel), m_lapse(new QPushButton(tr("按逾期未补正处理")))
{
    m_sheet->setObjectName(QStringLiteral("correctionSheet"));
    m_sheet->acceptButton()->setObjectName(QStringLiteral("correctionDone"));
    m_sheet->acceptButton()->setText(tr("收下，打印凭证 (回车)"));
    m_over->setObjectName(QStringLiteral("correctionOver"));
    m_over->setWordWrap(true);
    m_lapse->setObjectName(QStringLiteral("correctionLapse"));
    m_lapse->setProperty("kind", QStringLiteral("secondary"));
    auto *over = new QHBoxLayout;
    over->addWidget(m_over, 1);
    over->addWidget(m_lapse);
    m_sheet->body()->addWidget(m_brought);
    m_sheet->body()->addLayout(over);
    connect(m_brought, &BroughtRow::changed, this, &CorrectionSheet::refresh);
    connect(m_lapse, &QPushButton::clicked, this, [this] {
        m_sheet->reject();
        m_session.lapseCorrection(m_record);
    });
    connect(m_sheet, &Sheet::accepted, this, [this] {
        m_session.correct({m_record.id, m_brought->by(), m_brought->day(), ticked()});
    });
}

void CorrectionSheet::open(const Case &record)
{
    if (const Item *known = m_session.catalogue().itemVersion(record.item, record.itemVersion))
        return show(record, *known);
    m_session.readCatalogue([this, record] {
        if (const Item *known = m_session.catalogue().itemVersion(record.item, record.itemVersion))
            show(record, *known);
        else
            emit m_session.refused(Problem(problem::ItemUnknown));
    });
}

void CorrectionSheet::show(const Case &record, const Item &item)
{
    m_record = record;
    m_item = item;
    delete m_papers;
    m_ticks.clear();
    m_papers = new QWidget;
    auto *column = new QVBoxLayout(m_papers);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    m_order = correctable(record, item);
    for (const QString &code : std::as_const(m_order)) {
        QStringList why;
        QString name;
        for (const FoundDefect &defect : record.defects) {
            if (defect.material != code)
                continue;
            name = defect.materialName;
            why.append(defect.wording);
        }
        const Material *known = m_session.catalogue().material(code);
        auto *tick = new QCheckBox(known ? known->name : name);
        tick->setObjectName(QStringLiteral("corrected_") + code);
        column->addWidget(tick);
        if (!why.isEmpty()) {
            auto *told = new QLabel(tr("告知过：%1").arg(why.join(QStringLiteral("；"))));
            told->setProperty("kind", QStringLiteral("soft"));
            told->setWordWrap(true);
            told->setContentsMargins(28, 0, 0, 0);
            column->addWidget(told);
        }
        m_ticks.insert(code, tick);
        connect(tick, &QCheckBox::toggled, this, &CorrectionSheet::refresh);
    }
    m_sheet->body()->insertWidget(0, m_papers);
    m_papers->lower(); // the keyboard goes through a sheet in this order: the papers come first
    const QDate told = record.notices && !record.notices->isEmpty() ? record.notices->last().on : record.receivedOn;
    m_sheet->setMessage(record.correctionDue
                            ? tr("%1（%2），%3 告知，最迟 %4 补正。请勾选这次交来的材料，收下后重新核对。")
                                  .arg(record.itemName, record.maskedName, told.toString(Qt::ISODate),
                                       record.correctionDue->due.toString(Qt::ISODate))
                            : tr("%1（%2），%3 告知，没有规定最后期限。请勾选这次交来的材料，收下后重新核对。")
                                  .arg(record.itemName, record.maskedName, told.toString(Qt::ISODate)));
    m_brought->begin(told, m_session.today());
    refresh();
    m_sheet->open();
}

QList<QString> CorrectionSheet::ticked() const
{
    QList<QString> codes;
    for (const QString &code : m_order) {
        if (m_ticks.value(code)->isChecked())
            codes.append(code);
    }
    return codes;
}

void CorrectionSheet::refresh()
{
    const QDate today = m_session.today();
    const bool over = whyNot(m_record, m_item, CaseAct::LapseCorrection, QString(), today).isEmpty();
    const bool late = m_record.correctionDue && m_brought->day().value_or(today) > m_record.correctionDue->due;
    m_sheet->acceptButton()->setEnabled(!ticked().isEmpty() && m_brought->day() && !late);
    m_over->setVisible(over || late);
    m_lapse->setVisible(over);
    m_over->setText(late ? ProblemText::sentence(Problem(
                        problem::CorrectionLate, {{QStringLiteral("date"), dayText(m_record.correctionDue->due)}}))
                         : tr("补正期限已过。期限内交来的（例如邮戳在期限内），请改交来日期后收下。"));
}

} // namespace ow

#include "moc_CorrectionSheet.cpp"
