// The form filled in while one waits, at a kiosk: question by question, by touch; it gives way to who needs a number.
#include "models/forms/FormProgram.h"
#include "models/queue/HallCommands.h"
#include "tests/base/Testing.h"
#include "tests/base/VisitSteps.h"
#include "tests/ui/kiosk/KioskSteps.h"
#include "ui/kiosk/SlipLine.h"

#include <QFile>
#include <QLineEdit>

using namespace ow;
using namespace ow::testing;

namespace {
struct KioskFillHall {
    TestHub hub;
    VisitSteps visit{hub};
    KioskSteps b{hub};
    Ticket ticket;
    QString link;

    bool start(bool fillStation = false)
    {
        if (!visit.start() || (fillStation && !makeFillStation()))
            return false;
        IssueTicket issue;
        issue.queue = QStringLiteral("zonghe");
        const auto issued = visit.get(visit.kiosk, issue);
        if (!issued)
            return false;
        ticket = issued->ticket;
        link = issued->ticketLink.value_or(QString());
        return true;
    }
    bool makeFillStation()
    {
        QFile file(QStringLiteral(":/hall/demo.json"));
        if (!file.open(QIODevice::ReadOnly))
            return false;
        auto setup = fromJson<HallSetup>(file.readAll(), Strictness::Exact);
        for (HallDevice &device : setup->devices) {
            if (device.code == QLatin1String("K2"))
                device.use = KioskUse::Fill;
        }
        TestStation office(hub, StationRole::Supervisor);
        return office.open() && office.signIn(QStringLiteral("admin")) && visit.get(office, ConfigureHall{*setup});
    }
    QLineEdit *line(const char *name) const { return b.page->findChild<QLineEdit *>(QLatin1String(name)); }
    void scan(const QString &text) const
    {
        QTest::keyClicks(line("fillLine"), text);
        QTest::keyClick(line("fillLine"), Qt::Key_Return);
    }
    /// To the first question of the form for one item, looked for by its letters.
    bool toQuestions(const char *letters, const char *item)
    {
        scan(link);
        if (!b.waitFor("fillMore")) {
            qWarning("%s: %s", qPrintable(link), qPrintable(b.text("fillSlipWrong")));
            return false;
        }
        b.click("fillMore");
        const QByteArray found = QByteArray("item_") + item;
        if (!b.waitFor("searchL")) {
            b.shot("debug-search");
            return false;
        }
        b.type(letters);
        if (!b.waitFor(found.constData())) {
            b.shot("debug-found");
            return false;
        }
        b.click(found.constData());
        if (!b.waitFor("fillStart")) {
            b.shot("debug-start");
            return false;
        }
        b.click("fillStart");
        if (b.waitFor("fillNext"))
            return true;
        b.shot("debug-next");
        return false;
    }
    /// Skips to the question of that name.
    bool skipTo(const QString &name)
    {
        for (int i = 0; i < 60 && !b.text("fillName").startsWith(name); ++i)
            b.click("fillSkip");
        return b.text("fillName").startsWith(name);
    }
    int saved()
    {
        const auto reply = visit.get(visit.kiosk, OpenPrefill{*slipOfLine(link), {}});
        return reply ? reply->count : -1;
    }
};
} // namespace

class tst_KioskFill : public QObject {
    Q_OBJECT
private slots:
    void slipLines_data();
    void slipLines();
    void isFilledInAndKept();
    void givesWay();
    void aFillStationGivesNoNumbers();
    void hearsTheCall();
    void isPassedOn();
    void fits_data();
    void fits();
};

void tst_KioskFill::slipLines_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("read");
    QTest::newRow("the phone's link") << "https://hall.example/t#A012.7K2M-Q9XA-3BTR-8WZC"
                                      << "A012/7K2M-Q9XA-3BTR-8WZC";
    QTest::newRow("the hall's own code") << "onewindow:ticket/01997b00-0000-7000-8000-000000000001"
                                         << "01997b00-0000-7000-8000-000000000001";
    QTest::newRow("typed") << " a012 "
                           << "A012/";
    QTest::newRow("of a reserve") << "AK001"
                                  << "AK001/";
    QTest::newRow("a code alone") << "7K2M-Q9XA-3BTR-8WZC"
                                  << "";
    QTest::newRow("half a link") << "https://hall.example/t#A012"
                                 << "";
    QTest::newRow("nothing") << ""
                             << "";
}

void tst_KioskFill::slipLines()
{
    QFETCH(QString, line);
    QFETCH(QString, read);
    const auto slip = slipOfLine(line);
    QString found;
    if (slip && slip->ticket)
        found = slip->ticket->toString(QUuid::WithoutBraces);
    else if (slip)
        found = slip->number.value_or(QString()) + QLatin1Char('/') + slip->code.value_or(QString());
    QCOMPARE(found, read);
}

void tst_KioskFill::isFilledInAndKept()
{
    KioskFillHall h;
    QVERIFY(h.start());
    QVERIFY(h.b.show());
    h.b.click("kioskServicesButton");
    QVERIFY(h.b.shows("serviceFill"));
    h.b.shot("services");
    h.b.click("serviceFill");
    QVERIFY(h.b.shows("fillGiveWay"));
    h.b.shot("fill-slip");
    h.scan(QStringLiteral("not a slip"));
    QVERIFY(h.b.text("fillSlipWrong").contains(QStringLiteral("没有认出")));
    QVERIFY(h.toQuestions("HWGG", "511A0188100003"));
    h.b.shot("fill-question");
    // What is wrong is said, and asked again.
    QVERIFY(h.skipTo(QStringLiteral("联系电话")));
    h.line("fillField")->setText(QStringLiteral("138"));
    h.b.click("fillNext");
    QVERIFY(!h.b.text("fillWrong").isEmpty());
    h.b.shot("fill-wrong");
    h.b.click("fillNext");
    QVERIFY(h.b.text("fillName").startsWith(QStringLiteral("联系电话")));
    h.line("fillField")->setText(QStringLiteral("13812343210"));
    h.b.click("fillNext");
    QVERIFY(TestStation::wait([&] { return h.saved() == 1; }));
    // A choice goes on by itself.
    const auto *page = h.b.page.get();
    const auto choice = [&]() -> QPushButton * {
        for (auto *one : page->findChildren<QPushButton *>(QRegularExpression(QStringLiteral("^fillChoice_")))) {
            if (one->isVisible())
                return one;
        }
        return nullptr;
    };
    for (int i = 0; i < 60 && !choice(); ++i)
        h.b.click("fillSkip");
    QVERIFY(choice());
    h.b.shot("fill-choice");
    const QString name = h.b.text("fillName");
    QTest::mouseClick(choice(), Qt::LeftButton);
    QVERIFY(h.b.text("fillName") != name);
    QVERIFY(TestStation::wait([&] { return h.saved() == 2; }));
    for (int i = 0; i < 80 && !h.b.shows("fillDone"); ++i)
        h.b.click("fillSkip");
    QVERIFY(h.b.shows("fillDone"));
    h.b.shot("fill-done");
    h.b.click("fillDone");
    QVERIFY(h.b.shows("queue_zonghe"));
    // Nothing of it is on this page any more, and nothing of it comes back.
    for (const QLineEdit *field : page->findChildren<QLineEdit *>())
        QVERIFY(!field->text().contains(QStringLiteral("138")));
    h.b.click("kioskServicesButton");
    h.b.click("serviceFill");
    h.scan(h.link);
    QVERIFY(h.b.waitFor("fillStart"));
    h.b.click("fillStart");
    QVERIFY(h.b.waitFor("fillNext"));
    QVERIFY(h.skipTo(QStringLiteral("联系电话")));
    QVERIFY(h.line("fillField")->placeholderText().contains(QStringLiteral("已经填过")));
    QVERIFY(h.line("fillField")->text().isEmpty());
}

void tst_KioskFill::givesWay()
{
    KioskFillHall h;
    QVERIFY(h.start());
    QVERIFY(h.b.show());
    h.b.click("kioskServicesButton");
    h.b.click("serviceFill");
    QVERIFY(h.toQuestions("HWGG", "511A0188100003"));
    h.b.click("fillGiveWay");
    QVERIFY(h.b.shows("queue_zonghe"));
    // Left alone it goes back by itself, and nobody sees what was there.
    h.b.click("kioskServicesButton");
    h.b.click("serviceFill");
    h.scan(h.link);
    QVERIFY(h.b.waitFor("fillMore"));
    h.b.later.runAll(); // the limit of the whole is among them
    h.b.later.runAll();
    QVERIFY(h.b.shows("queue_zonghe"));
}

void tst_KioskFill::aFillStationGivesNoNumbers()
{
    KioskFillHall h;
    QVERIFY(h.start(true));
    QVERIFY(h.b.station.open());
    h.b.context.hall = h.b.station.context.hall;
    h.b.page = std::make_unique<KioskPage>(h.b.context, h.b.reader);
    h.b.page->resize(1366, 768);
    h.b.page->show();
    QVERIFY(h.b.waitFor("serviceFill"));
    QVERIFY(!h.b.shows("queue_zonghe") && !h.b.shows("servicesBack"));
    QVERIFY(h.b.shows("languageToggle"));
    h.b.shot("fill-station");
    h.b.click("serviceGuide");
    QVERIFY(h.b.waitFor("searchH"));
    h.b.type("HWGG");
    QVERIFY(h.b.waitFor("item_511A0188100003"));
    h.b.click("item_511A0188100003");
    QVERIFY(h.b.text("kioskOfferTitle").contains(QStringLiteral("不取号")));
    h.b.click("offerHome");
    QVERIFY(h.b.shows("serviceFill"));
    h.b.click("serviceFill");
    QVERIFY(!h.b.shows("fillGiveWay"));
    h.b.click("fillBack");
    QVERIFY(h.b.shows("serviceFill"));
}

void tst_KioskFill::hearsTheCall()
{
    KioskFillHall h;
    QVERIFY(h.start());
    QVERIFY(h.b.show());
    h.b.click("kioskServicesButton");
    h.b.click("serviceFill");
    h.scan(h.link);
    QVERIFY(h.b.waitFor("fillMore"));
    QVERIFY(h.visit.done(CallNext{3}));
    QVERIFY(TestStation::wait([&] { return h.b.text("fillCalled").contains(QStringLiteral("3 号窗口")); }));
    h.b.shot("fill-called");
}

void tst_KioskFill::isPassedOn()
{
    TestHub hub;
    KioskSteps b{hub};
    b.reader = nullptr;
    QVERIFY(b.show());
    QList<KioskVisit> passed;
    b.page->passVisitsTo([&](const KioskVisit &visit) { passed.append(visit); }, true);
    QVERIFY(b.waitFor("queue_zonghe"));
    b.click("kioskServicesButton");
    b.click("serviceFill");
    QCOMPARE(passed.size(), 1);
    QCOMPARE(passed.first().kind, KioskVisit::Kind::Fill);
    // … and done by the other.
    KioskSteps other{hub};
    QVERIFY(other.show());
    int done = 0;
    connect(other.page.get(), &KioskPage::visitDone, this, [&] { ++done; });
    other.page->doVisit(passed.first());
    QVERIFY(other.waitFor("fillBack"));
    other.click("fillBack");
    QCOMPARE(done, 1);
}

void tst_KioskFill::fits_data()
{
    QTest::addColumn<QSize>("size");
    QTest::addColumn<bool>("large");
    QTest::addColumn<bool>("english");
    QTest::newRow("across") << QSize(1366, 768) << false << false;
    QTest::newRow("across, large type") << QSize(1366, 768) << true << false;
    QTest::newRow("across, English") << QSize(1366, 768) << false << true;
    QTest::newRow("across, large type, English") << QSize(1366, 768) << true << true;
    QTest::newRow("upright") << QSize(1080, 1920) << false << false;
    QTest::newRow("upright, large type") << QSize(1080, 1920) << true << false;
}

void tst_KioskFill::fits()
{
    QFETCH(QSize, size);
    QFETCH(bool, large);
    QFETCH(bool, english);
    KioskFillHall h;
    QVERIFY(h.start());
    QVERIFY(h.b.show(size));
    if (english)
        h.b.click("languageToggle");
    if (large)
        h.b.click("elderToggle");
    const QByteArray name = QByteArray::number(size.height()) + (large ? "-large" : "") + (english ? "-en" : "");
    const auto look = [&](const char *step) {
        h.b.shot(("fit-" + QByteArray(step) + '-' + name).constData());
        const bool grown = h.b.page->width() > size.width() || h.b.page->height() > size.height();
        if (!grown)
            return h.b.cutText();
        QStringList wide;
        for (const QWidget *one : h.b.page->findChildren<QWidget *>()) {
            const QSize least = one->minimumSizeHint();
            if (one->objectName().startsWith(QLatin1String("kiosk"))
                && (least.width() > size.width() || least.height() > size.height() - 90))
                wide.append(QStringLiteral("%1 %2x%3").arg(one->objectName()).arg(least.width()).arg(least.height()));
        }
        return QStringLiteral("grown over the screen: ") + wide.join(QLatin1Char(' '));
    };
    QCOMPARE(look("home"), QString());
    h.b.click("kioskServicesButton");
    QCOMPARE(look("services"), QString());
    h.b.click("serviceFill");
    QCOMPARE(look("fill-slip"), QString());
    QVERIFY(h.toQuestions("HWGG", "511A0188100003"));
    QCOMPARE(look("fill-question"), QString());
    for (int i = 0; i < 60 && !h.b.page->findChild<QWidget *>(QStringLiteral("fillChoice_sole")); ++i) {
        h.b.click("fillSkip");
        QCoreApplication::sendPostedEvents();
        QVERIFY2(h.b.page->height() <= size.height() && h.b.page->width() <= size.width(),
                 qPrintable(h.b.text("fillName")));
    }
    QCOMPARE(look("fill-choice"), QString());
    for (int i = 0; i < 80 && !h.b.shows("fillDone"); ++i)
        h.b.click("fillSkip");
    QCOMPARE(look("fill-done"), QString());
}

OW_TEST(tst_KioskFill)
#include "tst_KioskFill.moc"
