#include "models/cases/OnDesk.h"

#include "models/base/ProblemTypes.h"
#include "models/cases/CaseClock.h"
#include "models/cases/DraftRules.h"
#include "models/cases/Signers.h"
#include "models/forms/FormState.h"
#include "models/numbering/CaseNumbers.h"

#include <algorithm>

namespace ow {

QString OnDesk::itemNames() const
{
    QStringList names;
    for (const Item *item : items)
        names.append(item->name);
    return names.join(QStringLiteral("、"));
}

QList<QString> OnDesk::together() const
{
    QList<QString> codes;
    for (const ItemRef &ref : application.items)
        codes.append(ref.code);
    return codes;
}

const Bundle *OnDesk::bundle(const Catalogue &catalogue) const
{
    const QList<Bundle> &known = catalogue.bundles();
    const auto one = std::find_if(known.begin(), known.end(),
                                  [&](const Bundle &bundle) { return bundle.code == application.bundle; });
    const QList<QString> codes = together();
    const bool isBundle = one != known.end()
        && std::count_if(codes.begin(), codes.end(), [&](const QString &code) { return one->items.contains(code); })
            >= 2;
    return isBundle ? &*one : nullptr;
}

QUuid OnDesk::speaker() const
{
    return speakerOf(application);
}

Result<OnDesk> onDesk(CommandContext &context, const QUuid &id, int fence)
{
    const auto application = CaseStore::application(context.db, id);
    const auto draft = CaseStore::draft(context.db, id);
    if (!application || !draft || application->state != ApplicationState::Draft)
        return fail(problem::ApplicationUnknown);
    if (draft->fence != fence || draft->holder != context.actor.user)
        return fail(problem::DraftTaken, {{QStringLiteral("holder"), draft->holderName}});
    const auto items = itemsOf(context.catalogue, *application);
    if (!items)
        return fail(items.error());
    return openDraft(context.db, context.sealer, draft->bodySealed).map([&](const DraftBody &body) {
        QList<Case> received = CaseStore::ofApplication(context.db, id);
        received.removeIf([](const Case &record) { return !isOnDesk(record.state); });
        QStringList codes;
        for (const Item *item : *items)
            codes.append(item->code);
        return OnDesk{*application, *items, body, received, shortNumbersFor(context.db, id, codes)};
    });
}

Result<Answers> leavingOf(CommandContext &context, const OnDesk &desk)
{
    const QDate today = hallDate(context.now);
    const Result<Form> form = formOf(context.db, context.sealer, context.catalogue, desk.application, today);
    const auto program = form ? FormProgram::compile(*form) : fail(form.error());
    if (!program)
        return fail(program.error());
    FormState state(*program, today, &context.calendar);
    state.load(answersOf(desk.body));
    return state.leaving();
}

} // namespace ow
