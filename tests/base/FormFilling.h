#pragma once
// Types answers into the intake's fields as a clerk would.
#include "tests/base/TestStation.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QTest>

namespace ow::testing {

/// Waits for the field of a question ("applicant_mobile") and answers it; false when it does not come.
inline bool fillField(const QWidget &page, const char *key, const QString &value)
{
    const QString name = QStringLiteral("field_") + QLatin1String(key);
    if (!TestStation::wait(
            [&] { return page.findChild<QWidget *>(name) && page.findChild<QWidget *>(name)->isVisible(); }))
        return false;
    auto *editor = page.findChild<QWidget *>(name);
    if (auto *combo = qobject_cast<QComboBox *>(editor)) {
        combo->setCurrentIndex(combo->findData(value));
    } else if (auto *edit = qobject_cast<QLineEdit *>(editor)) {
        edit->setText(value);
        QTest::keyClick(edit, Qt::Key_Return);
    } else {
        for (const QString &code : value.split(QLatin1Char(',')))
            page.findChild<QAbstractButton *>(name + QLatin1Char('_') + code)->setChecked(true);
    }
    return true;
}

/// Waits until a register has answered for a shared paper; nobody is asked to bring it.
inline bool lookedUp(const QWidget &page, const char *material)
{
    return TestStation::wait([&] {
        const auto *word = page.findChild<QLabel *>(QStringLiteral("registerWord_") + QLatin1String(material));
        return word && word->isVisible() && word->text().contains(QStringLiteral("已证明"));
    });
}

/// Everything that 出版物零售 and 户外广告 ask of a bookshop's owner beyond his card.
inline QList<QPair<const char *, QString>> bookshopAnswers()
{
    const std::pair<const char *, const char *> answers[] = {{"applicant_mobile", "13812343210"},
                                                             {"enterprise_orgName", "临江市江岸区敏行书店"},
                                                             {"enterprise_creditCode", "91350100M000100Y43"},
                                                             {"enterprise_orgType", "sole"},
                                                             {"enterprise_legalRep", "李建敏"},
                                                             {"enterprise_domicile", "临江市江岸区沿江大道58号"},
                                                             {"enterprise_businessScope", "出版物零售"},
                                                             {"enterprise_premisesTenure", "rented"},
                                                             {"enterprise_contactName", "李建敏"},
                                                             {"enterprise_contactPhone", "13812343210"},
                                                             {"matter_publicationKinds", "book,periodical"},
                                                             {"matter_salesMode", "shop"},
                                                             {"matter_storeArea", "86.5"},
                                                             {"matter_adPosition", "沿江大道58号门头"},
                                                             {"matter_adForm", "lightbox"},
                                                             {"matter_adLight", "inner"},
                                                             {"matter_adWidth", "6"},
                                                             {"matter_adHeight", "1.2"},
                                                             {"matter_adElevation", "3.5"},
                                                             {"matter_adContent", "敏行书店"},
                                                             {"matter_adFrom", "2026-10-10"},
                                                             {"matter_adTo", "20281009"},
                                                             {"matter_truthPromise", "yes"},
                                                             {"delivery_deliveryMethod", "window"}};
    QList<QPair<const char *, QString>> list;
    for (const auto &[key, value] : answers)
        list.append({key, QString::fromUtf8(value)});
    return list;
}

} // namespace ow::testing
