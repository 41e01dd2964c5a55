#pragma once
// What a case can be found by, and what somebody at a desk typed to find one, in one normal form. Only keyed hashes of these words are
// kept (design §6: blind indexes, no full text over personal data). Pure.
#include "models/base/Problem.h"

#include <QList>
#include <QString>

namespace ow {

/// `kind` keeps a phone's last four and a name's letters apart; the text is folded: width, case, traditional characters.
struct FindWord {
    const char *kind = "";
    QString text;

    friend bool operator==(const FindWord &a, const FindWord &b)
    {
        return qstrcmp(a.kind, b.kind) == 0 && a.text == b.text;
    }
};
using FindWords = QList<FindWord>;

/// 赵明月: the name, what it begins with, its parts of two characters, zhaomingyue, zhaoming, zhao, mingyue, zmy, zm, zhaomy; of every reading of its characters.
FindWords nameWords(const QString &name);
/// Every two characters that stand beside each other in it.
FindWords companyWords(const QString &name);
/// An identity or credit number, a phone: whole, and its last four.
FindWords numberWords(const QString &number);
/// A licence or certificate number, or a case number, whole.
FindWords paperWords(const QString &number);

/// One thing typed: it is found where all words of one of these stand.
struct FindTerm {
    QList<FindWords> anyOf;
};

struct FindQuestion {
    std::optional<qint64> serial = {}; ///< a short number was typed, and nothing else
    QList<FindTerm> allOf;
};

/// What was typed, parted at spaces. FindTooShort when it says next to nothing.
Result<FindQuestion> findQuestion(const QString &typed);

} // namespace ow
