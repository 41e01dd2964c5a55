#include "ui/common/Spoken.h"

#include <QAccessible>
#include <QWidget>

namespace ow {

void speakAlert(QWidget &widget)
{
    QAccessibleEvent event(&widget, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

} // namespace ow
