#pragma once
// ONE form for all items of an application (reference/forms.md §3.2): a question is one element in one role, asked once, with the
// items that need it as its certificate.
#include "models/catalogue/Item.h"
#include "models/forms/Freshness.h"
#include "models/forms/QuestionKey.h"

#include <QMap>

namespace ow {

/// Answers by question key ("applicant.personName", "child[2].personName"), in the normal form of their type; rows of repeating
/// roles by RowList::key.
using Answers = QMap<QString, QString>;

/// Something known before anybody asks.
struct KnownAnswer {
    ElementRole role = ElementRole::Applicant;
    QString element;
    QString value;
    AnswerOrigin origin = AnswerOrigin::Card;
    QDate asOf;     ///< when it was read, issued or said
    QString source; ///< for people: 居民身份证, 营业执照, the number of an earlier application
    std::optional<TimeScope> timeScope = {}; ///< absent: now
    std::optional<int> row = {};             ///< of repeating roles
    std::optional<QString> reference = {};   ///< number of the document or case
    std::optional<QDate> validUntil = {};
    std::optional<Assurance> assurance = {}; ///< absent: what the origin warrants
    std::optional<QUuid> consent = {};       ///< on the ground of which it was asked for
    std::optional<QString> purpose = {};     ///< of the consent

    static Fields fields();
};

/// An answer filled in before; shown with where it comes from and of when it is.
struct Prefill {
    QString value;
    AnswerOrigin origin = AnswerOrigin::Card;
    QDate asOf;
    QString source;
    std::optional<QString> reference = {};
    std::optional<QDate> validUntil = {};
    std::optional<Assurance> assurance = {}; ///< absent: what the origin warrants
    std::optional<QUuid> consent = {};
    std::optional<QString> purpose = {};

    static Fields fields();
    Provenance provenance() const;
};

/// One requirement of one item that this question answers: who wants it, when, how narrowly, by which law. All of a question's
/// owners are its certificate, which anybody can hold against the items' own files (tests/peers/check_form.py).
struct QuestionOwner {
    QString item;
    int version = 0;
    int requirement = 0;   ///< place in the item's `elements`, from 0
    bool required = false; ///< wherever it is relevant
    QString legalBasis;
    std::optional<JsonText> when = {};         ///< φ
    std::optional<JsonText> requiredWhen = {}; ///< ψ
    std::optional<Narrowing> only = {};        ///< ρ

    static Fields fields();
};

struct Question {
    QString key; ///< without row
    ElementRole role = ElementRole::Applicant;
    DataElement element;
    bool required = false;     ///< by any of the items, wherever it is relevant to that one
    QList<QString> neededBy;   ///< items that ask it
    QList<QString> requiredBy; ///< those of them that cannot do without wherever it is relevant
    std::optional<Prefill> prefill;
    std::optional<TimeScope> timeScope = {};         ///< absent: now
    std::optional<QList<QuestionOwner>> owners = {}; ///< by item; absent in forms of versions before rules
    std::optional<FreshTerms> fresh = {};            ///< absent: the dictionary sets no age
    std::optional<LeftOutAnswer> leftOut = {}; ///< the newest answer known, but not offered; none beside a prefill

    static Fields fields();
    TimeScope scope() const { return timeScope.value_or(TimeScope::Now); }
    bool isRepeated() const { return repeats(role); }
    /// The certificate; made from `neededBy` where a form of old has none.
    QList<QuestionOwner> allOwners() const;
};

struct FormItem {
    QString code;
    int version = 0;
    QString name;

    static Fields fields();
};

/// A row known from before: a child of an earlier application.
struct KnownRow {
    QString key; ///< with its row
    Prefill prefill;

    static Fields fields();
};

/// Carries all it needs to be shown and checked, so that a draft keeps the form it was begun with.
struct Form {
    QList<FormItem> items;     ///< by code
    QList<Question> questions; ///< by role, then as in the dictionary
    QList<CodeList> codeLists; ///< those the questions use, by code
    std::optional<QList<KnownRow>> knownRows = {};

    static Fields fields();
    /// By key, with or without row. Null when the form does not ask it.
    const Question *question(QStringView key) const;
    const CodeList *codeList(QStringView code) const;
    const FormItem *item(QStringView code) const;
};

/// What one form spares the applicant.
struct FormSaving {
    int asked = 0;      ///< questions of this form
    int separately = 0; ///< questions of the items' own forms together
    int prefilled = 0;  ///< of those asked, answered already
};

FormSaving saving(const Form &form);

} // namespace ow
