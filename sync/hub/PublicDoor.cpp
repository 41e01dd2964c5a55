#include "sync/hub/PublicDoor.h"

#include "models/store/Sealer.h"
#include "sync/hub/Writer.h"

#include <QFile>
#include <QUrlQuery>
#include <arpa/inet.h>
#include <array>

namespace ow {

namespace {
constexpr qint64 minuteMs = 60'000;
constexpr int wrongAMinuteMax = 60;

QUrlQuery formOf(const QByteArray &body)
{
    QUrlQuery form;
    form.setQuery(QString::fromUtf8(body).replace(QLatin1Char('+'), QStringLiteral("%20")));
    return form;
}

/// What one connection of one household or office has: an address, or the half of an IPv6 address that names its network.
QString networkOf(const QByteArray &address)
{
    std::array<char, 16> bytes{};
    const bool isNew = inet_pton(AF_INET6, address.constData(), bytes.data()) == 1 && !address.contains('.');
    return isNew ? QString::fromLatin1(QByteArray(bytes.data(), 8).toHex()) : QString::fromLatin1(address);
}
} // namespace

QString formValue(const QByteArray &body, const char *name, qsizetype lengthMax)
{
    return formOf(body).queryItemValue(QLatin1String(name), QUrl::FullyDecoded).left(lengthMax);
}

QStringList formValues(const QByteArray &body, const char *name)
{
    QStringList values = formOf(body).allQueryItemValues(QLatin1String(name), QUrl::FullyDecoded);
    for (QString &value : values)
        value.truncate(40);
    return values;
}

Reply filledPage(const char *file, const QList<QPair<QString, QString>> &values, const char *policy)
{
    QFile source{QLatin1String(file)};
    const QString text = source.open(QIODevice::ReadOnly) ? QString::fromUtf8(source.readAll()) : QString();
    // In one go: what was filled in is not looked through for further names.
    QString page;
    qsizetype from = 0;
    for (qsizetype at = text.indexOf(QLatin1String("{{")); at >= 0; at = text.indexOf(QLatin1String("{{"), from)) {
        const qsizetype end = text.indexOf(QLatin1String("}}"), at);
        if (end < 0)
            break;
        page += text.mid(from, at - from);
        for (const auto &[name, value] : values) {
            if (name == text.mid(at + 2, end - at - 2))
                page += value;
        }
        from = end + 2;
    }
    page += text.mid(from);
    return {200,
            "text/html; charset=utf-8",
            page.toUtf8(),
            {{"Referrer-Policy", "no-referrer"},
             {"Content-Security-Policy",
              QByteArray("default-src 'none'; ") + policy
                  + "; form-action 'self'; frame-ancestors 'none'; base-uri 'none'"}},
            {}};
}

QString pageNotice(const QString &text, const char *kind)
{
    return QStringLiteral("<section class=\"%1\" role=\"alert\">%2</section>")
        .arg(QLatin1String(kind), text.toHtmlEscaped());
}

QString TryCount::askerOf(const Request &request) const
{
    return QStringLiteral("address/")
        + QString::fromLatin1(m_sealer.blindIndex(m_purpose, networkOf(request.remoteAddress)).toHex());
}

bool TryCount::isCrowded()
{
    const std::lock_guard lock(m_counting);
    const qint64 minute = m_writer.now().ms / minuteMs;
    if (minute != m_minute) {
        m_minute = minute;
        m_wrong = 0;
    }
    return m_wrong >= wrongAMinuteMax;
}

void TryCount::countWrong()
{
    const std::lock_guard lock(m_counting);
    ++m_wrong;
}

} // namespace ow
