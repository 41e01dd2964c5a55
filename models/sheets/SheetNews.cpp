#include "models/sheets/SheetNews.h"

#include <QCryptographicHash>
#include <algorithm>

namespace ow {

namespace {
constexpr int sheetFaultsShown = 2000;
}

int SheetPreview::count(SheetNews news) const
{
    return int(std::count_if(lines.begin(), lines.end(), [&](const SheetLine &line) { return line.news == news; }));
}

QString changeWords(const QString &what, const QString &before, const QString &after)
{
    const auto said = [](const QString &text) { return text.isEmpty() ? QStringLiteral("（没有）") : text; };
    return QStringLiteral("%1：%2 → %3").arg(what, said(before), said(after));
}

QList<QString> faultsWithPlaces(const Faults &faults)
{
    QList<QString> told;
    for (const Fault &fault : faults.mid(0, sheetFaultsShown)) {
        QString sentence = fault.sentence();
        told.append(fault.place.isEmpty() ? sentence : fault.place + QStringLiteral("：") + sentence);
    }
    return told;
}

SheetPreview sheetPreview(const QList<SheetLine> &lines, const Faults &faults)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const SheetLine &line : lines)
        hash.addData(toJson(line));
    return {lines, faultsWithPlaces(faults), QString::fromLatin1(hash.result().toHex().left(32))};
}

Fields SheetLine::fields()
{
    return {field("kind", &SheetLine::kind),
            field("code", &SheetLine::code),
            field("name", &SheetLine::name),
            field("news", &SheetLine::news),
            field("version", &SheetLine::version),
            field("changes", &SheetLine::changes, {.lengthMax = 20000, .itemsMax = 2000})};
}

Fields SheetPreview::fields()
{
    return {field("lines", &SheetPreview::lines, {.itemsMax = 100000}),
            field("faults", &SheetPreview::faults, {.lengthMax = 8000, .itemsMax = 2000}),
            field("fingerprint", &SheetPreview::fingerprint)};
}

} // namespace ow
