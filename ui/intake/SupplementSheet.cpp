#include "ui/intake/SupplementSheet.h"

#include "models/base/ProblemTypes.h"
#include "ui/common/Sheet.h"
#include "ui/intake/BroughtRow.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace ow {

SupplementSheet::SupplementSheet(IntakeSession &session, QWidget &page)
    : QObject(&page), m_session(session), m_sheet(new Sheet(tr("收补齐材料"), page)), m_brought(new BroughtRow)
{
    m_sheet->setObjectName(QStringLiteral("supplementSheet"));
    m_sheet->acceptButton()->setText(tr("收下 (回车)"));
    m_sheet->acceptButton()->setObjectName(QStringLiteral("supplementDone"));
    m_sheet->body()->addWidget(m_brought);
    connect(m_brought, &BroughtRow::changed, this, &SupplementSheet::refresh);
    connect(m_sheet, &Sheet::accepted, this, [this] {
        m_command.by = m_brought->by();
        m_command.receivedOn = m_brought->day();
        m_session.supplement(m_command);
    });
}

void SupplementSheet::open(const Case &record, const QString &material)
{
    if (const Material *known = m_session.catalogue().material(material))
        return show(*known, record);
    // The desk read the catalogue before this case came to it.
    m_session.readCatalogue([this, record, material] {
        if (const Material *known = m_session.catalogue().material(material))
            show(*known, record);
        else
            emit m_session.refused(Problem(problem::NotFound, {{QStringLiteral("what"), tr("这份材料的受理标准")}}));
    });
}

void SupplementSheet::show(const Material &known, const Case &record)
{
    const QString material = known.code;
    delete m_row;
    QString due;
    for (const Supplement &one : record.supplements) {
        if (one.material == material)
            due = tr("%1　最迟 %2\n%3").arg(record.itemName, one.due.due.toString(Qt::ISODate), one.explanation);
    }
    m_sheet->setMessage(due);
    m_command = {record.id, {}, {}};
    m_command.check.material = material;
    PaperWords words;
    words.isTolerable = true;
    m_row = new MaterialRow(known, words, m_session.today());
    m_row->onlyPresent();
    m_command.check.finding = MaterialFinding::Received;
    m_row->tell(m_command.check, true);
    m_sheet->body()->insertWidget(0, m_row);
    m_row->lower(); // the keyboard goes through a sheet in this order: the paper comes first
    m_brought->begin(record.acceptedOn.value_or(record.receivedOn), m_session.today());
    connect(m_row, &MaterialRow::checked, this, [this](const MaterialCheck &check) {
        m_command.check = check;
        refresh();
    });
    connect(m_row, &MaterialRow::keyDone, this, [this] {
        if (m_sheet->acceptButton()->isEnabled())
            m_sheet->acceptButton()->setFocus(Qt::TabFocusReason);
    });
    refresh();
    m_sheet->open();
}

void SupplementSheet::refresh()
{
    // What the points come to is the hub's to say; here only that each was looked at.
    const Material *known = m_session.catalogue().material(m_command.check.material);
    const qsizetype looked = m_command.check.ticked.size() + m_command.check.defects.size();
    m_sheet->acceptButton()->setEnabled(known && looked == known->criteria.size() && m_brought->day());
}

} // namespace ow

#include "moc_SupplementSheet.cpp"
