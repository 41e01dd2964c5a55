#pragma once
// What a peer takes: its tables as data, reviewed by people and never generated from a peer's own comments, which can be wrong (domain.md
// §2.4). Hub and platform judge rows by the same description. Pure.
#include "models/base/Describe.h"

#include <QMap>

namespace ow {

/// How a value is written.
enum class PeerForm { Text, Digits, Integer, Day, Time, Amount };
constexpr Code<PeerForm> peerFormCodes[] = {{PeerForm::Text, "text"},       {PeerForm::Digits, "digits"},
                                            {PeerForm::Integer, "integer"}, {PeerForm::Day, "day"},
                                            {PeerForm::Time, "time"},       {PeerForm::Amount, "amount"}};
constexpr std::span<const Code<PeerForm>> codesOf(PeerForm)
{
    return peerFormCodes;
}

struct PeerColumn {
    QString name;
    QString label;                     ///< as people call it
    QString from;                      ///< the value of ours that goes in
    std::optional<bool> required = {}; ///< NOT NULL
    int max = 0;                       ///< characters
    std::optional<PeerForm> form = {}; ///< absent: text
    std::optional<QString> codes = {}; ///< list that turns our code into the peer's
    std::optional<int> first = {};     ///< only so many characters of ours
    std::optional<QString> cure = {};  ///< what to do when it is too long: 请改填手机号

    static Fields fields();
};

struct PeerTable {
    QString name;
    QString label;
    QList<PeerColumn> columns;

    static Fields fields();
    const PeerColumn *column(const QString &name) const;
};

/// Values of ours by name, or of a row by column.
using PeerValues = QMap<QString, QString>;

/// A code of the peer's with its words.
struct PeerChoice {
    QString code;
    QString label;

    static Fields fields();
};

struct PeerFault {
    QString column;
    QString sentence; ///< plain words with what to do

    static Fields fields();
    friend bool operator==(const PeerFault &, const PeerFault &) = default;
};

class PeerTables {
public:
    /// ":/exchange/national.json"; ExchangeTable when it does not hold together.
    static const PeerTables &national();
    static Result<PeerTables> read(const QByteArray &json);

    QString peer() const { return m_peer; }
    const QList<PeerTable> &tables() const { return m_tables; }
    const PeerTable *table(const QString &name) const;
    /// Our values in the peer's columns and codes. A code the peer has none for stays as it is and is a fault later.
    PeerValues row(const PeerTable &table, const PeerValues &ours) const;
    /// What may stand in a column; empty where anything of its form may.
    QList<PeerChoice> choices(const PeerColumn &column) const;
    /// Every reason why the peer would not take it, at once, by column.
    Faults problems(const PeerTable &table, const PeerValues &row) const;
    /// The same as sentences.
    QList<PeerFault> faults(const PeerTable &table, const PeerValues &row) const;

private:
    QString m_peer;
    QList<PeerTable> m_tables;
    QMap<QString, PeerValues> m_codes;
    QMap<QString, QList<PeerChoice>> m_choices;
};

} // namespace ow
