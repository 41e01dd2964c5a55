#pragma once
#include <QObject>
#include <QPointer>
#include <QString>
#include <functional>
#include <memory>
#include <vector>

class QKeyEvent;

namespace ow {

class Clock;
class Scheduler;

/// Tells a scanner that types like a keyboard from a person who types. Keys that come at a scanner's pace are held back for at most
/// gapMaxMs each; when the burst is over, the text is offered to `taken`. What nobody takes goes on to where it was typed, key by
/// key and in order, so that no key of a typist is ever lost or turned round.
class WedgeFilter final : public QObject {
    Q_OBJECT
public:
    /// People need more than 50 ms between two keys even in their fastest runs; scanners send one every 1 to 20 ms.
    static constexpr int gapMaxMs = 35;
    static constexpr int lengthMin = 15;
    /// A scan of machine lines has 90 characters; what is longer is a key that leans on the keyboard.
    static constexpr int heldMax = 400;

    using Taken = std::function<bool(const QString &text)>;
    /// Watches the whole application while it lives.
    WedgeFilter(const Clock &clock, Scheduler &scheduler, Taken taken, QObject *parent = nullptr);
    ~WedgeFilter() override;

    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    struct Held {
        QPointer<QObject> receiver;
        std::unique_ptr<QKeyEvent> event;
    };
    bool takes(QObject *receiver, const QKeyEvent &key);
    void hold(QObject *receiver, const QKeyEvent &key);
    void awaitEnd();
    void finish();

    const Clock &m_clock;
    Scheduler &m_scheduler;
    Taken m_taken;
    std::vector<Held> m_held;
    qint64 m_lastPressMs = 0;
    bool m_isReplaying = false;
};

} // namespace ow
