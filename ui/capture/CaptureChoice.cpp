#include "ui/capture/CaptureChoice.h"

#include <QStringList>

namespace ow {

std::optional<CaptureChoice> CaptureChoice::parse(const QString &text)
{
    static const QString folder = QStringLiteral("simulated:");
    CaptureChoice choice;
    for (const QString &part : text.split(QLatin1Char('+'))) {
        if (part == QLatin1String("camera"))
            choice.camera = true;
        else if (part == QLatin1String("scanner"))
            choice.scanner = true;
        else if (part == QLatin1String("simulated"))
            choice.simulated = true;
        else if (part.startsWith(folder) && part.size() > folder.size() && choice.simulatedFolder.isEmpty()) {
            choice.simulated = true;
            choice.simulatedFolder = part.mid(folder.size());
        } else if (part != QLatin1String("none"))
            return std::nullopt;
    }
    return choice;
}

} // namespace ow
