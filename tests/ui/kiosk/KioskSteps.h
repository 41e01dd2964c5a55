#pragma once
// A kiosk page of the test hall, walked by its buttons' names.
#include "tests/base/TestCards.h"
#include "tests/base/TestStation.h"
#include "tests/base/Testing.h"
#include "ui/kiosk/KioskPage.h"
#include "ui/reader/CardReader.h"

#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QTest>

namespace ow::testing {

class KioskStepsReader final : public CardReader {
public:
    bool isSimulated() const override { return true; }
};

/// Time passes when the test says so.
class KioskStepsScheduler final : public Scheduler {
public:
    void after(int, std::function<void()> work) override { m_works.append(std::move(work)); }
    void runAll()
    {
        for (const std::function<void()> &work : std::exchange(m_works, {}))
            work();
    }
    /// What is due next only; false when nothing is.
    bool runFirst()
    {
        if (m_works.isEmpty())
            return false;
        m_works.takeFirst()();
        return true;
    }

private:
    QList<std::function<void()>> m_works;
};

struct KioskSteps {
    explicit KioskSteps(TestHub &testHub) : hub(testHub) {}
    TestHub &hub;
    TestStation station{hub, StationRole::Kiosk, QStringLiteral("K2")};
    KioskStepsScheduler later;
    StationContext context{station.client,     hub.clock(),          later, station.printer,        station.voice,
                           StationRole::Kiosk, QStringLiteral("K2"), 0,     station.context.dataDir};
    KioskStepsReader *reader = new KioskStepsReader;
    std::unique_ptr<KioskPage> page;

    bool show(QSize size = {1366, 768})
    {
        if (!station.open())
            return false;
        context.hall = station.context.hall;
        page = std::make_unique<KioskPage>(context, reader);
        page->resize(size);
        page->show();
        return waitFor("queue_zonghe");
    }
    /// The one that is seen, where several steps have one of that name.
    QPushButton *button(const QString &name) const
    {
        const QList<QPushButton *> found = page->findChildren<QPushButton *>(name);
        for (QPushButton *one : found) {
            if (one->isVisible())
                return one;
        }
        return found.value(0);
    }
    QPushButton *button(const char *name) const { return button(QString::fromLatin1(name)); }
    QLabel *label(const char *name) const { return page->findChild<QLabel *>(QString::fromLatin1(name)); }
    QString text(const char *name) const { return label(name) ? label(name)->text() : QString(); }
    bool shows(const char *name) const { return button(name) && button(name)->isVisible(); }
    bool waitFor(const char *name) const
    {
        return TestStation::wait([&] { return shows(name); });
    }
    /// As a finger does: on what is laid out, and what lies beyond the edge is moved into sight first. A list that could still be
    /// dragged asks the screen who lies under the finger, and the screen of the tests ends before a tall page does.
    void click(const char *name) const
    {
        QCoreApplication::sendPostedEvents();
        QPushButton *pressed = button(name);
        for (QWidget *outer = pressed->parentWidget(); outer; outer = outer->parentWidget()) {
            if (auto *area = qobject_cast<QScrollArea *>(outer))
                area->ensureWidgetVisible(pressed);
        }
        QTest::mouseClick(pressed, Qt::LeftButton);
    }
    void type(const char *letters) const
    {
        for (const char *letter = letters; *letter; ++letter)
            QTest::mouseClick(button(QStringLiteral("search") + QLatin1Char(*letter)), Qt::LeftButton);
    }
    QString subtitle(const char *name) const
    {
        return button(name)->findChild<QLabel *>(QStringLiteral("subtitle"))->text();
    }
    bool numberIs(const char *number) const
    {
        return TestStation::wait([&] { return text("kioskNumber") == QLatin1String(number); });
    }
    void shot(const char *name) const
    {
        QTest::qWait(20);
        page->grab().save(shotPath(QStringLiteral("kiosk-%1.png").arg(QLatin1String(name))));
    }
    /// A word of who stands wider than its place.
    QString cutText() const
    {
        for (const QLabel *one : page->findChildren<QLabel *>()) {
            if (one->isVisible() && !one->wordWrap() && one->width() < one->sizeHint().width())
                return one->text();
            if (one->isVisible() && one->wordWrap() && one->height() < one->heightForWidth(one->width()))
                return one->text();
        }
        for (const QPushButton *one : page->findChildren<QPushButton *>()) {
            if (one->isVisible() && !one->text().isEmpty() && one->width() < one->minimumSizeHint().width())
                return one->text();
        }
        return {};
    }
};

} // namespace ow::testing
