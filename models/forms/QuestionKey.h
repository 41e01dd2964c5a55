#pragma once
#include "models/catalogue/DataElement.h"

namespace ow {

/// What makes a question one and the same (reference/forms.md §3.2): who or what, which of several, which element, of when.
/// As text "applicant.personName", "child[2].personName", "enterprise.taxPaid@lastYear"; read and written here alone.
struct QuestionKey {
    ElementRole role = ElementRole::Applicant;
    int instance = 0; ///< number of the row, from 1 and never given twice; 0: asked once, or the question of all rows
    QString element;
    TimeScope scope = TimeScope::Now;

    /// Nothing when the text is no key. A repeating role may stand without its row.
    static std::optional<QuestionKey> parse(QStringView text);
    QString text() const;

    friend bool operator==(const QuestionKey &, const QuestionKey &) = default;
};

/// Text of a key without a row: the name of the question in forms and rules.
QString questionKey(ElementRole role, const QString &element, TimeScope scope = TimeScope::Now);

/// The rows of a repeating role, an answer like any other: key "child[]", text "1,3;4".
struct RowList {
    QList<int> rows = {1}; ///< as they are shown
    int next = 2;          ///< number of the next new one: none is given twice

    static QString key(ElementRole role);
    /// The role whose rows this key names.
    static std::optional<ElementRole> roleOf(QStringView key);
    /// Nothing when the text is no list of different rows, or of too many.
    static std::optional<RowList> parse(QStringView text);
    QString text() const;
    /// False when there are `rowsMax` already.
    bool add();
    /// False when it is the only one or not there.
    bool remove(int row);

    friend bool operator==(const RowList &, const RowList &) = default;
    static constexpr int rowsMax = 60;
};

} // namespace ow
