#include "tests/base/Testing.h"
#include "ui/common/Theme.h"

#include <QApplication>

int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    ow::Theme::apply(app);
    return ow::testing::runAll(argc, argv);
}
