#include "models/forms/PaperSet.h"

#include <algorithm>

namespace ow {

namespace {

QDate dayMoved(QDate day, const Term &term, int sign)
{
    switch (term.unit) {
    case TimeUnit::Year: return day.addYears(sign * term.value);
    case TimeUnit::Month: return day.addMonths(sign * term.value);
    default: return day.addDays(qint64(sign) * term.value);
    }
}

/// The stricter one stands; of equal ones all are named.
template <class T, class Less>
void takeStrictest(Strictest<T> &kept, const T &value, const Item *item, Less less)
{
    if (less(kept.value, value))
        kept = {value, {}};
    if (value == kept.value)
        kept.askedBy.append(item);
}

void takeDay(std::optional<Strictest<QDate>> &kept, QDate day, const Item *item)
{
    if (!kept)
        kept.emplace(Strictest<QDate>{day, {}});
    takeStrictest(*kept, day, item, std::less<QDate>());
}

void takeDemand(CommonPaper &paper, const PaperDemand &demand, QDate day)
{
    const MaterialUse &use = *demand.use;
    paper.demands.append(demand);
    if (demand.need == PaperNeed::Wanted)
        paper.need = PaperNeed::Wanted;
    takeStrictest(paper.originals, use.originals, demand.item, std::less<int>());
    takeStrictest(paper.copies, use.copies, demand.item, std::less<int>());
    if (use.issuedWithin)
        takeDay(paper.issuedFrom, dayBefore(day, *use.issuedWithin), demand.item);
    if (use.validAfter)
        takeDay(paper.validTo, dayAfter(day, *use.validAfter), demand.item);
}

/// One item's sets with what is asked of them now; the same set of another item is the same choice.
void addChoices(PaperSet &set, const QList<PaperDemand> &ofItem)
{
    QStringList names;
    QMap<QString, QStringList> members;
    for (const PaperDemand &demand : ofItem) {
        if (!demand.use->oneOf || !demand.isAsked())
            continue;
        if (!names.contains(*demand.use->oneOf))
            names.append(*demand.use->oneOf);
        members[*demand.use->oneOf].append(demand.use->material);
    }
    for (const QString &name : std::as_const(names)) {
        const QStringList &materials = members[name];
        if (materials.size() < 2)
            continue;
        const QSet<QString> wanted(materials.begin(), materials.end());
        const auto same = std::find_if(set.choices.begin(), set.choices.end(), [&](const PaperChoice &one) {
            return QSet<QString>(one.materials.begin(), one.materials.end()) == wanted;
        });
        if (same == set.choices.end())
            set.choices.append({name, materials, {ofItem.first().item}});
        else
            same->items.append(ofItem.first().item);
    }
}

} // namespace

bool CommonPaper::isShared() const
{
    return std::all_of(demands.begin(), demands.end(),
                       [](const PaperDemand &demand) { return demand.use->kind == MaterialKind::Shared; });
}

bool CommonPaper::isTolerable() const
{
    return std::any_of(demands.begin(), demands.end(), [](const PaperDemand &demand) { return demand.use->tolerable; });
}

const CommonPaper *PaperSet::paper(const QString &code) const
{
    const auto found =
        std::find_if(papers.begin(), papers.end(), [&](const CommonPaper &one) { return one.material->code == code; });
    return found == papers.end() ? nullptr : &*found;
}

QList<PaperDemand> PaperSet::demandsOf(const Item &item) const
{
    QList<PaperDemand> own = demands;
    own.removeIf([&](const PaperDemand &demand) { return demand.item->code != item.code; });
    return own;
}

QList<PaperDemand> PaperSet::open() const
{
    QList<PaperDemand> waiting = demands;
    waiting.removeIf([](const PaperDemand &demand) { return demand.need != PaperNeed::Open; });
    return waiting;
}

PaperPlan::PaperPlan(const Catalogue &catalogue, const QList<const Item *> &items, const FormProgram &program)
    : m_catalogue(catalogue)
{
    QList<const Item *> sorted = items;
    std::sort(sorted.begin(), sorted.end(), [](const Item *a, const Item *b) { return a->code < b->code; });
    sorted.erase(
        std::unique(sorted.begin(), sorted.end(), [](const Item *a, const Item *b) { return a->code == b->code; }),
        sorted.end());
    for (const Item *item : std::as_const(sorted)) {
        const auto compiled = std::find_if(program.items().begin(), program.items().end(),
                                           [&](const FormItemProgram &one) { return one.code == item->code; });
        for (const PaperDemand &demand : demandsWithoutForm(*item)) {
            if (!m_catalogue.material(demand.use->material))
                continue;
            Entry entry{demand};
            if (demand.use->whenRule && compiled != program.items().end()) {
                entry.item = int(compiled - program.items().begin());
                if (const auto rule = Rule::compile(*demand.use->whenRule, compiled->slots_))
                    entry.rule = *rule;
            }
            m_entries.push_back(std::move(entry));
        }
    }
}

PaperSet PaperPlan::papers(const FormState &state, QDate day) const
{
    PaperSet set;
    set.day = day;
    QList<PaperDemand> ofItem;
    for (size_t i = 0; i < m_entries.size(); ++i) {
        const Entry &entry = m_entries[i];
        PaperDemand demand = entry.demand;
        if (entry.rule) {
            const Truth truth = state.truth(*entry.rule, entry.item);
            demand.need = truth == Truth::True ? PaperNeed::Wanted
                : truth == Truth::False        ? PaperNeed::Unwanted
                                               : PaperNeed::Open;
        }
        set.demands.append(demand);
        ofItem.append(demand);
        if (i + 1 == m_entries.size() || m_entries[i + 1].demand.item != demand.item) {
            addChoices(set, ofItem);
            ofItem.clear();
        }
        if (!demand.isAsked())
            continue;
        const Material *material = m_catalogue.material(demand.use->material);
        auto paper = std::find_if(set.papers.begin(), set.papers.end(),
                                  [&](const CommonPaper &one) { return one.material == material; });
        if (paper == set.papers.end())
            paper = set.papers.insert(set.papers.end(), CommonPaper{material});
        takeDemand(*paper, demand, day);
    }
    return set;
}

PaperSaving saving(const PaperSet &set)
{
    QList<QSet<QString>> bring; // each: any one of these
    PaperSaving result;
    for (qsizetype i = 0; i < set.demands.size();) {
        const Item *item = set.demands.at(i).item;
        QMap<QString, QSet<QString>> named;
        QList<QSet<QString>> own;
        for (; i < set.demands.size() && set.demands.at(i).item == item; ++i) {
            const PaperDemand &demand = set.demands.at(i);
            if (demand.need != PaperNeed::Wanted || demand.use->kind == MaterialKind::Shared)
                continue;
            if (demand.use->oneOf)
                named[*demand.use->oneOf].insert(demand.use->material);
            else
                own.append({demand.use->material});
        }
        own += named.values();
        result.separately += int(own.size());
        bring += own;
    }
    // What one paper of a narrower choice answers need not be brought for the wider one, too.
    for (qsizetype i = 0; i < bring.size(); ++i) {
        bool isCovered = false;
        for (qsizetype k = 0; k < bring.size(); ++k)
            isCovered = isCovered
                || (k != i && bring.at(i).contains(bring.at(k)) && (bring.at(k).size() < bring.at(i).size() || k < i));
        result.asked += isCovered ? 0 : 1;
    }
    return result;
}

QList<PaperDemand> demandsWithoutForm(const Item &item)
{
    QList<PaperDemand> demands;
    for (const MaterialUse &use : item.materials)
        demands.append({&item, &use, use.necessity == Necessity::Situational ? PaperNeed::Judged : PaperNeed::Wanted});
    return demands;
}

QDate dayBefore(QDate day, const Term &term)
{
    return dayMoved(day, term, -1);
}

QDate dayAfter(QDate day, const Term &term)
{
    return dayMoved(day, term, 1);
}

} // namespace ow
