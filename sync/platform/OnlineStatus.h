#pragma once
#include "models/base/Describe.h"

namespace ow {

/// What an applicant is told of his case beyond its state; absent where there is nothing to tell.
struct CaseTold {
    struct Defect {
        QString materialName;
        QString wording;
        QString cure;
        static Fields fields();
    };
    std::optional<QList<QString>> bring = {};  ///< papers whose originals are to be shown
    std::optional<QList<Defect>> defects = {}; ///< everything to be mended
    std::optional<QDate> correctBy = {};
    std::optional<QString> reason = {}; ///< why it was not accepted, or ended

    bool isEmpty() const { return !bring && !defects && !correctBy && !reason; }
    static Fields fields();
};

/// One case of an online application; `state` is absent until the hall has taken it.
struct OnlineCaseStatus {
    QString number;
    QString item;
    std::optional<QString> state = {};     ///< as in CaseProgress
    std::optional<QString> stateText = {}; ///< 待预审
    std::optional<QDate> acceptedOn = {};
    std::optional<QDate> due = {};
    std::optional<CaseTold> told = {};
    std::optional<QString> withdrawalRefused = {}; ///< why the hall did not take it back
    std::optional<Instant> correctionSentAt = {};  ///< on its way to the hall
    std::optional<QString> correctionRefused = {}; ///< why the hall did not take it
    static Fields fields();
};

/// GET /v1/halls/{hall}/applications/{number}, and the answer to sending one. It belongs to the platform until the hall has taken it.
struct OnlineStatus {
    QString number;
    Instant filedAt;
    bool taken = false;
    std::optional<QString> refused = {}; ///< why the hall cannot take it at all
    QList<OnlineCaseStatus> cases;
    static Fields fields();
};

/// POST /v1/halls/{hall}/applications/{number}/withdraw
struct OnlineWithdrawal {
    QString caseNumber;
    QString reason;
    static Fields fields();
};

} // namespace ow
