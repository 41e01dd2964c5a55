#pragma once
// What a clerk has in hand: drafts under his name, applications whose papers he keeps.
#include "models/cases/CaseStore.h"

namespace ow {

class HoldingStore {
public:
    /// The oldest first.
    static QList<Draft> draftsOf(Connection &db, const QString &user, int limit);
    /// Running cases whose papers this user received or took over, by application.
    static QList<Case> keptBy(Connection &db, const QString &user, int limit);
    static void setHolder(Connection &db, const QUuid &application, const QString &user);
};

} // namespace ow
