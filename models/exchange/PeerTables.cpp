#include "models/exchange/PeerTables.h"

#include "models/base/ProblemTypes.h"
#include "models/base/Text.h"
#include "models/base/Time.h"
#include "models/exchange/RowKinds.h"

#include <QDateTime>
#include <QFile>
#include <QRegularExpression>
#include <algorithm>

namespace ow {

namespace {
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

/// Everything in a description that does not hold together.
class DescriptionCheck {
public:
    explicit DescriptionCheck(const PeerDescription &description) : m_description(description) {}

    Faults all()
    {
        static const QRegularExpression code(QStringLiteral("^[a-z][a-z0-9-]*$"));
        if (!code.match(m_description.peer).hasMatch())
            add(QStringLiteral("peer"),
                QStringLiteral("代号“%1”只能用小写字母、数字和短横，以字母开头。").arg(m_description.peer));
        QStringList lists;
        for (const PeerCodeList &list : m_description.codes)
            checkList(list, lists);
        QStringList names;
        QStringList kinds;
        for (const PeerTable &table : m_description.tables)
            checkTable(table, lists, names, kinds);
        if (m_description.tables.isEmpty())
            add(QStringLiteral("tables"), QStringLiteral("没有写要报送的表。"));
        return m_faults;
    }

private:
    void add(const QString &place, const QString &what)
    {
        m_faults.append({place, &problem::ExchangeTable, {{QStringLiteral("what"), what}}});
    }
    void checkList(const PeerCodeList &list, QStringList &lists)
    {
        const QString place = QStringLiteral("codes.") + list.name;
        if (lists.contains(list.name))
            add(place, QStringLiteral("代码表“%1”出现了两次。").arg(list.name));
        lists.append(list.name);
        QStringList ours;
        for (const QList<QString> &entry : list.entries) {
            if (entry.size() != 3)
                add(place, QStringLiteral("代码表“%1”的每一行要有三项：本系统代码、对方代码、名称。").arg(list.name));
            else if (ours.contains(entry.first()))
                add(place, QStringLiteral("代码表“%1”的“%2”出现了两次。").arg(list.name, entry.first()));
            ours.append(entry.value(0));
        }
    }
    void checkTable(const PeerTable &table, const QStringList &lists, QStringList &names, QStringList &kinds)
    {
        const QString place = QStringLiteral("tables.") + table.name;
        const QStringList values = valuesOfKind(table.kind());
        if (names.contains(table.name))
            add(place, QStringLiteral("表“%1”出现了两次。").arg(table.name));
        else if (kinds.contains(table.kind()))
            add(place, QStringLiteral("表“%1”与另一张表报送同一种数据“%2”。").arg(table.name, table.kind()));
        if (values.isEmpty())
            add(place, QStringLiteral("表“%1”对应的“%2”不是本系统能报送的数据。").arg(table.name, table.kind()));
        names.append(table.name);
        kinds.append(table.kind());
        QStringList columns;
        for (const MarkColumn &carried : m_description.carried.value_or(QList<MarkColumn>()))
            columns.append(carried.name);
        for (const PeerColumn &column : table.columns) {
            const QString at = place + QLatin1Char('.') + column.name;
            const auto wrong = [&](const QString &what) {
                add(at, QStringLiteral("表“%1”的“%2”列%3").arg(table.name, column.name, what));
            };
            if (columns.contains(column.name))
                wrong(QStringLiteral("出现了两次。"));
            if (column.max < 1)
                wrong(QStringLiteral("没有写最多几个字（max）。"));
            if (column.codes && !lists.contains(*column.codes))
                wrong(QStringLiteral("用的代码表“%1”没有写。").arg(*column.codes));
            if (!values.isEmpty() && !values.contains(column.from))
                wrong(QStringLiteral("取自“%1”，这种数据里没有这一项。").arg(column.from));
            columns.append(column.name);
        }
    }

    const PeerDescription &m_description;
    Faults m_faults;
};
} // namespace

Result<PeerTables> PeerTables::read(const QByteArray &json)
{
    auto description = fromJson<PeerDescription>(json, Strictness::Exact);
    if (!description)
        return fail(description.error());
    if (Faults faults = DescriptionCheck(*description).all(); !faults.isEmpty())
        return fail(
            Problem(problem::ExchangeTable,
                    {{QStringLiteral("what"), QStringLiteral("共 %1 处，请按下列各条改正。").arg(faults.size())}},
                    std::move(faults)));
    PeerTables tables;
    tables.m_description = *std::move(description);
    tables.m_text = json;
    for (const PeerCodeList &list : std::as_const(tables.m_description.codes)) {
        for (const QList<QString> &entry : list.entries) {
            tables.m_codes[list.name].insert(entry.first(), entry.at(1));
            QList<PeerChoice> &choices = tables.m_choices[list.name];
            if (std::none_of(choices.begin(), choices.end(),
                             [&](const PeerChoice &known) { return known.code == entry.at(1); }))
                choices.append({entry.at(1), entry.last()});
        }
    }
    return tables;
}

const QList<std::shared_ptr<const PeerTables>> &PeerTables::shipped()
{
    static const QList<std::shared_ptr<const PeerTables>> all = [] {
        QList<std::shared_ptr<const PeerTables>> read;
        for (const char *peer : {nationalPeer, "jining"}) {
            QFile file(QStringLiteral(":/exchange/%1.json").arg(QLatin1String(peer)));
            auto tables = PeerTables::read(file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray());
            Q_ASSERT_X(tables, "PeerTables", peer);
            read.append(std::make_shared<const PeerTables>(*std::move(tables)));
        }
        return read;
    }();
    return all;
}

const PeerTables &PeerTables::national()
{
    return *shipped().first();
}

QList<MarkColumn> PeerTables::carried() const
{
    static const QList<MarkColumn> national{{QStringLiteral("row_guid"), RowMark::Guid},
                                            {QStringLiteral("cd_batch"), RowMark::Batch},
                                            {QStringLiteral("cd_operation"), RowMark::Operation},
                                            {QStringLiteral("cd_time"), RowMark::Time},
                                            {QStringLiteral("data_source"), RowMark::Source}};
    return m_description.carried.value_or(national);
}

QList<PeerChoice> PeerTables::choices(const PeerColumn &column) const
{
    return column.codes ? m_choices.value(*column.codes) : QList<PeerChoice>();
}

const PeerTable *PeerTables::table(const QString &name) const
{
    for (const PeerTable &table : m_description.tables) {
        if (table.name == name)
            return &table;
    }
    return nullptr;
}

const PeerTable *PeerTables::tableOf(const QString &kind) const
{
    for (const PeerTable &table : m_description.tables) {
        if (table.kind() == kind)
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
            more.insert(QStringLiteral("peer"), peer());
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

Fields MarkColumn::fields()
{
    return {field("name", &MarkColumn::name, {.lengthMin = 1, .lengthMax = 60}), field("mark", &MarkColumn::mark)};
}

Fields PeerCodeList::fields()
{
    return {field("name", &PeerCodeList::name, {.lengthMin = 1}), field("label", &PeerCodeList::label),
            field("entries", &PeerCodeList::entries, {.itemsMax = 500})};
}

Fields PeerDescription::fields()
{
    return {field("peer", &PeerDescription::peer, {.lengthMin = 1, .lengthMax = 30}),
            field("name", &PeerDescription::name, {.lengthMin = 1, .lengthMax = 40}),
            field("standard", &PeerDescription::standard, {.lengthMax = 500}),
            field("carried", &PeerDescription::carried, {.itemsMax = 20}),
            field("codes", &PeerDescription::codes, {.itemsMax = 100}),
            field("tables", &PeerDescription::tables, {.itemsMax = 100})};
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
            field("of", &PeerTable::of), field("columns", &PeerTable::columns, {.itemsMax = 100})};
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
