#pragma once
// A real Chromium, told what to do over the W3C WebDriver protocol (and, for what a person sets on his phone, Chromium's own commands
// behind the same door).
#include <QJsonArray>
#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QProcess>
#include <QTemporaryDir>

namespace ow::testing {

/// What somebody holds in his hand, and how he has set it.
struct Looks {
    int width = 390;
    int height = 844;
    bool dark = false;
    bool largeText = false; ///< twice the size
    QString name() const;
    bool isPhone() const { return width < 600; }
};
inline constexpr Looks phoneLooks{};
inline constexpr Looks deskLooks{1280, 800};

class Browser {
public:
    ~Browser();
    /// Empty when it is there; else what is missing.
    QString start();

    bool open(const QString &url);
    /// A page of its own, as if nothing had been visited.
    void leave() { open(QStringLiteral("about:blank")); }
    QJsonValue script(const QString &body, const QJsonArray &arguments = {});
    /// For what answers later: the last argument of the function is to be called with the result.
    QJsonValue asyncScript(const QString &body);
    QJsonValue command(const char *name, const QJsonObject &parameters = {});

    void setLooks(const Looks &looks);
    void setScripts(bool allowed);
    void setOnline(bool online);
    void setLanguage(const QString &tag);

    /// What stands in the first element of that kind; empty when there is none. Works without scripts, too.
    QString text(const QString &css);
    bool has(const QString &css) { return !find(css).isEmpty(); }
    bool isShown(const QString &css);
    bool click(const QString &css);
    bool type(const QString &css, const QString &text);
    /// Into whatever has the keyboard.
    void keys(const QString &text);
    /// The whole page, however long.
    void shot(const QString &file);
    /// What the page complained of since the last time.
    QStringList complaints();

private:
    QJsonValue ask(const QByteArray &method, const QString &path, const QJsonObject &body = {}, bool *failed = nullptr);
    QString find(const QString &css);

    QTemporaryDir m_profile;
    QProcess m_driver;
    QNetworkAccessManager m_network;
    QString m_base;
    QString m_session;
};

} // namespace ow::testing
