#include "ui/supervisor/BackupText.h"

#include <QCoreApplication>

namespace ow {

QString backupFaultText(BackupFault fault)
{
    switch (fault) {
    case BackupFault::Space:
        return QCoreApplication::translate(
            "BackupText", "磁盘空间不够，备份没有做成。请系统管理员清理磁盘，或把备份目录改到更大的磁盘上。");
    case BackupFault::Folder:
        return QCoreApplication::translate(
            "BackupText", "备份目录写不进去。请检查存放备份的磁盘是否接好、目录是否可写，再点“立即备份”。");
    case BackupFault::Foreign:
        return QCoreApplication::translate("BackupText", "备份目录里是另一个大厅的备份。请换一个目录。");
    case BackupFault::Copy:
        return QCoreApplication::translate("BackupText",
                                           "数据没有读全，备份没有做成。请检查本机磁盘，再点“立即备份”。");
    case BackupFault::Unsound:
        return QCoreApplication::translate(
            "BackupText", "做出的备份检查不通过，没有留用。请立即联系系统管理员检查本机磁盘，以前的备份不要删。");
    case BackupFault::Files:
        return QCoreApplication::translate("BackupText", "附件没有备份全。请检查磁盘，再点“立即备份”。");
    case BackupFault::Gone:
        return QCoreApplication::translate(
            "BackupText",
            "备份目录里原来的备份不见了，多半是磁盘没有接上。请接好磁盘再点“立即备份”，换了新盘就重新设定目录。");
    }
    return {};
}

QString backupCauseText(BackupCause cause)
{
    switch (cause) {
    case BackupCause::Daily: return QCoreApplication::translate("BackupText", "每天定时");
    case BackupCause::Closing: return QCoreApplication::translate("BackupText", "闭厅时");
    case BackupCause::Asked: return QCoreApplication::translate("BackupText", "主管要求");
    }
    return {};
}

QString bytesText(qint64 bytes)
{
    constexpr double mega = 1024.0 * 1024.0;
    const double size = double(bytes);
    return size < 1024 * mega ? QStringLiteral("%1 MB").arg(size / mega, 0, 'f', 1)
                              : QStringLiteral("%1 GB").arg(size / mega / 1024.0, 0, 'f', 1);
}

} // namespace ow
