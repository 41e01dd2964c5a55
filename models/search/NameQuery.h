#pragma once
// Inside of models/search only: what was typed, unit by unit.
#include "models/search/NameTables.h"

namespace ow {

enum class UnitKind : std::uint8_t {
    Letter,       ///< a plain letter or digit: part of a syllable, or that very character
    Exact,        ///< that character
    Sound,        ///< a character said like this one
    AnyLetter,    ///< a letter typed wrong
    AnyCharacter, ///< a character typed wrong
};

struct QueryUnit {
    UnitKind kind = UnitKind::Letter;
    char32_t character = 0;

    friend bool operator==(const QueryUnit &, const QueryUnit &) = default;
};

using QueryUnits = std::vector<QueryUnit>;

/// As many as fit into a word of the machine, and more than anybody types; what comes after is not looked at.
constexpr std::size_t queryUnitsMax = 60;

struct TypedQuery {
    QueryUnits units;
    std::vector<QueryUnits> words; ///< the same, parted at spaces and signs
    std::string code;              ///< the same, when all are letters and digits
};

TypedQuery typedQuery(const NameTables &tables, const QString &text);

/// Without what people put around the thing they want: 我要办, 怎么办理, 申请, 需要什么材料; nothing when there is none of it, or no more.
QueryUnits withoutAsking(const QueryUnits &units);

bool isLetterUnit(const QueryUnit &unit);
/// Everything that is one slip away from what was typed: neighbours exchanged, one wrong, one too many, one letter left out. Too
/// little was typed when that would be anything: less than four letters, less than three characters.
std::vector<QueryUnits> withOneSlip(const QueryUnits &units);

} // namespace ow
