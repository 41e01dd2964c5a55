#pragma once
#include "models/catalogue/Item.h"

namespace ow {

/// A bundle is new or reads otherwise from now; without `bundle` there is none of that code any more.
struct BundleChanged {
    static constexpr char type[] = "gov.catalogue.bundleChanged.v1";
    QString code;
    std::optional<Bundle> bundle = {};
    QString by;
    QString reason;

    static Fields fields();
};

} // namespace ow
