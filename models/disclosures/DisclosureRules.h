#pragma once
// Which decisions are made public, by when, and what may become of an entry. Pure.
#include "models/cases/CaseStore.h"
#include "models/disclosures/Disclosure.h"

namespace ow {
class WorkingCalendar;

enum class DisclosureAct { Publish, Withhold, Release, Correct, End };
constexpr Code<DisclosureAct> disclosureActCodes[] = {{DisclosureAct::Publish, "publish"},
                                                      {DisclosureAct::Withhold, "withhold"},
                                                      {DisclosureAct::Release, "release"},
                                                      {DisclosureAct::Correct, "correct"},
                                                      {DisclosureAct::End, "end"}};
constexpr std::span<const Code<DisclosureAct>> codesOf(DisclosureAct)
{
    return disclosureActCodes;
}

/// The state afterwards; none when the act has no place there. Nothing leads out of Withdrawn and Dropped.
std::optional<DisclosureState> disclosureAfter(const Disclosure &disclosure, DisclosureAct act);

QString disclosureStateText(DisclosureState state);
QString disclosureActText(DisclosureAct act);
QString withholdGroundText(WithholdGround ground);
QString disclosurePlaceText(DisclosurePlace place);
QString disclosurePlacesText(const QList<DisclosurePlace> &places);

/// A licence was granted by it, and stands.
bool isGranted(const Case &record);
/// It was granted once and taken back.
bool isTakenBack(const Case &record);
bool isDisclosed(const Item &item, const DisclosureTerms &terms);
DisclosedFacts factsOf(const Case &record, const QString &unitName);

/// Who holds it, as the public may read: an organisation in full with its code, a natural person masked.
struct DisclosedHolder {
    QString name;
    QString creditCode;
};
DisclosedHolder disclosedHolder(const QList<DraftBody::Entry> &answers, const QString &maskedPerson);

/// On the public page: what was published and was not taken off it.
bool isShown(const Disclosure &disclosure);
/// To be published, and the day is past.
bool isDisclosureLate(const Disclosure &disclosure, QDate today);
/// 长期, 2026-09-24 至 2031-09-23
QString validityText(const DisclosedFacts &facts);

/// The list for spreadsheets and for the credit site: UTF-8 with its mark, CRLF, every cell quoted and none a formula.
QByteArray disclosureCsv(const QList<PublishedRow> &rows);

} // namespace ow
