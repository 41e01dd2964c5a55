#include "models/sitevisits/SiteVisitRules.h"

#include "models/base/ProblemTypes.h"
#include "models/cases/CaseRules.h"

#include <QTime>

namespace ow {

Faults siteVisitFaults(const SiteVisit &visit, QDate today)
{
    Faults faults;
    QSet<QString> users;
    for (const SiteOfficer &officer : visit.officers)
        users.insert(officer.user);
    if (users.size() < siteOfficersMin)
        faults.append({QStringLiteral("officers"), &problem::SiteVisitOfficers, {}});
    else if (users.size() < visit.officers.size())
        faults.append(
            {QStringLiteral("officers"), &problem::Duplicate, {{QStringLiteral("what"), QStringLiteral("踏勘人员")}}});
    if (visit.on < today || visit.on > today.addDays(siteVisitAheadDays))
        faults.append({QStringLiteral("on"),
                       &problem::FieldFormat,
                       {{QStringLiteral("expected"), QStringLiteral("今天起三个月内的日期")}}});
    if (visit.stops.isEmpty())
        faults.append({QStringLiteral("stops"), &problem::ListEmpty, {}});
    QSet<QUuid> cases;
    QTime before;
    for (qsizetype i = 0; i < visit.stops.size(); ++i) {
        const SiteStop &stop = visit.stops.at(i);
        const QString place = QStringLiteral("stops[%1]").arg(i);
        if (cases.contains(stop.caseId))
            faults.append({place, &problem::Duplicate, {{QStringLiteral("what"), QStringLiteral("办件")}}});
        cases.insert(stop.caseId);
        const QTime arrive = QTime::fromString(stop.arrive, QStringLiteral("HH:mm"));
        if (!arrive.isValid() || (before.isValid() && arrive < before))
            faults.append({place + QStringLiteral(".arrive"),
                           &problem::FieldFormat,
                           {{QStringLiteral("expected"), QStringLiteral("不早于前一处的时刻，如 09:30")}}});
        before = arrive;
        if (stop.looksAt.isEmpty())
            faults.append({place + QStringLiteral(".looksAt"), &problem::FieldMissing, {}});
    }
    return faults;
}

bool mayBeVisited(const Case &record)
{
    return awaitsDecision(record.state);
}

QString siteVisitStateText(SiteVisitState state)
{
    switch (state) {
    case SiteVisitState::Planned: return QStringLiteral("已安排");
    case SiteVisitState::Done: return QStringLiteral("已完成");
    case SiteVisitState::Cancelled: return QStringLiteral("已取消");
    }
    return {};
}

QString officersText(const SiteVisit &visit)
{
    QStringList names;
    for (const SiteOfficer &officer : visit.officers)
        names.append(officer.unitName.isEmpty() ? officer.name
                                                : QStringLiteral("%1（%2）").arg(officer.name, officer.unitName));
    return names.join(QStringLiteral("、"));
}

QString placeOf(const QMap<QString, QString> &answers)
{
    for (const char *key :
         {"matter.projectPlace", "matter.adPosition", "matter.drainPosition", "property.propertyPlace",
          "enterprise.domicile", "matter.accidentPlace", "applicant.homeAddress", "applicant.registeredAddress"}) {
        const QString place = answers.value(QLatin1String(key));
        if (!place.isEmpty())
            return place;
    }
    return {};
}

} // namespace ow
