#include "models/forms/QuestionKey.h"

namespace ow {

namespace {
/// Of digits alone, without a leading zero; 0 when it is no such number.
int rowNumber(QStringView digits)
{
    if (digits.isEmpty() || digits.size() > 6 || digits.front() == QLatin1Char('0'))
        return 0;
    for (const QChar c : digits) {
        if (c < QLatin1Char('0') || c > QLatin1Char('9'))
            return 0;
    }
    return digits.toInt();
}

bool isElementCode(QStringView text)
{
    for (const QChar c : text) {
        const ushort u = c.unicode();
        if (!((u >= 'a' && u <= 'z') || (u >= 'A' && u <= 'Z') || (u >= '0' && u <= '9')))
            return false;
    }
    return !text.isEmpty();
}
} // namespace

std::optional<QuestionKey> QuestionKey::parse(QStringView text)
{
    const qsizetype dot = text.indexOf(QLatin1Char('.'));
    if (dot < 0)
        return std::nullopt;
    QuestionKey key;
    QStringView head = text.left(dot);
    QStringView tail = text.mid(dot + 1);
    if (const qsizetype bracket = head.indexOf(QLatin1Char('[')); bracket >= 0) {
        if (!head.endsWith(QLatin1Char(']')))
            return std::nullopt;
        key.instance = rowNumber(head.mid(bracket + 1, head.size() - bracket - 2));
        if (key.instance == 0)
            return std::nullopt;
        head = head.left(bracket);
    }
    if (const qsizetype at = tail.indexOf(QLatin1Char('@')); at >= 0) {
        const auto scope = codeValue<TimeScope>(tail.mid(at + 1));
        if (!scope || *scope == TimeScope::Now) // "now" is never written, so that a key has one text
            return std::nullopt;
        key.scope = *scope;
        tail = tail.left(at);
    }
    const auto role = codeValue<ElementRole>(head);
    if (!role || !isElementCode(tail) || (key.instance > 0 && !repeats(*role)))
        return std::nullopt;
    key.role = *role;
    key.element = tail.toString();
    return key;
}

QString QuestionKey::text() const
{
    QString result = QLatin1String(codeText(role));
    if (instance > 0)
        result += QLatin1Char('[') + QString::number(instance) + QLatin1Char(']');
    result += QLatin1Char('.') + element;
    if (scope != TimeScope::Now)
        result += QLatin1Char('@') + QLatin1String(codeText(scope));
    return result;
}

QString questionKey(ElementRole role, const QString &element, TimeScope scope)
{
    return QuestionKey{role, 0, element, scope}.text();
}

QString RowList::key(ElementRole role)
{
    return QLatin1String(codeText(role)) + QLatin1String("[]");
}

std::optional<ElementRole> RowList::roleOf(QStringView key)
{
    if (!key.endsWith(QLatin1String("[]")))
        return std::nullopt;
    const auto role = codeValue<ElementRole>(key.chopped(2));
    return role && repeats(*role) ? role : std::nullopt;
}

std::optional<RowList> RowList::parse(QStringView text)
{
    const qsizetype semicolon = text.indexOf(QLatin1Char(';'));
    RowList list;
    list.rows.clear();
    int highest = 0;
    for (const QStringView part : text.left(semicolon < 0 ? text.size() : semicolon).split(QLatin1Char(','))) {
        const int row = rowNumber(part);
        if (row == 0 || list.rows.contains(row) || list.rows.size() == rowsMax)
            return std::nullopt;
        list.rows.append(row);
        highest = std::max(highest, row);
    }
    list.next = semicolon < 0 ? highest + 1 : rowNumber(text.mid(semicolon + 1));
    if (list.next <= highest)
        return std::nullopt;
    return list;
}

QString RowList::text() const
{
    QString result;
    for (const int row : rows)
        result += (result.isEmpty() ? QString() : QStringLiteral(",")) + QString::number(row);
    return result + QLatin1Char(';') + QString::number(next);
}

bool RowList::add()
{
    if (rows.size() == rowsMax)
        return false;
    rows.append(next++);
    return true;
}

bool RowList::remove(int row)
{
    return rows.size() > 1 && rows.removeOne(row);
}

} // namespace ow
