#pragma once
// The kinds of rows a case can have and the values each can say: what a peer's tables are described by. Pure.
#include <QStringList>

#include <span>

namespace ow {

struct RowKind {
    const char *name;
    const char *values; ///< apart by spaces, beside those every row has
};
std::span<const RowKind> rowKinds();
/// Of one kind, those every row has included; empty for an unknown kind.
QStringList valuesOfKind(const QString &kind);

} // namespace ow
