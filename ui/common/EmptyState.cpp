#include "ui/common/EmptyState.h"

#include "ui/common/IconLabel.h"

#include <QLabel>
#include <QVBoxLayout>

namespace ow {

EmptyState::EmptyState(Icon icon, const QString &title, const QString &hint, QWidget *parent)
    : QWidget(parent), m_icon(new IconLabel(icon, 1.2)), m_title(new QLabel), m_hint(new QLabel)
{
    setObjectName(QStringLiteral("emptyState"));
    setProperty("kind", QStringLiteral("empty"));
    m_title->setObjectName(QStringLiteral("title"));
    m_hint->setObjectName(QStringLiteral("hint"));
    auto *column = new QVBoxLayout(this);
    column->setSpacing(6);
    column->addStretch();
    column->addWidget(m_icon, 0, Qt::AlignHCenter);
    for (QLabel *label : {m_title, m_hint}) {
        label->setAlignment(Qt::AlignCenter);
        label->setWordWrap(true);
        column->addWidget(label);
    }
    column->addStretch();
    tell(icon, title, hint);
}

void EmptyState::tell(Icon icon, const QString &title, const QString &hint)
{
    m_icon->setIcon(icon);
    m_title->setText(title);
    m_hint->setText(hint);
    m_hint->setVisible(!hint.isEmpty());
    setAccessibleName(title);
    setAccessibleDescription(hint);
}

void EmptyState::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const QMargins margins = layout()->contentsMargins();
    const int width = this->width() - margins.left() - margins.right();
    int needed = margins.top() + margins.bottom() + m_icon->sizeHint().height();
    for (const QLabel *label : {m_title, m_hint})
        needed += label->isHidden() ? 0 : layout()->spacing() + label->heightForWidth(width);
    m_icon->setVisible(height() >= needed);
}

} // namespace ow

#include "moc_EmptyState.cpp"
