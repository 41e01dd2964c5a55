#pragma once
// 期限: when a case is due, what stops its period, and which light it shows. Pure; domain.md §5, 行政许可法 §42, §44, §45, §82.
#include "models/calendar/WorkingCalendar.h"
#include "models/cases/Case.h"

namespace ow {

/// Special procedures that have not ended.
QList<SpecialProcedure> openProcedures(const Case &record);

/// The day the papers now on the desk came in: of the receipt, or of the last corrected ones. Acceptance is dated by it.
QDate papersDay(const Case &record);

/// Names of tolerated papers still to come; empty when a decision may be made (tolerantDecision = after).
QStringList openSupplements(const Case &record);
/// Those of them whose day has passed; a paper brought on its day is in time (domain.md §16.6).
QStringList lateSupplements(const Case &record, QDate today);

/// The promised period from acceptance, without the days it stood still, with what was granted on top. InputRefused as of
/// WorkingCalendar::dueDate. An open procedure is not in it yet: nobody knows its last day.
Result<Deadline> decisionDeadline(const Case &record, const Item &item, const WorkingCalendar &calendar);
/// Working days from the decision to the certificate (行政许可法 §44).
constexpr int certificateDays = 10;
Result<Deadline> issueDeadline(QDate decidedOn, const WorkingCalendar &calendar);

/// Papers are in and nothing is said of them yet: Received, PreReview.
bool awaitsIntake(CaseState state);
/// Its papers lie on a desk, by whatever way they came: these, and PreReviewed.
bool isOnDesk(CaseState state);
/// Accepted and not decided: Accepted, Tolerant, Suspended.
bool awaitsDecision(CaseState state);
/// Decided, ended or refused: nothing is left to be done about it but, for an issued one, to hand it over.
bool hasEnded(CaseState state);

/// Does the promised period run? Not before acceptance, in a special procedure, after the decision, while tolerated papers are
/// awaited for an item whose period waits with them, or while another case of its 一件事 is to come first.
bool clockRuns(const Case &record);
/// The day that counts now: to say what becomes of the papers, to correct them, of the decision, after it of the certificate; none when
/// nothing runs.
std::optional<Deadline> awaitedDeadline(const Case &record);

enum class Light { None, Green, Yellow, Red };
/// Green; yellow from the working day before; red when past (domain.md §5.4).
Light dueLight(QDate due, QDate today, const WorkingCalendar &calendar);

} // namespace ow
