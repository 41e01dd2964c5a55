#pragma once
#include "models/base/Describe.h"

namespace ow {

/// What people say for a word of the official lists: 网约车 for 网络预约出租汽车.
struct SpokenWord {
    QString official;
    QList<QString> spoken;

    static Fields fields();
};

/// resources/texts/spoken-words.json: lists of items give official names only, and hardly any synonyms.
struct SpokenWords {
    QList<SpokenWord> words;

    static Fields fields();
    /// The one in ":/texts".
    static Result<SpokenWords> shipped();
    /// The name with its official words said as people do, each of at most two; at most a dozen.
    QList<QString> saidOf(const QString &name) const;
};

} // namespace ow
