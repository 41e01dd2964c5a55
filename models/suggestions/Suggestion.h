#pragma once
// 意见建议: words a citizen leaves for the hall, and what it answers. No complaint with its own periods: those have a desk of their own.
#include "models/base/Describe.h"
#include "models/base/Time.h"

#include <QUuid>
#include <optional>

namespace ow {

enum class SuggestionState { Open, Answered, Closed };
constexpr Code<SuggestionState> suggestionStateCodes[] = {
    {SuggestionState::Open, "open"}, {SuggestionState::Answered, "answered"}, {SuggestionState::Closed, "closed"}};
constexpr std::span<const Code<SuggestionState>> codesOf(SuggestionState)
{
    return suggestionStateCodes;
}
QString suggestionStateText(SuggestionState state);

/// What somebody did about it, and when.
struct SuggestionMark {
    QString user;
    QString name; ///< as shown to staff
    Instant at;
    static Fields fields();
};

/// As it is stored and sent: his words and number sealed under a key of their own.
struct Suggestion {
    QUuid id;
    int serial = 0; ///< in the hall, from 1
    QDate day;
    Instant at;
    QString device; ///< kiosk he stood at; empty: his own phone
    SuggestionState state = SuggestionState::Open;
    QUuid key;
    QByteArray wordsSealed;
    std::optional<QByteArray> phoneSealed = {};
    std::optional<QString> maskedPhone = {};
    QByteArray codeIndex; ///< by which its answer is found
    std::optional<QString> answer = {};
    std::optional<SuggestionMark> answered = {};
    std::optional<SuggestionMark> closed = {};
    std::optional<QString> closing = {}; ///< why it was closed, for the file

    static Fields fields();
};

struct SuggestionLeft {
    static constexpr char type[] = "gov.suggestion.left.v1";
    Suggestion suggestion;
    static Fields fields();
};
struct SuggestionAnswered {
    static constexpr char type[] = "gov.suggestion.answered.v1";
    Suggestion suggestion;
    static Fields fields();
};
struct SuggestionClosed {
    static constexpr char type[] = "gov.suggestion.closed.v1";
    Suggestion suggestion;
    static Fields fields();
};

} // namespace ow
