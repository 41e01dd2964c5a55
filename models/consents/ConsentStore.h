#pragma once
#include "models/consents/Consent.h"

namespace ow {

class ConsentStore {
public:
    /// The last word on this topic in this application.
    static std::optional<Consent> last(Connection &db, const QUuid &application, const QString &topic);
    /// The last word on each topic.
    static QList<Consent> ofApplication(Connection &db, const QUuid &application);
    static std::optional<Confirmation> lastConfirmation(Connection &db, const QUuid &application);
    /// What each of the signers said, the first first.
    static QList<Signature> signaturesOf(Connection &db, const QUuid &confirmation);

    static void applyConsent(Connection &db, const EventMeta &meta, const ConsentRecorded &event);
    static void applyConfirmation(Connection &db, const EventMeta &meta, const ApplicationConfirmed &event);
    template <class E>
    static void applySignature(Connection &db, const EventMeta &, const E &event)
    {
        put(db, event.signature);
    }

private:
    static void put(Connection &db, const Signature &signature);
};

} // namespace ow
