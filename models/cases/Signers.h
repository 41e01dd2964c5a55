#pragma once
#include "models/cases/Case.h"

namespace ow {

class Connection;

/// Somebody who signs an application with his own hand at this window, and what came of it under the form as it was last found right.
struct Signer {
    QUuid person;
    ElementRole part = ElementRole::Applicant; ///< as whom; agent or guardian where one speaks for the principal
    QString maskedName;
    std::optional<bool> signedIt = {};  ///< false: he would not; absent: not asked yet
    std::optional<QString> reason = {}; ///< why he would not

    static Fields fields();
};

/// Who speaks for it: a guardian, an agent, or the principal himself.
QUuid speakerOf(const Application &application);
/// Who signs here: the speaker first, then everybody who signs with the principal and whose document was read (夫妻、买卖双方). Who signs
/// elsewhere or is excused is not among them.
QList<Signer> signersOf(Connection &db, const Application &application);

} // namespace ow
