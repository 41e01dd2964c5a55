#include "ui/common/Spoken.h"

#include "ui/common/Sheet.h"

#include <QAccessible>
#include <QAccessibleWidget>
#include <QStackedWidget>

namespace ow {

namespace {
/// To a screen reader it is the dialog people see, and what lies under it cannot be reached.
class SpokenSheet final : public QAccessibleWidget {
public:
    explicit SpokenSheet(QWidget *sheet) : QAccessibleWidget(sheet, QAccessible::Dialog) {}
    QAccessible::State state() const override
    {
        QAccessible::State state = QAccessibleWidget::state();
        state.modal = true;
        return state;
    }
};

QAccessibleInterface *makeSpokenPart(const QString &kind, QObject *object)
{
    if (kind == QLatin1String(Sheet::staticMetaObject.className()))
        return new SpokenSheet(static_cast<QWidget *>(object));
    // Qt tells the pages of a stack only; over that of a whole window stand sheets, the lock and words in passing as well.
    if (kind == QLatin1String(QStackedWidget::staticMetaObject.className())
        && static_cast<QWidget *>(object)->isWindow())
        return new QAccessibleWidget(static_cast<QWidget *>(object), QAccessible::Window);
    return nullptr;
}
} // namespace

void speakAlert(QWidget &widget)
{
    QAccessibleEvent event(&widget, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

void installSpokenParts()
{
    QAccessible::installFactory(makeSpokenPart);
}

} // namespace ow
