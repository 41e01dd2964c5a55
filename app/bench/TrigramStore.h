#pragma once
#include "models/search/NameEntry.h"

#include <memory>

namespace ow {

class Connection;

/// The peer of the bench `search`: SQLite's FTS5 with its trigram tokenizer over the same names, what people call them, and both
/// forms of their pinyin written out, so that it too can answer letters.
class TrigramStore {
public:
    explicit TrigramStore(const QList<NameEntry> &entries);
    ~TrigramStore();

    bool isOpen() const { return m_db != nullptr; }
    /// Places in the list, best first; under three characters, which it does not index, by LIKE.
    QList<qint64> search(const QString &typed, int limit);

private:
    std::unique_ptr<Connection> m_db;
};

} // namespace ow
