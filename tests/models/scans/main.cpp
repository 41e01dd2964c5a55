#include "tests/base/Testing.h"

#include <QGuiApplication>

int main(int argc, char **argv)
{
    QGuiApplication app(argc, argv); // papers are painted with its fonts
    return ow::testing::runAll(argc, argv);
}
