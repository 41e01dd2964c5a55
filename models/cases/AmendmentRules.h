#pragma once
// 更正: when it is still possible, and what of it wants a second pair of eyes. Pure.
#include "models/cases/Case.h"

namespace ow {

/// A name or number that tells who somebody is.
bool isIdentityElement(const DataElement &element);
/// Not before it was submitted, not after its result left the office or it ended.
bool mayBeAmended(CaseState state);
/// Whether answers of this case can still be put right; AmendmentLate once its result left the office, AmendmentOpen while one waits.
std::optional<Fault> amendmentFault(const Case &record);
const CaseAmendment *openAmendment(const Case &record);
QString amendmentStateText(AmendmentState state);
/// 姓名、手机号码：王芳申请，等人复核.
QString amendmentText(const CaseAmendment &amendment);

} // namespace ow
