#pragma once
#include "models/forms/Form.h"

namespace ow {

/// Rows of a repeating part (孩子, 股东) as the same principal gave them in an earlier application. Offered and taken as a whole; nothing
/// of it is in the form before somebody takes it.
struct EarlierRows {
    ElementRole role = ElementRole::Child;
    QDate asOf;
    QString source; ///< number of the earlier case
    int rows = 0;
    QList<KnownRow> cells; ///< keys with rows 1 to `rows`; each value right for the form it is offered to

    static Fields fields();
};

/// What one earlier application has to offer to this form: a list for each repeating part the form asks, in the order of the form.
/// Parts other people play next time are left out, and so is what is never used twice.
QList<EarlierRows> earlierRows(const Form &form, const QList<KnownAnswer> &said, QDate today);

} // namespace ow
