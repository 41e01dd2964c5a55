#pragma once
#include "models/store/Command.h"
#include "models/suggestions/Suggestion.h"

namespace ow {

struct SuggestionTaken {
    QString code; ///< by which the answer is read; kept nowhere else
    static Fields fields();
};
/// At a kiosk; problem::TooManyRequests beyond the day's limits of the kiosk and the hall.
struct LeaveSuggestion {
    static constexpr char name[] = "suggestion.leave";
    using Reply = SuggestionTaken;
    QString words;
    std::optional<QString> phone = {};
    static Fields fields();

    static constexpr int wordsMax = 500;
    static constexpr int leftAtKioskMax = 60;
    static constexpr int leftByPhoneMax = 180; ///< of all phones, so that the kiosks keep room
    static constexpr int leftInHallMax = 300;
};

struct SuggestionTold {
    std::optional<SuggestionState> state = {}; ///< absent: no such code
    std::optional<QDate> day = {};
    std::optional<QString> answer = {};
    static Fields fields();
};
/// At a kiosk: how it stands. His own words are not shown again. Wrong codes are counted.
struct AskSuggestion {
    static constexpr char name[] = "suggestion.ask";
    using Reply = SuggestionTold;
    QString code;
    static Fields fields();
};

/// The same by the hub's page for phones: no station stands in it. `form` is drawn for every page that is handed out: one that is sent
/// twice leaves its words once, and its sender gets the same code again.
Result<Decision> leaveSuggestionByPhone(CommandContext &context, const LeaveSuggestion &command, const QString &form);
/// How it stands, by its code. Counts nothing.
SuggestionTold suggestionByCode(CommandContext &context, const QString &code);

struct SuggestionReply {
    Suggestion suggestion;
    static Fields fields();
};
/// Supervisor: the answer its writer reads. May be put right until it is closed.
struct AnswerSuggestion {
    static constexpr char name[] = "suggestion.answer";
    using Reply = SuggestionReply;
    QUuid id;
    QString answer;
    static Fields fields();
};
/// Supervisor: nothing more is done about it. Without an answer only with a reason.
struct CloseSuggestion {
    static constexpr char name[] = "suggestion.close";
    using Reply = SuggestionReply;
    QUuid id;
    QString reason;
    static Fields fields();
};

/// Supervisor: with the words; of the number its masked form.
struct SuggestionsView {
    static constexpr char name[] = "suggestions";
    struct Line {
        Suggestion suggestion;
        QString words;
        static Fields fields();
    };
    QList<Line> lines;
    static Fields fields();
};
/// Supervisor: the number to call back. Leaves a trace; parameters id and reason.
struct SuggestionPhoneView {
    static constexpr char name[] = "suggestionPhone";
    QString phone;
    static Fields fields();
};
bool isSuggestionNews(const QString &type);

std::span<const CommandRow> suggestionCommands();
std::span<const EventRow> suggestionEvents();
std::span<const ViewRow> suggestionViews();

} // namespace ow
