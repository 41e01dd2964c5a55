#pragma once
// What a peer takes: its tables as data, reviewed by people and never generated from a peer's own comments, which can be wrong (domain.md
// §2.4). Some come with the program, a hall may bring its own. Hub and platform judge rows by the same description. Pure.
#include "models/base/Describe.h"

#include <QMap>
#include <memory>

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
    std::optional<QString> of = {}; ///< kind of our rows it takes (RowKinds); absent: the one of its own name
    QList<PeerColumn> columns;

    static Fields fields();
    QString kind() const { return of.value_or(name); }
    const PeerColumn *column(const QString &name) const;
};

/// What a row says of itself, beside what the case says.
enum class RowMark { Guid, Batch, Operation, Time, Source, Version };
constexpr Code<RowMark> rowMarkCodes[] = {{RowMark::Guid, "guid"},           {RowMark::Batch, "batch"},
                                          {RowMark::Operation, "operation"}, {RowMark::Time, "time"},
                                          {RowMark::Source, "source"},       {RowMark::Version, "version"}};
constexpr std::span<const Code<RowMark>> codesOf(RowMark)
{
    return rowMarkCodes;
}
struct MarkColumn {
    QString name;
    RowMark mark = RowMark::Guid;

    static Fields fields();
};

/// A code list of a peer's: ours, the peer's, in words.
struct PeerCodeList {
    QString name;
    QString label;
    QList<QList<QString>> entries;

    static Fields fields();
};

/// As it stands in a file.
struct PeerDescription {
    QString peer; ///< its code
    QString name;
    QString standard;                              ///< by what the mapping was made and reviewed
    std::optional<QList<MarkColumn>> carried = {}; ///< of every row; absent: as the national tables have them
    QList<PeerCodeList> codes;
    QList<PeerTable> tables;

    static Fields fields();
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
    static constexpr char nationalPeer[] = "national";
    /// ":/exchange/national.json".
    static const PeerTables &national();
    /// Those that come with the program, the national ones first.
    static const QList<std::shared_ptr<const PeerTables>> &shipped();
    /// ExchangeTable with everything at once that does not hold together.
    static Result<PeerTables> read(const QByteArray &json);

    QString code() const { return m_description.peer; }
    QString peer() const { return m_description.name; }
    QString standard() const { return m_description.standard; }
    /// The file it was read from.
    QByteArray text() const { return m_text; }
    QList<MarkColumn> carried() const;
    const QList<PeerTable> &tables() const { return m_description.tables; }
    const PeerTable *table(const QString &name) const;
    const PeerTable *tableOf(const QString &kind) const;
    /// Our values in the peer's columns and codes. A code the peer has none for stays as it is and is a fault later.
    PeerValues row(const PeerTable &table, const PeerValues &ours) const;
    /// What may stand in a column; empty where anything of its form may.
    QList<PeerChoice> choices(const PeerColumn &column) const;
    /// Every reason why the peer would not take it, at once, by column.
    Faults problems(const PeerTable &table, const PeerValues &row) const;
    /// The same as sentences.
    QList<PeerFault> faults(const PeerTable &table, const PeerValues &row) const;

private:
    PeerDescription m_description;
    QByteArray m_text;
    QMap<QString, PeerValues> m_codes;
    QMap<QString, QList<PeerChoice>> m_choices;
};

} // namespace ow
