#include "app/bench/UiBench.h"

#include "app/bench/BenchHub.h"
#include "app/bench/CallHall.h"
#include "app/bench/ClerkHall.h"
#include "app/bench/CommandSender.h"
#include "app/bench/ScreenChild.h"
#include "models/base/Uuid.h"
#include "models/forms/AnswerRules.h"
#include "models/forms/Form.h"
#include "models/queue/TicketCommands.h"
#include "ui/board/BoardPage.h"
#include "ui/common/ProblemText.h"
#include "ui/common/Theme.h"
#include "ui/intake/FieldEditor.h"

#include <QApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QScrollArea>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>
#include <QVBoxLayout>
#include <algorithm>
#include <atomic>
#include <cstdio>
#include <ctime>
#include <thread>

namespace ow {

namespace {
constexpr int uiPatienceMs = 120'000;
constexpr int uiFields = 300;
constexpr int uiColumns = 3;
constexpr int keysOfField = 20;
constexpr int fieldsTyped = 10;
constexpr int keyRounds = 5; ///< of each, in turn
constexpr double keyTimesMax = 2;
constexpr int boardSeconds = 7;
constexpr int boardRounds = 2;    ///< of each, in turn
constexpr int callEveryMs = 1200; ///< 50 a minute
constexpr double blockTimesMax = 3;
constexpr int heartMs = 2;

double threadCpuUs()
{
    timespec now{};
    ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return double(now.tv_sec) * 1e6 + double(now.tv_nsec) / 1e3;
}

/// A window of line edits in three columns, scrolled, as a form stands there.
struct TypedWindow {
    QScrollArea area;
    QGridLayout *grid = nullptr;

    TypedWindow()
    {
        auto *inside = new QWidget;
        grid = new QGridLayout(inside);
        area.setWidgetResizable(true);
        area.setWidget(inside);
        area.resize(1366, 768);
    }
    void add(QWidget *field, int n) const { grid->addWidget(field, n / uiColumns, n % uiColumns); }
    /// Microseconds of this thread a key, painting included; less than nothing when a key was lost.
    double typed()
    {
        area.show();
        QTest::qWait(50);
        QList<QLineEdit *> edits;
        for (QLineEdit *edit : area.findChildren<QLineEdit *>()) {
            if (edit->isVisible())
                edits.append(edit);
        }
        double used = 0;
        for (int n = 0; n < fieldsTyped; ++n) {
            QLineEdit *edit = edits.at(n * int(edits.size()) / fieldsTyped);
            area.ensureWidgetVisible(edit);
            edit->setFocus();
            edit->clear();
            QTest::qWait(10);
            const double before = threadCpuUs();
            for (int key = 0; key < keysOfField; ++key) {
                QTest::keyClick(edit, Qt::Key(Qt::Key_A + key % 26));
                QCoreApplication::sendPostedEvents(); // what it moved is laid out
                edit->repaint();                      // seen before the next one
            }
            used += threadCpuUs() - before;
            if (edit->text().size() != keysOfField)
                return -1;
        }
        return used / (fieldsTyped * keysOfField);
    }
};

Question uiQuestion(int n)
{
    Question question;
    question.key = QStringLiteral("matter.f%1").arg(n);
    question.role = ElementRole::Matter;
    question.element.code = QStringLiteral("f%1").arg(n);
    question.element.name = QStringLiteral("第%1项").arg(n);
    question.element.type = ElementType::Text;
    question.element.lengthMax = 50;
    return question;
}

double uiMedian(QList<double> values)
{
    std::sort(values.begin(), values.end());
    return values.at(values.size() / 2);
}

bool keys()
{
    Form form;
    for (int n = 0; n < uiFields; ++n)
        form.questions.append(uiQuestion(n));
    const QDate today(2026, 9, 24);
    TypedWindow ours;
    for (int n = 0; n < uiFields; ++n) {
        auto *field = new FieldEditor(form, form.questions.at(n), form.questions.at(n).key);
        // As the form of a window does.
        QObject::connect(field, &FieldEditor::edited, field, [field, &form, today](const QString &typed) {
            const auto checked = checkAnswer(form, field->question(), typed, today);
            if (checked || mayBecomeRight(field->question().element, typed)) {
                if (checked && field->hasFault())
                    field->setFault({});
                return;
            }
            field->setFault(ProblemText::sentence(checked.error().faults().value(0)));
        });
        ours.add(field, n);
    }
    TypedWindow bare;
    for (int n = 0; n < uiFields; ++n) {
        auto *cell = new QWidget;
        auto *column = new QVBoxLayout(cell);
        column->addWidget(new QLabel(form.questions.at(n).element.name));
        column->addWidget(new QLineEdit);
        bare.add(cell, n);
    }
    QList<double> form300;
    QList<double> bare300;
    for (int round = 0; round < keyRounds; ++round) {
        form300.append(ours.typed());
        bare300.append(bare.typed());
    }
    const double times = uiMedian(form300) / uiMedian(bare300);
    std::printf("bench ui job=key fields=%d key_us=%.0f bare_us=%.0f x_bare=%.2f x_max=%.0f\n", uiFields,
                uiMedian(form300), uiMedian(bare300), times, keyTimesMax);
    std::fflush(stdout);
    return times > 0 && times <= keyTimesMax;
}

/// How late the event loop came to a beat, at most.
class Heart final : public QObject {
public:
    Heart()
    {
        m_beat.setTimerType(Qt::PreciseTimer);
        connect(&m_beat, &QTimer::timeout, this, [this] {
            m_worstMs = std::max(m_worstMs, double(m_since.nsecsElapsed()) / 1e6 - heartMs);
            m_since.start();
        });
        m_since.start();
        m_beat.start(heartMs);
    }
    double worstMs() const { return m_worstMs; }

private:
    QTimer m_beat;
    QElapsedTimer m_since;
    double m_worstMs = 0;
};

/// Longest block while the board stands there for boardSeconds, and meanwhile numbers are called, or not.
double blockMs(CommandSender *sender, int window)
{
    std::atomic<bool> over{false};
    std::thread caller([&] {
        while (sender && !over) {
            sender->send(CallNext{window});
            std::this_thread::sleep_for(std::chrono::milliseconds(callEveryMs / 2));
            sender->send(FinishTicket{window, Outcome::Consulted, {}});
            std::this_thread::sleep_for(std::chrono::milliseconds(callEveryMs / 2));
        }
    });
    Heart heart;
    QTest::qWait(boardSeconds * 1000);
    over = true;
    caller.join();
    return heart.worstMs();
}

bool board()
{
    QTemporaryDir dir;
    const QString hall = dir.filePath(QStringLiteral("hall"));
    QDir().mkpath(hall);
    const auto desks = makeCallHall(hall, 1, 400);
    BenchHub hub(hall);
    const auto endpoint = desks ? hub.start() : std::nullopt;
    if (!endpoint)
        return false;
    ClerkStation station(hall, StationRole::Board, QStringLiteral("B1"), 0);
    const auto address = HubAddress::parse(endpoint->url + QStringLiteral("#sha256=") + endpoint->pin
                                           + QStringLiteral("&join=") + endpoint->joinKey);
    if (!address || !station.open(*address))
        return false;
    BoardPage page(station.context());
    page.resize(1920, 1080);
    page.show();
    CommandSender sender(endpoint->url, uuidText(desks->first().station).toLatin1(), desks->first().token);
    blockMs(&sender, desks->first().window); // its first pictures, fonts and calls
    double calls = 0;
    double idle = 0;
    for (int round = 0; round < boardRounds; ++round) {
        idle = std::max(idle, blockMs(nullptr, 0));
        calls = std::max(calls, blockMs(&sender, desks->first().window));
    }
    const double times = calls / idle;
    std::printf("bench ui job=board calls_min=%d block_ms=%.1f idle_ms=%.1f x_idle=%.2f x_max=%.0f\n",
                60'000 / callEveryMs, calls, idle, times, blockTimesMax);
    std::fflush(stdout);
    return times <= blockTimesMax;
}
} // namespace

bool benchUi()
{
    return runScreenChild({QStringLiteral("--ui-jobs")}, uiPatienceMs);
}

int runUiBench(int argc, char **argv)
{
    QApplication app(argc, argv);
    Theme::apply(app);
    const bool isQuick = keys();
    return board() && isQuick ? 0 : 1;
}

} // namespace ow
