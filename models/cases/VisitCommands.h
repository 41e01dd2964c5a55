#pragma once
// 身份核验 and 一表申请 at the window.
#include "models/cases/CaseStore.h"
#include "models/forms/Form.h"
#include "models/identity/IdentityCard.h"
#include "models/papers/Paper.h"
#include "models/store/Command.h"

namespace ow {

/// The person card a clerk sees: masked, with everything that waits for this person.
struct PersonCard {
    QUuid person;
    QString maskedName;
    QString maskedNumber;
    QList<Case> openCases;
    QList<Case> supplementsDue;
    QList<Case> toCollect;
    struct DraftLine {
        QUuid application;
        QString items;
        QDate startedOn;
        QString holder;
        static Fields fields();
    };
    QList<DraftLine> drafts;

    static Fields fields();
};
PersonCard personCard(Connection &db, const QUuid &person);

struct IdentifiedReply {
    Visit visit;
    PersonCard card;
    static Fields fields();
};

/// Reads or types a card at the window for the ticket it holds. The applicant of a ticket taken by identity must be that person.
struct IdentifyVisitor {
    static constexpr char name[] = "visit.identify";
    using Reply = IdentifiedReply;
    int window = 0;
    IdentityCard card;
    VisitRole role = VisitRole::Applicant;
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

    static Fields fields();
};

/// One form for the chosen items; what the card says is filled in.
struct StartApplication {
    static constexpr char name[] = "application.start";
    using Reply = IntakeSheet;
    int window = 0;
    QUuid principal;
    QList<QString> items;
    static Fields fields();
};

/// Takes a draft up again, one's own after a crash or a colleague's; the former holder's later saves are refused.
struct ResumeApplication {
    static constexpr char name[] = "application.resume";
    using Reply = IntakeSheet;
    QUuid application;
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
/// Items of an application in the versions it was started with.
Result<QList<const Item *>> itemsOf(const Catalogue &catalogue, const Application &application);
/// The form of an application, with what the principal's card says.
Result<Form> formOf(Connection &db, Sealer &sealer, const Catalogue &catalogue, const Application &application,
                    QDate today);

std::span<const CommandRow> visitCommands();
std::span<const EventRow> visitEvents();

} // namespace ow
