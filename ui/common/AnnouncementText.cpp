#include "ui/common/AnnouncementText.h"

#include "ui/common/Voice.h"

#include <QCoreApplication>

namespace ow {

namespace {
constexpr char16_t announcementDigits[] = u"零一二三四五六七八九";

QString announcementSpelt(const QString &number, AnnouncementText::One one)
{
    QStringList parts;
    for (const QChar c : number) {
        if (c == QLatin1Char('1') && one == AnnouncementText::One::Yao)
            parts.append(QStringLiteral("幺"));
        else if (c >= QLatin1Char('0') && c <= QLatin1Char('9'))
            parts.append(QChar(announcementDigits[c.unicode() - u'0']));
        else if (c.isLetterOrNumber())
            parts.append(c.toUpper());
    }
    return parts.join(QLatin1Char(' '));
}
} // namespace

QString AnnouncementText::written(const QString &number, int window)
{
    return QCoreApplication::translate("Announcement", "请%1号到%2号窗口办理").arg(number, QString::number(window));
}

QString AnnouncementText::spoken(const Announcement &announcement)
{
    if (announcement.number.isEmpty())
        return announcement.text;
    // Not translated: the voice is Mandarin. The comma makes the synthesiser pause between number and window.
    return QStringLiteral("请 %1 号，到 %2号窗口 办理")
        .arg(announcementSpelt(announcement.number, announcement.one), spokenCount(announcement.window));
}

QString AnnouncementText::spokenEnglish(const Announcement &announcement)
{
    QStringList signs;
    for (const QChar c : announcement.number) {
        if (c.isLetterOrNumber())
            signs.append(c.toUpper());
    }
    if (signs.isEmpty())
        return {};
    // Not translated: the voice is English. The commas keep it from reading the digits as one number.
    return QStringLiteral("Number %1, window %2")
        .arg(signs.join(QStringLiteral(", ")), QString::number(announcement.window));
}

QString AnnouncementText::spokenCount(int count)
{
    static const QString units[] = {QString(), QStringLiteral("十"), QStringLiteral("百"), QStringLiteral("千")};
    const QString digits = QString::number(qBound(0, count, 9999));
    QString text;
    bool gap = false;
    for (qsizetype i = 0; i < digits.size(); ++i) {
        const int digit = digits.at(i).digitValue();
        const qsizetype unit = digits.size() - 1 - i;
        if (digit == 0) {
            gap = true;
            continue;
        }
        if (gap && !text.isEmpty())
            text += QStringLiteral("零");
        gap = false;
        if (!(digit == 1 && unit == 1 && text.isEmpty()))
            text += QChar(announcementDigits[digit]);
        text += units[unit];
    }
    return text.isEmpty() ? QStringLiteral("零") : text;
}

} // namespace ow
