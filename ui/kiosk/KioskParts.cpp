#include "ui/kiosk/KioskParts.h"

#include "ui/keyboard/TouchKeyboard.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

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

KioskDone kioskDone(const char *leadName, const char *textName, const char *doneName, const QString &doneText)
{
    const KioskDone parts{new QWidget, kioskLabel(leadName, "title"), kioskLabel(textName, "large"),
                          kioskButton(doneName, doneText, "primary")};
    auto *column = new QVBoxLayout(parts.page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(20);
    column->addWidget(parts.lead);
    column->addWidget(parts.text);
    column->addStretch(1);
    column->addWidget(parts.done, 0, Qt::AlignCenter);
    return parts;
}

KioskAsk kioskAsk(const KioskAskNames &names, int lengthMax, const QString &lineName)
{
    const KioskAsk parts{new QWidget, kioskLabel(names.ask, "large"), new QLineEdit, kioskLabel(names.wrong, "large"),
                         new TouchKeyboard};
    parts.line->setObjectName(QLatin1String(names.line));
    parts.line->setMaxLength(lengthMax);
    parts.line->setAccessibleName(lineName);
    parts.keys->attach(parts.line);
    auto *column = new QVBoxLayout(parts.page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(10);
    column->addWidget(parts.ask);
    column->addWidget(parts.line);
    column->addWidget(parts.wrong);
    column->addStretch(1);
    column->addWidget(parts.keys);
    return parts;
}

} // namespace ow
