#include "ui/reader/ReaderChoice.h"

#include "ui/reader/BridgeCardReader.h"
#include "ui/reader/ChipCardReader.h"
#include "ui/reader/PcscTerminal.h"
#include "ui/reader/ReaderGroup.h"
#include "ui/reader/ScannerCardReader.h"
#include "ui/reader/SimulatedCardReader.h"

#include <QProcess>

namespace ow {

std::optional<ReaderChoice> ReaderChoice::parse(const QString &text)
{
    static const QString bridgePrefix = QStringLiteral("bridge:");
    static const QString issuersPrefix = QStringLiteral("pcsc:");
    ReaderChoice choice;
    for (const QString &part : text.split(QLatin1Char('+'))) {
        if (part == QLatin1String("simulated"))
            choice.simulated = true;
        else if (part == QLatin1String("scanner"))
            choice.scanner = true;
        else if (part.startsWith(bridgePrefix) && part.size() > bridgePrefix.size() && choice.bridge.isEmpty())
            choice.bridge = QProcess::splitCommand(part.mid(bridgePrefix.size()));
        else if (part == QLatin1String("pcsc"))
            choice.pcsc = true;
        else if (part.startsWith(issuersPrefix) && part.size() > issuersPrefix.size() && choice.issuers.isEmpty()) {
            choice.pcsc = true;
            choice.issuers = part.mid(issuersPrefix.size());
        } else if (part != QLatin1String("none"))
            return std::nullopt;
    }
    return choice;
}

ReaderGroup *makeCardReader(const ReaderChoice &choice, const Clock &clock, Scheduler &scheduler)
{
    QList<CardReader *> readers;
    if (choice.simulated)
        readers.append(new SimulatedCardReader);
    if (!choice.bridge.isEmpty())
        readers.append(new BridgeCardReader(choice.bridge.first(), choice.bridge.mid(1), scheduler));
    if (choice.pcsc)
        readers.append(new ChipCardReader(std::make_unique<PcscTerminal>(), choice.issuers, clock, scheduler));
    if (choice.scanner)
        readers.append(new ScannerCardReader(clock, scheduler));
    return new ReaderGroup(readers);
}

} // namespace ow
