#include "models/cases/SourceJudge.h"

#include "models/cases/KnownPersons.h"
#include "models/cases/RegistryCommands.h"
#include "models/cases/VisitCommands.h"
#include "models/forms/AnswerRules.h"
#include "models/forms/FormMerge.h"

#include <algorithm>

namespace ow {

namespace {

using Entries = QList<DraftBody::Entry>;

bool claimsMore(const Provenance &from)
{
    return from.assurance != Assurance::Stated || from.origin != AnswerOrigin::Applicant;
}

/// What was said there: the source's own word, where somebody changed it.
const QString &wordOf(const DraftBody::Entry &entry)
{
    return entry.provenance->original ? *entry.provenance->original : entry.value;
}

/// Everything that is known for this application without the station.
class SourceWitness {
public:
    static Result<SourceWitness> of(CommandContext &context, const Application &application)
    {
        SourceWitness made;
        made.m_today = hallDate(context.now);
        const Result<Form> form = formOf(context.db, context.sealer, context.catalogue, application, made.m_today);
        const auto people = knownOfPeople(context.db, context.sealer, context.catalogue, application, made.m_today);
        const auto registers = knownOfRegisters(context.db, context.sealer, application.id);
        if (!form || !people || !registers)
            return fail(!form ? form.error() : !people ? people.error() : registers.error());
        made.m_form = *form;
        made.m_known = *people + *registers;
        made.m_rows = rowsOfEarlier(context.db, context.sealer, application.principal, made.m_form, made.m_today);
        return made;
    }

    /// The surest that says this of this question from such a source.
    std::optional<Provenance> find(const DraftBody::Entry &entry) const
    {
        const auto key = QuestionKey::parse(entry.key);
        const Question *question = m_form.question(entry.key);
        if (!key || !question)
            return std::nullopt;
        std::optional<Provenance> best;
        const auto offer = [&](const std::optional<Prefill> &known) {
            if (!known || known->origin != entry.provenance->origin || known->value != wordOf(entry))
                return;
            const Provenance from = known->provenance();
            if (!best || best->assurance < from.assurance)
                best = from;
        };
        for (const KnownAnswer &answer : m_known) {
            if (!question->isRepeated() || answer.row == key->instance)
                offer(offeredAnswer(m_form, *question, answer, m_today));
        }
        if (question->prefill)
            offer(question->prefill);
        for (const EarlierRows &offered : m_rows) {
            for (const KnownRow &row : offered.cells) {
                // Taken as a whole, into whatever rows were free.
                const auto of = QuestionKey::parse(row.key);
                if (of && of->role == key->role && of->element == key->element && of->scope == key->scope)
                    offer(row.prefill);
            }
        }
        return best;
    }

    /// Reckoned from another answer: as sure as that one is.
    std::optional<Provenance> derived(const DraftBody::Entry &entry, const Entries &judged) const
    {
        const auto key = QuestionKey::parse(entry.key);
        const Question *question = m_form.question(entry.key);
        if (!key || !question || !question->element.derived || entry.provenance->origin != AnswerOrigin::Derived)
            return std::nullopt;
        const QString fromKey =
            QuestionKey{key->role, key->instance, question->element.derived->from, key->scope}.text();
        for (const DraftBody::Entry &from : judged) {
            if (from.key != fromKey
                || derivedAnswer(question->element.derived->rule, from.value, m_today) != wordOf(entry))
                continue;
            Provenance made = *entry.provenance;
            made.assurance = from.provenance ? from.provenance->assurance : Assurance::Stated;
            return made;
        }
        return std::nullopt;
    }

private:
    SourceWitness() = default;

    Form m_form;
    QList<KnownAnswer> m_known;
    QList<EarlierRows> m_rows;
    QDate m_today;
};

Provenance selfDeclared(const Provenance &claimed)
{
    Provenance from{AnswerOrigin::Applicant, Assurance::Stated, claimed.asOf};
    from.original = claimed.original;
    from.changedBy = claimed.changedBy;
    from.reason = claimed.reason;
    return from;
}

/// With what the clerk did to it since.
Provenance witnessed(Provenance from, const Provenance &claimed)
{
    if (!claimed.original)
        return from;
    from.original = claimed.original;
    from.changedBy = claimed.changedBy;
    from.reason = claimed.reason;
    return from;
}

} // namespace

Result<void> judgeSources(CommandContext &context, const Application &application, const Draft &before, DraftBody &body)
{
    const Result<DraftBody> kept = openDraft(context.db, context.sealer, before.bodySealed);
    if (!kept)
        return fail(kept.error());
    QHash<QString, const DraftBody::Entry *> judged;
    const Entries none;
    for (const Entries *entries : {&kept->answers, kept->parked ? &*kept->parked : &none}) {
        for (const DraftBody::Entry &entry : *entries)
            judged.insert(entry.key, &entry);
    }
    const auto isJudged = [&](const DraftBody::Entry &entry) {
        const DraftBody::Entry *known = judged.value(entry.key);
        return !entry.provenance || !claimsMore(*entry.provenance)
            || (known && known->value == entry.value && known->provenance == entry.provenance);
    };
    // Without a witness nothing typed is lost; what it claims to be is not believed then.
    std::optional<Result<SourceWitness>> witness;
    const auto judge = [&](DraftBody::Entry &entry) {
        if (isJudged(entry))
            return;
        if (!witness)
            witness = SourceWitness::of(context, application);
        std::optional<Provenance> found = *witness ? (*witness)->find(entry) : std::nullopt;
        if (!found && *witness)
            found = (*witness)->derived(entry, body.answers);
        entry.provenance = found ? witnessed(*found, *entry.provenance) : selfDeclared(*entry.provenance);
    };
    // What was reckoned is as sure as what it was reckoned from, so that is judged first.
    for (const bool derivedNow : {false, true}) {
        for (Entries *entries : {&body.answers, body.parked ? &*body.parked : nullptr}) {
            for (qsizetype i = 0; entries && i < entries->size(); ++i) {
                DraftBody::Entry &entry = (*entries)[i];
                if (entry.provenance && (entry.provenance->origin == AnswerOrigin::Derived) == derivedNow)
                    judge(entry);
            }
        }
    }
    return {};
}

} // namespace ow
