#pragma once
// What a hall asks the platform's registry and what it is answered: POST /v1/halls/{hall}/registry. Personal values stand in bodies
// only, never in an address.
#include "models/base/Describe.h"

namespace ow {

/// May be asked again at any time; the id tells repeats.
struct RegistryQuery {
    QUuid id;
    QString source;  ///< code of the register
    QString subject; ///< citizen number or credit code
    QString purpose; ///< names of the items
    std::optional<QUuid> consent = {};
    static Fields fields();
};

struct RegistryAnswer {
    struct Value {
        QString element;
        QString value;
        static Fields fields();
    };
    bool found = false;
    std::optional<QDate> asOf = {}; ///< there whenever something was found
    QList<QString> materials;       ///< papers it vouches for
    QList<Value> values;
    std::optional<QString> reference = {}; ///< number of the certificate or record
    std::optional<QDate> validUntil = {};
    static Fields fields();
};

/// Whoever holds registers, as a hall or the platform sees him. Answers when it can: callers wait on a thread of their own.
class RegistryService {
public:
    virtual ~RegistryService() = default;
    /// RegistryFailed, PlatformLost: no answer, which says nothing about the person.
    virtual Result<RegistryAnswer> look(const RegistryQuery &query) = 0;
};

} // namespace ow
