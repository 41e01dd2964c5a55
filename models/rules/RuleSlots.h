#pragma once
// What rules may speak of: the names of the dictionary with their types and bounds, numbered.
#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>
#include <optional>

namespace ow {

enum class RuleType {
    YesNo,
    Number,
    Date,
    Text,
    Code,  ///< one of a code list
    Codes, ///< some of a code list
};

/// One thing a rule may speak of, from the dictionary: "enterprise.orgType". Names without a group are asked once; those with one
/// ("child.birthDate", group "child") once per row. A name equal to its group is a list of single values.
struct RuleSlot {
    QString name;
    RuleType type = RuleType::Text;
    QStringList codes = {};           ///< of Code and Codes: all there are
    std::optional<double> min = {};   ///< of Number
    std::optional<double> max = {};   ///< of Number
    QString group = {};               ///< repeating role, else empty
    std::optional<int> decimals = {}; ///< of Number: digits after the point, 0 for whole numbers; absent: any
};

class RuleSlots {
public:
    /// Its number, from 0. A name that is there already keeps its number and its first meaning.
    int add(RuleSlot slot);
    /// -1 when nobody asks it.
    int find(QStringView name) const;
    const RuleSlot &at(int slot) const { return m_slots.at(slot); }
    int size() const { return int(m_slots.size()); }

    /// Number of the group, in the order of first appearance; -1 when there is none of that name.
    int group(QStringView name) const;
    int groupCount() const { return int(m_groups.size()); }
    const QString &groupName(int group) const { return m_groups.at(group); }
    /// Names asked once per row of the group, in the order they were added.
    const QList<int> &slotsOfGroup(int group) const { return m_slotsOfGroup.at(group); }
    /// Where the slot's value stands in a row of its group; the slot's own number when it has none.
    int place(int slot) const { return m_places.at(slot); }

private:
    QList<RuleSlot> m_slots;
    QList<int> m_places;
    QHash<QString, int> m_byName;
    QStringList m_groups;
    QList<QList<int>> m_slotsOfGroup;
};

} // namespace ow
