#include "ui/window/ReasonChoice.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QRadioButton>
#include <QVBoxLayout>

namespace ow {

ReasonChoice::ReasonChoice(const QString &name, const QStringList &reasons, const QString &example, int lengthMax,
                           QWidget *parent)
    : QWidget(parent), m_other(new QLineEdit)
{
    setObjectName(name + QStringLiteral("Reasons"));
    setAccessibleName(tr("原因"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    for (const QString &reason : reasons + QStringList{tr("其他")}) {
        const int number = int(m_choices.size()) + 1;
        auto *choice = new QRadioButton(QStringLiteral("%1  %2").arg(number).arg(reason));
        choice->setObjectName(QStringLiteral("%1Reason_%2").arg(name).arg(number));
        choice->setProperty("reason", reason);
        choice->installEventFilter(this);
        connect(choice, &QRadioButton::toggled, this, &ReasonChoice::changed);
        column->addWidget(choice);
        m_choices.append(choice);
    }
    m_other->setObjectName(name + QStringLiteral("Other"));
    m_other->setAccessibleName(tr("其他原因"));
    m_other->setPlaceholderText(example);
    m_other->setMaxLength(lengthMax);
    connect(m_other, &QLineEdit::textChanged, this, &ReasonChoice::changed);
    column->addWidget(m_other);
    reset();
}

void ReasonChoice::reset()
{
    m_other->clear();
    m_choices.first()->setChecked(true);
    changed();
}

QString ReasonChoice::reason() const
{
    for (const QRadioButton *choice : m_choices) {
        if (choice->isChecked() && choice != m_choices.last())
            return choice->property("reason").toString();
    }
    return m_other->text().simplified();
}

bool ReasonChoice::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if ((key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) && !key->isAutoRepeat()) {
            emit confirmed();
            return true;
        }
        const int digit = key->key() - Qt::Key_1;
        if (digit >= 0 && digit < m_choices.size() && !key->isAutoRepeat()) {
            m_choices.at(digit)->setChecked(true);
            if (m_choices.at(digit) == m_choices.last())
                m_other->setFocus();
            else
                emit digitTaken();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void ReasonChoice::changed()
{
    m_other->setEnabled(m_choices.last()->isChecked());
    emit reasonChanged();
}

} // namespace ow

#include "moc_ReasonChoice.cpp"
