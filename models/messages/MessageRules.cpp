#include "models/messages/MessageRules.h"

#include "models/base/ProblemTypes.h"
#include "models/cases/CaseClock.h"
#include "models/cases/CollectRules.h"
#include "models/cases/FeeRules.h"
#include "models/numbering/ShortNumber.h"

#include <QFile>
#include <QRegularExpression>
#include <algorithm>

namespace ow {

namespace {
constexpr int soonDays = 3; ///< domain.md §4: reminded at three and at one working day
constexpr int lastDays = 1;

constexpr MessageTransition messageTransitionTable[] = {
    {MessageState::Waiting, MessageAct::HandOver, MessageState::Handed},
    {MessageState::Waiting, MessageAct::GiveUp, MessageState::Calling},
    {MessageState::Waiting, MessageAct::Drop, MessageState::Dropped},
    {MessageState::Handed, MessageAct::Deliver, MessageState::Delivered},
    {MessageState::Handed, MessageAct::Retry, MessageState::Waiting},
    {MessageState::Handed, MessageAct::GiveUp, MessageState::Calling},
    {MessageState::Calling, MessageAct::Deliver, MessageState::Delivered}, // a receipt that comes late
    {MessageState::Calling, MessageAct::Call, MessageState::Calling},
    {MessageState::Calling, MessageAct::Reach, MessageState::Reached},
    {MessageState::Calling, MessageAct::Drop, MessageState::Dropped},
};

struct MessageTemplate {
    MessageOccasion occasion = MessageOccasion::Decided;
    QString text; ///< {hall} {name} {number} {date} {count}

    static Fields fields()
    {
        return {field("occasion", &MessageTemplate::occasion),
                field("text", &MessageTemplate::text, {.lengthMin = 1, .lengthMax = messageWordsMax})};
    }
};
struct MessageTemplates {
    QList<MessageTemplate> messages;
    static Fields fields() { return {field("messages", &MessageTemplates::messages)}; }
};

const QMap<MessageOccasion, QString> &messageTemplates()
{
    static const QMap<MessageOccasion, QString> shipped = [] {
        QMap<MessageOccasion, QString> texts;
        QFile file(QStringLiteral(":/texts/messages.json"));
        const auto read = file.open(QIODevice::ReadOnly)
            ? fromJson<MessageTemplates>(file.readAll(), Strictness::Exact)
            : fail(problem::FileFailed, {{QStringLiteral("file"), file.fileName()}});
        for (const MessageTemplate &one : read.value_or(MessageTemplates()).messages)
            texts.insert(one.occasion, one.text);
        return texts;
    }();
    return shipped;
}

QString dayWords(QDate day)
{
    return QStringLiteral("%1月%2日").arg(day.month()).arg(day.day());
}

/// The first day an open paper is due, and how many are open.
std::optional<std::pair<QDate, int>> openPapers(const Case &record)
{
    if (!awaitsDecision(record.state))
        return std::nullopt;
    std::optional<QDate> first;
    int open = 0;
    for (const Supplement &supplement : record.supplements) {
        if (supplement.receivedOn)
            continue;
        ++open;
        first = first ? std::min(*first, supplement.due.due) : supplement.due.due;
    }
    return first ? std::optional(std::pair(*first, open)) : std::nullopt;
}

QString keyOf(MessageOccasion occasion, const QString &which)
{
    return QString::fromLatin1(codeText(occasion)) + QLatin1Char('/') + which;
}

void addPapers(const Case &record, QDate today, const WorkingCalendar &calendar, MessageLook look,
               QList<MessageDue> &due)
{
    const auto open = openPapers(record);
    if (!open)
        return;
    const QDate day = open->first;
    const int count = open->second;
    const auto add = [&](MessageOccasion occasion, const QString &which) {
        due.append({occasion, keyOf(occasion, which), dayWords(day), QString::number(count)});
    };
    if (look == MessageLook::Happened && record.acceptedOn)
        add(MessageOccasion::SupplementAsked, record.acceptedOn->toString(Qt::ISODate));
    if (today > day)
        return;
    const int left = calendar.workingDaysBetween(today, day);
    const QString which = day.toString(Qt::ISODate);
    if (left <= lastDays)
        add(MessageOccasion::SupplementLast, which);
    else if (left <= soonDays)
        add(MessageOccasion::SupplementSoon, which);
}

/// Who applied online and did not come is told what became of it.
void addOnline(const Case &record, QList<MessageDue> &due)
{
    if (!record.online || record.online->shownOn)
        return;
    const auto add = [&](MessageOccasion occasion) {
        due.append({occasion, keyOf(occasion, record.online->application), {}, {}});
    };
    if (record.state == CaseState::PreReviewed)
        add(MessageOccasion::OnlinePassed);
    if (record.state == CaseState::Accepted && !record.corrections)
        add(MessageOccasion::OnlineAccepted);
    if (record.state == CaseState::Refused)
        add(MessageOccasion::OnlineRefused);
}

void addResult(const Case &record, const CollectTerms &collect, QDate today, const WorkingCalendar &calendar,
               MessageLook look, QList<MessageDue> &due)
{
    const bool happened = look == MessageLook::Happened;
    // Who is told at the window needs no message.
    const bool isDecided = record.state == CaseState::Approved || record.state == CaseState::Rejected;
    if (happened && isDecided && record.decidedOn && record.decidedOn != record.acceptedOn)
        due.append({MessageOccasion::Decided,
                    keyOf(MessageOccasion::Decided, record.decidedOn->toString(Qt::ISODate)),
                    {},
                    {}});
    if (record.state != CaseState::Issued)
        return;
    if (happened && record.collecting && record.collecting->tracking && record.collecting->mailedOn)
        due.append({MessageOccasion::Mailed,
                    keyOf(MessageOccasion::Mailed, *record.collecting->tracking),
                    {},
                    *record.collecting->tracking});
    if (isInEnvelope(record) || collectWay(record) != CollectWay::Window)
        return;
    if (const auto ready = readyOn(record); ready && happened)
        due.append(
            {MessageOccasion::ResultReady, keyOf(MessageOccasion::ResultReady, ready->toString(Qt::ISODate)), {}, {}});
    if (collectBand(record, collect, today, calendar) == CollectBand::RemindDue) {
        const qsizetype reminded = record.collecting ? record.collecting->reminders.size() : 0;
        due.append({MessageOccasion::CollectReminder,
                    keyOf(MessageOccasion::CollectReminder, QString::number(reminded)),
                    {},
                    {}});
    }
}
} // namespace

std::span<const MessageTransition> messageTransitions()
{
    return messageTransitionTable;
}

std::optional<MessageState> messageAfter(MessageState state, MessageAct act)
{
    for (const MessageTransition &t : messageTransitionTable) {
        if (t.from == state && t.act == act)
            return t.to;
    }
    return std::nullopt;
}

QString messageStateText(MessageState state)
{
    switch (state) {
    case MessageState::Waiting: return QStringLiteral("待发送");
    case MessageState::Handed: return QStringLiteral("已交短信通道");
    case MessageState::Delivered: return QStringLiteral("已送达");
    case MessageState::Calling: return QStringLiteral("待电话通知");
    case MessageState::Reached: return QStringLiteral("已电话通知");
    case MessageState::Dropped: return QStringLiteral("不用再通知");
    }
    return {};
}

QString messageOccasionText(MessageOccasion occasion)
{
    switch (occasion) {
    case MessageOccasion::SupplementAsked: return QStringLiteral("须补齐材料");
    case MessageOccasion::SupplementSoon: return QStringLiteral("补齐期限将到");
    case MessageOccasion::SupplementLast: return QStringLiteral("补齐最后一天");
    case MessageOccasion::CorrectionAsked: return QStringLiteral("须补正材料");
    case MessageOccasion::Decided: return QStringLiteral("已作出决定");
    case MessageOccasion::ResultReady: return QStringLiteral("可以领取");
    case MessageOccasion::CollectReminder: return QStringLiteral("催领");
    case MessageOccasion::Mailed: return QStringLiteral("已寄出");
    case MessageOccasion::FeeDue: return QStringLiteral("待缴费");
    case MessageOccasion::OnlinePassed: return QStringLiteral("网上预审通过");
    case MessageOccasion::OnlineAccepted: return QStringLiteral("网上申请已受理");
    case MessageOccasion::OnlineRefused: return QStringLiteral("网上申请不予受理");
    }
    return {};
}

QString messageTriedText(MessageTried tried)
{
    switch (tried) {
    case MessageTried::Handed: return QStringLiteral("交短信通道");
    case MessageTried::Delivered: return QStringLiteral("短信已送达");
    case MessageTried::Failed: return QStringLiteral("短信没发出去");
    case MessageTried::Silent: return QStringLiteral("短信没有回执");
    case MessageTried::NoGateway: return QStringLiteral("没有接短信通道");
    case MessageTried::NoConsent: return QStringLiteral("申请人不接收短信");
    case MessageTried::NoPhone: return QStringLiteral("没有可发短信的手机号码");
    case MessageTried::Reached: return QStringLiteral("电话已告知");
    case MessageTried::NotReached: return QStringLiteral("电话没接通");
    case MessageTried::WrongNumber: return QStringLiteral("号码不对");
    }
    return {};
}

QList<MessageDue> messagesDue(const Case &record, const CollectTerms &collect, QDate today,
                              const WorkingCalendar &calendar, MessageLook look)
{
    QList<MessageDue> due;
    addPapers(record, today, calendar, look, due);
    if (look == MessageLook::Happened && record.state == CaseState::Correcting)
        due.append(
            {MessageOccasion::CorrectionAsked,
             keyOf(MessageOccasion::CorrectionAsked, QString::number(record.notices ? record.notices->size() : 0)),
             record.correctionDue ? dayWords(record.correctionDue->due) : QString(),
             {}});
    if (look == MessageLook::Happened)
        addOnline(record, due);
    addResult(record, collect, today, calendar, look, due);
    if (awaitsPayment(record))
        due.append({MessageOccasion::FeeDue, keyOf(MessageOccasion::FeeDue, record.fee->notice),
                    dayWords(record.fee->due.due), yuanText(record.fee->owed())});
    return due;
}

bool stillHolds(const Message &message, const Case &record, QDate today)
{
    switch (message.occasion) {
    case MessageOccasion::SupplementAsked:
    case MessageOccasion::SupplementSoon:
    case MessageOccasion::SupplementLast: {
        const auto open = openPapers(record);
        return open && today <= open->first
            && (message.occasion == MessageOccasion::SupplementAsked
                || message.key == keyOf(message.occasion, open->first.toString(Qt::ISODate)));
    }
    case MessageOccasion::CorrectionAsked: return record.state == CaseState::Correcting;
    case MessageOccasion::Decided: return record.state == CaseState::Approved || record.state == CaseState::Rejected;
    case MessageOccasion::ResultReady:
    case MessageOccasion::CollectReminder: return record.state == CaseState::Issued && !isInEnvelope(record);
    case MessageOccasion::Mailed: return record.state == CaseState::Issued && isInEnvelope(record);
    case MessageOccasion::FeeDue: return awaitsPayment(record);
    case MessageOccasion::OnlinePassed: return record.state == CaseState::PreReviewed;
    case MessageOccasion::OnlineAccepted: return awaitsDecision(record.state);
    case MessageOccasion::OnlineRefused: return record.state == CaseState::Refused;
    }
    return false;
}

QString messageText(const MessageDue &due, const QString &hall, const Case &record)
{
    QString text = messageTemplates().value(due.occasion);
    const QString number = record.shortNumber ? shortNumberText(*record.shortNumber) : record.number;
    for (const auto &[blank, value] :
         {std::pair("{hall}", hall), std::pair("{name}", record.maskedName), std::pair("{number}", number),
          std::pair("{date}", due.date), std::pair("{count}", due.count)})
        text.replace(QLatin1String(blank), value);
    return text;
}

Instant notInQuietHours(Instant at, const MessageTerms &terms)
{
    const QTime from = QTime::fromString(terms.quietFrom, QStringLiteral("HH:mm"));
    const QTime to = QTime::fromString(terms.quietTo, QStringLiteral("HH:mm"));
    const QTime time = hallTime(at);
    if (!from.isValid() || !to.isValid() || from == to)
        return at;
    const bool overNight = from > to;
    const bool isQuiet = overNight ? time >= from || time < to : time >= from && time < to;
    if (!isQuiet)
        return at;
    const QDate day = hallDate(at);
    return hallInstant(overNight && time >= from ? day.addDays(1) : day, to);
}

Instant nextTry(Instant now, int failed, const MessageTerms &terms)
{
    constexpr int doublingsMax = 10;
    const qint64 minutes = qint64(terms.backoffMinutes) << std::clamp(failed - 1, 0, doublingsMax);
    return notInQuietHours(now.plus(minutes * 60'000), terms);
}

bool isMobile(const QString &phone)
{
    static const QRegularExpression digits(QStringLiteral("^1[0-9]{10}$"));
    return digits.match(phone).hasMatch();
}

Message forLists(Message message)
{
    message.phoneSealed.reset();
    return message;
}

} // namespace ow
