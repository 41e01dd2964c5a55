#pragma once
// 通知: what an applicant is due to be told, once for each occasion: by a text message, and where none reaches him, by telephone.
// Numbers are sealed under the application's key; a text holds a masked name, the short number and dates, and nothing else of anybody.
#include "models/base/Describe.h"

namespace ow {

constexpr int messageWordsMax = 300;

enum class MessageOccasion {
    SupplementAsked, ///< accepted with papers still to come
    SupplementSoon,  ///< three working days are left for them
    SupplementLast,  ///< one, or none
    CorrectionAsked, ///< a one-time notice was given
    Decided,
    ResultReady,
    CollectReminder, ///< it has been lying there
    Mailed,
    FeeDue,
    OnlinePassed,   ///< what came online is complete; the originals are to be shown
    OnlineAccepted, ///< accepted as it came
    OnlineRefused
};
constexpr Code<MessageOccasion> messageOccasionCodes[] = {{MessageOccasion::SupplementAsked, "supplementAsked"},
                                                          {MessageOccasion::SupplementSoon, "supplementSoon"},
                                                          {MessageOccasion::SupplementLast, "supplementLast"},
                                                          {MessageOccasion::CorrectionAsked, "correctionAsked"},
                                                          {MessageOccasion::Decided, "decided"},
                                                          {MessageOccasion::ResultReady, "resultReady"},
                                                          {MessageOccasion::CollectReminder, "collectReminder"},
                                                          {MessageOccasion::Mailed, "mailed"},
                                                          {MessageOccasion::FeeDue, "feeDue"},
                                                          {MessageOccasion::OnlinePassed, "onlinePassed"},
                                                          {MessageOccasion::OnlineAccepted, "onlineAccepted"},
                                                          {MessageOccasion::OnlineRefused, "onlineRefused"}};
constexpr std::span<const Code<MessageOccasion>> codesOf(MessageOccasion)
{
    return messageOccasionCodes;
}

/// Waiting: for its time. Handed: the gateway has it. Calling: on the 电话通知单. Dropped: what it tells is past.
enum class MessageState { Waiting, Handed, Delivered, Calling, Reached, Dropped };
constexpr Code<MessageState> messageStateCodes[] = {
    {MessageState::Waiting, "waiting"}, {MessageState::Handed, "handed"},   {MessageState::Delivered, "delivered"},
    {MessageState::Calling, "calling"}, {MessageState::Reached, "reached"}, {MessageState::Dropped, "dropped"}};
constexpr std::span<const Code<MessageState>> codesOf(MessageState)
{
    return messageStateCodes;
}

/// One try and what came of it.
enum class MessageTried {
    Handed,
    Delivered,
    Failed,
    Silent,
    NoGateway,
    NoConsent,
    NoPhone,
    Reached,
    NotReached,
    WrongNumber
};
constexpr Code<MessageTried> messageTriedCodes[] = {
    {MessageTried::Handed, "handed"},         {MessageTried::Delivered, "delivered"},
    {MessageTried::Failed, "failed"},         {MessageTried::Silent, "silent"},
    {MessageTried::NoGateway, "noGateway"},   {MessageTried::NoConsent, "noConsent"},
    {MessageTried::NoPhone, "noPhone"},       {MessageTried::Reached, "reached"},
    {MessageTried::NotReached, "notReached"}, {MessageTried::WrongNumber, "wrongNumber"}};
constexpr std::span<const Code<MessageTried>> codesOf(MessageTried)
{
    return messageTriedCodes;
}

struct MessageTry {
    Instant at;
    MessageTried what = MessageTried::Handed;
    QString by;    ///< name as shown to staff; empty: the program
    QString words; ///< what the gateway or the caller said

    static Fields fields();
};

struct Message {
    QUuid id;
    QUuid caseId;
    QUuid application;
    MessageOccasion occasion = MessageOccasion::Decided;
    QString key; ///< of the occasion: a case has each one once
    QString maskedName;
    QString caseNumber; ///< short number; the case number of older ones
    QString text;
    QString maskedPhone; ///< empty: none was given
    std::optional<QByteArray> phoneSealed = {};
    MessageState state = MessageState::Waiting;
    Instant madeAt;
    Instant nextAt; ///< waiting: not before; handed: silent from then on
    int handed = 0; ///< times the gateway was given it
    QList<MessageTry> tries;

    static Fields fields();
};

/// When and how often a hall tells people.
struct MessageTerms {
    QString quietFrom = QStringLiteral("20:00"); ///< from then on nobody is texted
    QString quietTo = QStringLiteral("08:00");
    int handedMax = 3;       ///< then somebody calls
    int backoffMinutes = 10; ///< after the first failure; doubled after each further one
    int receiptHours = 24;   ///< without a receipt somebody calls: it is never sent again, as it may have come

    static Fields fields();
};

// Each carries the message as it is afterwards.
#define OW_MESSAGE_EVENT(Name, wire) \
    struct Name { \
        static constexpr char type[] = wire; \
        Message message; \
        static Fields fields() { return {field("message", &Name::message)}; } \
    };
OW_MESSAGE_EVENT(MessageMade, "gov.message.made.v1")
OW_MESSAGE_EVENT(MessageHanded, "gov.message.handed.v1")
OW_MESSAGE_EVENT(MessageAnswered, "gov.message.answered.v1") ///< by a receipt, or by none
OW_MESSAGE_EVENT(MessageCalled, "gov.message.called.v1")
OW_MESSAGE_EVENT(MessageDropped, "gov.message.dropped.v1")
#undef OW_MESSAGE_EVENT

struct MessageTermsSet {
    static constexpr char type[] = "gov.message.termsSet.v1";
    MessageTerms terms;
    static Fields fields();
};

} // namespace ow
