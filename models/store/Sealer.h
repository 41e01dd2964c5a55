#pragma once
#include "models/base/Problem.h"
#include "models/store/KeyRing.h"

#include <QList>
#include <QUuid>
#include <optional>
#include <utility>

namespace ow {

class Connection;
class Random;

/// Personal values at rest (design §6): each person and case has a data key, wrapped under the hall's master key in table data_key,
/// which is outside the event log so that destroying it erases the values without breaking the chain.
class Sealer {
public:
    Sealer(KeyRing keys, Random &random) : m_keys(std::move(keys)), m_random(random) {}

    /// Makes a data key for a subject ("person/…", "case/…"); inside the writer's transaction.
    QUuid makeKey(Connection &db, const QString &subject, const QUuid &keyId);
    /// Ciphertext bound to its key and purpose ("person.name"); the key id stands in front.
    Result<QByteArray> seal(Connection &db, const QUuid &keyId, const QString &plain, const char *purpose);
    /// SealBroken when the key was destroyed or the bytes or the purpose do not fit.
    Result<QString> open(Connection &db, const QByteArray &sealed, const char *purpose);
    /// The same for bytes: scans, printed papers.
    Result<QByteArray> sealData(Connection &db, const QUuid &keyId, const QByteArray &plain, const char *purpose);
    Result<QByteArray> openData(Connection &db, const QByteArray &sealed, const char *purpose);
    void destroyKey(Connection &db, const QUuid &keyId);
    /// A data key as it lies in the table, under the master key; nothing when it was destroyed.
    struct Wrapped {
        QString subject;
        QByteArray wrapped;
    };
    static std::optional<Wrapped> wrappedKey(Connection &db, const QUuid &keyId);
    /// Ids of the keys made since this was asked last; on the writer's thread, as makeKey() is.
    QList<QUuid> takeMade() { return std::exchange(m_made, {}); }

    /// Hall-wide values that belong to no person (password records, stored replies).
    QByteArray sealForHall(const QByteArray &plain, const char *purpose);
    Result<QByteArray> openForHall(const QByteArray &sealed, const char *purpose);

    /// 16 bytes by which equal values can be found and nothing else be learnt; `kind` keeps number, phone and last four apart.
    QByteArray blindIndex(const char *kind, const QString &normalValue) const;
    const KeyRing &keys() const { return m_keys; }

private:
    Result<QByteArray> dataKey(Connection &db, const QUuid &keyId);

    KeyRing m_keys;
    Random &m_random;
    QList<QUuid> m_made;
};

} // namespace ow
