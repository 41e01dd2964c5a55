#include "models/base/Log.h"
#include "tests/base/Testing.h"

#include <QCoreApplication>

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    ow::log::setLevel(ow::log::Level::Error);
    return ow::testing::runAll(argc, argv);
}
