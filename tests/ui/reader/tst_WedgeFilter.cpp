#include "models/base/Clock.h"
#include "models/base/Scheduler.h"
#include "tests/base/Testing.h"
#include "ui/reader/WedgeFilter.h"

#include <QApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QTest>
#include <random>

using namespace ow;

namespace {
/// Runs what is due when the test's clock gets there.
class WedgeScheduler final : public Scheduler {
public:
    explicit WedgeScheduler(FixedClock &clock) : m_clock(clock) {}
    void after(int milliseconds, std::function<void()> work) override
    {
        m_due.append({m_clock.steadyMs() + milliseconds, std::move(work)});
    }
    void advance(int milliseconds)
    {
        for (int i = 0; i < milliseconds; ++i) {
            m_clock.advance(1);
            for (qsizetype k = 0; k < m_due.size();) {
                if (m_due.at(k).first > m_clock.steadyMs()) {
                    ++k;
                    continue;
                }
                const auto work = m_due.takeAt(k).second;
                work();
            }
        }
    }

private:
    FixedClock &m_clock;
    QList<std::pair<qint64, std::function<void()>>> m_due;
};

struct WedgeDesk {
    FixedClock clock{hallInstant(QDate(2026, 9, 24), QTime(9, 0))};
    WedgeScheduler scheduler{clock};
    QWidget window;
    QLineEdit edit{&window};
    QStringList offered;
    QStringList takeable;
    int returns = 0;
    WedgeFilter filter{clock, scheduler, [this](const QString &text) {
                           offered.append(text);
                           return takeable.contains(text);
                       }};

    WedgeDesk()
    {
        QObject::connect(&edit, &QLineEdit::returnPressed, &edit, [this] { ++returns; });
    }
    void key(QChar c)
    {
        const bool isReturn = c == QLatin1Char('\n');
        const int code = isReturn ? int(Qt::Key_Return) : c.toUpper().unicode();
        const QString text = isReturn ? QStringLiteral("\r") : QString(c);
        for (const QEvent::Type type : {QEvent::KeyPress, QEvent::KeyRelease}) {
            QKeyEvent event(type, code, Qt::NoModifier, text);
            QApplication::sendEvent(&edit, &event);
        }
    }
    void type(const QString &text, const std::function<int()> &gapMs)
    {
        for (const QChar c : text) {
            key(c);
            scheduler.advance(gapMs());
        }
    }
    void rest() { scheduler.advance(100); }
};

const QString wedgeNumber = QStringLiteral("210302199001010016");
} // namespace

class tst_WedgeFilter : public QObject {
    Q_OBJECT
private slots:
    void aScanIsTakenWholeAndNothingOfItStays()
    {
        WedgeDesk d;
        d.takeable = {wedgeNumber + QLatin1Char('\n')};
        d.edit.setText(QStringLiteral("赵"));
        d.type(wedgeNumber + QLatin1Char('\n'), [] { return 4; });
        d.rest();
        QCOMPARE(d.offered, d.takeable);
        QCOMPARE(d.edit.text(), QStringLiteral("赵"));
        QCOMPARE(d.returns, 0);
    }

    void aScanNobodyTakesGoesWhereItWasTyped()
    {
        WedgeDesk d;
        d.type(QStringLiteral("6901234567892012345\n"), [] { return 4; });
        d.rest();
        QCOMPARE(d.offered.size(), 1);
        QCOMPARE(d.edit.text(), QStringLiteral("6901234567892012345"));
        QCOMPARE(d.returns, 1);
    }

    void typedSlowlyIsNeverOffered()
    {
        WedgeDesk d;
        d.takeable = {wedgeNumber, wedgeNumber + QLatin1Char('\n')};
        d.type(wedgeNumber, [] { return WedgeFilter::gapMaxMs + 1; });
        d.rest();
        QVERIFY(d.offered.isEmpty());
        QCOMPARE(d.edit.text(), wedgeNumber);
    }

    void aShortBurstIsATypist()
    {
        WedgeDesk d;
        d.type(QStringLiteral("abc\n"), [] { return 2; });
        d.rest();
        QVERIFY(d.offered.isEmpty());
        QCOMPARE(d.edit.text(), QStringLiteral("abc"));
        QCOMPARE(d.returns, 1);
    }

    void keysThatAreNoTextAreNotHeld()
    {
        WedgeDesk d;
        d.type(QStringLiteral("ab"), [] { return 2; });
        QCOMPARE(d.edit.text(), QString()); // held
        QKeyEvent left(QEvent::KeyPress, Qt::Key_Left, Qt::NoModifier);
        QApplication::sendEvent(&d.edit, &left);
        QCOMPARE(d.edit.text(), QStringLiteral("ab")); // before the arrow, as they were typed
        QCOMPARE(d.edit.cursorPosition(), 1);
        d.key(QLatin1Char('\n'));
        QCOMPARE(d.returns, 1); // Return alone is nobody's scan
    }

    void theFieldMayBeGone()
    {
        WedgeDesk d;
        auto *other = new QLineEdit(&d.window);
        QKeyEvent press(QEvent::KeyPress, Qt::Key_A, Qt::NoModifier, QStringLiteral("a"));
        QApplication::sendEvent(other, &press);
        delete other;
        d.rest();
        d.type(QStringLiteral("b"), [] { return 100; });
        QCOMPARE(d.edit.text(), QStringLiteral("b"));
    }

    /// Whatever comes at whatever pace: what was typed stands in the field, in order, less exactly the scans that were taken.
    void nothingTypedIsEverLost()
    {
        constexpr unsigned seed = 18;
        std::mt19937 random(seed);
        for (int round = 0; round < 200; ++round) {
            WedgeDesk d;
            QString expected;
            int scans = 0;
            for (int part = 0; part < 6; ++part) {
                if (random() % 3 == 0) {
                    const QString scan =
                        QStringLiteral("21030219%1").arg(random() % 10000000000ULL, 10, 10, QLatin1Char('0'));
                    d.takeable.append(scan);
                    const int gap = 1 + int(random() % 20);
                    d.type(scan, [gap] { return gap; });
                    d.rest();
                    ++scans;
                    continue;
                }
                QString typed;
                const int length = 1 + int(random() % 25);
                while (typed.size() < length)
                    typed += QLatin1Char("abcdefghijklmnopqrstuvwxyz0123456789,.<"[random() % 39]);
                // People roll over two keys now and then; never over fifteen.
                d.type(typed, [&random] { return random() % 4 == 0 ? 5 : 50 + int(random() % 200); });
                d.rest();
                expected += typed;
            }
            QVERIFY2(
                d.edit.text() == expected,
                qPrintable(
                    QStringLiteral("seed %1 round %2: %3 for %4").arg(seed).arg(round).arg(d.edit.text(), expected)));
            QCOMPARE(d.offered, d.takeable);
            QCOMPARE(int(d.offered.size()), scans);
        }
    }
};

OW_TEST(tst_WedgeFilter)
#include "tst_WedgeFilter.moc"
