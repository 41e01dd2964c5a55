#include "models/exchange/PeerTables.h"

#include "models/base/ProblemTypes.h"
#include "models/base/Text.h"
#include "models/base/Time.h"

#include <QDateTime>
#include <QFile>
#include <QRegularExpression>
#include <algorithm>

namespace ow {

namespace {
struct PeerCodeList {
    QString name;
    QString label;
    QList<QList<QString>> entries; ///< ours, the peer's, in words
    static Fields fields();
};

Fields PeerCodeList::fields()
{
    return {field("name", &PeerCodeList::name), field("label", &PeerCodeList::label),
            field("entries", &PeerCodeList::entries)};
}

struct PeerFile {
    QString peer;
    QString name;
    QString standard;
    QList<PeerCodeList> codes;
    QList<PeerTable> tables;
    static Fields fields();
};

Fields PeerFile::fields()
{
    return {field("peer", &PeerFile::peer), field("name", &PeerFile::name), field("standard", &PeerFile::standard),
            field("codes", &PeerFile::codes), field("tables", &PeerFile::tables)};
}

bool isOfForm(PeerForm form, const QString &value)
{
    static const QRegularExpression digits(QStringLiteral("^[0-9]+$"));
    static const QRegularExpression time(QStringLiteral("^([0-9-]{10}) ([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]$"));
    static const QRegularExpression amount(QStringLiteral("^(0|[1-9][0-9]{0,13})\\.[0-9]{2}$")); // n..16,2
    switch (form) {
    case PeerForm::Text: return true;
    case PeerForm::Amount: return amount.match(value).hasMatch();
    case PeerForm::Digits:
    case PeerForm::Integer: return digits.match(value).hasMatch();
    case PeerForm::Day: return dateFromIso(value).isValid();
    case PeerForm::Time: {
        const auto match = time.match(value);
        return match.hasMatch() && dateFromIso(match.captured(1)).isValid();
    }
    }
    return false;
}

QString formWords(PeerForm form)
{
    switch (form) {
    case PeerForm::Digits: return QStringLiteral("数字");
    case PeerForm::Integer: return QStringLiteral("整数");
    case PeerForm::Amount: return QStringLiteral("“80.00”这样的金额，整数部分不超过14位");
    case PeerForm::Day: return QStringLiteral("“2026-09-24”这样的日期");
    case PeerForm::Time: return QStringLiteral("“2026-09-24 09:00:00”这样的时间");
    case PeerForm::Text: break;
    }
    return QStringLiteral("文字");
}
} // namespace

Result<PeerTables> PeerTables::read(const QByteArray &json)
{
    const auto file = fromJson<PeerFile>(json, Strictness::Exact);
    if (!file)
        return fail(file.error());
    PeerTables tables;
    tables.m_peer = file->name;
    tables.m_tables = file->tables;
    const auto wrong = [](const QString &what) {
        return fail(problem::ExchangeTable, {{QStringLiteral("what"), what}});
    };
    for (const PeerCodeList &list : file->codes) {
        PeerValues &codes = tables.m_codes[list.name];
        for (const QList<QString> &entry : list.entries) {
            if (entry.size() != 3 || codes.contains(entry.first()))
                return wrong(list.name);
            codes.insert(entry.first(), entry.at(1));
            QList<PeerChoice> &choices = tables.m_choices[list.name];
            if (std::none_of(choices.begin(), choices.end(),
                             [&](const PeerChoice &known) { return known.code == entry.at(1); }))
                choices.append({entry.at(1), entry.last()});
        }
    }
    QStringList names;
    for (const PeerTable &table : file->tables) {
        QStringList columns;
        if (names.contains(table.name))
            return wrong(table.name);
        names.append(table.name);
        for (const PeerColumn &column : table.columns) {
            const bool listed = !column.codes || tables.m_codes.contains(*column.codes);
            if (column.max < 1 || columns.contains(column.name) || !listed)
                return wrong(table.name + QLatin1Char('.') + column.name);
            columns.append(column.name);
        }
    }
    return tables;
}

const PeerTables &PeerTables::national()
{
    static const PeerTables tables = [] {
        QFile file(QStringLiteral(":/exchange/national.json"));
        const bool open = file.open(QIODevice::ReadOnly);
        const auto read = PeerTables::read(open ? file.readAll() : QByteArray());
        Q_ASSERT_X(read, "PeerTables", "resources/exchange/national.json");
        return read.value_or(PeerTables());
    }();
    return tables;
}

QList<PeerChoice> PeerTables::choices(const PeerColumn &column) const
{
    return column.codes ? m_choices.value(*column.codes) : QList<PeerChoice>();
}

const PeerTable *PeerTables::table(const QString &name) const
{
    for (const PeerTable &table : m_tables) {
        if (table.name == name)
            return &table;
    }
    return nullptr;
}

const PeerColumn *PeerTable::column(const QString &wanted) const
{
    for (const PeerColumn &one : columns) {
        if (one.name == wanted)
            return &one;
    }
    return nullptr;
}

PeerValues PeerTables::row(const PeerTable &table, const PeerValues &ours) const
{
    PeerValues row;
    for (const PeerColumn &column : table.columns) {
        QString value = ours.value(column.from).trimmed();
        if (column.first)
            value = value.left(*column.first);
        if (column.codes)
            value = m_codes.value(*column.codes).value(value, value);
        row.insert(column.name, value);
    }
    return row;
}

Faults PeerTables::problems(const PeerTable &table, const PeerValues &row) const
{
    Faults faults;
    for (const PeerColumn &column : table.columns) {
        const QString value = row.value(column.name);
        const auto add = [&](const ProblemType &type, ProblemParameters more) {
            more.insert(QStringLiteral("field"), column.label);
            more.insert(QStringLiteral("peer"), m_peer);
            faults.append({column.name, &type, more});
        };
        if (value.isEmpty()) {
            if (column.required.value_or(false))
                add(problem::ExchangeMissing, {});
            continue;
        }
        // One sentence a column: of a landline in place of a mobile number, the length says it all.
        if (codePointCount(value) > column.max)
            add(problem::ExchangeTooLong,
                {{QStringLiteral("max"), QString::number(column.max)},
                 {QStringLiteral("cure"), column.cure.value_or(QStringLiteral("请改短"))}});
        else if (column.codes && !m_codes.value(*column.codes).values().contains(value))
            add(problem::ExchangeCode, {{QStringLiteral("value"), value}});
        else if (const PeerForm form = column.form.value_or(PeerForm::Text); !isOfForm(form, value))
            add(problem::ExchangeForm, {{QStringLiteral("expected"), formWords(form)}});
    }
    for (auto value = row.begin(); value != row.end(); ++value) {
        if (!table.column(value.key()))
            faults.append({value.key(), &problem::ExchangeColumn, {{QStringLiteral("field"), value.key()}}});
    }
    return faults;
}

QList<PeerFault> PeerTables::faults(const PeerTable &table, const PeerValues &row) const
{
    QList<PeerFault> sentences;
    for (const Fault &fault : problems(table, row))
        sentences.append({fault.place, fault.sentence()});
    return sentences;
}

Fields PeerColumn::fields()
{
    return {field("name", &PeerColumn::name, {.lengthMin = 1}),
            field("label", &PeerColumn::label, {.lengthMin = 1}),
            field("from", &PeerColumn::from, {.lengthMin = 1}),
            field("required", &PeerColumn::required),
            field("max", &PeerColumn::max, {.min = 1, .max = 100000}),
            field("form", &PeerColumn::form),
            field("codes", &PeerColumn::codes),
            field("first", &PeerColumn::first, {.min = 1, .max = 1000}),
            field("cure", &PeerColumn::cure)};
}

Fields PeerTable::fields()
{
    return {field("name", &PeerTable::name, {.lengthMin = 1}), field("label", &PeerTable::label, {.lengthMin = 1}),
            field("columns", &PeerTable::columns)};
}

Fields PeerChoice::fields()
{
    return {field("code", &PeerChoice::code), field("label", &PeerChoice::label)};
}

Fields PeerFault::fields()
{
    return {field("column", &PeerFault::column), field("sentence", &PeerFault::sentence, {.lengthMax = 1200})};
}

} // namespace ow
