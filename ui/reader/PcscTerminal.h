#pragma once
#include "ui/reader/CardTerminal.h"

#include <QList>
#include <atomic>
#include <condition_variable>
#include <mutex>

namespace ow {

/// The readers of the PC/SC service (pcscd) of this machine, as they come and go, and the service itself likewise. Slots for security
/// modules, whose card is never taken out, are passed over.
class PcscTerminal final : public CardTerminal {
public:
    PcscTerminal() = default;
    ~PcscTerminal() override;
    TerminalState wait(const TerminalState &known, int timeoutMs) override;
    void wake() override;
    Result<std::unique_ptr<ApduChannel>> connect() override;

private:
    struct Reader {
        QByteArray name;
        unsigned long seen = 0; ///< as the service last told its state
        int laid = 0;           ///< number of the card that lies there, 0: none
    };
    TerminalState look();
    void block(int timeoutMs);
    bool establish();
    void release();
    bool listReaders();

    std::atomic<long> m_context = 0; ///< 0: none
    QList<Reader> m_readers;
    int m_laid = 0;
    std::mutex m_guard;
    std::condition_variable m_woken;
    bool m_isWoken = false;
};

} // namespace ow
