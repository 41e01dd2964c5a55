#include "ui/kiosk/KioskParts.h"

#include <QLabel>
#include <QPushButton>

namespace ow {

QLabel *kioskLabel(const char *name, const char *kind)
{
    auto *label = new QLabel;
    label->setObjectName(QLatin1String(name));
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setProperty("kind", QLatin1String(kind));
    return label;
}

QPushButton *kioskButton(const char *name, const QString &text, const char *kind)
{
    auto *button = new QPushButton(text);
    button->setObjectName(QLatin1String(name));
    if (*kind)
        button->setProperty("kind", QLatin1String(kind));
    return button;
}

void tellOrHide(QLabel *label, const QString &text)
{
    label->setText(text);
    label->setVisible(!text.isEmpty());
}

} // namespace ow
