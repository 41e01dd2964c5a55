#include "ui/greeter/ChoiceSheet.h"

#include "ui/common/Sheet.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QVBoxLayout>

namespace ow {

ChoiceSheet::ChoiceSheet(const QString &name, const QString &title, int otherMax, QWidget &page)
    : QObject(&page), m_sheet(new Sheet(title, page)), m_other(otherMax > 0 ? new QLineEdit : nullptr)
{
    m_sheet->setObjectName(name);
    if (m_other) {
        m_other->setObjectName(name + QStringLiteral("Other"));
        m_other->setAccessibleName(tr("其他"));
        m_other->setPlaceholderText(tr("或写几个字"));
        m_other->setMaxLength(otherMax);
        connect(m_other, &QLineEdit::textChanged, this, &ChoiceSheet::changed);
        m_sheet->body()->addWidget(m_other);
    }
    connect(m_sheet, &Sheet::accepted, this, [this] { emit chosen(picked()); });
}

void ChoiceSheet::open(const QString &message, const QList<Choice> &choices)
{
    for (QRadioButton *button : std::as_const(m_buttons)) {
        button->hide();
        button->deleteLater();
    }
    m_buttons.clear();
    if (m_other)
        m_other->clear();
    m_sheet->setMessage(message);
    for (const Choice &choice : choices) {
        const int at = int(m_buttons.size());
        auto *button = new QRadioButton(QStringLiteral("%1  %2").arg(at + 1).arg(choice.text));
        button->setObjectName(m_sheet->objectName() + QStringLiteral("_%1").arg(at + 1));
        button->setProperty("code", choice.code);
        button->installEventFilter(this);
        connect(button, &QRadioButton::toggled, this, &ChoiceSheet::changed);
        m_sheet->body()->insertWidget(at, button);
        m_buttons.append(button);
    }
    changed();
    m_sheet->open();
    if (!m_buttons.isEmpty())
        m_buttons.first()->setFocus(Qt::TabFocusReason);
}

bool ChoiceSheet::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const int digit = key->key() - Qt::Key_1;
        if (digit >= 0 && digit < m_buttons.size() && !key->isAutoRepeat()) {
            m_buttons.at(digit)->setChecked(true);
            m_sheet->accept();
            return true;
        }
    }
    return QObject::eventFilter(watched, event);
}

QString ChoiceSheet::picked() const
{
    if (m_other && !m_other->text().simplified().isEmpty())
        return m_other->text().simplified();
    for (const QRadioButton *button : m_buttons) {
        if (button->isChecked())
            return button->property("code").toString();
    }
    return {};
}

void ChoiceSheet::changed()
{
    m_sheet->acceptButton()->setEnabled(!picked().isEmpty());
}

} // namespace ow

#include "moc_ChoiceSheet.cpp"
