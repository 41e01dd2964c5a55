#pragma once
// Applications as a portal would send them.
#include "models/online/OnlineApplication.h"
#include "tests/models/cases/ReceiptHall.h"

namespace ow::testing {

inline const QString onlineBooks = QStringLiteral("511A0000800001"); // applicationForm, two shared, premisesProof
inline const QDate onlineDay(2026, 9, 24);                           // a Thursday

inline UploadedFile onlineFile(char fill)
{
    return {QString(64, QLatin1Char(fill)), QStringLiteral("application/pdf"), 120'000};
}

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

} // namespace ow::testing
