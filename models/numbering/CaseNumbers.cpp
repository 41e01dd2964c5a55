#include "models/numbering/CaseNumbers.h"

#include "models/base/Uuid.h"
#include "models/numbering/CaseNumberStore.h"
#include "models/store/Sealer.h"

#include <QtEndian>

namespace ow {

namespace {
constexpr quint64 queryCodes = 1'000'000;
constexpr int numberedAtOnce = 1000;

const EventRow numberingEventTable[] = {
    eventRow<ShortNumbersGiven, &CaseNumberStore::apply, projectNothing<ShortNumbersGiven>>(0),
};
} // namespace

QMap<QString, QString> shortNumbersFor(Connection &db, const QUuid &application, const QStringList &items)
{
    QMap<QString, QString> numbers;
    qint64 last = CaseNumberStore::lastSerial(db);
    for (const QString &item : items) {
        const auto known = CaseNumberStore::serialOf(db, application, item);
        numbers.insert(item, shortNumber(known ? *known : ++last));
    }
    return numbers;
}

PendingEvent numbersGiven(const QList<GivenNumber> &numbers)
{
    return pendingEvent(QStringLiteral("shortNumber/") + numbers.first().number, ShortNumbersGiven{numbers});
}

QString queryCode(const Sealer &sealer, const QUuid &application, const QString &item)
{
    const QByteArray drawn =
        sealer.blindIndex("case.queryCode", uuidText(application) + QLatin1Char('/') + item).left(8);
    return QStringLiteral("%1").arg(qFromBigEndian<quint64>(drawn.constData()) % queryCodes, 6, 10, QLatin1Char('0'));
}

Result<Decision> decideCaseNumbers(CommandContext &context)
{
    QList<GivenNumber> numbers;
    qint64 last = CaseNumberStore::lastSerial(context.db);
    for (const auto &[application, item] : CaseNumberStore::unnumbered(context.db, numberedAtOnce)) {
        const auto known = CaseNumberStore::serialOf(context.db, application, item);
        numbers.append({shortNumber(known ? *known : ++last), application, item});
    }
    return numbers.isEmpty() ? Decision{} : Decision{{numbersGiven(numbers)}};
}

std::span<const EventRow> numberingEvents()
{
    return numberingEventTable;
}

Fields GivenNumber::fields()
{
    return {field("number", &GivenNumber::number, {.lengthMin = 9, .lengthMax = 9}),
            field("application", &GivenNumber::application), field("item", &GivenNumber::item)};
}

Fields ShortNumbersGiven::fields()
{
    return {field("numbers", &ShortNumbersGiven::numbers, {.itemsMax = numberedAtOnce})};
}

} // namespace ow
