#pragma once
#include "models/identity/CardReading.h"
#include "models/store/Event.h"

namespace ow {

/// A code was taken as proof of who somebody is; it is good for nothing more.
struct IdentityCodeUsed {
    static constexpr char type[] = "gov.identity.codeUsed.v1";
    QUuid code;
    CodeLevel level = CodeLevel::Basic;
    static Fields fields();
};

class IdentityCodeStore {
public:
    static bool isUsed(Connection &db, const QUuid &code);
    /// Of the platform this hall is registered at, Ed25519; empty when it never was.
    static QByteArray platformKey(Connection &db);
    static void setPlatformKey(Connection &db, const QByteArray &publicKey);

    static void apply(Connection &db, const EventMeta &meta, const IdentityCodeUsed &event);
};

std::span<const EventRow> identityCodeEvents();

} // namespace ow
