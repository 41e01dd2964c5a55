#pragma once
#include "models/emrtd/ApduChannel.h"

#include <memory>

namespace ow {

struct TerminalState {
    enum class Is { Unknown, NoService, NoReader, Empty, Laid };
    Is is = Is::Unknown;
    int laid = 0; ///< how many cards were laid on so far: another number is another card, or the same one again

    friend bool operator==(const TerminalState &, const TerminalState &) = default;
};

/// Seam to what chips are laid on: all readers of this PC as one. Blocks; all but wake() belong to one thread.
class CardTerminal {
public:
    virtual ~CardTerminal() = default;
    /// Comes back as soon as the state is another than `known`, after wake(), or when the time is over.
    virtual TerminalState wait(const TerminalState &known, int timeoutMs) = 0;
    /// From any thread.
    virtual void wake() = 0;
    /// To the card that was laid on last. ReaderMissing, ChipRemoved, ChipReaderBusy, ReaderUnreadable.
    virtual Result<std::unique_ptr<ApduChannel>> connect() = 0;
};

} // namespace ow
