#include "sync/hub/PageText.h"

#include "models/base/ChineseDate.h"
#include "sync/hub/PublicDoor.h"

#include <QFile>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>

namespace ow {

namespace {
using PageWords = QHash<QString, std::pair<QString, QString>>;

const PageWords &pageWords()
{
    static const PageWords words = [] {
        PageWords read;
        QFile file(QStringLiteral(":/texts/phone.json"));
        if (!file.open(QIODevice::ReadOnly))
            return read;
        const QJsonObject all = QJsonDocument::fromJson(file.readAll()).object();
        for (auto one = all.begin(); one != all.end(); ++one)
            read.insert(one.key(), {one.value().toArray().at(0).toString(), one.value().toArray().at(1).toString()});
        return read;
    }();
    return words;
}
} // namespace

PageLanguage pageLanguage(const Request &request)
{
    QString asked = request.parameter("lang");
    if (asked.isEmpty() && request.method == "POST")
        asked = formValue(request.body, "lang");
    if (!asked.isEmpty())
        return asked.startsWith(QLatin1String("en")) ? PageLanguage::English : PageLanguage::Chinese;
    // Browsers name them in the order of their wishes.
    for (const QByteArray &one : request.header("accept-language").toLower().split(',')) {
        if (one.trimmed().startsWith("zh"))
            return PageLanguage::Chinese;
        if (one.trimmed().startsWith("en"))
            return PageLanguage::English;
    }
    return PageLanguage::Chinese;
}

QString languageTag(PageLanguage language)
{
    return language == PageLanguage::English ? QStringLiteral("en") : QStringLiteral("zh-CN");
}

QString PageText::operator()(const char *key, const QStringList &filled) const
{
    const auto &[chineseWords, english] = pageWords().value(QLatin1String(key));
    QString text = (isEnglish() ? english : chineseWords).toHtmlEscaped();
    for (qsizetype i = 0; i < filled.size(); ++i)
        text.replace(QLatin1Char('%') + QString::number(i + 1), filled.at(i).toHtmlEscaped());
    return text;
}

QString PageText::name(const QString &chineseName, const std::optional<QString> &english) const
{
    return isEnglish() && english ? english->toHtmlEscaped() : chinese(chineseName);
}

QString PageText::chinese(const QString &text) const
{
    return isEnglish() ? QStringLiteral("<span lang=\"zh-CN\">%1</span>").arg(text.toHtmlEscaped())
                       : text.toHtmlEscaped();
}

QString PageText::day(QDate day) const
{
    if (isEnglish())
        return QLocale::c().toString(day, QStringLiteral("d MMMM yyyy"));
    return chineseDate(day);
}

QStringList PageText::keys()
{
    return pageWords().keys();
}

} // namespace ow
