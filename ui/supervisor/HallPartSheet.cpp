#include "ui/supervisor/HallPartSheet.h"

#include "ui/supervisor/SteeringReasonSheet.h"

#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

namespace ow {

HallPartSheet::HallPartSheet(QWidget &page)
    : QObject(&page),
      m_sheet(new SteeringReasonSheet(QStringLiteral("hallPartSheet"), tr("修改窗口、时间和电话"), page)),
      m_place(line("hallPartPlace", tr("办理地点，例如：一楼1—4号窗口"))),
      m_hours(line("hallPartHours", tr("办理时间，例如：工作日9:00—17:00"))),
      m_consult(line("hallPartConsult", tr("咨询电话，带区号"))),
      m_complaint(line("hallPartComplaint", tr("投诉电话，带区号，不能与咨询电话相同")))
{
    connect(m_sheet, &SteeringReasonSheet::reasonGiven, this, [this](const QString &reason) {
        emit given({m_part.code, m_place->text().simplified(), m_hours->text().simplified(),
                    m_consult->text().simplified(), m_complaint->text().simplified(), m_part.note},
                   reason);
    });
}

QLineEdit *HallPartSheet::line(const char *name, const QString &label)
{
    auto *edit = new QLineEdit;
    edit->setObjectName(QLatin1String(name));
    edit->setAccessibleName(label);
    edit->setMaxLength(60);
    auto *words = new QLabel(label);
    words->setBuddy(edit);
    m_sheet->fields()->addWidget(words);
    m_sheet->fields()->addWidget(edit);
    connect(edit, &QLineEdit::textChanged, this, &HallPartSheet::changed);
    return edit;
}

void HallPartSheet::open(const QString &itemName, const HallPart &part)
{
    m_part = part;
    m_place->setText(part.place);
    m_hours->setText(part.hours);
    m_consult->setText(part.consultPhone);
    m_complaint->setText(part.complaintPhone);
    m_sheet->open(tr("“%1”的其余内容由主管部门负责，这里不能改。").arg(itemName), tr("保存"));
    changed();
}

void HallPartSheet::changed()
{
    const auto filled = [](const QLineEdit *edit) { return edit && !edit->text().simplified().isEmpty(); };
    m_sheet->setComplete(filled(m_place) && filled(m_hours) && filled(m_consult) && filled(m_complaint));
}

} // namespace ow

#include "moc_HallPartSheet.cpp"
