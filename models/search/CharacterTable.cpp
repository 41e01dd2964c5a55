#include "models/search/CharacterTable.h"

#include "models/base/Files.h"
#include "models/base/Text.h"

namespace ow {

namespace {

constexpr int tableCharactersMax = 30000;

CharacterReadings readCharacters()
{
    CharacterReadings readings;
    const auto table =
        readFolder(QStringLiteral(":/texts"), QStringLiteral("pinyin.json")).and_then([](const FileContents &files) {
            return fromJson<CharacterTable>(files.value(QStringLiteral("pinyin.json")), Strictness::Exact);
        });
    if (!table)
        return readings;
    const QList<char32_t> pairs = codePoints(table->simplified);
    for (qsizetype i = 0; i + 1 < pairs.size(); i += 2)
        readings.simplified.insert(pairs.at(i), pairs.at(i + 1));
    readings.said.reserve(tableCharactersMax);
    for (const SaidCharacters &said : table->said) {
        for (const char32_t character : codePoints(said.characters))
            readings.said.insert(character, said.syllable);
    }
    return readings;
}

} // namespace

const CharacterReadings &CharacterReadings::shipped()
{
    static const CharacterReadings readings = readCharacters();
    return readings;
}

Fields SaidCharacters::fields()
{
    return {field("syllable", &SaidCharacters::syllable, {.lengthMin = 1, .lengthMax = 10}),
            field("characters", &SaidCharacters::characters, {.lengthMin = 1, .lengthMax = tableCharactersMax})};
}

Fields CharacterTable::fields()
{
    return {field("simplified", &CharacterTable::simplified, {.lengthMax = tableCharactersMax}),
            field("said", &CharacterTable::said, {.itemsMax = 2000})};
}

} // namespace ow
