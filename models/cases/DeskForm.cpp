#include "models/cases/DeskForm.h"

#include "models/cases/DraftRules.h"

namespace ow {

Result<Filled> filledForm(CommandContext &context, const OnDesk &desk, QDate receivedOn)
{
    const Result<Form> form =
        formOf(context.db, context.sealer, context.catalogue, desk.application, hallDate(context.now));
    const auto program = form ? FormProgram::compile(*form) : fail(form.error());
    if (!program)
        return fail(program.error());
    FormState state(*program, receivedOn, &context.calendar);
    state.load(answersOf(desk.body));
    const PaperPlan plan(context.catalogue, desk.items, **program);
    PaperSet papers = plan.papers(state, receivedOn);
    return Filled{*form, std::move(state), std::move(papers)};
}

DeskPapers papersOf(CommandContext &context, const OnDesk &desk, const Filled &filled, const Item &item, IntakeAct act)
{
    return {context.catalogue,
            item,
            filled.papers.demandsOf(item),
            desk.body.materials,
            filled.papers.day,
            desk.asSent && act == IntakeAct::Notice};
}

} // namespace ow
