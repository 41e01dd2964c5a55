#pragma once
// A window with a visitor, as its clerk works at it.
#include "models/base/ProblemTypes.h"
#include "models/queue/HallCommands.h"
#include "models/queue/TicketCommands.h"
#include "tests/base/FormFilling.h"
#include "tests/base/NextVersions.h"
#include "tests/base/TestStation.h"
#include "tests/base/Testing.h"
#include "ui/reader/SimulatedCardReader.h"
#include "ui/window/WindowPage.h"

#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QTest>

namespace ow::testing {

/// A hall with one open window and a visitor who took a number by identity.
struct IntakeBench {
    TestHub hub;
    TestStation kiosk{hub, StationRole::Kiosk, QStringLiteral("K1")};
    TestStation station{hub, StationRole::Window, {}, 3};
    std::unique_ptr<TestStation> office;
    std::unique_ptr<WindowPage> page;
    QString pictures; ///< what the names of its pictures begin with
    int shots = 0;

    /// `more`: as of TestHub.
    explicit IntakeBench(const QString &prefix = {}, const QStringList &more = {})
        : hub(hallInstant(QDate(2026, 9, 24), QTime(8, 25)), more), pictures(prefix)
    {
    }

    bool show()
    {
        if (!kiosk.open() || !station.open() || !station.signIn(QStringLiteral("zhoumin")))
            return false;
        hub.advance(10 * 60'000); // 08:35, the hall is open
        return station.ask(OpenWindow{3}).value_or(fail(problem::NotFound)) && call() && open();
    }
    bool call()
    {
        const auto issued =
            kiosk.ask(IssueTicket{QStringLiteral("zonghe"), {}, SimulatedCardReader::demoCards().at(0).card});
        return issued && *issued && station.ask(CallNext{3}).value_or(fail(problem::NotFound)).has_value();
    }
    bool open()
    {
        SignedIn clerk;
        clerk.user = QStringLiteral("zhoumin");
        page = std::make_unique<WindowPage>(station.context, clerk, 3);
        page->resize(1366, 712);
        page->show();
        return shows("personName");
    }
    template <class W>
    W *find(const QString &name) const
    {
        return page->findChild<W *>(name);
    }
    template <class W>
    W *find(const char *name) const
    {
        return page->findChild<W *>(QLatin1String(name));
    }
    bool shown(const char *name) const { return find<QWidget>(name) && find<QWidget>(name)->isVisible(); }
    QString text(const char *name) const { return find<QLabel>(name) ? find<QLabel>(name)->text() : QString(); }
    /// Only what one can see and press.
    bool press(const QString &name) const
    {
        return TestStation::wait([&] {
                   auto *button = find<QPushButton>(name);
                   return button && button->isVisible() && button->isEnabled();
               })
            && (find<QPushButton>(name)->click(), true);
    }
    bool press(const char *name) const { return press(QLatin1String(name)); }
    bool readCard() const
    {
        return press("readCardButton") && press("card_0")
            && TestStation::wait([&] { return text("personNote").contains(QStringLiteral("已核验")); });
    }
    void addItem(const char *letters) const
    {
        auto *search = find<QLineEdit>("itemSearch");
        TestStation::wait([&] {
            search->clear();
            QTest::keyClicks(search, QLatin1String(letters));
            return find<QListWidget>("itemResults")->count() > 0;
        });
        QTest::keyClick(search, Qt::Key_Return);
    }
    void fill(const char *key, const QString &value) const { QVERIFY2(fillField(*page, key, value), key); }
    /// What a supervisor imports; in force at once where its days say so.
    bool publish(const FileContents &files)
    {
        if (!office) {
            office = std::make_unique<TestStation>(hub, StationRole::Supervisor);
            if (!office->open() || !office->signIn(QStringLiteral("weidong")))
                return false;
        }
        const auto taken = office->ask(importOf(files));
        if (taken && !*taken)
            qWarning("%s", qPrintable(taken->error().faults().value(0).sentence()));
        return taken && *taken;
    }
    /// Everything of this page is gone; the person's card finds it again.
    bool reopen()
    {
        page.reset();
        return open() && readCard();
    }
    bool shows(const char *name) const
    {
        return TestStation::wait([&] { return shown(name); });
    }
    void fillForm() const
    {
        for (const auto &[key, value] : bookshopAnswers())
            fill(key, value);
    }
    void shot(const char *name)
    {
        const QString folder = qEnvironmentVariable("ONEWINDOW_SHOTS");
        if (folder.isEmpty())
            return;
        QDir().mkpath(folder);
        QTest::qWait(300);
        page->grab().save(QStringLiteral("%1/%2%3-%4.png").arg(folder, pictures).arg(++shots).arg(QLatin1String(name)));
    }
};

} // namespace ow::testing
