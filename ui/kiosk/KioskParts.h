#pragma once
#include <QString>

class QLabel;
class QPushButton;

namespace ow {

/// A label of a kiosk's page: plain text, as many lines as it needs.
QLabel *kioskLabel(const char *name, const char *kind);
QPushButton *kioskButton(const char *name, const QString &text, const char *kind = "");
/// There only while it says something: what is empty takes no room.
void tellOrHide(QLabel *label, const QString &text);

} // namespace ow
