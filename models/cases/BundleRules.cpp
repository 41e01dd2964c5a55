#include "models/cases/BundleRules.h"

#include "models/cases/CaseClock.h"
#include "models/catalogue/Catalogue.h"

#include <algorithm>

namespace ow {

namespace {
/// It came to nothing, or to nothing any more.
bool isLost(CaseState state)
{
    switch (state) {
    case CaseState::Refused:
    case CaseState::Rejected:
    case CaseState::Withdrawn:
    case CaseState::Revoked:
    case CaseState::Terminated:
    case CaseState::Returned:
    case CaseState::Annulled: return true;
    default: return false;
    }
}

bool isThere(const Case &record)
{
    return record.state == CaseState::Issued || record.state == CaseState::Delivered;
}

/// The last day something happened to one that is over.
QDate overOn(const Case &record)
{
    if (record.ending)
        return record.ending->on;
    return record.issuedOn.value_or(record.decidedOn.value_or(record.receivedOn));
}

EarlierCase earlierOf(const Case &record)
{
    EarlierCase one{record.id, record.number, record.itemName};
    if (isThere(record))
        one.issuedOn = record.issuedOn;
    else if (isLost(record.state))
        one.lostOn = overOn(record);
    return one;
}
} // namespace

QList<const Item *> earlierFirst(const Bundle &bundle, const QList<const Item *> &items)
{
    QList<QString> together;
    for (const Item *item : items)
        together.append(item->code);
    QList<const Item *> left = items;
    QList<const Item *> ordered;
    QSet<QString> placed;
    while (!left.isEmpty()) {
        const auto next = std::find_if(left.begin(), left.end(), [&](const Item *item) {
            const BundleStep *step = bundle.stepOf(item->code, together);
            return !step || std::all_of(step->after.begin(), step->after.end(), [&](const QString &code) {
                return placed.contains(code) || !together.contains(code);
            });
        });
        const auto one = next == left.end() ? left.begin() : next; // no bundle is published that waits for itself
        placed.insert((*one)->code);
        ordered.append(*one);
        left.erase(one);
    }
    return ordered;
}

CaseBundle bundleAtIntake(const Bundle &bundle, const QString &item, const QList<QString> &together,
                          const QList<Case> &taken, QDate day)
{
    CaseBundle told{bundle.code, bundle.name, {}, bundle.refused.value_or(OtherRefused::GoOn)};
    const BundleStep *step = bundle.stepOf(item, together);
    if (!step)
        return told;
    for (const Case &record : taken) {
        if (step->after.contains(record.item))
            told.earlier.append(earlierOf(record));
    }
    if (!told.earlier.isEmpty() && earlierOpen(told).isEmpty() && earlierLost(told).isEmpty())
        told.begunOn = day;
    return told;
}

QStringList notTakenIn(const Bundle &bundle, const QString &item, const QList<QString> &together,
                       const QSet<QString> &takenIn)
{
    QStringList missing;
    const BundleStep *step = bundle.stepOf(item, together);
    for (const QString &code : step ? step->after : QList<QString>()) {
        if (together.contains(code) && !takenIn.contains(code))
            missing.append(code);
    }
    return missing;
}

std::optional<Case> followed(const Case &record, const Case &moved, QDate today)
{
    if (!record.bundle || record.id == moved.id || hasEnded(record.state))
        return std::nullopt;
    Case after = record;
    bool any = false;
    for (EarlierCase &one : after.bundle->earlier) {
        if (one.caseId != moved.id)
            continue;
        if (isThere(moved) && !one.issuedOn) {
            one.issuedOn = moved.issuedOn.value_or(today);
            any = true;
        } else if (isLost(moved.state) && !one.lostOn) {
            one.lostOn = today;
            any = true;
        }
    }
    const bool begins = !after.bundle->begunOn && !after.bundle->earlier.isEmpty()
        && earlierOpen(*after.bundle).isEmpty() && earlierLost(*after.bundle).isEmpty();
    if (any && begins)
        after.bundle->begunOn = today;
    const bool stops = after.bundle->refused == OtherRefused::Stop && isLost(moved.state) && !after.bundle->stoppedBy;
    if (stops)
        after.bundle->stoppedBy = moved.itemName;
    return any || stops ? std::optional(after) : std::nullopt;
}

Result<BundleCourse> bundleCourse(const QList<Case> &cases, const Catalogue &catalogue, const WorkingCalendar &calendar)
{
    BundleCourse course;
    QList<Case> left = cases;
    left.removeIf([](const Case &record) { return !record.bundle; });
    if (left.isEmpty())
        return course;
    course.code = left.first().bundle->code;
    course.name = left.first().bundle->name;
    bool known = true;
    while (!left.isEmpty()) {
        // Those it waits for have their days first.
        const auto line = [&](const QUuid &id) {
            return std::find_if(course.lines.begin(), course.lines.end(),
                                [&](const BundleLine &one) { return one.caseId == id; });
        };
        auto next = std::find_if(left.begin(), left.end(), [&](const Case &record) {
            return std::none_of(
                record.bundle->earlier.begin(), record.bundle->earlier.end(), [&](const EarlierCase &one) {
                    return std::any_of(left.begin(), left.end(), [&](const Case &c) { return c.id == one.caseId; });
                });
        });
        if (next == left.end())
            next = left.begin();
        const Case record = *next;
        left.erase(next);
        const Item *item = catalogue.itemVersion(record.item, record.itemVersion);
        const CatalogueUnit *unit = catalogue.unit(record.unit);
        BundleLine one{record.id, record.number, record.itemName, unit ? unit->name : QString(), record.state};
        one.from = record.bundle->begunOn.value_or(record.acceptedOn.value_or(record.receivedOn));
        one.waits = awaitsDecision(record.state) && !earlierOpen(*record.bundle).isEmpty();
        for (const EarlierCase &earlier : record.bundle->earlier) {
            one.after.append(earlier.caseId);
            if (const auto before = line(earlier.caseId); one.waits && before != course.lines.end())
                one.from = std::max(one.from, before->to);
        }
        one.expected = !hasEnded(record.state) && !isThere(record);
        one.to = one.from;
        if (!one.expected) {
            one.to = std::max(one.from, overOn(record));
            ++course.done;
        } else if (record.due && !one.waits) {
            one.to = record.due->due;
        } else if (item) {
            const Result<Deadline> due = calendar.dueDate(one.from, item->promised);
            if (!due)
                return fail(due.error());
            one.to = due->due;
        }
        known = known && openProcedures(record).isEmpty() && record.state != CaseState::Correcting;
        course.lines.append(one);
    }
    QDate last;
    for (const BundleLine &one : std::as_const(course.lines))
        last = std::max(last, one.to);
    if (known)
        course.due = last;
    // Backwards from the last day: who ends on it, and who lets that one begin.
    QSet<QUuid> holds;
    for (auto one = course.lines.rbegin(); one != course.lines.rend(); ++one) {
        one->critical = one->expected && (one->to == last || holds.contains(one->caseId));
        for (const QUuid &earlier : one->critical ? one->after : QList<QUuid>()) {
            const auto before = std::find_if(course.lines.begin(), course.lines.end(),
                                             [&](const BundleLine &line) { return line.caseId == earlier; });
            if (before != course.lines.end() && before->to == one->from)
                holds.insert(earlier);
        }
    }
    return course;
}

Fields BundleLine::fields()
{
    return {field("case", &BundleLine::caseId),
            field("number", &BundleLine::number),
            field("itemName", &BundleLine::itemName),
            field("unitName", &BundleLine::unitName),
            field("state", &BundleLine::state),
            field("from", &BundleLine::from),
            field("to", &BundleLine::to),
            field("expected", &BundleLine::expected),
            field("waits", &BundleLine::waits),
            field("critical", &BundleLine::critical),
            field("after", &BundleLine::after, {.itemsMax = 30})};
}

Fields BundleCourse::fields()
{
    return {field("code", &BundleCourse::code), field("name", &BundleCourse::name),
            field("lines", &BundleCourse::lines, {.itemsMax = 30}), field("due", &BundleCourse::due),
            field("done", &BundleCourse::done)};
}

} // namespace ow
