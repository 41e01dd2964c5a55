#pragma once
#include <QByteArray>
#include <QString>

namespace ow {

class Random;

/// Argon2id with a fresh salt, in the PHC string form. Slow on purpose: call it on a request thread, never on the writer's.
QByteArray hashPassword(const QString &password, Random &random);
/// False for another password and for a record that is not ours.
bool passwordMatches(const QByteArray &record, const QString &password);

/// For tests and demo halls only: as cheap as the algorithm allows.
void useCheapPasswordHashing();

} // namespace ow
