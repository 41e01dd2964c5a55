#include "models/rules/RuleSlots.h"

namespace ow {

int RuleSlots::add(RuleSlot slot)
{
    const auto known = m_byName.constFind(slot.name);
    if (known != m_byName.constEnd())
        return *known;
    const int number = size();
    m_byName.insert(slot.name, number);
    if (slot.group.isEmpty()) {
        m_places.append(number);
    } else {
        if (group(slot.group) < 0) {
            m_groups.append(slot.group);
            m_slotsOfGroup.append(QList<int>());
        }
        QList<int> &mates = m_slotsOfGroup[group(slot.group)];
        m_places.append(int(mates.size()));
        mates.append(number);
    }
    m_slots.append(std::move(slot));
    return number;
}

int RuleSlots::find(QStringView name) const
{
    return m_byName.value(name.toString(), -1);
}

int RuleSlots::group(QStringView name) const
{
    return int(m_groups.indexOf(name));
}

} // namespace ow
