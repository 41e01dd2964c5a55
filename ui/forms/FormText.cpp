#include "ui/forms/FormText.h"

namespace ow {

QString FormText::role(ElementRole role)
{
    switch (role) {
    case ElementRole::Applicant: return tr("申请人");
    case ElementRole::CoApplicant: return tr("共同申请人");
    case ElementRole::Spouse: return tr("配偶");
    case ElementRole::Father: return tr("父亲");
    case ElementRole::Mother: return tr("母亲");
    case ElementRole::Child: return tr("子女");
    case ElementRole::FamilyMember: return tr("家庭成员");
    case ElementRole::Guardian: return tr("监护人");
    case ElementRole::Agent: return tr("代理人");
    case ElementRole::Enterprise: return tr("经营主体");
    case ElementRole::Shareholder: return tr("股东");
    case ElementRole::Executive: return tr("董事、监事和高级管理人员");
    case ElementRole::Staff: return tr("从业人员");
    case ElementRole::Employer: return tr("用人单位");
    case ElementRole::Transferor: return tr("转让方");
    case ElementRole::Transferee: return tr("受让方");
    case ElementRole::Property: return tr("不动产");
    case ElementRole::Vehicle: return tr("车辆");
    case ElementRole::Matter: return tr("申请内容");
    case ElementRole::Delivery: return tr("结果领取");
    }
    return {};
}

QString FormText::row(ElementRole role, int number)
{
    return FormText::role(role) + QString::number(number);
}

QString FormText::scope(TimeScope scope)
{
    switch (scope) {
    case TimeScope::Now: return {};
    case TimeScope::Before: return tr("（变更前）");
    case TimeScope::After: return tr("（变更后）");
    case TimeScope::LastYear: return tr("（上年度）");
    case TimeScope::LastThreeYears: return tr("（近三年）");
    }
    return {};
}

QString FormText::assurance(Assurance assurance)
{
    switch (assurance) {
    case Assurance::Stated: return tr("申请人自述");
    case Assurance::Earlier: return tr("以往申请中已核对");
    case Assurance::Shown: return tr("人工核对原件");
    case Assurance::Read: return tr("读证核验");
    case Assurance::Registered: return tr("权威登记信息");
    }
    return {};
}

QString FormText::source(const Provenance &source)
{
    const QString day = source.asOf.toString(Qt::ISODate);
    if (source.original)
        return tr("已改动（原为%1）").arg(*source.original);
    if (source.origin == AnswerOrigin::Derived)
        return tr("由%1得出").arg(source.source.value_or(QString()));
    return source.source ? tr("%1 %2").arg(*source.source, day) : QString();
}

QString FormText::owner(const WhyOwner &owner)
{
    QString text = QStringLiteral("<b>%1</b>").arg(owner.item.toHtmlEscaped());
    if (!owner.isRelevant)
        return text + tr("：现在不需要。需要的条件：%1。").arg(owner.when.toHtmlEscaped());
    text += owner.when.isEmpty() ? tr("：一律需要") : tr("：因为%1").arg(owner.when.toHtmlEscaped());
    if (owner.isRequired)
        text += owner.requiredWhen.isEmpty() || owner.requiredWhen == owner.when
            ? tr("，必填")
            : tr("；又因为%1，必填").arg(owner.requiredWhen.toHtmlEscaped());
    else
        text += owner.requiredWhen.isEmpty() ? tr("，可不填")
                                             : tr("，可不填（%1时必填）").arg(owner.requiredWhen.toHtmlEscaped());
    if (!owner.allowed.isEmpty())
        text += tr("；只能填：%1").arg(owner.allowed.toHtmlEscaped());
    text += tr("。");
    if (!owner.legalBasis.isEmpty())
        text += tr("依据%1。").arg(owner.legalBasis.toHtmlEscaped());
    return text;
}

QString FormText::leftOut(const LeftOutAnswer &left)
{
    const QString day = left.asOf.toString(Qt::ISODate);
    switch (left.reason) {
    case LeftOutReason::TooOld:
        return tr("%1所载（%2）已超过%3天，不再沿用，请当面询问。").arg(left.source, day).arg(left.days);
    case LeftOutReason::OtherPeriod:
        return tr("%1所载（%2）说的是另一时期，不能沿用，请当面询问。").arg(left.source, day);
    case LeftOutReason::PastItsDay:
        return tr("%1已于%2到期，不再沿用，请当面询问。")
            .arg(left.source, left.validUntil.value_or(left.asOf).toString(Qt::ISODate));
    }
    return {};
}

QString FormText::why(const Why &why)
{
    QStringList lines;
    if (!why.definition.isEmpty())
        lines.append(tr("%1。").arg(why.definition.toHtmlEscaped()));
    if (why.follows)
        lines.append(tr("由%1直接得出，不必填写。").arg(why.followsFrom.toHtmlEscaped()));
    lines.append(tr("<b>为什么要填，谁要求的：</b>"));
    for (const WhyOwner &one : why.owners)
        lines.append(QStringLiteral("· ") + owner(one));
    if (why.leftOut)
        lines.append(tr("<b>为什么没有沿用：</b><br>· %1").arg(leftOut(*why.leftOut).toHtmlEscaped()));
    lines.append(tr("<b>现有内容从哪里来：</b>"));
    if (!why.source) {
        lines.append(tr("· 申请人在本窗口所述。"));
    } else {
        const Provenance &from = *why.source;
        const QString source = from.source.value_or(tr("申请人"));
        lines.append(tr("· %1，%2，%3。")
                         .arg(source.toHtmlEscaped(), from.asOf.toString(Qt::ISODate),
                              from.original ? tr("后由工作人员改动") : assurance(from.assurance)));
        if (from.reference)
            lines.append(tr("· 编号%1。").arg(from.reference->toHtmlEscaped()));
        if (from.validUntil)
            lines.append(tr("· 有效期至%1。").arg(from.validUntil->toString(Qt::ISODate)));
        if (from.original)
            lines.append(tr("· 原为“%1”，改动理由：%2%3。")
                             .arg(from.original->toHtmlEscaped(), from.reason.value_or(QString()).toHtmlEscaped(),
                                  from.changedBy ? tr("（%1）").arg(from.changedBy->toHtmlEscaped()) : QString()));
    }
    return lines.join(QStringLiteral("<br>"));
}

QString FormText::saving(const FormSaving &saving)
{
    if (saving.separately <= saving.asked)
        return tr("本表现问%1项。").arg(saving.asked);
    return tr("本表现问%1项；分开办理要填%2项，省去%3项。")
        .arg(saving.asked)
        .arg(saving.separately)
        .arg(saving.separately - saving.asked);
}

QString FormText::saving(const PaperSaving &saving)
{
    if (saving.asked == 0)
        return {};
    if (saving.separately <= saving.asked)
        return tr("材料要交%1份。").arg(saving.asked);
    return tr("材料只交%1份；分开办理要交%2份，省去%3份。")
        .arg(saving.asked)
        .arg(saving.separately)
        .arg(saving.separately - saving.asked);
}

} // namespace ow
