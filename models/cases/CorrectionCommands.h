#pragma once
// 收补正材料: what a notice asked for comes in, by counter, mail or online, with its own day; then the case is on the desk once more under
// its own number. And the supervisor's list of second notices that should not have been needed.
#include "models/cases/CaseCommands.h"
#include "models/cases/CorrectionRules.h"

namespace ow {

/// The five working days run anew from the day the papers came. The reply has the slip; the sheet comes by ResumeApplication.
struct CorrectCase {
    static constexpr char name[] = "case.correct";
    using Reply = CaseReply;
    QUuid caseId;
    BroughtBy by = BroughtBy::Counter;
    std::optional<QDate> handedOn = {}; ///< absent: today
    QList<QString> materials;
    static Fields fields();
};

struct NoticeWarned {
    static constexpr char type[] = "gov.notice.warned.v1";
    NoticeWarning warning;
    static Fields fields();
};
struct NoticeSettled {
    static constexpr char type[] = "gov.notice.settled.v1";
    NoticeWarning warning; ///< as it is afterwards
    static Fields fields();
};

struct NoticeReply {
    NoticeWarning warning;
    static Fields fields();
};
/// What the supervisor found and did about it.
struct SettleNotice {
    static constexpr char name[] = "notice.settle";
    using Reply = NoticeReply;
    QUuid warning;
    QString found;
    static Fields fields();
};

/// The last one first.
struct NoticeWarningsView {
    static constexpr char name[] = "noticeWarnings";
    QList<NoticeWarning> warnings;
    static Fields fields();
};
bool foldWarnings(NoticeWarningsView &view, const QString &type, const QJsonObject &data);

std::span<const CommandRow> correctionCommands();
std::span<const EventRow> correctionEvents();
std::span<const ViewRow> correctionViews();

} // namespace ow
