#pragma once
#include "models/cases/ConfirmCommands.h"
#include "models/cases/RegistryCommands.h"
#include "sync/client/LiveView.h"
#include "ui/intake/IntakeSession.h"

namespace ow {

/// What the applicant and the registers say for the application on the desk: asks registers as soon as they may be asked, brings what
/// they know into the form where nothing stands yet, and passes on what he agrees to, finds right and signs. Never keeps the clerk
/// waiting: everything goes beside what he does.
class SaidDesk final : public QObject {
    Q_OBJECT
public:
    SaidDesk(StationContext &context, IntakeSession &session, QObject *parent = nullptr);

    /// As the hub last told; of no application before it did.
    const SaidView &said() const { return m_said; }
    /// Those that concern the items on the desk.
    QList<const StateRegister *> registers() const;
    /// The last look-up in it; null when there was none.
    const RegistryLine *line(const QString &source) const;
    std::optional<Consent> consent(const QString &topic) const;
    bool mayAsk(const StateRegister &source) const;
    MaterialCheckState materialState(const QString &material) const;
    /// The look-up that answered for the paper, or what stands in for it; null when neither.
    const RegistryLine *lineOf(const QString &material) const;
    /// Shared papers of the items on the desk, by name.
    QList<const Material *> papersOf(const StateRegister &source) const;
    /// Names of the items.
    QString purpose() const;

    void check(const QString &source);
    void replace(const QString &material, const QString &reason, const QString &shown);
    void agree(const QString &topic, bool given, SaidBy by);
    /// What stands in the form now was found right. `objected`: what was not, before.
    void confirm(const QStringList &objected, SaidBy by);
    /// Of the one who was asked, whoever else would be next by now.
    void sign(const QUuid &signer, const QString &path, const QByteArray &png);
    void refuseSignature(const QUuid &signer, const QString &reason);
    /// In ink, with his thumb or refused before a witness.
    void signOtherwise(const QUuid &signer, const Signing &signing);
    /// Who signs here, the one who speaks first; under what was found right last.
    QList<Signer> signers() const { return m_said.signers.value_or(QList<Signer>()); }
    /// The first who was not asked yet, else the first who would not; nothing when all have signed.
    std::optional<Signer> nextSigner() const;
    /// As whom he signs, and his name as the form has it.
    QString signerName(const Signer &signer) const;

    bool isConfirmed() const { return m_said.confirmed.has_value(); }
    /// Answers that are others than when he found them right, as far as is known here.
    int changedSince() const;
    /// An item on the desk asks for it.
    bool needsConfirmation() const;
    bool needsSignature() const;

signals:
    void changed();
    void confirmed();
    void signedIt(); ///< one of those who sign
    void refused(const ow::Problem &problem);

private:
    void sheetChanged();
    void noteSigned(const QUuid &person, bool isSigned);
    void load();
    void took(const SaidView &said);
    void takeAnswer(const RegistryLine &line);
    void askFreely();
    template <class C>
    void send(const C &command, std::function<void(const typename C::Reply &)> work);

    StationContext &m_context;
    IntakeSession &m_session;
    std::unique_ptr<LiveView<SaidView>> m_view;
    SaidView m_said;
    QUuid m_application;
    QSet<QUuid> m_taken;               ///< look-ups whose answers are in the form
    QSet<QString> m_wanted;            ///< registers to be asked although they were before
    QMap<QString, QString> m_askedFor; ///< register → what it was asked about here
    Answers m_confirmedAnswers;        ///< as they were found right here; empty when that was elsewhere
};

} // namespace ow
