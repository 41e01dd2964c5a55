#pragma once
// The common set of papers of a merged form: each once, whoever asks for it, with the most anybody asks; situational papers by the
// items' rules, each in the item's own eyes (reference/forms.md §3.2), any-of sets as one.
#include "models/catalogue/Catalogue.h"
#include "models/forms/FormState.h"

namespace ow {

/// How one item stands to one of its papers with the answers given so far.
enum class PaperNeed {
    Wanted,   ///< always, or its rule holds
    Judged,   ///< its situation is put in words only: the clerk says whether it applies
    Open,     ///< its rule waits for an answer: not asked for, as a question that waits is not shown
    Unwanted, ///< its rule does not hold
};

/// Pointers into the catalogue.
struct PaperDemand {
    const Item *item = nullptr;
    const MaterialUse *use = nullptr;
    PaperNeed need = PaperNeed::Wanted;

    bool isAsked() const { return need == PaperNeed::Wanted || need == PaperNeed::Judged; }
};

/// What the strictest items ask, and which they are.
template <class T>
struct Strictest {
    T value = {};
    QList<const Item *> askedBy = {};
};

struct CommonPaper {
    const Material *material = nullptr;
    QList<PaperDemand> demands = {};    ///< of those who ask for it now, by item
    PaperNeed need = PaperNeed::Judged; ///< wanted as soon as one wants it
    Strictest<int> originals = {};      ///< of one set, which serves all
    Strictest<int> copies = {};
    std::optional<Strictest<QDate>> issuedFrom = {}; ///< the earliest day of issue that still counts
    std::optional<Strictest<QDate>> validTo = {};    ///< the day up to which it must be valid

    /// Nobody is asked to bring it: every item that needs it looks it up.
    bool isShared() const;
    bool isTolerable() const;
};

/// Papers of which any one is enough, for these items.
struct PaperChoice {
    QString name;
    QStringList materials;
    QList<const Item *> items;
};

struct PaperSet {
    QList<CommonPaper> papers;  ///< in the order of the items by code and of their lists
    QList<PaperChoice> choices; ///< of at least two papers that are asked for
    QList<PaperDemand> demands; ///< all there are, asked or not, in the same order
    QDate day;                  ///< of receipt, by which dates are judged

    const CommonPaper *paper(const QString &code) const;
    QList<PaperDemand> demandsOf(const Item &item) const;
    QList<PaperDemand> open() const;
};

/// The rules of the items' papers compiled once, to be asked after every answer.
class PaperPlan {
public:
    /// `program`: of the form these items merge into. A rule that does not compile is of no published item; the clerk judges then.
    PaperPlan(const Catalogue &catalogue, const QList<const Item *> &items, const FormProgram &program);

    /// `state`: of that program.
    PaperSet papers(const FormState &state, QDate day) const;

private:
    struct Entry {
        PaperDemand demand;
        int item = -1; ///< of the program
        std::optional<Rule> rule = {};
    };
    Catalogue m_catalogue; ///< keeps the pointers
    std::vector<Entry> m_entries;
};

/// What one set of papers spares the applicant: papers he has to bring, an any-of set counted once, those looked up not at all; papers
/// whose situation the clerk judges are left out of both.
struct PaperSaving {
    int asked = 0;
    int separately = 0; ///< by the items' own lists together
};
PaperSaving saving(const PaperSet &set);

/// Without answers, for papers that come in later: situational ones are the clerk's to judge.
QList<PaperDemand> demandsWithoutForm(const Item &item);

/// The day so long before or after; working days are no measure for papers and count as days.
QDate dayBefore(QDate day, const Term &term);
QDate dayAfter(QDate day, const Term &term);

} // namespace ow
