#include "tests/base/Testing.h"

#include <QApplication>

int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    return ow::testing::runAll(argc, argv);
}
