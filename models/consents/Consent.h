#pragma once
// 同意、核对、签名: what the applicant himself said on his own screen, for one application and never for another (domain.md §12;
// reference/forms.md §3.5).
#include "models/consents/Signing.h"
#include "models/store/Event.h"

namespace ow {

/// On the screen turned towards him, or by hand on the printed form.
enum class SaidBy { Screen, Paper };
constexpr Code<SaidBy> saidByCodes[] = {{SaidBy::Screen, "screen"}, {SaidBy::Paper, "paper"}};
constexpr std::span<const Code<SaidBy>> codesOf(SaidBy)
{
    return saidByCodes;
}

/// He agreed that a register is asked, or did not. The last word counts; one application's says nothing about another's.
struct Consent {
    QUuid id;
    QUuid application;
    QUuid person;  ///< who said it: the principal, or who speaks for him
    QString topic; ///< code of the register
    int textVersion = 1;
    QString purpose;
    QString data;
    QString authority;
    QDate until;
    bool given = false;
    SaidBy by = SaidBy::Screen;
    Instant at;

    static Fields fields();
    /// Holds on that day.
    bool isGood(QDate day) const { return given && day <= until; }
};

/// One line of what he was shown.
struct ShownAnswer {
    QString key;
    QString value;
    static Fields fields();
    friend bool operator==(const ShownAnswer &, const ShownAnswer &) = default;
};

/// He read the whole form and found it right.
struct Confirmation {
    QUuid id;
    QUuid application;
    QUuid person;
    SaidBy by = SaidBy::Screen;
    QByteArray shownSealed;  ///< the lines, under the application's key
    QString digest;          ///< of the lines, under the hall's key: what a signature is bound to
    QList<QString> objected; ///< questions he found wrong before, which were put right
    Instant at;

    static Fields fields();
};

/// His signature under one confirmation, or that he would not sign.
struct Signature {
    QUuid confirmation;
    QUuid application;
    QUuid person;
    QString digest;
    bool refused = false;
    std::optional<QString> reason = {};
    std::optional<QByteArray> pathSealed = {};  ///< strokes as an SVG path, under the application's key
    std::optional<QByteArray> imageSealed = {}; ///< PNG, likewise
    std::optional<Signing> signing = {};        ///< how, when not on the pad
    Instant at;

    static Fields fields();
};

struct ConsentRecorded {
    static constexpr char type[] = "gov.consent.recorded.v1";
    Consent consent;
    static Fields fields();
};
struct ApplicationConfirmed {
    static constexpr char type[] = "gov.application.confirmed.v1";
    Confirmation confirmation;
    static Fields fields();
};
struct ApplicationSigned {
    static constexpr char type[] = "gov.application.signed.v1";
    Signature signature;
    static Fields fields();
};
struct SignatureRefused {
    static constexpr char type[] = "gov.application.signatureRefused.v1";
    Signature signature;
    static Fields fields();
};

} // namespace ow
