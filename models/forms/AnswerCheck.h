#pragma once
#include "models/forms/Form.h"
#include "models/rules/RuleValue.h"

namespace ow {

/// The codes of one list, to be looked up in; borrows the list.
class CodeIndex {
public:
    explicit CodeIndex(const CodeList &list);
    /// The list's own text of this code; null when there is no such code.
    const QString *find(QStringView code) const;

private:
    std::vector<const QString *> m_codes; ///< by length, then by letters
};

/// A short look at what people mostly send, made once for each question, so that the long one (checkAnswer) is for what has to be put
/// right or refused. Borrows its code list.
class AnswerCheck {
public:
    AnswerCheck(const DataElement &element, std::shared_ptr<const CodeIndex> codes);

    /// True only when checkAnswer() would give the text back as it is; then `value` is what rules see, and borrows the text where it
    /// is one. False says nothing.
    bool isNormal(const QString &text, RuleValue &value) const;

    friend bool operator==(const AnswerCheck &, const AnswerCheck &) = default;

private:
    bool isNormalNumber(QStringView text, RuleValue &value) const;
    bool isNormalText(QStringView text) const;

    ElementType m_type;
    bool m_keepsFraction; ///< money: 12.50
    bool m_isPlain;       ///< no normaliser of its own
    int m_precision = 0;
    int m_lengthMax;
    qint64 m_scale = 1;
    qint64 m_min; ///< in units of the smallest digit
    qint64 m_max;
    std::shared_ptr<const CodeIndex> m_codes;
};

} // namespace ow
