#pragma once
// Data quality of implementation lists (domain.md §1.4: the rules of Wenzhou and of law), as a table: what is published keeps all of
// them, at import and at edit alike.
#include "models/catalogue/Item.h"

#include <span>

namespace ow {

struct QualityRule {
    const char *id;                        ///< number in domain.md §1.4, with a letter where one line holds several
    const char *sentence;                  ///< what is required, without full stop
    QStringList (*breaches)(const Item &); ///< places in the item that break it
};

std::span<const QualityRule> qualityRules();

/// CatalogueRule at every place that breaks a rule, in the order of the rules; the sentence ends with the rule's number.
Faults qualityFaults(const Item &item);

} // namespace ow
