#include "ui/window/ReasonSheet.h"

#include "ui/common/Sheet.h"
#include "ui/window/ReasonChoice.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace ow {

ReasonSheet::ReasonSheet(const Words &words, QWidget &page)
    : QObject(&page), m_sheet(new Sheet(words.title, page)),
      m_reasons(new ReasonChoice(words.name, words.reasons, words.example, words.lengthMax))
{
    m_sheet->setObjectName(words.name + QStringLiteral("Sheet"));
    m_sheet->acceptButton()->setText(words.accept);
    m_sheet->body()->addWidget(m_reasons);
    connect(m_reasons, &ReasonChoice::reasonChanged, this,
            [this] { m_sheet->acceptButton()->setEnabled(!m_reasons->reason().isEmpty()); });
    connect(m_reasons, &ReasonChoice::digitTaken, m_sheet, &Sheet::accept);
    connect(m_reasons, &ReasonChoice::confirmed, m_sheet, &Sheet::accept);
    connect(m_sheet, &Sheet::accepted, this, [this] { emit reasonChosen(m_reasons->reason()); });
}

void ReasonSheet::open(const QString &message)
{
    m_reasons->reset();
    m_sheet->setMessage(message);
    m_sheet->open();
}

} // namespace ow

#include "moc_ReasonSheet.cpp"
