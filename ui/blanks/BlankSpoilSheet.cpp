#include "ui/blanks/BlankSpoilSheet.h"

#include "ui/common/CodeWords.h"
#include "ui/common/Sheet.h"

#include <QButtonGroup>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QVBoxLayout>

namespace ow {

namespace {
constexpr int spoilWordsMax = 300; // SpoilBlank::words
}

BlankSpoilSheet::BlankSpoilSheet(QWidget &page)
    : QObject(&page), m_sheet(new Sheet(tr("作废空白证照"), page)), m_number(new QLineEdit),
      m_reasons(new QButtonGroup(this)), m_words(new QLineEdit)
{
    m_sheet->setObjectName(QStringLiteral("spoilSheet"));
    m_sheet->acceptButton()->setObjectName(QStringLiteral("spoilAccept"));
    m_sheet->acceptButton()->setText(tr("作废"));
    m_number->setObjectName(QStringLiteral("spoilNumber"));
    m_number->setAccessibleName(tr("空白证照编号"));
    m_sheet->body()->addWidget(new QLabel(tr("空白证照编号")));
    m_sheet->body()->addWidget(m_number);
    for (const Code<VoidReason> &code : voidReasonCodes) {
        auto *button = new QRadioButton(
            tr("%1  %2").arg(m_reasons->buttons().size() + 1).arg(codeWord(voidReasonText(code.value))));
        button->setObjectName(QStringLiteral("spoilReason_") + QLatin1String(code.text));
        button->setShortcut(QKeySequence(Qt::ALT | Qt::Key(Qt::Key_1 + int(m_reasons->buttons().size()))));
        m_reasons->addButton(button, int(code.value));
        m_sheet->body()->addWidget(button);
    }
    m_words->setObjectName(QStringLiteral("spoilWords"));
    m_words->setAccessibleName(tr("说明"));
    m_words->setMaxLength(spoilWordsMax);
    m_words->setPlaceholderText(tr("怎么破损、怎么遗失的，例如：茶水泼上"));
    m_sheet->body()->addWidget(m_words);
    connect(m_reasons, &QButtonGroup::idToggled, this, &BlankSpoilSheet::retell);
    connect(m_words, &QLineEdit::textChanged, this, &BlankSpoilSheet::retell);
    connect(m_number, &QLineEdit::textChanged, this, &BlankSpoilSheet::retell);
    connect(m_sheet, &Sheet::accepted, this, [this] {
        emit said(SpoilBlank{m_kind, m_number->text().trimmed(), reason(), m_words->text().trimmed()});
    });
}

void BlankSpoilSheet::open(const QString &kind, const QString &kindName, const QString &number)
{
    m_kind = kind;
    m_number->setText(number);
    m_words->clear();
    m_reasons->button(int(VoidReason::Misprinted))->setChecked(true);
    m_sheet->setMessage(tr("%1。作废的那张请盖“作废”章留好，由另一个人核对确认。").arg(kindName));
    retell();
    m_sheet->open();
}

VoidReason BlankSpoilSheet::reason() const
{
    return VoidReason(m_reasons->checkedId());
}

void BlankSpoilSheet::retell()
{
    const bool isTold = reason() == VoidReason::Misprinted || !m_words->text().trimmed().isEmpty();
    m_sheet->acceptButton()->setEnabled(isTold && !m_number->text().trimmed().isEmpty());
}

} // namespace ow

#include "moc_BlankSpoilSheet.cpp"
