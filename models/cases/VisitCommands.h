#pragma once
// 身份核验 and 一表申请 at the window.
#include "models/cases/CaseStore.h"
#include "models/cases/EarlierRows.h"
#include "models/cases/Party.h"
#include "models/cases/PersonCard.h"
#include "models/forms/Form.h"
#include "models/identity/IdentityCard.h"
#include "models/papers/Paper.h"
#include "models/store/Command.h"

namespace ow {

struct IdentifiedReply {
    Visit visit;
    PersonCard card;
    static Fields fields();
};

/// Reads or types a document at the window for the ticket it holds. The applicant of a ticket taken by identity must be that person,
/// unless that person was read before as an agent, guardian or companion. A document past its day is taken: each item says at
/// StartApplication whether that stops or warns; at the delivery desk it stops. One reported lost is taken from nobody.
struct IdentifyVisitor {
    static constexpr char name[] = "visit.identify";
    using Reply = IdentifiedReply;
    int window = 0;
    IdentityCard card;
    VisitRole role = VisitRole::Applicant;
    std::optional<CardReading> reading = {}; ///< absent: by its chip
    std::optional<QString> relation = {};    ///< of agents and guardians
    std::optional<QDate> authorityUntil = {};
    static Fields fields();
};

/// One of those who take part, as he may stand on a screen; of those whose document was read.
struct SheetPerson {
    ElementRole part = ElementRole::Agent;
    QUuid person;
    QString maskedName;
    QString maskedNumber;
    std::optional<VisitFacts> facts = {}; ///< of the visit in which he came with it

    static Fields fields();
};

/// The 一件事 of a sheet, and all that was applied for with it: what is on the desk may be a part.
struct SheetBundle {
    QString code;
    QList<QString> together;
    static Fields fields();
};

/// Everything the intake screen needs; holds personal values.
struct IntakeSheet {
    QUuid application;
    Form form;
    int asked = 0;
    int separately = 0;
    int prefilled = 0;
    DraftBody body;
    int rev = 0;
    int fence = 0;
    std::optional<QList<ApplicationParty>> parties = {};
    std::optional<QList<QString>> warnings = {};        ///< sentences about the documents people came with
    std::optional<QList<EarlierRows>> earlierRows = {}; ///< the principal's own, for the clerk to take
    std::optional<QList<SheetPerson>> people = {};      ///< of `parties`
    std::optional<SheetBundle> bundle = {};             ///< 一件事 it was begun as
    std::optional<FiledThrough> filed = {};             ///< absent: at the window

    static Fields fields();
};

/// One form for the chosen items; what the cards of principal, agent and the others say is filled in, each in his own part and
/// nowhere else. Refused with every reason at once when the people or their documents are not what an item asks.
struct StartApplication {
    static constexpr char name[] = "application.start";
    using Reply = IntakeSheet;
    int window = 0;
    QUuid principal;
    QList<QString> items;
    std::optional<QList<ApplicationParty>> parties = {}; ///< agent, guardian, co-signers
    std::optional<bool> secret = {}; ///< 涉及国家秘密, as the clerk marked it: refused, and nothing of it is kept
    std::optional<QString> bundle = {};     ///< 一件事 these items are taken as; others may stand beside it
    std::optional<FiledThrough> filed = {}; ///< absent: at the window
    static Fields fields();
};

/// Who signs with the principal came, signed elsewhere or is excused; the whole list each time. `fence` as of SaveDraft.
struct SetParties {
    static constexpr char name[] = "application.setParties";
    using Reply = IntakeSheet;
    QUuid application;
    int fence = 0;
    QList<ApplicationParty> parties;
    static Fields fields();
};

/// Takes a draft up again, one's own after a crash or a colleague's; the former holder's later saves are refused.
struct ResumeApplication {
    static constexpr char name[] = "application.resume";
    using Reply = IntakeSheet;
    QUuid application;
    static Fields fields();
};

/// Other items for an application that is being filled in: the sheet with the form as it is then. Every answer is kept, and comes
/// back with the item that asks it; papers found so far stay.
struct ChangeItems {
    static constexpr char name[] = "application.changeItems";
    using Reply = IntakeSheet;
    QUuid application;
    int fence = 0;
    QList<QString> items;
    static Fields fields();
};

struct DraftSaved {
    int rev = 0;
    static Fields fields();
};

/// On every field commit. `fence` from the sheet; another holder since then refuses it (DraftTaken).
struct SaveDraft {
    static constexpr char name[] = "draft.save";
    using Reply = DraftSaved;
    QUuid application;
    int fence = 0;
    DraftBody body;
    static Fields fields();
};

/// Opens the sealed answers of a draft or a submitted application.
Result<DraftBody> openDraft(Connection &db, Sealer &sealer, const QByteArray &bodySealed);
Result<QByteArray> sealDraft(Connection &db, Sealer &sealer, const QUuid &key, const DraftBody &body);
/// Items of an application in the versions it was started with; with corrected papers on the desk, only those they are for.
Result<QList<const Item *>> itemsOf(const Catalogue &catalogue, const Application &application);
/// The form of an application, with what the principal's card says.
Result<Form> formOf(Connection &db, Sealer &sealer, const Catalogue &catalogue, const Application &application,
                    QDate today);

std::span<const CommandRow> visitCommands();
std::span<const EventRow> visitEvents();

} // namespace ow
