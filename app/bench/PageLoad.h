#pragma once
#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QProcess>
#include <QTemporaryDir>
#include <optional>

namespace ow {

/// What a page costs a phone: all bytes that were sent for it, and when its text stood and its scripts had run.
struct PageCost {
    qint64 bytes = 0;
    int files = 0;
    double interactiveMs = 0; ///< the text can be read, links and forms work
    double readyMs = 0;       ///< … and everything has been loaded and run
};

/// Chromium as a middling phone: a processor four times slower, 1.6 Mbit/s and 150 ms to and fro (WebDriver, W3C, and Chromium's own
/// commands behind the same door). Nothing when it is not installed.
class PageLoad {
public:
    ~PageLoad();
    bool start();
    /// For the first time, with nothing kept of earlier visits.
    std::optional<PageCost> measure(const QString &url);

private:
    QJsonValue ask(const QByteArray &method, const QString &path, const QJsonObject &body = {});
    void command(const char *name, const QJsonObject &parameters = {});

    QTemporaryDir m_profile;
    QProcess m_driver;
    QNetworkAccessManager m_network;
    QString m_base;
    QString m_session;
};

} // namespace ow
