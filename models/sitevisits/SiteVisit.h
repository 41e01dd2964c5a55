#pragma once
// 现场踏勘: officers of one or several departments look at places together, one route for a morning (行政许可法 §34: 两名以上工作人员). It
// runs on the period: only the eight kinds of §45 stop it (domain.md §10).
#include "models/store/Event.h"

namespace ow {

enum class SiteVisitState { Planned, Done, Cancelled };
constexpr Code<SiteVisitState> siteVisitStateCodes[] = {
    {SiteVisitState::Planned, "planned"}, {SiteVisitState::Done, "done"}, {SiteVisitState::Cancelled, "cancelled"}};
constexpr std::span<const Code<SiteVisitState>> codesOf(SiteVisitState)
{
    return siteVisitStateCodes;
}

struct SiteOfficer {
    QString user;
    QString name;
    QString unit; ///< code
    QString unitName;

    static Fields fields();
};

/// Pictures taken there; the bytes are a blob under the application's key.
struct SitePhoto {
    QString sha256;
    QString media; ///< "application/pdf", "image/jpeg", "image/png"
    int pages = 1;

    static Fields fields();
};

/// What was found at one place.
struct SiteFinding {
    bool passes = true;
    QByteArray wordsSealed; ///< under the application's key; not for lists
    std::optional<SitePhoto> photos = {};
    QString byName;
    QDate enteredOn;
    QString paper; ///< number of the record

    static Fields fields();
};

/// One place of the route, for one case.
struct SiteStop {
    QUuid caseId;
    QUuid application;
    QString caseNumber;
    std::optional<QString> shortNumber = {};
    QString itemName;
    QString maskedName;
    QString arrive;         ///< "09:30"
    QByteArray placeSealed; ///< under the application's key; not for lists
    QList<QString> looksAt; ///< 消防通道、操作间布局
    std::optional<SiteFinding> finding = {};

    static Fields fields();
};

struct SiteVisit {
    QUuid id;
    SiteVisitState state = SiteVisitState::Planned;
    QDate on;
    QList<SiteOfficer> officers; ///< the first one leads
    QList<SiteStop> stops;       ///< in the order of the route
    QString madeBy;              ///< user
    QString madeByName;
    std::optional<QString> paper = {}; ///< number of the route sheet
    std::optional<QString> cancelled = {};

    static Fields fields();
    const SiteStop *stopOf(const QUuid &caseId) const;
    bool isComplete() const; ///< every place was looked at
};

// Each carries the whole visit as it is afterwards.
#define OW_SITE_EVENT(Name, wire) \
    struct Name { \
        static constexpr char type[] = wire; \
        SiteVisit visit; \
        static Fields fields() { return {field("visit", &Name::visit)}; } \
    };
OW_SITE_EVENT(SiteVisitPlanned, "gov.siteVisit.planned.v1")
OW_SITE_EVENT(SiteVisitRecorded, "gov.siteVisit.recorded.v1")
OW_SITE_EVENT(SiteVisitCancelled, "gov.siteVisit.cancelled.v1")
#undef OW_SITE_EVENT

constexpr int siteOfficersMin = 2;
constexpr int siteOfficersMax = 10;
constexpr int siteStopsMax = 20;
constexpr int siteLooksMax = 10;

} // namespace ow
