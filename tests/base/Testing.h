#pragma once
// A test program is a folder of tst_*.cpp, each a QObject with test slots that ends with OW_TEST(ClassName). main() runs them all.
#include <QObject>
#include <QString>
#include <QTest>
#include <functional>

namespace ow::testing {

/// Adds a test object; called before main.
struct Registration {
    explicit Registration(std::function<QObject *()> make);
};

/// Runs every registered object; exit code is the number of failed functions. Arguments as of QTest, and an object's name to run only it.
int runAll(int argc, char **argv);

/// Milliseconds a test waits for what must come before it says that it did not. Six programs share two cores, and a busy machine is no defect.
inline constexpr int patienceMs = 60'000;

/// tests/fixtures/NAME.
QString fixture(const QString &name);

/// Where a picture or paper made by a test is kept for people to look at: $ONEWINDOW_SHOTS, else build/PRESET/shots. The folder is there.
QString shotPath(const QString &name);

} // namespace ow::testing

// Qt's own five seconds are too short beside five other programs.
#undef QTRY_VERIFY
#define QTRY_VERIFY(expression) QTRY_VERIFY_WITH_TIMEOUT((expression), ow::testing::patienceMs)
#undef QTRY_VERIFY2
#define QTRY_VERIFY2(expression, message) QTRY_VERIFY2_WITH_TIMEOUT((expression), message, ow::testing::patienceMs)
#undef QTRY_COMPARE
#define QTRY_COMPARE(actual, expected) QTRY_COMPARE_WITH_TIMEOUT((actual), expected, ow::testing::patienceMs)

#define OW_TEST(Class) static const ow::testing::Registration register_##Class([]() -> QObject * { return new Class; });
