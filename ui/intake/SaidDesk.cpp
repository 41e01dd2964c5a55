#include "ui/intake/SaidDesk.h"

#include "models/base/Uuid.h"
#include "models/cases/PersonRules.h"
#include "models/identity/CreditCode.h"
#include "ui/common/CodeWords.h"

namespace ow {

namespace {
const QString saidCreditCode = QStringLiteral("enterprise.creditCode");

/// Whatever happened for this application is in the view; it is small and loaded anew.
bool saidFold(SaidView &view, const QString &, const QJsonObject &data)
{
    const auto told = fromJson<ApplicationSaid>(QJsonValue(data), Strictness::Tolerant);
    return !told || told->application != view.application;
}
} // namespace

SaidDesk::SaidDesk(StationContext &context, IntakeSession &session, QObject *parent)
    : QObject(parent), m_context(context), m_session(session)
{
    connect(&session, &IntakeSession::sheetChanged, this, &SaidDesk::sheetChanged);
    connect(&session, &IntakeSession::ticketChanged, this, &SaidDesk::sheetChanged);
    connect(&session, &IntakeSession::answersChanged, this, [this] {
        askFreely();
        emit changed();
    });
}

void SaidDesk::sheetChanged()
{
    const QUuid application = m_session.sheet() ? m_session.sheet()->application : QUuid();
    if (application == m_application) {
        if (m_view)
            m_view->reload(); // who signs may be others now
        askFreely();
        emit changed();
        return;
    }
    m_application = application;
    m_said = {};
    m_taken.clear();
    m_askedFor.clear();
    m_wanted.clear();
    m_confirmedAnswers.clear();
    m_view.reset();
    if (!application.isNull())
        load();
    emit changed();
}

void SaidDesk::load()
{
    const QUrlQuery parameters({{QStringLiteral("application"), uuidText(m_application)}});
    m_view = std::make_unique<LiveView<SaidView>>(m_context.hub, QLatin1String(SaidView::name), parameters,
                                                  QStringList{QStringLiteral("queue")}, &saidFold);
    connect(m_view.get(), &LiveViewBase::changed, this, [this] { took(m_view->value()); });
}

void SaidDesk::took(const SaidView &said)
{
    if (said.application != m_application || m_session.submitted())
        return;
    m_said = said;
    for (const RegistryLine &line : said.checks) {
        if (line.state == CheckState::Found && !m_taken.contains(line.id)) {
            m_taken.insert(line.id);
            takeAnswer(line);
        }
    }
    askFreely();
    emit changed();
}

/// What it says goes where nothing stands; papers it vouches for need not be shown.
void SaidDesk::takeAnswer(const RegistryLine &line)
{
    const StateRegister *source = stateRegister(line.source);
    if (!source)
        return;
    Provenance from{.origin = AnswerOrigin::Licence,
                    .assurance = Assurance::Registered,
                    .asOf = hallDate(line.endedAt.value_or(line.askedAt)),
                    .source = source->name};
    from.reference = line.reference;
    from.validUntil = line.validUntil;
    from.consent = line.consent;
    from.purpose = line.purpose;
    for (const RegistryLine::Value &value : line.values)
        m_session.offer(value.key, value.value, from);
    for (const QString &material : line.materials) {
        const QList<MaterialCheck> checks = m_session.checks();
        const PaperSet set = m_session.paperSet();
        const CommonPaper *paper = set.paper(material);
        // What nobody is asked to bring is not received either, whatever an older program kept.
        const bool isLookedUpOnly = paper && paper->isShared();
        const bool isDecided = std::any_of(checks.begin(), checks.end(), [&](const MaterialCheck &one) {
            return one.material == material && one.finding != MaterialFinding::Missing
                && !(isLookedUpOnly && one.finding == MaterialFinding::Received);
        });
        if (!isDecided)
            m_session.setCheck({material, MaterialFinding::Verified, {}, {}, {}});
    }
}

/// Registers the law lets halls ask are asked without a word, once for each person or enterprise.
void SaidDesk::askFreely()
{
    if (m_said.application.isNull() || m_session.submitted() || !m_session.filling())
        return;
    for (const StateRegister *source : registers()) {
        const auto code = creditCode(m_session.answer(saidCreditCode));
        const QString subject =
            source->subject == RegisterSubject::Person ? QStringLiteral("person") : code.value_or(QString());
        // A draft of another day is asked for anew: what a register said is good for days, not for ever.
        const RegistryLine *last = line(source->code);
        const bool isKnown = !m_askedFor.contains(source->code) && !m_wanted.contains(source->code) && last
            && hallDate(last->askedAt) == m_session.today();
        if (subject.isEmpty() || !mayAsk(*source) || m_askedFor.value(source->code) == subject)
            continue;
        m_askedFor.insert(source->code, subject);
        m_wanted.remove(source->code);
        if (!isKnown) // asked before this program knew of the application
            check(source->code);
    }
}

QList<const StateRegister *> SaidDesk::registers() const
{
    return registersFor(m_session.sheetItems());
}

const RegistryLine *SaidDesk::line(const QString &source) const
{
    const RegistryLine *last = nullptr;
    for (const RegistryLine &one : m_said.checks) {
        if (one.source == source)
            last = &one;
    }
    return last;
}

const RegistryLine *SaidDesk::lineOf(const QString &material) const
{
    const MaterialCheckState state = materialState(material);
    const RegistryLine *last = nullptr;
    for (const RegistryLine &one : m_said.checks) {
        const bool isIt = (state == MaterialCheckState::Checked && one.state == CheckState::Found)
            || (state == MaterialCheckState::Manual && one.state == CheckState::Manual);
        if (isIt && one.materials.contains(material))
            last = &one;
    }
    return last;
}

std::optional<Consent> SaidDesk::consent(const QString &topic) const
{
    for (const Consent &one : m_said.consents) {
        if (one.topic == topic)
            return one;
    }
    return std::nullopt;
}

bool SaidDesk::mayAsk(const StateRegister &source) const
{
    const auto said = consent(source.code);
    return !source.consent || (said && said->isGood(m_session.today()));
}

MaterialCheckState SaidDesk::materialState(const QString &material) const
{
    QList<RegistryCheck> checks;
    for (const RegistryLine &one : m_said.checks) {
        RegistryCheck check;
        check.materials = one.materials;
        check.state = one.state;
        checks.append(check);
    }
    return materialCheckState(checks, material);
}

QList<const Material *> SaidDesk::papersOf(const StateRegister &source) const
{
    QList<const Material *> papers;
    for (const Item *item : m_session.sheetItems()) {
        for (const MaterialUse &use : item->materials) {
            const Material *paper = m_session.catalogue().material(use.material);
            if (use.kind == MaterialKind::Shared && source.materials.contains(use.material) && paper
                && !papers.contains(paper))
                papers.append(paper);
        }
    }
    return papers;
}

QString SaidDesk::purpose() const
{
    QStringList names;
    for (const Item *item : m_session.sheetItems())
        names.append(item->name);
    return names.join(QStringLiteral("、"));
}

template <class C>
void SaidDesk::send(const C &command, std::function<void(const typename C::Reply &)> work)
{
    m_session.sendNow(); // commands keep their order: the hub decides on what stands here
    whenReady(m_context.hub.send(command), this,
              [this, application = m_application, work](const Result<typename C::Reply> &reply) {
                  if (application != m_application)
                      return;
                  if (reply)
                      work(*reply);
                  else
                      emit refused(reply.error());
                  if (m_view)
                      m_view->reload();
              });
}

void SaidDesk::check(const QString &source)
{
    if (!m_session.sheet())
        return;
    send(CheckRegister{m_application, m_session.sheet()->fence, source}, [](const CheckRegister::Reply &) {});
}

void SaidDesk::replace(const QString &material, const QString &reason, const QString &shown)
{
    if (!m_session.sheet())
        return;
    send(ReplaceCheck{m_application, m_session.sheet()->fence, material, reason, shown},
         [this, material](const CheckRegister::Reply &) {
             m_session.setCheck({material, MaterialFinding::Verified, {}, {}, {}});
         });
}

void SaidDesk::agree(const QString &topic, bool given, SaidBy by)
{
    const StateRegister *source = stateRegister(topic);
    if (!m_session.sheet() || !source || !source->consent)
        return;
    send(RecordConsent{m_application, m_session.sheet()->fence, topic, source->consent->version, given, by},
         [this](const RecordConsent::Reply &reply) {
             // Asked with the new word, whatever was looked at before.
             m_askedFor.remove(reply.consent.topic);
             m_wanted.insert(reply.consent.topic);
         });
}

void SaidDesk::confirm(const QStringList &objected, SaidBy by)
{
    if (!m_session.sheet() || !m_session.filling())
        return;
    const Answers leaving = m_session.filling()->state().leaving();
    ConfirmApplication command{m_application, m_session.sheet()->fence, {}, objected, by};
    for (auto answer = leaving.begin(); answer != leaving.end(); ++answer)
        command.shown.append({answer.key(), *answer});
    send(command, [this, leaving, by](const ConfirmApplication::Reply &reply) {
        m_confirmedAnswers = leaving;
        m_said.confirmed = SaidConfirmation{reply.confirmation, reply.digest, by, m_context.clock.now()};
        QList<Signer> all = signers(); // whatever they signed before was another form
        for (Signer &one : all)
            one.signedIt.reset();
        m_said.signers = all;
        emit changed();
        emit confirmed();
    });
}

std::optional<Signer> SaidDesk::nextSigner() const
{
    const QList<Signer> all = signers();
    for (const bool declined : {false, true}) {
        for (const Signer &one : all) {
            if (declined ? one.signedIt == std::optional(false) : !one.signedIt)
                return one;
        }
    }
    return std::nullopt;
}

QString SaidDesk::signerName(const Signer &signer) const
{
    return tr("%1 %2").arg(codeWord(partText(signer.part)), signer.maskedName);
}

void SaidDesk::noteSigned(const QUuid &person, bool isSigned)
{
    QList<Signer> all = signers();
    for (Signer &one : all) {
        if (one.person == person)
            one.signedIt = isSigned;
    }
    if (!all.isEmpty() && m_said.confirmed)
        m_said.confirmed->signedIt = all.first().signedIt;
    m_said.signers = all;
    emit changed();
}

void SaidDesk::sign(const QUuid &signer, const QString &path, const QByteArray &png)
{
    if (!m_session.sheet() || !m_said.confirmed)
        return;
    send(SignApplication{m_application,
                         m_session.sheet()->fence,
                         m_said.confirmed->id,
                         m_said.confirmed->digest,
                         path,
                         png,
                         {},
                         signer},
         [this, signer](const SignApplication::Reply &) {
             noteSigned(signer, true);
             emit signedIt();
         });
}

void SaidDesk::refuseSignature(const QUuid &signer, const QString &reason)
{
    if (!m_session.sheet() || !m_said.confirmed)
        return;
    send(SignApplication{m_application,
                         m_session.sheet()->fence,
                         m_said.confirmed->id,
                         m_said.confirmed->digest,
                         {},
                         {},
                         reason,
                         signer},
         [this, signer](const SignApplication::Reply &) { noteSigned(signer, false); });
}

void SaidDesk::signOtherwise(const QUuid &signer, const Signing &signing)
{
    if (!m_session.sheet() || !m_said.confirmed)
        return;
    const bool isSigned = signing.way != SigningWay::Refused;
    send(SignApplication{m_application,
                         m_session.sheet()->fence,
                         m_said.confirmed->id,
                         m_said.confirmed->digest,
                         {},
                         {},
                         isSigned ? std::nullopt : signing.reason,
                         signer,
                         signing},
         [this, signer, isSigned](const SignApplication::Reply &) {
             noteSigned(signer, isSigned);
             if (isSigned)
                 emit signedIt();
         });
}

int SaidDesk::changedSince() const
{
    if (!m_said.confirmed || m_confirmedAnswers.isEmpty() || !m_session.filling())
        return 0;
    const Answers now = m_session.filling()->state().leaving();
    int changed = 0;
    for (auto answer = now.begin(); answer != now.end(); ++answer)
        changed += m_confirmedAnswers.value(answer.key()) != *answer ? 1 : 0;
    for (auto answer = m_confirmedAnswers.begin(); answer != m_confirmedAnswers.end(); ++answer)
        changed += now.contains(answer.key()) ? 0 : 1;
    return changed;
}

bool SaidDesk::needsConfirmation() const
{
    const QList<const Item *> items = m_session.sheetItems();
    return needsSignature() || std::any_of(items.begin(), items.end(), [](const Item *item) {
               return item->persons && item->persons->confirms.value_or(false);
           });
}

bool SaidDesk::needsSignature() const
{
    const QList<const Item *> items = m_session.sheetItems();
    return std::any_of(items.begin(), items.end(),
                       [](const Item *item) { return item->persons && item->persons->signs.value_or(false); });
}

} // namespace ow

#include "moc_SaidDesk.cpp"
