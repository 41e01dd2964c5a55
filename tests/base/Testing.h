#pragma once
// A test program is a folder of tst_*.cpp, each a QObject with test slots that ends with OW_TEST(ClassName). main() runs them all.
#include <QObject>
#include <QString>
#include <functional>

namespace ow::testing {

/// Adds a test object; called before main.
struct Registration {
    explicit Registration(std::function<QObject *()> make);
};

/// Runs every registered object; exit code is the number of failed functions. Arguments as of QTest, and an object's name to run only it.
int runAll(int argc, char **argv);

/// Leaves out what the platform without a screen says of every window; called by a test's first step. The rest of the log stays in sight then.
void leaveOutSizeHints();

/// tests/fixtures/NAME.
QString fixture(const QString &name);

} // namespace ow::testing

#define OW_TEST(Class) static const ow::testing::Registration register_##Class([]() -> QObject * { return new Class; });
