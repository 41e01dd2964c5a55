#pragma once
// 重复申请: whether what is on the desk was probably applied for already. Tolerant of how people and devices write one thing in several
// ways; what is blank says nothing and matches nothing. Pure.
#include "models/base/Describe.h"
#include "models/finding/FindWords.h"

#include <QDate>

namespace ow {

/// What tells one application for an item from another. In clear: only where it is being decided, never kept.
struct DuplicateSide {
    QString name;
    QString number; ///< of the identity document
    QString phone;
    QString company;
    QString creditCode;
    QDate on; ///< received
};

/// Letters and digits as a scanner or a hurried eye takes them: O is 0, I, l and | are 1, B is 8; width, case and signs apart.
QString slipFold(const QString &number);
/// How a name is said, syllables without tones, of simplified characters: 吕 and 呂 and, said alike, 张伟 and 章玮. Latin as it stands.
QString soundFold(const QString &name);

/// The same person: the number, or where one is blank or misread, name and phone; or a name said alike with all but two places of the
/// number.
bool isSamePerson(const DuplicateSide &a, const DuplicateSide &b);
/// The same matter: credit codes where both have one, else names of the company where both have one; else nothing speaks against it.
bool isSameMatter(const DuplicateSide &a, const DuplicateSide &b);
/// Both, and not more than `days` apart; 0 days: never.
bool isLikelyDuplicate(const DuplicateSide &a, const DuplicateSide &b, int days);

/// Under these a case of the same item is found that could be one: whatever isSamePerson() takes for the same person shares at least one.
FindWords duplicateWords(const DuplicateSide &side, const QString &item);

/// One line of the two beside each other, masked.
struct DuplicateLine {
    enum class Kind { Applicant, Number, Phone, Company, CreditCode, Received };
    Kind kind = Kind::Applicant;
    QString now;
    QString before;
    bool differs = false;

    static Fields fields();
};
constexpr Code<DuplicateLine::Kind> duplicateLineCodes[] = {
    {DuplicateLine::Kind::Applicant, "applicant"},   {DuplicateLine::Kind::Number, "number"},
    {DuplicateLine::Kind::Phone, "phone"},           {DuplicateLine::Kind::Company, "company"},
    {DuplicateLine::Kind::CreditCode, "creditCode"}, {DuplicateLine::Kind::Received, "received"}};
constexpr std::span<const Code<DuplicateLine::Kind>> codesOf(DuplicateLine::Kind)
{
    return duplicateLineCodes;
}
QList<DuplicateLine> duplicateLines(const DuplicateSide &now, const DuplicateSide &before);

} // namespace ow
