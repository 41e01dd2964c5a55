#include "ui/supervisor/SteeringReasonSheet.h"

#include "ui/common/Sheet.h"

#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace ow {

namespace {
constexpr int reasonMax = 60; // HallCommands, SteerHall::reason
} // namespace

SteeringReasonSheet::SteeringReasonSheet(const QString &name, const QString &title, QWidget &page)
    : QObject(&page), m_sheet(new Sheet(title, page)), m_fields(nullptr), m_reason(new QLineEdit)
{
    m_sheet->setObjectName(name);
    auto *box = new QWidget; // made before the reason, so that Tab goes through the fields first
    m_fields = new QVBoxLayout(box);
    m_fields->setContentsMargins(0, 0, 0, 0);
    m_fields->setSpacing(6);
    m_reason->setObjectName(name + QStringLiteral("Reason"));
    m_reason->setAccessibleName(tr("原因"));
    m_reason->setPlaceholderText(tr("原因（必填，会留下记录），例如：人流集中、设备故障"));
    m_reason->setMaxLength(reasonMax);
    m_reason->setMinimumWidth(520);
    connect(m_reason, &QLineEdit::textChanged, this, &SteeringReasonSheet::changed);
    m_sheet->body()->addWidget(box, 1);
    m_sheet->body()->addWidget(m_reason);
    connect(m_sheet, &Sheet::accepted, this, [this] { emit reasonGiven(reason()); });
}

void SteeringReasonSheet::open(const QString &message, const QString &acceptText)
{
    m_sheet->setMessage(message);
    m_sheet->acceptButton()->setText(acceptText);
    m_reason->clear();
    changed();
    m_sheet->open();
}

void SteeringReasonSheet::setComplete(bool complete)
{
    m_complete = complete;
    changed();
}

void SteeringReasonSheet::changed()
{
    m_sheet->acceptButton()->setEnabled(m_complete && !reason().isEmpty());
}

QString SteeringReasonSheet::reason() const
{
    return m_reason->text().simplified();
}

} // namespace ow

#include "moc_SteeringReasonSheet.cpp"
