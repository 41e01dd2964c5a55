#pragma once
#include "models/cases/VisitCommands.h"

namespace ow {

/// Work lists by due date. Parameters: list = review | delivery | supplements | all (default all).
struct CasesView {
    static constexpr char name[] = "cases";
    QDate day;
    QList<Case> cases;
    static constexpr auto fields()
    {
        return std::tuple{field("day", &CasesView::day), field("cases", &CasesView::cases, {.itemsMax = 100000})};
    }
};

/// Cases by state, supplements due: the supervisor's figures. Every number has its list in CasesView.
struct CaseCountsView {
    static constexpr char name[] = "caseCounts";
    struct Count {
        CaseState state = CaseState::Accepted;
        int count = 0;
        static constexpr auto fields()
        {
            return std::tuple{field("state", &Count::state), field("count", &Count::count)};
        }
    };
    QList<Count> states;
    int supplementsOpen = 0;
    int supplementsLate = 0;
    static constexpr auto fields()
    {
        return std::tuple{field("states", &CaseCountsView::states),
                          field("supplementsOpen", &CaseCountsView::supplementsOpen),
                          field("supplementsLate", &CaseCountsView::supplementsLate)};
    }
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
        static constexpr auto fields()
        {
            return std::tuple{field("id", &PaperLine::id), field("kind", &PaperLine::kind),
                              field("number", &PaperLine::number), field("printed", &PaperLine::printed)};
        }
    };
    QList<PaperLine> papers;
    /// What was found about the papers this item asks for, in its order.
    struct MaterialLine {
        QString name;
        MaterialCheck check;
        static constexpr auto fields()
        {
            return std::tuple{field("name", &MaterialLine::name), field("check", &MaterialLine::check)};
        }
    };
    QList<MaterialLine> materials;
    static constexpr auto fields()
    {
        return std::tuple{field("case", &CaseFileView::record), field("form", &CaseFileView::form),
                          field("body", &CaseFileView::body), field("papers", &CaseFileView::papers),
                          field("materials", &CaseFileView::materials)};
    }
};

/// The person behind a ticket, masked. Parameter: id.
struct PersonView {
    static constexpr char name[] = "person";
    PersonCard card;
    static constexpr auto fields() { return std::tuple{field("card", &PersonView::card)}; }
};

/// Items found by pinyin initials, words or code; all in force with an empty query. Parameter: query.
struct ItemsView {
    static constexpr char name[] = "items";
    QList<Item> items;
    QList<Material> materials; ///< those the items use
    QList<Bundle> bundles;
    static constexpr auto fields()
    {
        return std::tuple{field("items", &ItemsView::items), field("materials", &ItemsView::materials),
                          field("bundles", &ItemsView::bundles)};
    }
};

std::span<const ViewRow> caseViews();

} // namespace ow
