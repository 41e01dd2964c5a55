#pragma once
#include "models/base/Describe.h"

#include <QHash>

namespace ow {

struct SaidCharacters {
    QString syllable; ///< without tone, ü as it is
    QString characters;

    static Fields fields();
};

/// resources/texts/pinyin.json: what ICU's Hant-Hans and Han-Latin make of U+4E00 to U+9FFF, written down, for ICU takes a quarter of a
/// second to get its rules ready and a clerk's first key should not.
struct CharacterTable {
    QString simplified; ///< pairs: a traditional character and its simplified one
    QList<SaidCharacters> said;

    static Fields fields();
};

/// The same to look things up in; empty in a program without the resource.
struct CharacterReadings {
    QHash<char32_t, char32_t> simplified;
    QHash<char32_t, QString> said;

    static const CharacterReadings &shipped();
};

} // namespace ow
