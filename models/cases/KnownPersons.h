#pragma once
#include "models/cases/CaseStore.h"
#include "models/cases/EarlierRows.h"
#include "models/cases/PersonRules.h"
#include "models/forms/Form.h"

namespace ow {

class Catalogue;
class Sealer;

/// What is known of an application's people before anybody asks. Each value stands in the part of the person it is of: the principal's
/// from his card and his own earlier applications, the agent's from his card and what he said of himself for other principals in this
/// visit. Nothing of one principal is ever offered to another, and nothing of an earlier agent to the next.
Result<QList<KnownAnswer>> knownOfPeople(Connection &db, Sealer &sealer, const Catalogue &catalogue,
                                         const Application &application, QDate today);

/// What a document says, in one part.
QList<KnownAnswer> knownFromCard(const Catalogue &catalogue, ElementRole role, const IdentityCard &card, QDate today);

/// Parts another person plays next time, though it is the same principal who comes.
bool isOfThisApplicationOnly(ElementRole role);

/// For each repeating part the form asks, the rows of the principal's youngest application that has some: his children, his
/// shareholders. Nobody else's. What is too old is left out, and the form's question says so.
QList<EarlierRows> rowsOfEarlier(Connection &db, Sealer &sealer, const QUuid &principal, Form &form, QDate today);

/// The people of an application with their documents, as they were read in its visit. PersonMismatch when one was not.
Result<Attendance> attendanceOf(Connection &db, Sealer &sealer, const Visit &visit, const Application &application);

} // namespace ow
