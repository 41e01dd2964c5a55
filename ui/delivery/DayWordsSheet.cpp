#include "ui/delivery/DayWordsSheet.h"

#include "ui/common/DayText.h"
#include "ui/common/Sheet.h"

#include <QButtonGroup>
#include <QDateEdit>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QVBoxLayout>

namespace ow {

namespace {
constexpr int dayWordsMax = 300; // EndParcel::words, RemindCollecting::words
}

DayWordsSheet::DayWordsSheet(const QString &name, const QStringList &ways, QWidget &page)
    : QObject(&page), m_sheet(new Sheet({}, page)), m_ways(new QButtonGroup(this)), m_day(new QDateEdit),
      m_words(new QLineEdit)
{
    m_sheet->setObjectName(name + QStringLiteral("Sheet"));
    m_sheet->acceptButton()->setObjectName(name + QStringLiteral("Accept"));
    for (const QString &way : ways) {
        const int place = int(m_ways->buttons().size());
        auto *button = new QRadioButton(tr("%1  %2").arg(place + 1).arg(way));
        button->setObjectName(QStringLiteral("%1Way_%2").arg(name).arg(place));
        button->setShortcut(QKeySequence(Qt::ALT | Qt::Key(Qt::Key_1 + place)));
        m_ways->addButton(button, place);
        m_sheet->body()->addWidget(button);
    }
    m_day->setObjectName(name + QStringLiteral("Day"));
    m_day->setAccessibleName(tr("日期"));
    m_day->setDisplayFormat(dayWithYearForm());
    m_day->setButtonSymbols(QAbstractSpinBox::NoButtons);
    m_words->setObjectName(name + QStringLiteral("Words"));
    m_words->setAccessibleName(tr("说明"));
    m_words->setMaxLength(dayWordsMax);
    m_sheet->body()->addWidget(m_day);
    m_sheet->body()->addWidget(m_words);
    connect(m_words, &QLineEdit::textChanged, this, &DayWordsSheet::retell);
    connect(m_sheet, &Sheet::accepted, this,
            [this] { emit said(m_day->date(), m_ways->checkedId(), m_words->text().trimmed()); });
}

void DayWordsSheet::open(const Asked &asked)
{
    m_needsWords = asked.needsWords;
    m_sheet->setTitle(asked.title);
    m_sheet->setMessage(asked.message);
    m_sheet->acceptButton()->setText(asked.accept);
    m_day->setVisible(asked.from.isValid());
    m_day->setDateRange(asked.from.isValid() ? asked.from : asked.today, asked.today);
    m_day->setDate(asked.today);
    m_words->setVisible(asked.needsWords);
    m_words->setPlaceholderText(asked.example);
    m_words->clear();
    if (QAbstractButton *first = m_ways->button(0))
        first->setChecked(true);
    retell();
    m_sheet->open();
}

void DayWordsSheet::retell()
{
    m_sheet->acceptButton()->setEnabled(!m_needsWords || !m_words->text().trimmed().isEmpty());
}

} // namespace ow

#include "moc_DayWordsSheet.cpp"
