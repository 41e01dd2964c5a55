#pragma once
// The one form as a page without a script, in both languages. Pure: questions and what was just typed in, HTML out.
#include "models/forms/FormState.h"
#include "sync/hub/PageText.h"

#include <QSet>

namespace ow {

struct FillMarks {
    QSet<QString> filled; ///< keys answered before; what, is not said
    QSet<QString> wrong;  ///< keys of answers that were not kept
};

/// Names of its fields: "a_" and the key of the question.
QString fillFields(const FormState &state, const FillMarks &marks, const PageText &text);
/// The answers a page made by fillFields() sends back; rows as "r_child".
Answers fillAnswers(const QByteArray &body);

} // namespace ow
