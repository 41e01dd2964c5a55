#pragma once
#include <QList>
#include <QString>

namespace ow {

/// What items are browsed by (reference/seeds.md F006): 性质, 对象, 主题, 层级, 形式.
enum class FacetKind { Nature, Object, Topic, Level, Form };

struct FacetValue {
    FacetKind kind = FacetKind::Nature;
    QString value;

    friend bool operator==(const FacetValue &, const FacetValue &) = default;
};

/// Something that can be found by its names.
struct NameEntry {
    QString name;
    QString shortName;
    QList<QString> synonyms;
    QString code;
    QList<FacetValue> facets;
};

} // namespace ow
