#pragma once
#include "models/cases/CaseMachine.h"
#include "models/cases/Party.h"
#include "ui/common/Badge.h"

#include <QCoreApplication>

namespace ow {

/// Words and colours of cases on staff screens. Pure; the state words themselves are CaseRules'.
class CaseText {
    Q_DECLARE_TR_FUNCTIONS(CaseText)
public:
    /// "9月24日", with the year when it is another one than today's.
    static QString day(QDate day, QDate today);
    /// "剩3个工作日", "今天到期", "已超期2个工作日"; empty without a due date.
    static QString left(QDate due, QDate today, const WorkingCalendar &calendar);
    /// The same of a reckoned date: 预计 where holidays of its year are not announced.
    static QString day(const Deadline &due, QDate today);
    static QString left(const Deadline &due, QDate today, const WorkingCalendar &calendar);
    /// Badge tone and name of a colour token of the light.
    static Badge::Tone tone(Light light);
    static const char *colour(Light light);
    static Badge::Tone tone(CaseState state);
    /// "长期有效", "有效至2031年9月23日".
    static QString validity(const CaseResult &result);
    /// Of the decision, after it of the certificate; that the period stands still; empty when nothing is awaited.
    static QString left(const Case &record, QDate today, const WorkingCalendar &calendar);
    /// How somebody who must sign does so: "已读证件，当场签署", "公证委托，公证书 118号，原件已核对".
    static QString presence(const ApplicationParty &party);
    static QString absence(AbsenceReason reason);
    static Light light(const Case &record, QDate today, const WorkingCalendar &calendar);
};

} // namespace ow
