#pragma once
// 联合审查 of one case: who was asked when it was accepted, what each said and why, what was sent back, whose silence is consent.
#include "models/calendar/Deadline.h"
#include "models/catalogue/JointHearing.h"

namespace ow {

/// The lead department did not take an opinion as it was.
struct OpinionBack {
    QString reason;
    QDate on;
    QString by; ///< name as it stands on papers

    static Fields fields();
};

struct UnitOpinion {
    bool agrees = true;
    QString text; ///< its reasons
    Instant at;
    QString by;     ///< user
    QString byName; ///< as it stands on papers
    std::optional<OpinionBack> back = {};

    static Fields fields();
};

/// What one department is asked.
struct HearingRequest {
    QString unit;
    QString unitName;
    QString matter;
    Term within;
    Deadline due;
    QString explanation;
    std::optional<QString> silence = {}; ///< the law by which silence is consent
    bool veto = false;
    QList<UnitOpinion> opinions = {};   ///< the last one stands, unless it was sent back
    std::optional<QDate> silentOn = {}; ///< its silence was taken for consent when the case was decided

    static Fields fields();
    /// What it says now; null while it has not said it.
    const UnitOpinion *standing() const;
};

struct CaseHearing {
    JoinRule rule = JoinRule::All;
    std::optional<int> quorum = {};
    QString legalBasis;
    QList<HearingRequest> requests;

    static Fields fields();
};

} // namespace ow
