#include "models/store/Command.h"

namespace ow {

bool mayCommand(const CommandRow &row, const Actor &actor)
{
    if ((row.stations & quint32(actor.stationRole)) == 0)
        return false;
    return actor.user.isEmpty() ? (row.unattended & quint32(actor.stationRole)) != 0 : (row.roles & actor.roles) != 0;
}

bool mayView(const ViewRow &row, const Actor &actor)
{
    return actor.user.isEmpty() ? (row.unattended & quint32(actor.stationRole)) != 0 : (row.roles & actor.roles) != 0;
}

QString ViewContext::parameter(const char *name) const
{
    for (const auto &[key, value] : parameters) {
        if (key == QLatin1String(name))
            return value;
    }
    return {};
}

namespace {
template <class Row>
const Row *rowNamed(const QList<Row> &rows, const char *Row::*key, QStringView wanted)
{
    for (const Row &row : rows) {
        if (wanted == QLatin1String(row.*key))
            return &row;
    }
    return nullptr;
}
} // namespace

const CommandRow *Registry::command(QStringView name) const
{
    return rowNamed(commands, &CommandRow::name, name);
}

const EventRow *Registry::event(QStringView type) const
{
    return rowNamed(events, &EventRow::type, type);
}

const ViewRow *Registry::view(QStringView name) const
{
    return rowNamed(views, &ViewRow::name, name);
}

} // namespace ow
