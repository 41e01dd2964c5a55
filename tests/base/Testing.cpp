#include "tests/base/Testing.h"

#include <QCoreApplication>
#include <QDir>
#include <QTest>
#include <memory>
#include <vector>

namespace ow::testing {

namespace {
std::vector<std::function<QObject *()>> &registered()
{
    static std::vector<std::function<QObject *()>> all;
    return all;
}

/// What the platform without a screen says of every window would hide the rest of the log.
void leaveOutSizeHints()
{
    static QtMessageHandler loud = nullptr;
    const auto quiet = [](QtMsgType type, const QMessageLogContext &context, const QString &text) {
        if (!text.endsWith(QLatin1String("propagateSizeHints()")))
            loud(type, context, text);
    };
    loud = qInstallMessageHandler(quiet);
}

/// QTest takes the log when an object's test begins, so the first event after that is the time to stand before it.
class LogFilter final : public QObject {
public:
    LogFilter()
    {
        if (QCoreApplication *const app = QCoreApplication::instance())
            app->installEventFilter(this);
    }
    bool eventFilter(QObject *, QEvent *) override
    {
        leaveOutSizeHints();
        QCoreApplication::instance()->removeEventFilter(this);
        return false;
    }
};
} // namespace

Registration::Registration(std::function<QObject *()> make)
{
    registered().push_back(std::move(make));
}

int runAll(int argc, char **argv)
{
    QStringList arguments;
    for (int i = 0; i < argc; ++i)
        arguments.append(QString::fromLocal8Bit(argv[i]));
    const QString only = argc > 1 && !arguments.at(1).startsWith(QLatin1Char('-')) ? arguments.takeAt(1) : QString();
    // A crash ends the program at once; Qt's handler asks a debugger again and again and holds the run up for minutes.
    arguments.append(QStringLiteral("-nocrashhandler"));
    int failed = 0;
    for (const auto &make : registered()) {
        const std::unique_ptr<QObject> object(make());
        if (only.isEmpty() || only == QLatin1String(object->metaObject()->className())) {
            const LogFilter filter;
            failed += QTest::qExec(object.get(), arguments);
        }
    }
    return failed;
}

QString fixture(const QString &name)
{
    return QStringLiteral(ONEWINDOW_FIXTURES "/") + name;
}

QString shotPath(const QString &name)
{
    const QString asked = qEnvironmentVariable("ONEWINDOW_SHOTS");
    const QDir folder(asked.isEmpty() ? QCoreApplication::applicationDirPath() + QStringLiteral("/../shots") : asked);
    folder.mkpath(QStringLiteral("."));
    return folder.filePath(name);
}

} // namespace ow::testing
