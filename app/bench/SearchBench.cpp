#include "app/bench/SearchBench.h"

#include "app/bench/TrigramStore.h"
#include "models/base/Text.h"
#include "models/search/NameIndex.h"
#include "models/search/SpokenWords.h"

#include <QElapsedTimer>
#include <QFile>
#include <QRandomGenerator>
#include <QSet>
#include <QStringList>
#include <algorithm>
#include <cstdio>

namespace ow {

namespace {

constexpr int shownMax = 20;
constexpr int recallAt = 5;
constexpr quint32 namesSeed = 20260924;

QList<QStringList> searchRows(const QString &file)
{
    QFile in(QStringLiteral(ONEWINDOW_SOURCE "/tests/fixtures/search/") + file);
    QList<QStringList> rows;
    if (!in.open(QIODevice::ReadOnly))
        return rows;
    for (const QString &line : QString::fromUtf8(in.readAll()).split(QLatin1Char('\n'), Qt::SkipEmptyParts))
        rows.append(line.split(QLatin1Char('\t')));
    return rows.mid(1);
}

/// New names out of the first part of one real name and the second part of another: as long, and of the same characters.
QList<NameEntry> manyEntries(const QList<NameEntry> &real, const SpokenWords &spoken, int count)
{
    QList<NameEntry> entries = real;
    QRandomGenerator random(namesSeed);
    const auto any = [&]() -> const QString & { return real.at(random.bounded(real.size())).name; };
    while (entries.size() < count) {
        const QString &one = any();
        const QString &other = any();
        const QString name = one.left(1 + random.bounded(one.size())) + other.mid(random.bounded(other.size()));
        entries.append({name, {}, spoken.saidOf(name), QString::number(700000000 + entries.size()), {}});
    }
    return entries;
}

struct SearchTimes {
    QList<qint64> ns;

    double microseconds(double quantile)
    {
        std::sort(ns.begin(), ns.end());
        return ns.isEmpty() ? 0 : double(ns.at(qsizetype(double(ns.size() - 1) * quantile))) / 1000;
    }
};

/// A judged query and the names that answer it.
struct JudgedQuery {
    QString query;
    QSet<QString> acceptable;
};

QList<JudgedQuery> judgedOf(const QList<NameEntry> &entries)
{
    QList<JudgedQuery> all;
    for (const QStringList &row : searchRows(QStringLiteral("judged.tsv"))) {
        JudgedQuery judged{row.at(1), {}};
        for (const QString &wanted : row.at(2).split(QLatin1Char('|'))) {
            const bool part = wanted.startsWith(QLatin1Char('='));
            const QStringList words = wanted.mid(part ? 1 : 0).split(QLatin1Char('&'));
            for (const NameEntry &entry : entries) {
                const bool fits = part ? std::all_of(words.begin(), words.end(),
                                                     [&](const QString &word) { return entry.name.contains(word); })
                                       : entry.name == wanted;
                if (fits)
                    judged.acceptable.insert(entry.name);
            }
        }
        all.append(judged);
    }
    return all;
}

template <class Find>
double meanRecall(const QList<JudgedQuery> &all, const QList<NameEntry> &entries, Find find)
{
    double total = 0;
    for (const JudgedQuery &judged : all) {
        QSet<QString> found;
        for (const qsizetype place : find(judged.query))
            found.insert(entries.at(place).name);
        found.intersect(judged.acceptable);
        total += double(found.size()) / double(qMin<qsizetype>(recallAt, judged.acceptable.size()));
    }
    return total / double(all.size());
}

/// What is in the field after each key.
QStringList keystrokes(const QList<JudgedQuery> &all, int every)
{
    QStringList typed;
    int count = 0;
    for (const JudgedQuery &judged : all) {
        for (qsizetype length = 1; length <= judged.query.size(); ++length) {
            if (count++ % every == 0)
                typed.append(judged.query.left(length));
        }
    }
    return typed;
}

bool measure(const QList<NameEntry> &entries, const QList<JudgedQuery> &judged, int every)
{
    QElapsedTimer timer;
    timer.start();
    const NameIndex index(entries);
    const double builtMs = double(timer.nsecsElapsed()) / 1e6;
    timer.restart();
    TrigramStore peer(entries);
    const double peerBuiltMs = double(timer.nsecsElapsed()) / 1e6;
    if (!peer.isOpen()) {
        std::fprintf(stderr, "SQLite has no FTS5\n");
        return false;
    }
    SearchTimes ours;
    SearchTimes theirs;
    const QStringList typed = keystrokes(judged, every);
    for (const QString &text : typed) {
        NameQuery query{text};
        query.limit = shownMax;
        timer.restart();
        index.search(query);
        ours.ns.append(timer.nsecsElapsed());
        timer.restart();
        peer.search(text, shownMax);
        theirs.ns.append(timer.nsecsElapsed());
    }
    const double recall = meanRecall(judged, entries, [&](const QString &text) {
        NameQuery query{text};
        query.limit = recallAt;
        QList<qsizetype> places;
        for (const NameHit &hit : index.search(query))
            places.append(hit.entry);
        return places;
    });
    const double peerRecall =
        meanRecall(judged, entries, [&](const QString &text) { return peer.search(text, recallAt); });
    std::printf(
        "bench search names=%lld keys=%lld p50_us=%.1f p99_us=%.1f max_us=%.1f fts5_p50_us=%.1f fts5_p99_us=%.1f "
        "x_fts5_p99=%.3f recall5=%.4f fts5_recall5=%.4f built_ms=%.1f fts5_built_ms=%.1f index_kb=%lld\n",
        static_cast<long long>(entries.size()), static_cast<long long>(typed.size()), ours.microseconds(0.5),
        ours.microseconds(0.99), ours.microseconds(1), theirs.microseconds(0.5), theirs.microseconds(0.99),
        ours.microseconds(0.99) / qMax(0.001, theirs.microseconds(0.99)), recall, peerRecall, builtMs, peerBuiltMs,
        static_cast<long long>(index.bytes() / 1024));
    std::fflush(stdout);
    constexpr double recallMin = 0.98;
    return ours.microseconds(0.99) < theirs.microseconds(0.99) && (entries.size() > 2000 || recall >= recallMin);
}

} // namespace

bool benchSearch(int names, int every)
{
    const SpokenWords spoken = SpokenWords::shipped().value_or(SpokenWords());
    QList<NameEntry> real;
    for (const QStringList &row : searchRows(QStringLiteral("items-guangan.tsv")))
        real.append({row.at(2), {}, spoken.saidOf(row.at(2)), row.at(3), {}});
    if (real.isEmpty()) {
        std::fprintf(stderr, "tests/fixtures/search is not here\n");
        return false;
    }
    const QList<JudgedQuery> judged = judgedOf(real);
    const bool few = measure(real, judged, 1);
    return measure(manyEntries(real, spoken, names), judged, every) && few;
}

} // namespace ow
