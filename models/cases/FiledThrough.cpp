#include "models/cases/FiledThrough.h"

#include "models/base/ProblemTypes.h"

namespace ow {

namespace {
constexpr int filedNameMax = 40;
constexpr int filedUnitMax = 60;

bool isHelped(FiledBy by)
{
    return by == FiledBy::Helper || by == FiledBy::DoorToDoor;
}
} // namespace

Faults filedFaults(const FiledThrough &filed, QDate today)
{
    Faults faults;
    if (isHelped(filed.by) && filed.helper.value_or(QString()).trimmed().isEmpty())
        faults.append({QStringLiteral("filed.helper"), &problem::HelperMissing, {}});
    if (isHelped(filed.by) && filed.helperUnit.value_or(QString()).trimmed().isEmpty())
        faults.append({QStringLiteral("filed.helperUnit"), &problem::HelperUnitMissing, {}});
    if (filed.on && *filed.on > today)
        faults.append({QStringLiteral("filed.on"),
                       &problem::FieldFormat,
                       {{QStringLiteral("expected"), QStringLiteral("今天或更早的日期")}}});
    return faults;
}

QString filedByText(FiledBy by)
{
    switch (by) {
    case FiledBy::Window: return QStringLiteral("窗口");
    case FiledBy::Helper: return QStringLiteral("代办");
    case FiledBy::DoorToDoor: return QStringLiteral("上门办理");
    case FiledBy::Mail: return QStringLiteral("邮寄");
    case FiledBy::Online: return QStringLiteral("网上");
    }
    return {};
}

QString filedText(const FiledThrough &filed)
{
    QString text = filedByText(filed.by);
    if (filed.helper)
        text += QStringLiteral("：%1（%2）").arg(*filed.helper, filed.helperUnit.value_or(QString()));
    if (filed.on)
        text += QStringLiteral("，%1").arg(filed.on->toString(Qt::ISODate));
    return text;
}

Fields FiledThrough::fields()
{
    return {field("by", &FiledThrough::by), field("helper", &FiledThrough::helper, {.lengthMax = filedNameMax}),
            field("helperUnit", &FiledThrough::helperUnit, {.lengthMax = filedUnitMax}),
            field("on", &FiledThrough::on)};
}

} // namespace ow
