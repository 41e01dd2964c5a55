#include "ui/capture/DoubtText.h"

#include <QCoreApplication>

namespace ow {

QString DoubtText::sentence(const PageDoubt &doubt)
{
    switch (doubt.kind) {
    case PageDoubt::Kind::Blank: return QCoreApplication::translate("DoubtText", "这一页几乎没有内容，可能是空白页。");
    case PageDoubt::Kind::Copy:
        return QCoreApplication::translate("DoubtText", "这一页与第%1页相同，可能采集了两次。").arg(doubt.other + 1);
    case PageDoubt::Kind::Blurred:
        return QCoreApplication::translate("DoubtText", "这一页不清楚，小字可能认不出，建议去掉后重拍。");
    case PageDoubt::Kind::Coarse:
        return QCoreApplication::translate("DoubtText", "这一页只有每英寸%1点，小字可能认不出，建议重新采集。")
            .arg(doubt.dots);
    }
    return {};
}

QString DoubtText::word(const PageDoubt &doubt)
{
    switch (doubt.kind) {
    case PageDoubt::Kind::Blank: return QCoreApplication::translate("DoubtText", "空白？");
    case PageDoubt::Kind::Copy: return QCoreApplication::translate("DoubtText", "重复？");
    case PageDoubt::Kind::Blurred: return QCoreApplication::translate("DoubtText", "不清？");
    case PageDoubt::Kind::Coarse: return QCoreApplication::translate("DoubtText", "太粗？");
    }
    return {};
}

} // namespace ow
