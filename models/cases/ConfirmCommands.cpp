#include "models/cases/ConfirmCommands.h"

#include "models/base/Crypto.h"
#include "models/base/ProblemTypes.h"
#include "models/base/Uuid.h"
#include "models/cases/PersonRules.h"
#include "models/cases/RegistryCommands.h"
#include "models/catalogue/Catalogue.h"
#include "models/consents/ConsentStore.h"
#include "models/registry/RegistryStore.h"
#include "models/store/Connection.h"
#include "models/store/Sealer.h"

#include <QRegularExpression>

namespace ow {

namespace {
constexpr char shownPurpose[] = "confirmation.shown";
constexpr char pathPurpose[] = "signature.path";
constexpr char imagePurpose[] = "signature.image";

/// What a confirmation is about, in one form.
struct ShownForm {
    QUuid application;
    QList<ItemRef> items;
    QList<ShownAnswer> answers;
    static Fields fields()
    {
        return {field("application", &ShownForm::application), field("items", &ShownForm::items),
                field("answers", &ShownForm::answers, {.itemsMax = 10000})};
    }
};

QString confirmSubject(const QUuid &application)
{
    return QStringLiteral("application/") + uuidText(application);
}

/// Every line that is not the same in both, by the name of its question.
Faults driftFaults(const Form &form, const Answers &now, const Answers &shown)
{
    Faults faults;
    const auto add = [&](const QString &key) {
        const Question *question = form.question(key);
        const auto rows = RowList::roleOf(key);
        const QString name = question ? question->element.name : rows ? partText(*rows) : key;
        faults.append({key, &problem::ConfirmationDrift, {{QStringLiteral("element"), name}}});
    };
    for (auto answer = now.begin(); answer != now.end(); ++answer) {
        if (shown.value(answer.key()) != *answer)
            add(answer.key());
    }
    for (auto answer = shown.begin(); answer != shown.end(); ++answer) {
        if (!now.contains(answer.key()) && !answer->isEmpty())
            add(answer.key());
    }
    return faults;
}

Answers answersShown(const QList<ShownAnswer> &shown)
{
    Answers answers;
    for (const ShownAnswer &one : shown)
        answers.insert(one.key, one.value);
    return answers;
}

Result<Form> confirmForm(CommandContext &context, const OnDesk &desk)
{
    return formOf(context.db, context.sealer, context.catalogue, desk.application, hallDate(context.now));
}

Result<Decision> decideConsent(CommandContext &context, const RecordConsent &command)
{
    const auto desk = onDesk(context, command.application, command.fence);
    if (!desk)
        return fail(desk.error());
    const StateRegister *source = stateRegister(command.topic);
    if (!source || !source->consent || !registersFor(desk->items).contains(source))
        return fail(problem::ConsentUnneeded, {{QStringLiteral("register"), source ? source->name : command.topic}});
    if (command.textVersion != source->consent->version)
        return fail(problem::ConsentVersion);
    const Consent consent{makeUuid(context.now, context.random),
                          desk->application.id,
                          desk->speaker(),
                          source->code,
                          command.textVersion,
                          desk->itemNames().left(1000),
                          source->consent->data,
                          source->authority,
                          hallDate(context.now).addDays(source->consent->days),
                          command.given,
                          command.by,
                          context.now};
    return Decision{{pendingEvent(QStringLiteral("consent/") + uuidText(consent.id), ConsentRecorded{consent})},
                    toJson(RecordConsent::Reply{consent}),
                    {}};
}

Result<Decision> decideConfirm(CommandContext &context, const ConfirmApplication &command)
{
    const auto desk = onDesk(context, command.application, command.fence);
    if (!desk)
        return fail(desk.error());
    const Result<Answers> leaving = leavingOf(context, *desk);
    const Result<Form> form = confirmForm(context, *desk);
    if (!leaving || !form)
        return fail(leaving ? form.error() : leaving.error());
    if (Faults drift = driftFaults(*form, *leaving, answersShown(command.shown)); !drift.isEmpty())
        return fail(inputRefused(std::move(drift)));
    Confirmation confirmation;
    confirmation.id = makeUuid(context.now, context.random);
    confirmation.application = desk->application.id;
    confirmation.person = desk->speaker();
    confirmation.by = command.by;
    confirmation.objected = command.objected;
    confirmation.at = context.now;
    ShownForm shown{desk->application.id, desk->application.items, {}};
    for (auto answer = leaving->begin(); answer != leaving->end(); ++answer)
        shown.answers.append({answer.key(), *answer});
    const QByteArray lines = toJson(shown);
    // Keyed: under a plain digest, an identity number could be guessed by whoever has the log.
    confirmation.digest = QString::fromLatin1(
        hmacSha256(context.sealer.keys().blindIndex, QByteArray(shownPurpose) + '\0' + lines).toHex());
    const auto sealed = context.sealer.seal(context.db, desk->application.key, QString::fromUtf8(lines), shownPurpose);
    if (!sealed)
        return fail(sealed.error());
    confirmation.shownSealed = *sealed;
    return Decision{{pendingEvent(confirmSubject(desk->application.id), ApplicationConfirmed{confirmation})},
                    toJson(ConfirmApplication::Reply{confirmation.id, confirmation.digest}),
                    {}};
}

bool isStrokePath(const QString &path)
{
    static const QRegularExpression strokes(
        QStringLiteral("^(M\\d{1,5} \\d{1,5}( L\\d{1,5} \\d{1,5})*)( M\\d{1,5} \\d{1,5}( L\\d{1,5} \\d{1,5})*)*$"));
    return strokes.match(path).hasMatch() && path.count(QLatin1Char('L')) >= 3;
}

bool isPng(const QByteArray &image)
{
    return image.startsWith("\x89PNG");
}

Result<Decision> decideSignature(CommandContext &context, const SignApplication &command)
{
    const auto desk = onDesk(context, command.application, command.fence);
    if (!desk)
        return fail(desk.error());
    const auto confirmation = ConsentStore::lastConfirmation(context.db, command.application);
    if (!confirmation)
        return fail(problem::ConfirmationMissing, {{QStringLiteral("item"), desk->itemNames()}});
    if (confirmation->id != command.confirmation || confirmation->digest != command.digest)
        return fail(problem::SignatureUnbound);
    const QUuid person = command.person.value_or(desk->speaker());
    const QList<Signer> signers = signersOf(context.db, desk->application);
    if (std::none_of(signers.begin(), signers.end(), [&](const Signer &one) { return one.person == person; }))
        return fail(problem::PartyUnknown, {{QStringLiteral("party"), QStringLiteral("签名人")}});
    Signature signature;
    signature.confirmation = confirmation->id;
    signature.application = desk->application.id;
    signature.person = person;
    signature.digest = confirmation->digest;
    signature.at = context.now;
    const QString subject = confirmSubject(desk->application.id);
    const SignApplication::Reply reply{confirmation->id, command.refusal.has_value()};
    if (command.signing) {
        Signing told = *command.signing;
        if (command.refusal)
            told = {SigningWay::Refused, told.witness, command.refusal};
        if (Faults faults = signingFaults(told, context.actor.displayName); !faults.isEmpty())
            return fail(inputRefused(std::move(faults)));
        signature.signing = told;
    }
    if (command.refusal) {
        if (command.refusal->trimmed().isEmpty())
            return fail(problem::ReasonMissing);
        signature.refused = true;
        signature.reason = command.refusal->trimmed();
        return Decision{{pendingEvent(subject, SignatureRefused{signature})}, toJson(reply), {}};
    }
    if (signature.signing && signature.signing->way != SigningWay::Pad) {
        if (signature.signing->way == SigningWay::Refused)
            return fail(problem::ReasonMissing);
        return Decision{{pendingEvent(subject, ApplicationSigned{signature})}, toJson(reply), {}};
    }
    if (!command.path || !command.image || !isStrokePath(*command.path) || !isPng(*command.image))
        return fail(problem::SignatureShape);
    const auto path = context.sealer.seal(context.db, desk->application.key, *command.path, pathPurpose);
    const auto image = context.sealer.sealData(context.db, desk->application.key, *command.image, imagePurpose);
    if (!path || !image)
        return fail(path ? image.error() : path.error());
    signature.pathSealed = *path;
    signature.imageSealed = *image;
    return Decision{{pendingEvent(subject, ApplicationSigned{signature})}, toJson(reply), {}};
}

/// Lines that changed since he read them.
Faults sinceConfirmed(CommandContext &context, const OnDesk &desk, const Confirmation &confirmation,
                      const Answers &leaving)
{
    const auto shown =
        context.sealer.open(context.db, confirmation.shownSealed, shownPurpose).and_then([](const QString &json) {
            return fromJson<ShownForm>(json.toUtf8(), Strictness::Tolerant);
        });
    const Result<Form> form = confirmForm(context, desk);
    if (!shown || !form)
        return {{QStringLiteral("confirmation"), shown ? &form.error().type() : &shown.error().type(), {}}};
    Answers read = answersShown(shown->answers);
    // With corrected papers only some of its items are on the desk; what he read for the others stands.
    for (const QString &key : desk.application.reopened ? read.keys() : QList<QString>()) {
        const auto rows = RowList::roleOf(key);
        const bool isAsked = form->question(key)
            || (rows && std::any_of(form->questions.begin(), form->questions.end(), [&](const Question &one) {
                                 return one.role == *rows;
                             }));
        if (!isAsked)
            read.remove(key);
    }
    return driftFaults(*form, leaving, read);
}

/// Everybody who has not signed, by his part and masked name, and why not where he said so.
Faults unsignedFaults(const Item &item, const QList<Signer> &signers)
{
    Faults faults;
    for (const Signer &one : signers) {
        if (one.signedIt.value_or(false))
            continue;
        const QString who = QStringLiteral("%1 %2").arg(partText(one.part), one.maskedName);
        if (signers.size() == 1 && !one.reason)
            faults.append({QStringLiteral("confirmation"),
                           &problem::ConfirmationUnsigned,
                           {{QStringLiteral("item"), item.name}}});
        else if (one.reason)
            faults.append({QStringLiteral("confirmation"),
                           &problem::SignerDeclined,
                           {{QStringLiteral("item"), item.name},
                            {QStringLiteral("who"), who},
                            {QStringLiteral("reason"), *one.reason}}});
        else
            faults.append({QStringLiteral("confirmation"),
                           &problem::SignerMissing,
                           {{QStringLiteral("item"), item.name}, {QStringLiteral("who"), who}}});
    }
    return faults;
}

template <class E>
QByteArray projectSaid(Projection projection, const EventMeta &, const E &event)
{
    if constexpr (requires { event.consent; })
        return projection == Projection::Staff ? toJson(ApplicationSaid{event.consent.application}) : QByteArray();
    else if constexpr (requires { event.confirmation; })
        return projection == Projection::Staff ? toJson(ApplicationSaid{event.confirmation.application}) : QByteArray();
    else
        return projection == Projection::Staff ? toJson(ApplicationSaid{event.signature.application}) : QByteArray();
}

/// A window follows its queue all day; another topic for every application would have its stream begin anew each time.
constexpr quint32 saidTopics = TopicCases | TopicQueue;
constexpr CommandAccess confirmDesk{.roles = only(Role::Clerk), .stations = only(StationRole::Window), .unattended = 0};

const CommandRow confirmCommandTable[] = {
    commandRow<RecordConsent, decideConsent>(confirmDesk, "征求同意"),
    commandRow<ConfirmApplication, decideConfirm>(confirmDesk, "申请人核对表单"),
    commandRow<SignApplication, decideSignature>(confirmDesk, "申请人签名"),
};

const EventRow confirmEventTable[] = {
    eventRow<ConsentRecorded, &ConsentStore::applyConsent, projectSaid<ConsentRecorded>>(saidTopics),
    eventRow<ApplicationConfirmed, &ConsentStore::applyConfirmation, projectSaid<ApplicationConfirmed>>(saidTopics),
    eventRow<ApplicationSigned, &ConsentStore::applySignature<ApplicationSigned>, projectSaid<ApplicationSigned>>(
        saidTopics),
    eventRow<SignatureRefused, &ConsentStore::applySignature<SignatureRefused>, projectSaid<SignatureRefused>>(
        saidTopics),
};
} // namespace

Faults saidFaults(CommandContext &context, const OnDesk &desk, const QList<ItemDecision> &decisions,
                  const Answers &leaving)
{
    Faults faults;
    const auto confirmation = ConsentStore::lastConfirmation(context.db, desk.application.id);
    const QList<Signer> signers = signersOf(context.db, desk.application);
    const QList<RegistryCheck> checks = RegistryStore::ofApplication(context.db, desk.application.id);
    for (const Item *item : desk.items) {
        const bool takesIn = std::any_of(decisions.begin(), decisions.end(), [&](const ItemDecision &one) {
            return one.item == item->code && one.act != IntakeAct::Notice && one.act != IntakeAct::Refuse;
        });
        const PersonPolicy policy = item->persons.value_or(PersonPolicy{});
        if (!takesIn)
            continue;
        const bool signs = policy.signs.value_or(false);
        if ((signs || policy.confirms.value_or(false)) && !confirmation)
            faults.append({QStringLiteral("confirmation"),
                           &problem::ConfirmationMissing,
                           {{QStringLiteral("item"), item->name}}});
        // By hand on the printed form is one act.
        else if (signs && confirmation->by == SaidBy::Screen)
            faults += unsignedFaults(*item, signers);
    }
    if (confirmation)
        faults += sinceConfirmed(context, desk, *confirmation, leaving);
    for (const RegistryCheck &check : checks) {
        const StateRegister *source = stateRegister(check.source);
        if (check.state != CheckState::Found || !source || !source->consent)
            continue;
        const auto consent = ConsentStore::last(context.db, desk.application.id, check.source);
        if (!consent || !consent->isGood(hallDate(context.now)))
            faults.append({QStringLiteral("consents.") + check.source,
                           &problem::ConsentMissing,
                           {{QStringLiteral("register"), source->name}}});
    }
    return faults;
}

std::span<const CommandRow> confirmCommands()
{
    return confirmCommandTable;
}

std::span<const EventRow> confirmEvents()
{
    return confirmEventTable;
}

Fields RecordConsent::Reply::fields()
{
    return {field("consent", &Reply::consent)};
}

Fields RecordConsent::fields()
{
    return {field("application", &RecordConsent::application),
            field("fence", &RecordConsent::fence),
            field("topic", &RecordConsent::topic, {.lengthMin = 1, .lengthMax = 40}),
            field("textVersion", &RecordConsent::textVersion, {.min = 1, .max = 10000}),
            field("given", &RecordConsent::given),
            field("by", &RecordConsent::by)};
}

Fields ConfirmApplication::Reply::fields()
{
    return {field("confirmation", &Reply::confirmation), field("digest", &Reply::digest)};
}

Fields ConfirmApplication::fields()
{
    return {field("application", &ConfirmApplication::application), field("fence", &ConfirmApplication::fence),
            field("shown", &ConfirmApplication::shown, {.itemsMax = 10000}),
            field("objected", &ConfirmApplication::objected, {.lengthMax = 120, .itemsMax = 3000}),
            field("by", &ConfirmApplication::by)};
}

Fields SignApplication::Reply::fields()
{
    return {field("confirmation", &Reply::confirmation), field("refused", &Reply::refused)};
}

Fields SignApplication::fields()
{
    return {field("application", &SignApplication::application),
            field("fence", &SignApplication::fence),
            field("confirmation", &SignApplication::confirmation),
            field("digest", &SignApplication::digest, {.lengthMin = 64, .lengthMax = 64}),
            field("path", &SignApplication::path, {.lengthMin = 1, .lengthMax = 100000}),
            field("image", &SignApplication::image, {.lengthMin = 1, .lengthMax = 200000}),
            field("refusal", &SignApplication::refusal, {.lengthMin = 1, .lengthMax = 200}),
            field("person", &SignApplication::person),
            field("signing", &SignApplication::signing)};
}

} // namespace ow
