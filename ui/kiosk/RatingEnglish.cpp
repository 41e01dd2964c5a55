#include "ui/kiosk/RatingEnglish.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>

namespace ow {

namespace {
/// The standard's words stand in its own language in the lists; ours beside them are those the phone shows.
QString englishWord(const QString &key, const QString &chinese)
{
    if (QLocale().language() != QLocale::English)
        return chinese;
    static const QJsonObject words = [] {
        QFile file(QStringLiteral(":/texts/phone.json"));
        return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
    }();
    return words.value(key).toArray().at(1).toString(chinese);
}
} // namespace

QString ratingWord(RatingLevel level)
{
    return englishWord(QLatin1String(codeText(level)), ratingLevelText(level));
}

QString ratingWord(const RatingTag &tag)
{
    return englishWord(QStringLiteral("tag.") + tag.code, tag.text);
}

} // namespace ow
