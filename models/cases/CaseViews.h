#pragma once
#include "models/cases/AccessLog.h"
#include "models/cases/AmendmentLines.h"
#include "models/cases/BundleRules.h"
#include "models/cases/Scan.h"
#include "models/cases/VisitCommands.h"

namespace ow {
class Catalogue;

/// Lists by due date. Parameters: list = delivery | supplements | all (default all) | a state; received is 待录入, by the day of receipt.
struct CasesView {
    static constexpr char name[] = "cases";
    QDate day;
    QList<Case> cases;
    static Fields fields();
};

/// Cases by state, supplements due: the supervisor's figures. Every number has its list in CasesView.
struct CaseCountsView {
    static constexpr char name[] = "caseCounts";
    struct Count {
        CaseState state = CaseState::Accepted;
        int count = 0;
        static Fields fields();
    };
    QList<Count> states;
    int supplementsOpen = 0;
    int supplementsLate = 0;
    static Fields fields();
};

/// Form with answers beside the papers of one case. Shows personal values: parameters id (case) and reason.
struct CaseFileView {
    static constexpr char name[] = "caseFile";
    Case record;
    Form form;
    DraftBody body;
    struct PaperLine {
        QUuid id;
        PaperKind kind = PaperKind::AcceptanceNotice;
        QString number;
        bool printed = false;
        static Fields fields();
    };
    QList<PaperLine> papers;
    /// What was found about the papers this item asks for, in its order.
    struct MaterialLine {
        QString name;
        MaterialCheck check;
        std::optional<PaperGrade> grade = {}; ///< of its register's word or its scans
        static Fields fields();
    };
    QList<MaterialLine> materials;
    std::optional<Item> item = {};               ///< the version the case was accepted under
    std::optional<QList<AccessLine>> looks = {}; ///< 查阅记录, this one included; the last one first
    /// Who takes part beside the applicant.
    struct PartyLine {
        ApplicationParty party;
        QString maskedName;                   ///< empty when he did not come
        std::optional<bool> signedIt = {};    ///< on the pad, himself
        std::optional<PaperGrade> grade = {}; ///< of the scan of his proof
        static Fields fields();
    };
    std::optional<QList<PartyLine>> parties = {};
    std::optional<BundleCourse> course = {};           ///< of a 一件事: all its cases
    std::optional<QList<AmendmentLines>> amended = {}; ///< values of its corrections, in their order
    static Fields fields();
};

/// The person behind a ticket, masked. Parameter: id.
struct PersonView {
    static constexpr char name[] = "person";
    PersonCard card;
    static Fields fields();
};

/// What is masked on a person card, in clear: parameters id (person) and reason. Leaves a trace.
struct PersonFullView {
    static constexpr char name[] = "personFull";
    QUuid person;
    QString fullName;
    QString document; ///< of what kind it is
    QString number;
    QString address;                       ///< as the document has it; empty when it has none
    std::optional<QString> phone;          ///< last given in an application
    std::optional<QString> latinName = {}; ///< as machine lines have it, where the name is in characters
    static Fields fields();
};

/// Items found by pinyin initials, words or code; all in force with an empty query. Parameter: query.
struct ItemsView {
    static constexpr char name[] = "items";
    QList<Item> items;
    QList<Material> materials; ///< those the items use
    QList<Bundle> bundles;
    std::optional<CodeList> agentRelations = {}; ///< for the desk, which asks before there is a form
    /// Versions out of force: those of drafts and cases whose papers may still come, and the last ones of items that ended, so that
    /// who asks for one is answered. Left out where a query was given.
    std::optional<QList<Item>> others = {};
    static Fields fields();
    /// Everything here, as a station knows it.
    Catalogue catalogue() const;
};

/// The phone a person gave last in an application; nothing when he gave none.
std::optional<QString> phoneOf(ViewContext &context, const QUuid &person);

std::span<const ViewRow> caseViews();

} // namespace ow
