#pragma once
#include "models/base/Scheduler.h"
#include "models/emrtd/DocumentChip.h"
#include "ui/reader/CardTerminal.h"

#include <QObject>

namespace ow {

struct ChipWork;

/// Reads chips of travel documents on a thread of its own; everything here returns at once. An order stands until it is stopped: the card
/// that lies there is read, or the next one that is laid on; one that could not be read, once more when it is laid on anew.
class ChipReader final : public QObject {
    Q_OBJECT
public:
    /// A whole reading; chips take one to four seconds.
    static constexpr int readingMaxMs = 15000;
    /// `issuerFolder`: certificates of signing authorities; empty for none.
    ChipReader(std::unique_ptr<CardTerminal> terminal, const QString &issuerFolder, Scheduler &scheduler,
               QObject *parent = nullptr);
    /// A terminal that does not come back is left behind with its thread after a second.
    ~ChipReader() override;

    const TerminalState &terminal() const { return m_terminal; }
    bool isReading() const { return m_isReading; }
    void seek(const ChipOrder &order);
    void stop();

signals:
    void changed();
    void chipRead(const ow::ChipContent &content);
    void failed(const ow::Problem &problem);

private:
    friend struct ChipWork;
    void tell(const TerminalState &state);
    void begin(int order);
    void finish(int order, const Result<ChipContent> &read);

    Scheduler &m_scheduler;
    std::shared_ptr<ChipWork> m_work; ///< the reader and its thread own it
    TerminalState m_terminal;
    int m_order = 0;
    int m_readings = 0;
    bool m_isReading = false;
};

} // namespace ow
