#include "models/queue/TicketCommands.h"
#include "tests/base/TestCards.h"
#include "tests/base/TestStation.h"
#include "tests/base/Testing.h"
#include "ui/kiosk/KioskPage.h"
#include "ui/reader/CardReader.h"

#include <QLabel>
#include <QPushButton>
#include <QTest>

using namespace ow;
using namespace ow::testing;

namespace {

class KioskTestReader final : public CardReader {
public:
    bool isSimulated() const override { return true; }
};
} // namespace

class tst_KioskCard : public QObject {
    Q_OBJECT
private slots:
    void ticketByIdentity();
    void withoutAReader();
};

void tst_KioskCard::ticketByIdentity()
{
    TestHub hub;
    TestStation station(hub, StationRole::Kiosk, QStringLiteral("K1"));
    QVERIFY(station.open());
    auto *reader = new KioskTestReader;
    KioskPage page(station.context, reader);
    page.resize(1366, 768);
    page.show();
    const auto button = [&](const char *name) { return page.findChild<QPushButton *>(QLatin1String(name)); };
    const auto text = [&](const char *name) { return page.findChild<QLabel *>(QLatin1String(name))->text(); };
    QTRY_VERIFY(button("queue_zonghe") && button("queue_zonghe")->isVisible());
    emit reader->cardRead(cardOfZhao()); // nobody asked for it
    button("queue_zonghe")->click();
    QVERIFY(button("kioskReadCard")->isVisible());
    QVERIFY(button("kioskReadCard")
                ->findChild<QLabel *>(QStringLiteral("title"))
                ->text()
                .contains(QStringLiteral("刷身份证")));
    page.grab().save(shotPath(QStringLiteral("kiosk-priority-card.png")));
    button("kioskReadCard")->click();
    QVERIFY(reader->isVisible());
    emit reader->cardRead(cardOfZhao());
    QTRY_VERIFY(button("priorityNone")->isVisible());
    QVERIFY(button("kioskReadCard")
                ->findChild<QLabel *>(QStringLiteral("title"))
                ->text()
                .contains(QStringLiteral("赵*月")));
    page.grab().save(shotPath(QStringLiteral("kiosk-card-read.png")));
    button("priorityNone")->click();
    QTRY_COMPARE(text("kioskNumber"), QStringLiteral("A001"));
    QTRY_COMPARE(station.printer.papers.size(), 1);
    for (const QLabel *label : page.findChildren<QLabel *>())
        QVERIFY2(!label->text().contains(QStringLiteral("赵明月")), qPrintable(label->text()));

    // The next visitor is nobody yet.
    button("kioskDone")->click();
    QTRY_VERIFY(button("queue_zonghe")->isVisible());
    button("queue_zonghe")->click();
    QVERIFY(button("kioskReadCard")
                ->findChild<QLabel *>(QStringLiteral("title"))
                ->text()
                .contains(QStringLiteral("刷身份证")));
}

void tst_KioskCard::withoutAReader()
{
    TestHub hub;
    TestStation station(hub, StationRole::Kiosk, QStringLiteral("K1"));
    QVERIFY(station.open());
    KioskPage page(station.context);
    page.show();
    QTRY_VERIFY(page.findChild<QPushButton *>(QStringLiteral("queue_zonghe"))
                && page.findChild<QPushButton *>(QStringLiteral("queue_zonghe"))->isVisible());
    page.findChild<QPushButton *>(QStringLiteral("queue_zonghe"))->click();
    QVERIFY(page.findChild<QPushButton *>(QStringLiteral("priorityNone"))->isVisible());
    QVERIFY(!page.findChild<QPushButton *>(QStringLiteral("kioskReadCard"))->isVisible());
}

OW_TEST(tst_KioskCard)
#include "tst_KioskCard.moc"
