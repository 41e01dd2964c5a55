#pragma once
// Look-ups in registers for an application on the desk: asked here, answered by sync/hub/RegistryDesk on a thread of its own, so that
// nobody waits for them; and what was shown instead.
#include "models/cases/OnDesk.h"
#include "models/cases/Signers.h"
#include "models/consents/Consent.h"
#include "models/registry/RegistryCheck.h"
#include "models/registry/StateRegister.h"

namespace ow {

/// Registers that stand for shared papers of these items, or can answer their questions, in the order of registers.json.
QList<const StateRegister *> registersFor(const QList<const Item *> &items);

/// A check as a station sees it.
struct RegistryLine {
    struct Value {
        QString key;
        QString value;
        static Fields fields();
    };
    QUuid id;
    QString source;
    QList<QString> materials;
    CheckState state = CheckState::Asked;
    Instant askedAt;
    std::optional<Instant> endedAt = {};
    std::optional<QDate> asOf = {};
    std::optional<QString> trouble = {};
    std::optional<QString> reason = {};
    std::optional<QString> shown = {};
    std::optional<QString> reference = {};
    std::optional<QDate> validUntil = {};
    std::optional<QUuid> consent = {};   ///< on the ground of which it was asked
    std::optional<QString> purpose = {}; ///< of the consent
    QList<Value> values;                 ///< only for whoever has the draft: personal
    static Fields fields();
};

/// Asks one register; a question still under way is not asked twice. Refused without the agreement the law wants.
struct CheckRegister {
    static constexpr char name[] = "registry.check";
    struct Reply {
        RegistryLine check;
        static Fields fields();
    };
    QUuid application;
    int fence = 0;
    QString source;
    static Fields fields();
};

/// The register could not be asked, or not in time: what the clerk looked at instead, and why.
struct ReplaceCheck {
    static constexpr char name[] = "registry.replace";
    using Reply = CheckRegister::Reply;
    QUuid application;
    int fence = 0;
    QString material;
    QString reason;
    QString shown;
    static Fields fields();
};

/// Something new is known of what the applicant or a register said; the view has it.
struct ApplicationSaid {
    QUuid application;
    static Fields fields();
};

/// That he read the form and found it right, as a station sees it.
struct SaidConfirmation {
    QUuid id;
    QString digest;
    SaidBy by = SaidBy::Screen;
    Instant at;
    std::optional<bool> signedIt = {}; ///< false: he would not; absent: not asked yet
    static Fields fields();
};

/// What the applicant and the registers said for one application. Parameter: application.
struct SaidView {
    static constexpr char name[] = "applicationSaid";
    QUuid application;
    QList<Consent> consents;
    std::optional<SaidConfirmation> confirmed = {};
    QList<RegistryLine> checks;
    std::optional<QList<Signer>> signers = {}; ///< who signs what was found right, the speaker first
    static Fields fields();
};

/// The question of an open check.
Result<RegistryQuery> queryOf(Connection &db, Sealer &sealer, const RegistryCheck &check);
/// Ends an open check; nothing when it has ended.
Result<Decision> decideCheckEnd(CommandContext &context, const QUuid &check, const Result<RegistryAnswer> &answer);
/// What registers have said for this application, for its form.
Result<QList<KnownAnswer>> knownOfRegisters(Connection &db, Sealer &sealer, const QUuid &application);

std::span<const CommandRow> registryCommands();
std::span<const EventRow> registryEvents();
std::span<const ViewRow> registryViews();

} // namespace ow
