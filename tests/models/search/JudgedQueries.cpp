#include "tests/models/search/JudgedQueries.h"

#include "models/search/SpokenWords.h"
#include "tests/base/Testing.h"

#include <QFile>
#include <algorithm>

namespace ow::testing {

namespace {

/// Rows of tab-separated columns, without the heading.
QList<QStringList> judgedRows(const QString &file)
{
    QFile in(fixture(QStringLiteral("search/") + file));
    QList<QStringList> rows;
    if (!in.open(QIODevice::ReadOnly))
        return rows;
    for (const QString &line : QString::fromUtf8(in.readAll()).split(QLatin1Char('\n'), Qt::SkipEmptyParts))
        rows.append(line.split(QLatin1Char('\t')));
    rows.removeFirst();
    return rows;
}

bool judgedFits(const QString &name, const QString &wanted)
{
    if (!wanted.startsWith(QLatin1Char('=')))
        return name == wanted;
    const QStringList parts = wanted.mid(1).split(QLatin1Char('&'));
    return std::all_of(parts.begin(), parts.end(), [&](const QString &part) { return name.contains(part); });
}

} // namespace

QList<NameEntry> judgedEntries()
{
    const SpokenWords spoken = SpokenWords::shipped().value();
    QList<NameEntry> entries;
    for (const QStringList &row : judgedRows(QStringLiteral("items-guangan.tsv"))) {
        NameEntry entry{row.at(2), {}, spoken.saidOf(row.at(2)), row.at(3), {}};
        entry.facets.append({FacetKind::Nature, row.at(4)});
        entry.facets.append({FacetKind::Topic, row.at(0)});
        entries.append(entry);
    }
    return entries;
}

QList<JudgedQuery> judgedQueries(const QList<NameEntry> &entries)
{
    QList<JudgedQuery> queries;
    for (const QStringList &row : judgedRows(QStringLiteral("judged.tsv"))) {
        JudgedQuery query{row.at(0), row.at(1), {}};
        for (const QString &wanted : row.at(2).split(QLatin1Char('|'))) {
            for (const NameEntry &entry : entries) {
                if (judgedFits(entry.name, wanted))
                    query.acceptable.insert(entry.name);
            }
        }
        queries.append(query);
    }
    return queries;
}

} // namespace ow::testing
