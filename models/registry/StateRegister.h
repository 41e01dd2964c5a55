#pragma once
// 登记簿: who holds which truth about persons and enterprises, which papers it stands for, and whether the person must agree first.
// domain.md §12 (个人信息保护法 §13, §29; 国务院令第716号 §7–14: shared data are not asked for twice).
#include "models/catalogue/DataElement.h"

namespace ow {

/// By what a register is asked: the principal's citizen number, or the credit code in the form.
enum class RegisterSubject { Person, Enterprise };
constexpr Code<RegisterSubject> registerSubjectCodes[] = {{RegisterSubject::Person, "person"},
                                                          {RegisterSubject::Enterprise, "enterprise"}};
constexpr std::span<const Code<RegisterSubject>> codesOf(RegisterSubject)
{
    return registerSubjectCodes;
}

struct RegisterElement {
    ElementRole role = ElementRole::Applicant;
    QString element;
    static Fields fields();
};

/// What a person is asked before the register is. Another text is another version; an agreement holds for one text and one
/// application and is never used again.
struct RegisterConsent {
    int version = 1;
    QString basis;
    QString data; ///< which data, in the citizen's words
    QString dataEn;
    QString authorityEn;
    int days = 0; ///< the longest an agreement holds
    QString text; ///< with {purpose}, {authority}, {data}, {until}
    QString textEn;
    static Fields fields();
};

struct StateRegister {
    QString code;
    QString name;
    QString authority;
    RegisterSubject subject = RegisterSubject::Person;
    QString legalBasis;
    QList<QString> materials;               ///< `shared` papers of the catalogue it stands for
    QList<RegisterElement> answers;         ///< questions it can answer
    std::optional<bool> byQuestion = {};    ///< asked also where only its questions stand in the form
    std::optional<RegisterConsent> consent; ///< absent: the law lets halls ask without
    static Fields fields();
};

/// All of ":/texts/registers.json".
const QList<StateRegister> &stateRegisters();
const StateRegister *stateRegister(QStringView code);
/// Which one stands for this paper; null when none does.
const StateRegister *registerOfMaterial(QStringView material);

/// The sentence a citizen agrees to. `purpose`: names of the items. `until`: the last day.
QString consentText(const StateRegister &source, const QString &purpose, QDate until);
QString consentTextEn(const StateRegister &source, const QString &purpose, QDate until);

} // namespace ow
