#pragma once
#include "models/cases/CaseStore.h"
#include "models/forms/FormSession.h"

namespace ow {

/// What the form knows before anybody asks, each answer with where it comes from.
DraftBody prefilledBody(const Form &form);
/// Adds what the form knows to questions `was` did not ask yet; what was emptied on purpose stays empty.
void addPrefilled(DraftBody &body, const Form &form, const Form &was);

Answers answersOf(const DraftBody &body);
FormSession::Sources sourcesOf(const DraftBody &body);
/// Of a form being filled in, as it is saved: with answers nobody asks for at the moment set apart.
void setAnswers(DraftBody &body, const FormSession &session);

/// Changes nobody signed are signed by who saves them.
void signChanges(DraftBody &body, const QString &user);

/// Authentic values are those of their source at acceptance, too (reference/forms.md §3.5): AnswerLocked for one changed without a
/// reason, AnswerDrift for one whose source says something else by now. By question, of the answers that leave.
Faults sourceFaults(const Form &form, const DraftBody &body, const Answers &leaving);

/// The draft as it is kept for good: what leaves, and where it is from.
void keepLeaving(DraftBody &body, const Answers &leaving);

} // namespace ow
