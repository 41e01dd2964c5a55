#pragma once
// 安排踏勘、记录、取消. The route goes on paper with the places, each finding on a paper of its own with its case.
#include "models/papers/Paper.h"
#include "models/sitevisits/SiteVisitRules.h"
#include "models/store/Command.h"

namespace ow {

struct SiteVisitReply {
    SiteVisit visit;
    QList<IssuedPaper> papers;
    static Fields fields();
};

struct PlannedStop {
    QUuid caseId;
    QString arrive;
    QList<QString> looksAt;
    std::optional<QString> place = {}; ///< absent: as the form says it
    static Fields fields();
};

/// One route of one day. `officers`: users, the first one leads.
struct PlanSiteVisit {
    static constexpr char name[] = "siteVisit.plan";
    using Reply = SiteVisitReply;
    QDate on;
    QList<QString> officers;
    QList<PlannedStop> stops;
    static Fields fields();
};

/// What was found at the place of one case, by one who was there. With the last one the visit is done.
struct RecordSiteVisit {
    static constexpr char name[] = "siteVisit.record";
    using Reply = SiteVisitReply;
    QUuid visit;
    QUuid caseId;
    bool passes = true;
    QString words;
    std::optional<SitePhoto> photos = {};
    static Fields fields();
};

/// Nobody goes; what was looked at before stays.
struct CancelSiteVisit {
    static constexpr char name[] = "siteVisit.cancel";
    using Reply = SiteVisitReply;
    QUuid visit;
    QString reason;
    static Fields fields();
};

/// Visits to be gone or to be written down, who may go, and what of a case (parameter case) is known. No places, no words.
struct SiteVisitsView {
    static constexpr char name[] = "siteVisits";
    QDate day;
    QList<SiteVisit> planned;
    QList<SiteOfficer> people;
    std::optional<QList<SiteVisit>> ofCase = {};
    static Fields fields();
};
bool isSiteVisitNews(const QString &type);

/// Places and words in clear; parameters id (case) and reason.
struct SiteVisitTextsView {
    static constexpr char name[] = "siteVisitTexts";
    struct Line {
        QUuid visit;
        QString place;
        std::optional<QString> words;
        static Fields fields();
    };
    QString place; ///< of the case, as its form says it
    QList<Line> lines;
    static Fields fields();
};

std::span<const CommandRow> siteVisitCommands();
std::span<const EventRow> siteVisitEvents();
std::span<const ViewRow> siteVisitViews();

} // namespace ow
