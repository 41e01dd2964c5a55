#pragma once
// 网上申请 in the hall: taken over from the platform as `preReview`, answered at the review desk, or opened at any window like an
// application that was begun there (domain.md §2.2, §2.5; 行政许可法 §32).
#include "models/cases/CaseCommands.h"
#include "models/online/OnlineApplication.h"

namespace ow {

/// Of the platform alone, as a directive. Taking the same application again changes nothing. The five working days run from the day it
/// reached the platform.
struct TakeOnline {
    static constexpr char name[] = "online.take";
    struct Reply {
        QList<Case> cases;
        static Fields fields();
    };
    OnlineFiling filing;
    Instant filedAt;
    static Fields fields();
};

/// Of the platform alone: what a notice asked for was sent online. The case is looked at once more, the five working days run anew from
/// the day it reached the platform. Each sending is taken once.
struct CorrectOnline {
    static constexpr char name[] = "online.correct";
    using Reply = CaseReply;
    QUuid sending;
    OnlineCorrection correction;
    Instant sentAt;
    static Fields fields();
};

/// Of the platform alone: the applicant took one case of it back there. Taking it back again changes nothing.
struct WithdrawOnline {
    static constexpr char name[] = "online.withdraw";
    using Reply = CaseReply;
    QString number; ///< of the case
    QString reason;
    static Fields fields();
};

/// Pass: complete, the originals are to be shown. Accept: where none is to be seen. Notice: everything that is wrong, at once.
enum class OnlineAct { Pass, Accept, Notice, Refuse };
constexpr Code<OnlineAct> onlineActCodes[] = {{OnlineAct::Pass, "pass"},
                                              {OnlineAct::Accept, "accept"},
                                              {OnlineAct::Notice, "notice"},
                                              {OnlineAct::Refuse, "refuse"}};
constexpr std::span<const Code<OnlineAct>> codesOf(OnlineAct)
{
    return onlineActCodes;
}
QString onlineActText(OnlineAct act);

/// What becomes of one case of an online application, from its files. DraftTaken while it lies open at a window today.
struct AnswerOnline {
    static constexpr char name[] = "online.answer";
    using Reply = CaseReply;
    QUuid caseId;
    OnlineAct act = OnlineAct::Pass;
    std::optional<QString> reason = {}; ///< of a refusal
    QList<MaterialCheck> materials;     ///< as found; what was uploaded stands in the application and stays
    static Fields fields();
};

Result<Decision> decideCorrectOnline(CommandContext &context, const CorrectOnline &command);

std::span<const CommandRow> onlineCommands();

} // namespace ow
