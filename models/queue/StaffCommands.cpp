#include "models/queue/StaffCommands.h"

#include "models/access/Password.h"
#include "models/access/StaffSheet.h"
#include "models/access/UserCommands.h"
#include "models/access/UserStore.h"
#include "models/base/ProblemTypes.h"
#include "models/base/Random.h"
#include "models/catalogue/Catalogue.h"
#include "models/queue/HallStore.h"
#include "models/store/Sealer.h"

#include <algorithm>

namespace ow {

namespace {
constexpr int newStaffMax = 200;
constexpr int passwordLength = 14;

struct CheckedStaff {
    Workbook book;
};

/// The import after the slow part; of the passwords only the hashes go further than the answer.
struct HashedStaff {
    ImportStaff command;
    Workbook book;
    QMap<QString, QString> passwords;
    QMap<QString, QByteArray> records;
};

QString madePassword(Random &random)
{
    // Without letters and digits that are mistaken for one another on paper.
    static constexpr char alphabet[] = "abcdefghjkmnpqrstuvwxyz23456789";
    QString password;
    for (int i = 0; i < passwordLength; ++i)
        password += QLatin1Char(alphabet[random.below(sizeof alphabet - 1)]);
    return password;
}

Result<std::shared_ptr<const void>> decodeCheckStaff(const QJsonValue &data)
{
    return fromJson<CheckStaff>(data, Strictness::Exact).and_then([](const CheckStaff &command) {
        return readWorkbook(command.file.bytes()).map([](Workbook book) -> std::shared_ptr<const void> {
            return std::make_shared<const CheckedStaff>(CheckedStaff{std::move(book)});
        });
    });
}

Result<std::shared_ptr<const void>> decodeImportStaff(const QJsonValue &data)
{
    return fromJson<ImportStaff>(data, Strictness::Exact).and_then([](const ImportStaff &command) {
        return readWorkbook(command.file.bytes()).map([&](Workbook book) -> std::shared_ptr<const void> {
            auto hashed = std::make_shared<HashedStaff>();
            hashed->command = command;
            hashed->book = std::move(book);
            SystemRandom random;
            for (const QString &name : command.created) {
                const QString password = madePassword(random);
                hashed->passwords.insert(name, password);
                hashed->records.insert(name, hashPassword(password, random));
            }
            return hashed;
        });
    });
}

/// Owners of items, and the hall's own units, which win where both know a code.
QMap<QString, QString> unitNames(Connection &db, const Catalogue &catalogue)
{
    QMap<QString, QString> names;
    for (const CatalogueUnit &unit : catalogue.units())
        names.insert(unit.code, unit.name);
    if (const auto setup = HallStore::setup(db)) {
        for (const HallUnit &unit : setup->units)
            names.insert(unit.code, unit.name);
    }
    return names;
}

bool keepsAnAdministrator(const QList<User> &known, const QList<User> &changed)
{
    QMap<QString, User> after;
    for (const User &user : known)
        after.insert(user.name, user);
    for (const User &user : changed)
        after.insert(user.name, user);
    return std::any_of(after.begin(), after.end(),
                       [](const User &user) { return user.active && user.roles.contains(Role::Administrator); });
}

Result<StaffReading> staffReading(CommandContext &context, const Workbook &book)
{
    if (!hasStaffSheet(book))
        return fail(problem::SheetUnreadable,
                    {{QStringLiteral("what"), QStringLiteral("没有名为“人员”的工作表，请用本程序给出的表格填写")}});
    const QList<User> known = UserStore::all(context.db);
    StaffReading reading = readStaffSheet(book, known, unitNames(context.db, context.catalogue));
    if (reading.created.size() > newStaffMax)
        reading.faults.append({QStringLiteral("工作表“人员”"),
                               &problem::CatalogueRule,
                               {{QStringLiteral("what"), QStringLiteral("一次最多新增%1人").arg(newStaffMax)}}});
    if (!keepsAnAdministrator(known, reading.changed))
        reading.faults.append({QStringLiteral("工作表“人员”"),
                               &problem::CatalogueRule,
                               {{QStringLiteral("what"), QStringLiteral("至少要留一名在岗的系统管理员")}}});
    return reading;
}

Result<Decision> decideCheckStaff(CommandContext &context, const void *command)
{
    return staffReading(context, static_cast<const CheckedStaff *>(command)->book).map([](const StaffReading &reading) {
        return Decision{{}, toJson(sheetPreview(reading.lines, reading.faults))};
    });
}

Result<Decision> decideImportStaff(CommandContext &context, const void *command)
{
    const auto &given = *static_cast<const HashedStaff *>(command);
    const auto reading = staffReading(context, given.book);
    if (!reading)
        return fail(reading.error());
    if (!reading->faults.isEmpty())
        return fail(Problem(problem::SheetRefused, {}, reading->faults));
    ImportStaff::Reply reply{sheetPreview(reading->lines, {}), {}};
    const bool allHashed = std::all_of(reading->created.begin(), reading->created.end(),
                                       [&](const User &user) { return given.records.contains(user.name); });
    if (!allHashed || reply.preview.fingerprint != given.command.fingerprint)
        return fail(problem::Conflict, {{QStringLiteral("what"), QStringLiteral("人员")}});
    Decision decision;
    for (const User &user : reading->created) {
        decision.events.push_back(userStored(context.sealer, user, given.records.value(user.name), {}));
        reply.passwords.append({user.name, user.displayName, given.passwords.value(user.name)});
    }
    for (const User &user : reading->changed) {
        const auto stored = UserStore::find(context.db, user.name);
        if (!stored)
            return fail(problem::Conflict, {{QStringLiteral("what"), QStringLiteral("人员")}});
        decision.events.push_back(
            pendingEvent(QStringLiteral("user/") + user.name, UserStored{user, stored->password, stored->pin}));
    }
    decision.reply = toJson(reply);
    return decision;
}

Result<StaffSheetView> loadStaffSheet(ViewContext &context)
{
    return writeWorkbook(staffSheetLayouts(UserStore::all(context.db), unitNames(context.db, context.catalogue)))
        .map([](const QByteArray &file) {
            return StaffSheetView{QStringLiteral("人员.xlsx"), SheetFile::of(file)};
        });
}

const CommandRow staffCommandTable[] = {
    {CheckStaff::name, only(Role::Administrator), anyStation, 0, "查看人员表格", &decodeCheckStaff, &decideCheckStaff,
     [] { return jsonSchema<CheckStaff>(); }, true},
    {ImportStaff::name, only(Role::Administrator), anyStation, 0, "导入人员", &decodeImportStaff, &decideImportStaff,
     [] { return jsonSchema<ImportStaff>(); }, true},
};

const ViewRow staffViewTable[] = {viewRow<StaffSheetView, loadStaffSheet>(only(Role::Administrator))};
} // namespace

std::span<const CommandRow> staffCommands()
{
    return staffCommandTable;
}

std::span<const ViewRow> staffViews()
{
    return staffViewTable;
}

Fields CheckStaff::fields()
{
    return {field("file", &CheckStaff::file)};
}

Fields ImportStaff::NewPassword::fields()
{
    return {field("user", &NewPassword::user), field("displayName", &NewPassword::displayName),
            field("password", &NewPassword::password)};
}

Fields ImportStaff::Reply::fields()
{
    return {field("preview", &Reply::preview), field("passwords", &Reply::passwords)};
}

Fields ImportStaff::fields()
{
    return {field("file", &ImportStaff::file),
            field("created", &ImportStaff::created, {.lengthMin = 2, .lengthMax = 32, .itemsMax = newStaffMax}),
            field("fingerprint", &ImportStaff::fingerprint, {.lengthMin = 1, .lengthMax = 64})};
}

Fields StaffSheetView::fields()
{
    return {field("fileName", &StaffSheetView::fileName), field("file", &StaffSheetView::file)};
}

} // namespace ow
