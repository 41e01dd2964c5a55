#pragma once
// 同意、核对、签名 on the applicant's own screen or by hand on the printed form, and what of it acceptance asks for.
#include "models/cases/IntakeCommands.h"
#include "models/cases/OnDesk.h"
#include "models/consents/Consent.h"

namespace ow {

/// He agreed, or not, that a register is asked. `textVersion`: of the text that stood before him.
struct RecordConsent {
    static constexpr char name[] = "consent.record";
    struct Reply {
        Consent consent;
        static Fields fields();
    };
    QUuid application;
    int fence = 0;
    QString topic;
    int textVersion = 0;
    bool given = false;
    SaidBy by = SaidBy::Screen;
    static Fields fields();
};

/// He read all of it and found it right. Refused, naming every line, when what stood before him is not what the draft holds now.
struct ConfirmApplication {
    static constexpr char name[] = "application.confirm";
    struct Reply {
        QUuid confirmation;
        QString digest;
        static Fields fields();
    };
    QUuid application;
    int fence = 0;
    QList<ShownAnswer> shown;
    QList<QString> objected; ///< what he found wrong on the way
    SaidBy by = SaidBy::Screen;
    static Fields fields();
};

/// One signer's own signature under a confirmation as strokes and picture, or, with a reason, that he would not sign.
struct SignApplication {
    static constexpr char name[] = "application.sign";
    struct Reply {
        QUuid confirmation;
        bool refused = false;
        static Fields fields();
    };
    QUuid application;
    int fence = 0;
    QUuid confirmation;
    QString digest;
    std::optional<QString> path; ///< "M12 30 L14 33 …": SVG, whole numbers
    std::optional<QByteArray> image;
    std::optional<QString> refusal;
    std::optional<QUuid> person = {};    ///< whose it is; absent: of who speaks for the application
    std::optional<Signing> signing = {}; ///< with his thumb or in ink, instead of strokes; of a refusal: who stood by
    static Fields fields();
};

/// What acceptance still lacks of the applicant's own word: confirmation and signature where an item asks for them, consents behind
/// what registers said; and every line that changed since he read it.
Faults saidFaults(CommandContext &context, const OnDesk &desk, const QList<ItemDecision> &decisions,
                  const Answers &leaving);

std::span<const CommandRow> confirmCommands();
std::span<const EventRow> confirmEvents();

} // namespace ow
