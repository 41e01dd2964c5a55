#pragma once
#include "models/calendar/Term.h"

namespace ow {

/// The question by which the applicant says on the form which way he takes.
struct PromiseChoice {
    QString question; ///< "matter.fireMode"
    QString value;    ///< its answer for this way

    static Fields fields();
    friend bool operator==(const PromiseChoice &, const PromiseChoice &) = default;
};

/// 告知承诺: what the law demands is told, the applicant promises that it is so, the decision comes at once and the check afterwards
/// (国办发〔2020〕42号; 浙江 §14; 安阳 §25–29; domain.md §3, §4). Never mixed with tolerance: here nothing is brought later.
struct InformedPromise {
    QList<QString> conditions; ///< as the letter lists them and the check goes through them
    QList<QString> instead;    ///< papers of the item the promise stands for
    QString legalBasis;
    std::optional<Term> checkWithin = {}; ///< from the decision; absent: 60 working days
    std::optional<Term> bar =
        {}; ///< after a false promise none is taken for that long; absent: half a year; zero: no record
    std::optional<PromiseChoice> choice = {}; ///< absent: the form does not ask

    static Fields fields();
    friend bool operator==(const InformedPromise &, const InformedPromise &) = default;
};

} // namespace ow
