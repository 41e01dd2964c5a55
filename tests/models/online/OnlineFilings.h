#pragma once
// Applications as a portal would send them.
#include "models/online/OnlineApplication.h"
#include "tests/base/OnlineBytes.h"
#include "tests/models/cases/ReceiptHall.h"

namespace ow::testing {

inline const QString onlineBooks = QStringLiteral("511A0000800001"); // applicationForm, two shared, premisesProof
inline const QDate onlineDay(2026, 9, 24);                           // a Thursday

inline OnlineFiling onlineFiling(const QString &item, const QString &number, const QMap<QString, QString> &answers,
                                 const QStringList &papers)
{
    OnlineFiling filing;
    filing.number = QStringLiteral("WS") + number;
    filing.items = {{item, 1, number}};
    filing.applicant = receiptZhao();
    filing.level = CodeLevel::Face;
    for (auto answer = answers.begin(); answer != answers.end(); ++answer)
        filing.answers.append({answer.key(), *answer});
    char fill = 'a';
    for (const QString &paper : papers)
        filing.materials.append({paper, {onlineFile(fill++)}});
    return filing;
}

inline OnlineFiling onlineShop(const QString &number = QStringLiteral("210302202609240001"))
{
    return onlineFiling(receiptShop, number, receiptShopAnswers(),
                        {QStringLiteral("applicationForm"), QStringLiteral("idCard"), QStringLiteral("premisesProof")});
}

/// Of an item whose papers may be corrected after a notice.
inline OnlineFiling correctableOnline(const QString &number = QStringLiteral("210302202609240088"))
{
    const std::pair<const char *, const char *> said[] = {{"applicant.mobile", "13812343210"},
                                                          {"enterprise.orgName", "临江区明月书屋"},
                                                          {"enterprise.creditCode", "92330102MA27XH5A0N"},
                                                          {"enterprise.orgType", "sole"},
                                                          {"enterprise.legalRep", "赵晓宇"},
                                                          {"enterprise.domicile", "云溪市临江区书香巷5号"},
                                                          {"enterprise.businessScope", "出版物零售"},
                                                          {"enterprise.premisesTenure", "rented"},
                                                          {"enterprise.contactName", "赵晓宇"},
                                                          {"enterprise.contactPhone", "13812343210"},
                                                          {"matter.publicationKinds", "book"},
                                                          {"matter.salesMode", "shop"},
                                                          {"matter.storeArea", "60"},
                                                          {"matter.truthPromise", "yes"},
                                                          {"delivery.deliveryMethod", "window"}};
    QMap<QString, QString> answers;
    for (const auto &[key, value] : said)
        answers.insert(QString::fromLatin1(key), QString::fromUtf8(value));
    return onlineFiling(onlineBooks, number, answers,
                        {QStringLiteral("applicationForm"), QStringLiteral("premisesProof")});
}

} // namespace ow::testing
