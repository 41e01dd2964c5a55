#pragma once
#include "models/cases/CaseStore.h"

namespace ow {

/// How long people have to pay.
struct FeeTerms {
    int days = 10; ///< working days

    static Fields fields();
};
struct FeeTermsSet {
    static constexpr char type[] = "gov.fee.termsSet.v1";
    FeeTerms terms;
    static Fields fields();
};

class FeeStore {
public:
    /// Cases with money still owed or a waiver to be answered, the first due first.
    static QList<Case> open(Connection &db, int limit);
    /// The case this receipt stands for.
    static std::optional<QUuid> caseOfReceipt(Connection &db, const QString &receipt);
    static FeeTerms terms(Connection &db);

    /// Of every event that changes what a case owes: the case, and what is found by.
    template <class E>
    static void apply(Connection &db, const EventMeta &meta, const E &event)
    {
        CaseStore::applyCase(db, meta, event);
        put(db, event.record);
    }
    static void applyTerms(Connection &db, const EventMeta &meta, const FeeTermsSet &event);

private:
    static void put(Connection &db, const Case &record);
};

} // namespace ow
