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

} // namespace ow
