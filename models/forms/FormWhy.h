#pragma once
#include "models/forms/FormSession.h"

namespace ow {

/// Why one item wants an answer, or does not.
struct WhyOwner {
    QString item; ///< name
    QString legalBasis;
    bool isRelevant = false;
    bool isRequired = false;
    QString when = {};         ///< φ in words; empty: always
    QString requiredWhen = {}; ///< ψ in words
    QString allowed = {};      ///< what it narrows the answer to, in words
};

/// Everything there is to say about one field (reference/forms.md §6.8): who wants it and by which law, why it is shown and
/// required, where its answer comes from.
struct Why {
    QString name;
    QString definition;
    bool isVisible = false;
    bool isRequired = false;
    bool follows = false; ///< from another answer
    QString followsFrom = {};
    QList<WhyOwner> owners = {};
    std::optional<Provenance> source = {};
    std::optional<LeftOutAnswer> leftOut = {}; ///< known from before, but too old to be offered
};

Why whyOf(const FormSession &session, FormCell cell);

/// What one form spares the applicant as it is filled in now: questions shown, and what the items would ask one by one.
FormSaving saving(const FormState &state);

/// The answer as people say it: names of codes instead of codes, 是 and 否.
QString answerText(const Form &form, const Question &question, const QString &value);

} // namespace ow
