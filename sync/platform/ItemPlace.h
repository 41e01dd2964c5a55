#pragma once
// What of an item belongs to a hall and goes up (domain.md §1.1, design §4.7): the platform keeps the last word of each hall and tells it
// to anybody, so that a guide says where to go and whom to ring.
#include "models/base/Describe.h"

#include <QUuid>

namespace ow {

struct ItemPlace {
    QString code; ///< of the item
    QString place;
    QString hours;
    QString consultPhone;
    QString complaintPhone;
    std::optional<QString> note = {};
    QUuid epoch; ///< of the event it stands in
    qint64 seq = 0;

    static Fields fields();
};

/// GET /v1/items/{code}: public. Every hall that does the item, by code.
struct ItemPlaces {
    struct Hall {
        QString hall;
        QString hallName;
        QString place;
        QString hours;
        QString consultPhone;
        QString complaintPhone;
        std::optional<QString> note = {};

        static Fields fields();
    };
    QString item;
    QList<Hall> halls;

    static Fields fields();
};

/// From the body of a gov.item.hallPart.v1 event; epoch and seq stay empty.
Result<ItemPlace> itemPlace(const QByteArray &eventBody);

} // namespace ow
