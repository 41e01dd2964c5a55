#include "app/bench/TrigramStore.h"

#include "models/base/Text.h"
#include "models/search/TextFold.h"
#include "models/store/Connection.h"

#include <QHash>

namespace ow {

namespace {

QString writtenOut(const QString &name, QHash<char32_t, QString> &known)
{
    QString pinyin;
    for (const char32_t c : codePoints(searchFold(name))) {
        auto reading = known.find(c);
        if (reading == known.end()) {
            const QList<QByteArray> readings = pinyinReadings(c);
            reading =
                known.insert(c, readings.isEmpty() ? QString::fromUcs4(&c, 1) : QString::fromLatin1(readings.first()));
        }
        pinyin += *reading;
    }
    return pinyin;
}

QString firstLettersOf(const QString &name, QHash<char32_t, QString> &known)
{
    QString initials;
    for (const char32_t c : codePoints(searchFold(name))) {
        const auto reading = known.constFind(c);
        initials += reading == known.constEnd() ? QString() : reading->left(1);
    }
    return initials;
}

} // namespace

TrigramStore::TrigramStore(const QList<NameEntry> &entries)
{
    auto db = Connection::open(QStringLiteral(":memory:"), OpenMode::Writer);
    if (!db)
        return;
    (*db)->runScript("CREATE VIRTUAL TABLE item USING fts5(name, said, initials, pinyin, code, tokenize = 'trigram')");
    (*db)->begin();
    QHash<char32_t, QString> known;
    for (qsizetype i = 0; i < entries.size(); ++i) {
        const NameEntry &entry = entries.at(i);
        const QString pinyin = writtenOut(entry.name, known);
        (*db)->run("INSERT INTO item(rowid, name, said, initials, pinyin, code) VALUES(?, ?, ?, ?, ?, ?)", i + 1,
                   entry.name, entry.synonyms.join(QLatin1Char(' ')), firstLettersOf(entry.name, known), pinyin,
                   entry.code);
    }
    if ((*db)->commit())
        m_db = std::move(*db);
}

TrigramStore::~TrigramStore() = default;

QList<qint64> TrigramStore::search(const QString &typed, int limit)
{
    constexpr int indexedFrom = 3;
    QList<qint64> places;
    const auto take = [&](Query rows) {
        while (rows.next())
            places.append(rows.integer(0) - 1);
    };
    if (codePointCount(typed) >= indexedFrom) {
        QString phrase = typed;
        phrase.replace(QLatin1Char('"'), QStringLiteral("\"\""));
        take(m_db->query("SELECT rowid FROM item WHERE item MATCH ? ORDER BY rank LIMIT ?",
                         QString(QLatin1Char('"') + phrase + QLatin1Char('"')), limit));
    } else {
        const QString pattern = QLatin1Char('%') + typed + QLatin1Char('%');
        take(m_db->query(
            "SELECT rowid FROM item WHERE name LIKE ?1 OR said LIKE ?1 OR initials LIKE ?1 OR pinyin LIKE ?1 LIMIT ?2",
            pattern, limit));
    }
    return places;
}

} // namespace ow
