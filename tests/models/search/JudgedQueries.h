#pragma once
#include "models/search/NameIndex.h"

#include <QHash>
#include <QSet>

namespace ow::testing {

struct JudgedQuery {
    QString kind;
    QString query;
    QSet<QString> acceptable; ///< names
};

/// The real items of tests/fixtures/search, with what people call them.
QList<NameEntry> judgedEntries();
QList<JudgedQuery> judgedQueries(const QList<NameEntry> &entries);

} // namespace ow::testing
