#include "app/onewindow/EndSignals.h"
#include "app/onewindow/Options.h"
#include "app/onewindow/VisitRun.h"
#include "app/onewindow/Wiring.h"
#include "ui/common/Theme.h"

#include <QApplication>

int main(int argc, char **argv)
{
    ow::EndSignals endSignals;
    QApplication application(argc, argv);
    endSignals.watch();
    QApplication::setApplicationName(QStringLiteral("onewindow"));
    QApplication::setApplicationVersion(QStringLiteral(ONEWINDOW_VERSION));
    const ow::Options options = ow::Options::read(application);
    ow::Theme::apply(application);
    if (options.kioskVisit) {
        ow::VisitRun visit(options);
        return QApplication::exec();
    }
    ow::Wiring wiring(options);
    wiring.start();
    return QApplication::exec();
}
