#pragma once
// Which short number an application's item has, and the code that is asked with it.
#include "models/numbering/ShortNumber.h"
#include "models/store/Command.h"

#include <QMap>

namespace ow {

/// One item of one application: its case, once there is one, has this number and no other ever has it.
struct GivenNumber {
    QString number;
    QUuid application;
    QString item;

    static Fields fields();
};

/// Numbers given before there is a case that could carry them (commitment letters), or to cases that were older than short numbers.
struct ShortNumbersGiven {
    static constexpr char type[] = "gov.shortNumber.given.v1";
    QList<GivenNumber> numbers;
    static Fields fields();
};

/// The numbers of these items of an application, by item: those they have, and the next ones for the others. Draws nothing by itself:
/// the case's own event carries its number, or numbersGiven() does.
QMap<QString, QString> shortNumbersFor(Connection &db, const QUuid &application, const QStringList &items);
PendingEvent numbersGiven(const QList<GivenNumber> &numbers);

/// 查询码, six digits: told on the applicant's copies only, asked with the short number. Worked out with a key that is not in the
/// database, so that it is on every reprint and in no file that could be stolen with it.
QString queryCode(const Sealer &sealer, const QUuid &application, const QString &item);

/// Numbers for cases of before, some at a time; of the hub itself, once a second while there are any.
Result<Decision> decideCaseNumbers(CommandContext &context);

std::span<const EventRow> numberingEvents();

} // namespace ow
