#pragma once
// An application sent to a hall through the real platform program, as a portal sends it.
#include "models/online/OnlineApplication.h"
#include "tests/base/OnlineBytes.h"
#include "tests/base/TestPlatform.h"

#include <QFile>
#include <QTemporaryDir>

namespace ow::testing {

/// 个体工商户设立登记 of this person, every paper uploaded.
inline OnlineFiling shopOnline(const IdentityCard &card, const QString &number)
{
    OnlineFiling filing;
    filing.number = QStringLiteral("WS") + number;
    filing.items = {{QStringLiteral("511A0074300005"), 1, number}};
    filing.applicant = card;
    filing.level = CodeLevel::Face;
    const std::pair<const char *, const char *> answers[] = {{"applicant.homeAddress", "临江市江岸区沿江大道58号"},
                                                             {"applicant.mobile", "13812343210"},
                                                             {"enterprise.soleForm", "personal"},
                                                             {"enterprise.businessScope", "图书零售"},
                                                             {"enterprise.domicile", "临江市江岸区沿江大道58号"},
                                                             {"enterprise.premisesTenure", "rented"},
                                                             {"enterprise.employees", "2"},
                                                             {"enterprise.funds", "50000"},
                                                             {"enterprise.contactName", "李建敏"},
                                                             {"enterprise.contactPhone", "13812343210"},
                                                             {"matter.truthPromise", "yes"},
                                                             {"delivery.deliveryMethod", "window"}};
    for (const auto &[key, value] : answers)
        filing.answers.append({QString::fromLatin1(key), QString::fromUtf8(value)});
    char letter = 'a';
    for (const char *paper : {"applicationForm", "idCard", "premisesProof"})
        filing.materials.append({QString::fromLatin1(paper), {onlineFile(letter++)}});
    return filing;
}

/// Every file of these papers, one after the other.
inline bool uploadOnline(TestPlatform &platform, const QString &hall, const QList<OnlineMaterial> &materials)
{
    QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("paper.pdf")));
    for (const OnlineMaterial &paper : materials) {
        for (const UploadedFile &named : paper.files) {
            const bool isWritten = file.open(QIODevice::WriteOnly | QIODevice::Truncate)
                && file.write(onlineBytesOf(named.sha256)) == named.bytes;
            file.close();
            if (!isWritten
                || platform.administer({QStringLiteral("upload"), QStringLiteral("--hall"), hall,
                                        QStringLiteral("--file"), file.fileName()})
                    != 0)
                return false;
        }
    }
    return true;
}

inline bool sendOnline(TestPlatform &platform, const QString &hall, const OnlineFiling &filing)
{
    QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("application.json")));
    return uploadOnline(platform, hall, filing.materials) && file.open(QIODevice::WriteOnly)
        && file.write(toJson(filing)) > 0 && (file.close(), true)
        && platform.administer({QStringLiteral("application"), QStringLiteral("--hall"), hall, QStringLiteral("--file"),
                                file.fileName()})
        == 0;
}

} // namespace ow::testing
