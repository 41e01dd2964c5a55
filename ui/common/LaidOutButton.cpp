#include "ui/common/LaidOutButton.h"

#include <QKeyEvent>
#include <QLayout>

namespace ow {

LaidOutButton::LaidOutButton(QWidget *parent) : QPushButton(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Minimum);
}

QSize LaidOutButton::sizeHint() const
{
    return layout()->sizeHint().expandedTo(minimumSize());
}

QSize LaidOutButton::minimumSizeHint() const
{
    return layout()->minimumSize();
}

bool LaidOutButton::hasHeightForWidth() const
{
    return layout()->hasHeightForWidth();
}

int LaidOutButton::heightForWidth(int width) const
{
    return layout()->heightForWidth(width);
}

void LaidOutButton::keyPressEvent(QKeyEvent *event)
{
    // Outside a QDialog a push button answers Space only; people press Enter.
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && !event->isAutoRepeat()) {
        click();
        return;
    }
    QPushButton::keyPressEvent(event);
}

} // namespace ow

#include "moc_LaidOutButton.cpp"
