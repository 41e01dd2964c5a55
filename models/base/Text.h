#pragma once
#include <QList>
#include <QString>

namespace ow {

/// Characters as people count them: 𬱟 is one, though QString keeps it as two units.
int codePointCount(QStringView text);
QList<char32_t> codePoints(QStringView text);
/// Full-width Latin letters, digits and signs (and the wide space) become plain ones; Chinese characters stay as they are.
QString halfWidth(const QString &text);
/// A Chinese character, also one newer than the tables of Qt.
bool isHan(char32_t character);

} // namespace ow
