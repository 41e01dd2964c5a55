#pragma once
#include "sync/platform/OnlineStatus.h"

namespace ow {

/// A case as the platform shows it: progress and masked name, nothing else of the person.
struct CaseProgress {
    QUuid id;
    QString number;
    QString item;
    QString itemName;
    QString unit;
    QString state;
    QString maskedName;
    std::optional<QDate> receivedOn;
    std::optional<QDate> acceptedOn;
    std::optional<QDate> due;
    std::optional<QDate> decidedOn;
    std::optional<QDate> issuedOn;
    std::optional<QDate> deliveredOn;
    QUuid epoch; ///< the event it comes from
    qint64 seq = 0;
    std::optional<CaseTold> told = {}; ///< of one applied for online

    static Fields fields();
};

/// What an event does at the platform.
enum class EventEffect {
    Unknown, ///< stored, and applied after an upgrade
    Counted,
    Case,    ///< moves a case's progress
    Place,   ///< where and when a hall does an item
    Refusal, ///< a hall did not take a directive
};
/// By type: "gov.<area>.<past>.v1". A new major version is unknown.
EventEffect eventEffect(QStringView type);

/// From the body of a case event, whose fact is {"case":{…}}: read by what it carries, so that new kinds of case events need no
/// new platform.
Result<CaseProgress> caseProgress(const QByteArray &eventBody);

} // namespace ow
