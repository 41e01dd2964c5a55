#pragma once
// ONE form for all items of an application (reference/forms.md §3.2): a question is one element in one role, asked once, with the
// items that need it as its certificate.
#include "models/catalogue/Item.h"

#include <QMap>

namespace ow {

/// Answers by question key ("applicant.personName"), in the normal form of their type.
using Answers = QMap<QString, QString>;

QString questionKey(ElementRole role, const QString &element);

/// Something known before anybody asks.
struct KnownAnswer {
    ElementRole role = ElementRole::Applicant;
    QString element;
    QString value;
    AnswerOrigin origin = AnswerOrigin::Card;
    QDate asOf;     ///< when it was read, issued or said
    QString source; ///< for people: 居民身份证, 营业执照, the number of an earlier application

    static Fields fields();
};

/// An answer filled in before; shown with where it comes from and of when it is.
struct Prefill {
    QString value;
    AnswerOrigin origin = AnswerOrigin::Card;
    QDate asOf;
    QString source;

    static Fields fields();
};

struct Question {
    QString key;
    ElementRole role = ElementRole::Applicant;
    DataElement element;
    bool required = false;     ///< by any of the items
    QList<QString> neededBy;   ///< items that ask it
    QList<QString> requiredBy; ///< those of them that cannot do without
    std::optional<Prefill> prefill;

    static Fields fields();
};

struct FormItem {
    QString code;
    int version = 0;
    QString name;

    static Fields fields();
};

/// Carries all it needs to be shown and checked, so that a draft keeps the form it was begun with.
struct Form {
    QList<FormItem> items;     ///< by code
    QList<Question> questions; ///< by role, then as in the dictionary
    QList<CodeList> codeLists; ///< those the questions use, by code

    static Fields fields();
    /// Null when the form does not ask it.
    const Question *question(QStringView key) const;
    const CodeList *codeList(QStringView code) const;
};

/// What one form spares the applicant.
struct FormSaving {
    int asked = 0;      ///< questions of this form
    int separately = 0; ///< questions of the items' own forms together
    int prefilled = 0;  ///< of those asked, answered already
};

FormSaving saving(const Form &form);

} // namespace ow
