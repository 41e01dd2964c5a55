#pragma once
#include <QString>

class QLabel;
class QLineEdit;
class QPushButton;
class QWidget;

namespace ow {
class TouchKeyboard;

/// A label of a kiosk's page: plain text, as many lines as it needs.
QLabel *kioskLabel(const char *name, const char *kind);
QPushButton *kioskButton(const char *name, const QString &text, const char *kind = "");
/// There only while it says something: what is empty takes no room.
void tellOrHide(QLabel *label, const QString &text);

/// How a visit ended: what was done, what follows from it, and the button that ends it.
struct KioskDone {
    QWidget *page;
    QLabel *lead;
    QLabel *text;
    QPushButton *done;
};
KioskDone kioskDone(const char *leadName, const char *textName, const char *doneName, const QString &doneText);

/// One line that is scanned or typed: what is asked for, the line, what was wrong with it, and the keys.
struct KioskAsk {
    QWidget *page;
    QLabel *ask;
    QLineEdit *line;
    QLabel *wrong;
    TouchKeyboard *keys;
};
struct KioskAskNames {
    const char *ask;
    const char *line;
    const char *wrong;
};
/// `lineName`: for those who do not see it; empty: what is asked for stands in its place.
KioskAsk kioskAsk(const KioskAskNames &names, int lengthMax, const QString &lineName = {});

} // namespace ow
