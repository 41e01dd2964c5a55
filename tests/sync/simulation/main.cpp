#include "tests/base/Testing.h"

#include <QCoreApplication>

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    return ow::testing::runAll(argc, argv);
}
