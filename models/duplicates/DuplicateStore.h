#pragma once
#include "models/duplicates/DuplicateRules.h"
#include "models/store/Event.h"

#include <QUuid>

namespace ow {

/// An item of an application and the case of before it looks like; and what a clerk found after comparing both. Masked throughout.
struct DuplicatePair {
    QUuid id;
    QUuid application;
    QString item;
    QString itemName;
    QString shortNumber; ///< of what is on the desk
    QString maskedName;
    QUuid otherCase;
    QString otherNumber; ///< its short number; empty: its case number is said instead
    QString otherMaskedName;
    QDate otherOn;
    QList<DuplicateLine::Kind> differing;
    QDate foundOn;
    QString foundBy; ///< name as shown to staff
    std::optional<bool> same = {};
    std::optional<QString> reason = {};
    std::optional<QString> settledBy = {};
    std::optional<QDate> settledOn = {};

    static Fields fields();
};

/// The window was told.
struct DuplicateFound {
    static constexpr char type[] = "gov.duplicate.found.v1";
    DuplicatePair pair;
    static Fields fields();
};
struct DuplicateSettled {
    static constexpr char type[] = "gov.duplicate.settled.v1";
    DuplicatePair pair; ///< as it is afterwards
    static Fields fields();
};
/// For how long an application of before counts.
struct DuplicateDaysSet {
    static constexpr char type[] = "gov.duplicate.daysSet.v1";
    int days = 0;
    QString by;
    static Fields fields();
};

class DuplicateStore {
public:
    static constexpr int daysDefault = 90;

    static std::optional<DuplicatePair> find(Connection &db, const QUuid &id);
    static QList<DuplicatePair> ofApplication(Connection &db, const QUuid &application);
    /// The last one first.
    static QList<DuplicatePair> all(Connection &db, int limit);
    static int days(Connection &db);

    template <class E>
    static void apply(Connection &db, const EventMeta &meta, const E &event)
    {
        put(db, meta, event.pair);
    }
    static void applyDays(Connection &db, const EventMeta &meta, const DuplicateDaysSet &event);

private:
    static void put(Connection &db, const EventMeta &meta, const DuplicatePair &pair);
};

} // namespace ow
