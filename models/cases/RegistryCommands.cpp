#include "models/cases/RegistryCommands.h"

#include "models/base/ProblemTypes.h"
#include "models/base/Uuid.h"
#include "models/cases/DraftRules.h"
#include "models/consents/ConsentStore.h"
#include "models/identity/CreditCode.h"
#include "models/identity/DocumentNumber.h"
#include "models/identity/PersonStore.h"
#include "models/registry/RegistryStore.h"
#include "models/store/Connection.h"
#include "models/store/Sealer.h"

namespace ow {

namespace {
constexpr char queryPurpose[] = "registry.query";
constexpr char answerPurpose[] = "registry.answer";
constexpr char creditCodeKey[] = "enterprise.creditCode";

bool asksFor(const Item &item, ElementRole role, const QString &element)
{
    return std::any_of(item.elements.begin(), item.elements.end(),
                       [&](const ElementUse &use) { return use.role == role && use.element == element; });
}

bool concerns(const StateRegister &source, const Item &item)
{
    // By a credit code only where the form has one.
    if (source.subject == RegisterSubject::Enterprise
        && !asksFor(item, ElementRole::Enterprise, QStringLiteral("creditCode")))
        return false;
    const bool standsFor = std::any_of(item.materials.begin(), item.materials.end(), [&](const MaterialUse &use) {
        return use.kind == MaterialKind::Shared && source.materials.contains(use.material);
    });
    const bool answers = source.byQuestion.value_or(false)
        && std::any_of(source.answers.begin(), source.answers.end(),
                       [&](const RegisterElement &one) { return asksFor(item, one.role, one.element); });
    return standsFor || answers;
}

QList<QString> papersOf(const StateRegister &source, const QList<const Item *> &items)
{
    QList<QString> papers;
    for (const Item *item : items) {
        for (const MaterialUse &use : item->materials) {
            if (use.kind == MaterialKind::Shared && source.materials.contains(use.material)
                && !papers.contains(use.material))
                papers.append(use.material);
        }
    }
    return papers;
}

Result<QString> subjectOf(CommandContext &context, const OnDesk &desk, const StateRegister &source)
{
    const auto missing = [&](const char *what) {
        return fail(problem::RegisterSubjectMissing,
                    {{QStringLiteral("register"), source.name}, {QStringLiteral("what"), QString::fromUtf8(what)}});
    };
    if (source.subject == RegisterSubject::Enterprise) {
        const auto code = creditCode(answersOf(desk.body).value(QLatin1String(creditCodeKey)));
        return code ? Result<QString>(*code) : missing("统一社会信用代码");
    }
    const auto person = PersonStore::find(context.db, desk.application.principal);
    const auto card = person ? openCard(context.db, context.sealer, *person) : fail(problem::PersonMismatch);
    if (!card)
        return fail(card.error());
    return kindOfNumber(card->number) ? Result<QString>(card->number) : missing("公民身份号码");
}

RegistryLine registryLine(const RegistryCheck &check)
{
    RegistryLine line;
    line.id = check.id;
    line.source = check.source;
    line.materials = check.materials;
    line.state = check.state;
    line.askedAt = check.askedAt;
    line.endedAt = check.endedAt;
    line.asOf = check.asOf;
    line.trouble = check.trouble;
    line.reason = check.reason;
    line.shown = check.shown;
    line.consent = check.consent;
    if (check.consent)
        line.purpose = check.purpose;
    return line;
}

QString registrySubject(const RegistryCheck &check)
{
    return QStringLiteral("registry/") + uuidText(check.id);
}

Result<Decision> decideCheck(CommandContext &context, const CheckRegister &command)
{
    const auto desk = onDesk(context, command.application, command.fence);
    if (!desk)
        return fail(desk.error());
    const StateRegister *source = stateRegister(command.source);
    if (!source || !registersFor(desk->items).contains(source))
        return fail(problem::ConsentUnneeded, {{QStringLiteral("register"), source ? source->name : command.source}});
    std::optional<QUuid> consent;
    if (source->consent) {
        const auto said = ConsentStore::last(context.db, desk->application.id, source->code);
        if (!said || !said->isGood(hallDate(context.now)))
            return fail(problem::ConsentMissing, {{QStringLiteral("register"), source->name}});
        consent = said->id;
    }
    const auto subject = subjectOf(context, *desk, *source);
    if (!subject)
        return fail(subject.error());
    for (const RegistryCheck &check : RegistryStore::ofApplication(context.db, desk->application.id)) {
        if (check.source == source->code && check.state == CheckState::Asked && context.now.ms <= check.dueAt.ms)
            return Decision{{}, toJson(CheckRegister::Reply{registryLine(check)}), {}};
    }
    RegistryCheck check;
    check.id = makeUuid(context.now, context.random);
    check.application = desk->application.id;
    check.source = source->code;
    check.materials = papersOf(*source, desk->items);
    check.purpose = desk->itemNames().left(1000);
    check.by = context.actor.user;
    check.askedAt = context.now;
    check.dueAt = {context.now.ms + registryAnswerMs};
    check.consent = consent;
    const RegistryQuery query{check.id, source->code, *subject, check.purpose, consent};
    const auto sealed =
        context.sealer.seal(context.db, desk->application.key, QString::fromUtf8(toJson(query)), queryPurpose);
    if (!sealed)
        return fail(sealed.error());
    check.querySealed = *sealed;
    return Decision{{pendingEvent(registrySubject(check), RegistryAsked{check})},
                    toJson(CheckRegister::Reply{registryLine(check)}),
                    {}};
}

RegistryCheck replacement(CommandContext &context, const OnDesk &desk, const QString &material)
{
    RegistryCheck check;
    check.id = makeUuid(context.now, context.random);
    check.application = desk.application.id;
    const StateRegister *source = registerOfMaterial(material);
    check.source = source ? source->code : QString::fromLatin1("");
    check.materials = {material};
    check.purpose = desk.itemNames().left(1000);
    check.state = CheckState::Manual;
    check.by = context.actor.user;
    check.askedAt = context.now;
    check.dueAt = context.now;
    check.endedAt = context.now;
    return check;
}

Result<Decision> decideReplace(CommandContext &context, const ReplaceCheck &command)
{
    const auto desk = onDesk(context, command.application, command.fence);
    if (!desk)
        return fail(desk.error());
    const bool isShared = std::any_of(desk->items.begin(), desk->items.end(), [&](const Item *item) {
        return std::any_of(item->materials.begin(), item->materials.end(), [&](const MaterialUse &use) {
            return use.material == command.material && use.kind == MaterialKind::Shared;
        });
    });
    Faults faults;
    if (!isShared)
        faults.append({QStringLiteral("material"),
                       &problem::ReferenceUnknown,
                       {{QStringLiteral("what"), QStringLiteral("材料")}}});
    for (const auto &[place, text] :
         {std::pair("reason", command.reason.trimmed()), std::pair("shown", command.shown.trimmed())}) {
        if (text.isEmpty())
            faults.append({QString::fromLatin1(place), &problem::FieldMissing, {}});
    }
    if (!faults.isEmpty())
        return fail(inputRefused(std::move(faults)));
    RegistryCheck check = replacement(context, *desk, command.material);
    check.reason = command.reason.trimmed();
    check.shown = command.shown.trimmed();
    return Decision{{pendingEvent(registrySubject(check), RegistryReplaced{check})},
                    toJson(CheckRegister::Reply{registryLine(check)}),
                    {}};
}

Result<RegistryAnswer> answerOf(Connection &db, Sealer &sealer, const RegistryCheck &check)
{
    return sealer.open(db, check.answerSealed.value_or(QByteArray()), answerPurpose).and_then([](const QString &json) {
        return fromJson<RegistryAnswer>(json.toUtf8(), Strictness::Tolerant);
    });
}

Result<SaidView> loadSaid(ViewContext &context)
{
    const auto application = CaseStore::application(context.db, uuidFromText(context.parameter("application")));
    if (!application)
        return fail(problem::ApplicationUnknown);
    SaidView view;
    view.application = application->id;
    view.consents = ConsentStore::ofApplication(context.db, application->id);
    if (const auto confirmed = ConsentStore::lastConfirmation(context.db, application->id)) {
        view.confirmed = SaidConfirmation{confirmed->id, confirmed->digest, confirmed->by, confirmed->at};
    }
    view.signers = signersOf(context.db, *application);
    if (view.confirmed && !view.signers->isEmpty())
        view.confirmed->signedIt = view.signers->first().signedIt;
    const auto draft = CaseStore::draft(context.db, application->id);
    const bool isHolder = draft && draft->holder == context.actor.user;
    for (const RegistryCheck &check : RegistryStore::ofApplication(context.db, application->id)) {
        RegistryLine line = registryLine(check);
        const StateRegister *source = stateRegister(check.source);
        const auto answer = isHolder && source && check.state == CheckState::Found
            ? answerOf(context.db, context.sealer, check)
            : fail(problem::NotFound);
        if (answer) {
            line.reference = answer->reference;
            line.validUntil = answer->validUntil;
            for (const RegistryAnswer::Value &value : answer->values) {
                for (const RegisterElement &one : source->answers) {
                    if (one.element == value.element)
                        line.values.append({questionKey(one.role, one.element), value.value});
                }
            }
        }
        view.checks.append(line);
    }
    return view;
}

template <class E>
QByteArray projectCheck(Projection projection, const EventMeta &, const E &event)
{
    return projection == Projection::Staff ? toJson(ApplicationSaid{event.check.application}) : QByteArray();
}

template <class E>
constexpr EventRow registryEventRow()
{
    return eventRow<E, &RegistryStore::apply<E>, projectCheck<E>>(TopicCases | TopicQueue);
}

constexpr CommandAccess registryDeskAccess{
    .roles = only(Role::Clerk), .stations = only(StationRole::Window), .unattended = 0};

const CommandRow registryCommandTable[] = {
    commandRow<CheckRegister, decideCheck>(registryDeskAccess, "共享核验"),
    commandRow<ReplaceCheck, decideReplace>(registryDeskAccess, "改看其他材料"),
};
const EventRow registryEventTable[] = {registryEventRow<RegistryAsked>(), registryEventRow<RegistryAnswered>(),
                                       registryEventRow<RegistryUnanswered>(), registryEventRow<RegistryReplaced>()};
const ViewRow registryViewTable[] = {
    viewRow<SaidView, loadSaid>(Role::Clerk | Role::Reviewer | Role::Supervisor),
};
} // namespace

QList<const StateRegister *> registersFor(const QList<const Item *> &items)
{
    QList<const StateRegister *> found;
    for (const StateRegister &source : stateRegisters()) {
        if (std::any_of(items.begin(), items.end(), [&](const Item *item) { return concerns(source, *item); }))
            found.append(&source);
    }
    return found;
}

Result<RegistryQuery> queryOf(Connection &db, Sealer &sealer, const RegistryCheck &check)
{
    return sealer.open(db, check.querySealed.value_or(QByteArray()), queryPurpose).and_then([](const QString &json) {
        return fromJson<RegistryQuery>(json.toUtf8(), Strictness::Tolerant);
    });
}

Result<Decision> decideCheckEnd(CommandContext &context, const QUuid &id, const Result<RegistryAnswer> &answer)
{
    std::optional<RegistryCheck> check = RegistryStore::find(context.db, id);
    const auto application = check ? CaseStore::application(context.db, check->application) : std::nullopt;
    if (!application || check->state != CheckState::Asked)
        return Decision{};
    CheckEnd end = endOfCheck(*check, answer, context.now);
    check->endedAt = context.now;
    check->trouble = end.trouble;
    check->querySealed.reset(); // it has been asked
    if (end.answer) {
        const auto sealed =
            context.sealer.seal(context.db, application->key, QString::fromUtf8(toJson(*end.answer)), answerPurpose);
        if (!sealed)
            return fail(sealed.error());
        check->answerSealed = *sealed;
        check->asOf = end.answer->asOf;
    }
    if (end.state == CheckState::Found) {
        // It vouches for what it knows; of the other papers it has said that there are none.
        check->materials.removeIf([&](const QString &paper) { return !end.answer->materials.contains(paper); });
        const bool isOver = end.answer->validUntil && *end.answer->validUntil < hallDate(context.now);
        if (isOver)
            end.state = CheckState::NotFound;
    }
    check->state = end.state;
    const QString subject = registrySubject(*check);
    if (end.answer)
        return Decision{{pendingEvent(subject, RegistryAnswered{*check})}, "{}", {}};
    return Decision{{pendingEvent(subject, RegistryUnanswered{*check})}, "{}", {}};
}

Result<QList<KnownAnswer>> knownOfRegisters(Connection &db, Sealer &sealer, const QUuid &application)
{
    // The last word of each register: what it said before is no longer so.
    QMap<QString, RegistryCheck> last;
    for (const RegistryCheck &check : RegistryStore::ofApplication(db, application)) {
        if (check.state == CheckState::Found || check.state == CheckState::NotFound)
            last.insert(check.source, check);
    }
    QList<KnownAnswer> known;
    for (const RegistryCheck &check : std::as_const(last)) {
        const StateRegister *source = stateRegister(check.source);
        if (check.state != CheckState::Found || !source)
            continue;
        const auto answer = answerOf(db, sealer, check);
        if (!answer)
            return fail(answer.error());
        for (const RegistryAnswer::Value &value : answer->values) {
            for (const RegisterElement &one : source->answers) {
                if (one.element != value.element)
                    continue;
                KnownAnswer said{one.role,
                                 one.element,
                                 value.value,
                                 AnswerOrigin::Licence,
                                 hallDate(check.endedAt.value_or(check.askedAt)), // it is as fresh as the asking
                                 source->name};
                said.reference = answer->reference;
                said.validUntil = answer->validUntil;
                said.assurance = Assurance::Registered;
                said.consent = check.consent;
                if (check.consent)
                    said.purpose = check.purpose;
                known.append(said);
            }
        }
    }
    return known;
}

std::span<const CommandRow> registryCommands()
{
    return registryCommandTable;
}

std::span<const EventRow> registryEvents()
{
    return registryEventTable;
}

std::span<const ViewRow> registryViews()
{
    return registryViewTable;
}

Fields RegistryLine::Value::fields()
{
    return {field("key", &Value::key), field("value", &Value::value, {.lengthMax = 2000})};
}

Fields RegistryLine::fields()
{
    return {field("id", &RegistryLine::id),
            field("source", &RegistryLine::source),
            field("materials", &RegistryLine::materials, {.itemsMax = 50}),
            field("state", &RegistryLine::state),
            field("askedAt", &RegistryLine::askedAt),
            field("endedAt", &RegistryLine::endedAt),
            field("asOf", &RegistryLine::asOf),
            field("trouble", &RegistryLine::trouble),
            field("reason", &RegistryLine::reason),
            field("shown", &RegistryLine::shown),
            field("reference", &RegistryLine::reference),
            field("validUntil", &RegistryLine::validUntil),
            field("consent", &RegistryLine::consent),
            field("purpose", &RegistryLine::purpose, {.lengthMax = 1000}),
            field("values", &RegistryLine::values, {.itemsMax = 200})};
}

Fields CheckRegister::Reply::fields()
{
    return {field("check", &Reply::check)};
}

Fields CheckRegister::fields()
{
    return {field("application", &CheckRegister::application), field("fence", &CheckRegister::fence),
            field("source", &CheckRegister::source, {.lengthMin = 1, .lengthMax = 40})};
}

Fields ReplaceCheck::fields()
{
    return {field("application", &ReplaceCheck::application), field("fence", &ReplaceCheck::fence),
            field("material", &ReplaceCheck::material, {.lengthMin = 1, .lengthMax = 60}),
            field("reason", &ReplaceCheck::reason, {.lengthMax = 200}),
            field("shown", &ReplaceCheck::shown, {.lengthMax = 200})};
}

Fields ApplicationSaid::fields()
{
    return {field("application", &ApplicationSaid::application)};
}

Fields SaidConfirmation::fields()
{
    return {field("id", &SaidConfirmation::id), field("digest", &SaidConfirmation::digest),
            field("by", &SaidConfirmation::by), field("at", &SaidConfirmation::at),
            field("signed", &SaidConfirmation::signedIt)};
}

Fields SaidView::fields()
{
    return {field("application", &SaidView::application), field("consents", &SaidView::consents, {.itemsMax = 100}),
            field("confirmed", &SaidView::confirmed), field("checks", &SaidView::checks, {.itemsMax = 1000}),
            field("signers", &SaidView::signers, {.itemsMax = 100})};
}

} // namespace ow
