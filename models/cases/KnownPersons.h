#pragma once
#include "models/cases/CaseStore.h"
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

/// The people of an application with their documents, as they were read in its visit. PersonMismatch when one was not.
Result<Attendance> attendanceOf(Connection &db, Sealer &sealer, const Visit &visit, const Application &application);

} // namespace ow
