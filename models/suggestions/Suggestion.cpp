#include "models/suggestions/Suggestion.h"

namespace ow {

QString suggestionStateText(SuggestionState state)
{
    switch (state) {
    case SuggestionState::Open: return QStringLiteral("待答复");
    case SuggestionState::Answered: return QStringLiteral("已答复");
    case SuggestionState::Closed: return QStringLiteral("已办结");
    }
    return {};
}

Fields SuggestionMark::fields()
{
    return {field("user", &SuggestionMark::user), field("name", &SuggestionMark::name),
            field("at", &SuggestionMark::at)};
}

Fields Suggestion::fields()
{
    return {field("id", &Suggestion::id),
            field("serial", &Suggestion::serial, {.min = 1}),
            field("day", &Suggestion::day),
            field("at", &Suggestion::at),
            field("device", &Suggestion::device, {.lengthMax = 20}),
            field("state", &Suggestion::state),
            field("key", &Suggestion::key),
            field("wordsSealed", &Suggestion::wordsSealed, {.lengthMax = 8000}),
            field("phoneSealed", &Suggestion::phoneSealed, {.lengthMax = 400}),
            field("maskedPhone", &Suggestion::maskedPhone, {.lengthMax = 20}),
            field("codeIndex", &Suggestion::codeIndex, {.lengthMax = 64}),
            field("answer", &Suggestion::answer, {.lengthMax = 1000}),
            field("answered", &Suggestion::answered),
            field("closed", &Suggestion::closed),
            field("closing", &Suggestion::closing, {.lengthMax = 300})};
}

Fields SuggestionLeft::fields()
{
    return {field("suggestion", &SuggestionLeft::suggestion)};
}

Fields SuggestionAnswered::fields()
{
    return {field("suggestion", &SuggestionAnswered::suggestion)};
}

Fields SuggestionClosed::fields()
{
    return {field("suggestion", &SuggestionClosed::suggestion)};
}

} // namespace ow
