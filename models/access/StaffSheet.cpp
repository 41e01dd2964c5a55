#include "models/access/StaffSheet.h"

#include "models/sheets/SheetHeading.h"

#include <QRegularExpression>
#include <algorithm>

namespace ow {

namespace {
const QString staffSheetName = QStringLiteral("人员");
const QString staffName = QStringLiteral("用户名");
const QString staffDisplay = QStringLiteral("姓名");
const QString staffUnit = QStringLiteral("机构");
const QString staffRoles = QStringLiteral("岗位");
const QString staffActive = QStringLiteral("在岗");

constexpr Code<Role> staffRoleNames[] = {{Role::Clerk, "窗口人员"},      {Role::Greeter, "导服"},
                                         {Role::Reviewer, "审批人员"},   {Role::Delivery, "出件人员"},
                                         {Role::Supervisor, "大厅主管"}, {Role::Administrator, "系统管理员"}};

QStringList roleNames(const QList<Role> &roles)
{
    QStringList names;
    for (const Role role : roles)
        names.append(roleName(role));
    return names;
}

QString allRoleNames()
{
    QStringList names;
    for (const Code<Role> &one : staffRoleNames)
        names.append(QString::fromUtf8(one.text));
    return names.join(QStringLiteral("、"));
}

/// One spreadsheet of staff being read.
class StaffReader {
public:
    StaffReader(const SheetTable &table, const QList<User> &known, const QMap<QString, QString> &units,
                StaffReading &reading)
        : m_table(table), m_units(units), m_reading(reading)
    {
        for (const User &user : known)
            m_known.insert(user.name, user);
    }

    void read()
    {
        for (const QString &column : {staffDisplay, staffUnit, staffRoles}) {
            if (!m_table.has(column))
                m_reading.faults.append(sheetFault(QStringLiteral("工作表“%1”").arg(staffSheetName),
                                                   QStringLiteral("缺少“%1”这一列").arg(column)));
        }
        if (!m_reading.faults.isEmpty())
            return;
        for (const SheetRow &row : m_table.rows())
            readRow(row);
    }

private:
    void fault(const SheetRow &row, const QString &column, const QString &what)
    {
        m_reading.faults.append(sheetFault(m_table.place(row, column), what));
    }

    void readRow(const SheetRow &row)
    {
        static const QRegularExpression form(QStringLiteral("^[a-z][a-z0-9._-]{1,31}$"));
        const QString name = m_table.text(row, staffName).toLower();
        const auto known = m_known.constFind(name);
        User user = known == m_known.constEnd() ? User() : *known;
        user.name = name;
        const qsizetype faultsBefore = m_reading.faults.size();
        if (!form.match(name).hasMatch())
            fault(row, staffName, QStringLiteral("应为2到32个小写字母和数字，以字母开头"));
        else if (m_seen.contains(name))
            fault(row, staffName, QStringLiteral("与第%1行重复").arg(m_seen.value(name)));
        m_seen.insert(name, row.number);
        user.displayName = m_table.text(row, staffDisplay);
        if (user.displayName.isEmpty() || user.displayName.size() > 40)
            fault(row, staffDisplay, QStringLiteral("应为1到40个字"));
        readUnit(row, user);
        readRoles(row, user);
        readActive(row, user);
        if (m_reading.faults.size() == faultsBefore)
            judge(user, known == m_known.constEnd() ? nullptr : &*known);
    }

    void readUnit(const SheetRow &row, User &user)
    {
        const QString text = m_table.text(row, staffUnit);
        user.unit = m_units.contains(text) ? text : m_units.key(text);
        if (user.unit.isEmpty())
            fault(row, staffUnit,
                  text.isEmpty() ? QStringLiteral("不能空着")
                                 : QStringLiteral("没有“%1”这个机构，请先导入机构").arg(text));
    }

    void readRoles(const SheetRow &row, User &user)
    {
        static const QRegularExpression between(QStringLiteral("[\n、，,；;]"));
        user.roles.clear();
        for (const QString &word : m_table.text(row, staffRoles).split(between)) {
            const QString plain = word.trimmed();
            const auto role =
                std::find_if(std::begin(staffRoleNames), std::end(staffRoleNames), [&](const Code<Role> &one) {
                    return plain == QString::fromUtf8(one.text) || plain == QLatin1String(codeText(one.value));
                });
            if (plain.isEmpty())
                continue;
            if (role == std::end(staffRoleNames))
                fault(row, staffRoles, QStringLiteral("没有“%1”这个岗位，只能是：%2").arg(plain, allRoleNames()));
            else if (!user.roles.contains(role->value))
                user.roles.append(role->value);
        }
        if (user.roles.isEmpty())
            fault(row, staffRoles, QStringLiteral("至少要有一个岗位：%1").arg(allRoleNames()));
    }

    void readActive(const SheetRow &row, User &user)
    {
        const QString text = m_table.text(row, staffActive);
        if (text.isEmpty())
            return;
        if (text != QStringLiteral("是") && text != QStringLiteral("否"))
            fault(row, staffActive, QStringLiteral("只能写“是”或“否”"));
        user.active = text == QStringLiteral("是");
    }

    void judge(const User &user, const User *known)
    {
        SheetLine line{staffSheetName, user.name, user.displayName, known ? SheetNews::Same : SheetNews::New, 0, {}};
        if (known) {
            const auto compare = [&](const QString &what, const QString &before, const QString &after) {
                if (before != after)
                    line.changes.append(changeWords(what, before, after));
            };
            const auto unitName = [this](const QString &code) { return m_units.value(code, code); };
            compare(staffDisplay, known->displayName, user.displayName);
            compare(staffUnit, unitName(known->unit), unitName(user.unit));
            compare(staffRoles, roleNames(known->roles).join(QStringLiteral("、")),
                    roleNames(user.roles).join(QStringLiteral("、")));
            compare(staffActive, known->active ? QStringLiteral("是") : QStringLiteral("否"),
                    user.active ? QStringLiteral("是") : QStringLiteral("否"));
            if (!line.changes.isEmpty())
                line.news = SheetNews::Changed;
        }
        if (line.news == SheetNews::New)
            m_reading.created.append(user);
        else if (line.news == SheetNews::Changed)
            m_reading.changed.append(user);
        m_reading.lines.append(line);
    }

    const SheetTable &m_table;
    const QMap<QString, QString> &m_units;
    StaffReading &m_reading;
    QMap<QString, User> m_known;
    QMap<QString, int> m_seen;
};
} // namespace

StaffReading readStaffSheet(const Workbook &book, const QList<User> &known, const QMap<QString, QString> &units)
{
    StaffReading reading;
    const SheetTable table = SheetTable::find(
        book, staffSheetName, {staffName, staffDisplay, staffUnit, staffRoles, staffActive}, staffName, reading.faults);
    if (table.isThere())
        StaffReader(table, known, units, reading).read();
    return reading;
}

bool hasStaffSheet(const Workbook &book)
{
    return book.sheet(staffSheetName);
}

QList<SheetLayout> staffSheetLayouts(const QList<User> &users, const QMap<QString, QString> &units)
{
    const QStringList yesNo{QStringLiteral("是"), QStringLiteral("否")};
    SheetLayout layout{staffSheetName,
                       {{staffName, true, {}, QStringLiteral("登录用，小写字母和数字"), 16},
                        {staffDisplay, true, {}, {}, 14},
                        {staffUnit, true, {}, QStringLiteral("名称或编码，见工作表“机构代码”"), 30},
                        {staffRoles, true, {}, QStringLiteral("可写几个，用顿号隔开：") + allRoleNames(), 30},
                        {staffActive, false, yesNo, {}, 8}},
                       {}};
    for (const User &user : users)
        layout.rows.append({user.name, user.displayName, units.value(user.unit, user.unit),
                            roleNames(user.roles).join(QStringLiteral("、")), yesNo.at(user.active ? 0 : 1)});
    SheetLayout codes{QStringLiteral("机构代码"),
                      {{QStringLiteral("编码"), false, {}, {}, 16}, {QStringLiteral("名称"), false, {}, {}, 40}},
                      {}};
    for (auto unit = units.begin(); unit != units.end(); ++unit)
        codes.rows.append({unit.key(), unit.value()});
    return {layout, codes};
}

QString roleName(Role role)
{
    for (const Code<Role> &one : staffRoleNames) {
        if (one.value == role)
            return QString::fromUtf8(one.text);
    }
    return {};
}

} // namespace ow
