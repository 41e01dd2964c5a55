#pragma once
// 问后台: while a visitor sits at the window the clerk asks the unit that owns an item one question, with a picture where it helps; the
// answer comes to the window in place and stays with the application. What is asked and answered is sealed; lists show none of it.
#include "models/store/Event.h"

namespace ow {

enum class QuestionState { Open, Taken, Answered, Withdrawn };
constexpr Code<QuestionState> questionStateCodes[] = {{QuestionState::Open, "open"},
                                                      {QuestionState::Taken, "taken"},
                                                      {QuestionState::Answered, "answered"},
                                                      {QuestionState::Withdrawn, "withdrawn"}};
constexpr std::span<const Code<QuestionState>> codesOf(QuestionState)
{
    return questionStateCodes;
}

/// How long an answer may take, and what is often said in one. Hall data.
struct QuestionTerms {
    int answerSeconds = 300;
    int warnSeconds = 120; ///< left when the clock turns yellow
    QList<QString> phrases = {
        QStringLiteral("可以，按现有材料受理。"), QStringLiteral("不可以，请按办事指南补齐材料后再来。"),
        QStringLiteral("以原件为准，请窗口当面核对原件后受理。"), QStringLiteral("请把原件随件转来，由我们核对。"),
        QStringLiteral("请申请人书面说明情况后再受理。")};

    static Fields fields();
    friend bool operator==(const QuestionTerms &, const QuestionTerms &) = default;
};

/// The picture beside a question; its bytes are a blob under the application's key.
struct QuestionPhoto {
    QString sha256;
    QString media; ///< "application/pdf", "image/jpeg", "image/png"
    int pages = 1;

    static Fields fields();
};

struct QuestionMark {
    QString user;
    QString name; ///< as shown to staff
    Instant at;

    static Fields fields();
};

struct OfficeQuestion {
    QUuid id;
    std::optional<QUuid> application = {}; ///< absent: nothing was begun yet, and the person's own key seals it
    QUuid person;                          ///< whose matter it is
    QString maskedName;
    std::optional<QUuid> caseId = {};
    std::optional<QString> caseNumber = {};
    QUuid ticket;
    QString ticketNumber;
    int window = 0;
    QString item;
    QString itemName;
    QString unit;     ///< that owns the item
    QString unitName; ///< for people
    QString toUnit;   ///< whose reviewers answer; empty: the owner has none in this hall, and every reviewer may
    QuestionState state = QuestionState::Open;
    QuestionMark asked;
    Instant warnAt;
    Instant dueAt;
    QByteArray textSealed; ///< not for lists
    std::optional<QuestionPhoto> photo = {};
    std::optional<QuestionMark> taken = {};
    std::optional<QuestionMark> answered = {};
    std::optional<QByteArray> answerSealed = {}; ///< not for lists
    std::optional<Instant> withdrawnAt = {};

    static Fields fields();
};

// Each carries the whole question as it is afterwards.
#define OW_QUESTION_EVENT(Name, wire) \
    struct Name { \
        static constexpr char type[] = wire; \
        OfficeQuestion question; \
        static Fields fields() { return {field("question", &Name::question)}; } \
    };
OW_QUESTION_EVENT(QuestionAsked, "gov.question.asked.v1")
OW_QUESTION_EVENT(QuestionWasTaken, "gov.question.taken.v1")
OW_QUESTION_EVENT(QuestionReleased, "gov.question.released.v1")
OW_QUESTION_EVENT(QuestionAnswered, "gov.question.answered.v1")
OW_QUESTION_EVENT(QuestionWithdrawn, "gov.question.withdrawn.v1")
#undef OW_QUESTION_EVENT

struct QuestionTermsSet {
    static constexpr char type[] = "gov.question.termsSet.v1";
    QuestionTerms terms;
    QString reason;
    QString by; ///< name
    static Fields fields();
};

} // namespace ow
