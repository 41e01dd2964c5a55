// What a reviewer sees of those who sign with the applicant.
#include "tests/base/Testing.h"
#include "ui/review/CaseFilePanel.h"

#include <QLabel>
#include <QTest>

using namespace ow;
using namespace ow::testing;

class tst_CaseFilePanel : public QObject {
    Q_OBJECT
private slots:
    void everySignerWithHisProof();
};

void tst_CaseFilePanel::everySignerWithHisProof()
{
    const WorkingCalendar calendar = WorkingCalendar::shipped().value();
    CaseFilePanel panel(calendar);
    panel.resize(900, 600);
    CaseFileView file;
    file.record.id = QUuid::createUuid();
    file.record.itemName = QStringLiteral("不动产转移登记（二手房）");
    file.record.maskedName = QStringLiteral("李*敏");
    file.record.receivedOn = QDate(2026, 9, 24);
    panel.tell(file, QDate(2026, 9, 25));
    const auto text = [&] {
        QStringList texts;
        for (const QLabel *label : panel.findChildren<QLabel *>())
            texts.append(label->text());
        return texts.join(QLatin1Char('\n'));
    };
    QVERIFY(!text().contains(QStringLiteral("共同签署")));

    CaseFileView::PartyLine wife{{ElementRole::Transferor, QUuid::createUuid(), Presence::Here, {}},
                                 QStringLiteral("王*芳")};
    wife.signedIt = true;
    CaseFileView::PartyLine husband{{ElementRole::Transferor, {}, Presence::NotarisedProxy, {}}, {}};
    husband.party.reference = QStringLiteral("（2026）临证字第118号");
    husband.party.paperSeen = true;
    husband.grade = PaperGrade::B;
    const CaseFileView::PartyLine father{{ElementRole::Transferor, {}, Presence::Absent, AbsenceReason::Deceased}, {}};
    file.parties = QList<CaseFileView::PartyLine>{wife, husband, father};
    panel.tell(file, QDate(2026, 9, 25));
    for (const char *line :
         {"同来和共同签署的人", "转让方 王*芳", "已读证件　已在副屏上签名",
          "公证委托，公证书 （2026）临证字第118号，原件已核对　扫描件 B级·已核对原件", "不能到场：已去世"})
        QVERIFY2(text().contains(QString::fromUtf8(line)), qPrintable(text()));
    panel.show();
    QTest::qWait(20);
    panel.grab().save(shotPath(QStringLiteral("review-parties.png")));
}

OW_TEST(tst_CaseFilePanel)
#include "tst_CaseFilePanel.moc"
