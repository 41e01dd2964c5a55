#pragma once
#include <QString>

namespace ow {

/// `oracle NAME`: one JSON object a line in, one a line out, through the product's own functions (design §9). 2 for an unknown name.
int runOracle(const QString &name);

} // namespace ow
