#pragma once
#include "models/questions/QuestionRules.h"
#include "models/store/Command.h"

namespace ow {

struct QuestionReply {
    OfficeQuestion question; ///< as lists show it
    static Fields fields();
};

/// One question to the unit that owns the item, about the visitor at this window: for one of his cases, for what is being filled in,
/// or, before anything was begun, for himself. The picture is a blob under the application's key already.
struct AskOffice {
    static constexpr char name[] = "question.ask";
    using Reply = QuestionReply;
    int window = 0;
    QString item;
    QString text;
    std::optional<QUuid> application = {};
    std::optional<QUuid> caseId = {};
    std::optional<QuestionPhoto> photo = {};
    static Fields fields();
};

/// A reviewer opens it: it is his to answer now.
struct TakeQuestion {
    static constexpr char name[] = "question.take";
    using Reply = QuestionReply;
    QUuid question;
    static Fields fields();
};

/// He puts it back unanswered.
struct ReleaseQuestion {
    static constexpr char name[] = "question.release";
    using Reply = QuestionReply;
    QUuid question;
    static Fields fields();
};

struct AnswerQuestion {
    static constexpr char name[] = "question.answer";
    using Reply = QuestionReply;
    QUuid question;
    QString text;
    static Fields fields();
};

struct WithdrawQuestion {
    static constexpr char name[] = "question.withdraw";
    using Reply = QuestionReply;
    QUuid question;
    static Fields fields();
};

struct QuestionTermsReply {
    QuestionTerms terms;
    static Fields fields();
};
/// From the next question on.
struct SetQuestionTerms {
    static constexpr char name[] = "question.setTerms";
    using Reply = QuestionTermsReply;
    QuestionTerms terms;
    QString reason;
    static Fields fields();
};

constexpr int questionTextMax = 500;

std::span<const CommandRow> questionCommands();
std::span<const EventRow> questionEvents();

} // namespace ow
