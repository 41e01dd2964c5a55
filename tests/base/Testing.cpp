#include "tests/base/Testing.h"

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
    int failed = 0;
    for (const auto &make : registered()) {
        const std::unique_ptr<QObject> object(make());
        if (only.isEmpty() || only == QLatin1String(object->metaObject()->className()))
            failed += QTest::qExec(object.get(), arguments);
    }
    return failed;
}

void leaveOutSizeHints()
{
    static QtMessageHandler loud = nullptr;
    const auto quiet = [](QtMsgType type, const QMessageLogContext &context, const QString &text) {
        if (!text.endsWith(QLatin1String("propagateSizeHints()")))
            loud(type, context, text);
    };
    loud = qInstallMessageHandler(quiet);
}

QString fixture(const QString &name)
{
    return QStringLiteral(ONEWINDOW_FIXTURES "/") + name;
}

} // namespace ow::testing
