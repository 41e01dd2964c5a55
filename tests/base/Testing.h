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

/// tests/fixtures/NAME.
QString fixture(const QString &name);

/// Where a picture or paper made by a test is kept for people to look at: $ONEWINDOW_SHOTS, else build/PRESET/shots. The folder is there.
QString shotPath(const QString &name);

} // namespace ow::testing

#define OW_TEST(Class) static const ow::testing::Registration register_##Class([]() -> QObject * { return new Class; });
