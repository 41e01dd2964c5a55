#include "ui/reader/PcscTerminal.h"

#include "models/base/ProblemTypes.h"

#include <PCSC/winscard.h>
#include <PCSC/wintypes.h>
#include <algorithm>
#include <chrono>
#include <vector>

namespace ow {

namespace {
/// Tells of readers that come and go.
constexpr char plugAndPlay[] = "\\\\?PnP?\\Notification";
constexpr int connectTries = 3;
constexpr auto connectPause = std::chrono::milliseconds(200);
constexpr int answerMax = 258; ///< short form with its status words

const ProblemType &problemOf(LONG code)
{
    switch (code) {
    case SCARD_E_NOT_TRANSACTED: // out of the field in the middle of an exchange
    case SCARD_W_REMOVED_CARD:
    case SCARD_W_RESET_CARD:
    case SCARD_E_NO_SMARTCARD:
    case SCARD_E_READER_UNAVAILABLE: return problem::ChipRemoved;
    case SCARD_E_SHARING_VIOLATION: return problem::ChipReaderBusy;
    case SCARD_E_NO_SERVICE:
    case SCARD_E_SERVICE_STOPPED: return problem::PcscMissing;
    default: return problem::ReaderUnreadable;
    }
}

class PcscChannel final : public ApduChannel {
public:
    PcscChannel(SCARDHANDLE card, DWORD protocol) : m_card(card), m_protocol(protocol) {}
    /// Reset, so that nobody goes on in the session that was opened here.
    ~PcscChannel() override { SCardDisconnect(m_card, SCARD_RESET_CARD); }
    Q_DISABLE_COPY_MOVE(PcscChannel)

    Result<QByteArray> transmit(const QByteArray &command) override
    {
        const SCARD_IO_REQUEST *sent = m_protocol == SCARD_PROTOCOL_T0 ? SCARD_PCI_T0 : SCARD_PCI_T1;
        QByteArray answer(answerMax, '\0');
        auto length = DWORD(answer.size());
        const LONG code =
            SCardTransmit(m_card, sent, reinterpret_cast<const BYTE *>(command.constData()), DWORD(command.size()),
                          nullptr, reinterpret_cast<BYTE *>(answer.data()), &length);
        if (code != SCARD_S_SUCCESS)
            return fail(problemOf(code));
        if (length < 2)
            return fail(problem::ChipRemoved); // not even status words: some drivers say it so
        return answer.left(qsizetype(length));
    }

private:
    SCARDHANDLE m_card;
    DWORD m_protocol;
};

bool isSecurityModule(const QByteArray &reader)
{
    return reader.contains("SAM");
}
} // namespace

PcscTerminal::~PcscTerminal()
{
    release();
}

TerminalState PcscTerminal::wait(const TerminalState &known, int timeoutMs)
{
    TerminalState now = look();
    if (now == known) {
        block(timeoutMs);
        now = look();
    }
    const std::lock_guard lock(m_guard);
    m_isWoken = false;
    return now;
}

void PcscTerminal::wake()
{
    {
        const std::lock_guard lock(m_guard);
        m_isWoken = true;
    }
    m_woken.notify_all();
    if (const long context = m_context)
        SCardCancel(context);
}

bool PcscTerminal::establish()
{
    if (m_context)
        return true;
    SCARDCONTEXT context = 0;
    if (SCardEstablishContext(SCARD_SCOPE_SYSTEM, nullptr, nullptr, &context) != SCARD_S_SUCCESS)
        return false;
    m_context = context;
    return true;
}

void PcscTerminal::release()
{
    m_readers.clear();
    if (const long context = m_context.exchange(0))
        SCardReleaseContext(context);
}

bool PcscTerminal::listReaders()
{
    DWORD length = 0;
    LONG code = SCardListReaders(m_context, nullptr, nullptr, &length);
    QByteArray names(qsizetype(length), '\0');
    if (code == SCARD_S_SUCCESS)
        code = SCardListReaders(m_context, nullptr, names.data(), &length);
    if (code == SCARD_E_NO_READERS_AVAILABLE)
        names.clear();
    else if (code != SCARD_S_SUCCESS)
        return code == SCARD_E_INSUFFICIENT_BUFFER; // one more came in between: next time
    QList<Reader> readers;
    for (const QByteArray &name : names.split('\0')) {
        if (name.isEmpty() || isSecurityModule(name))
            continue;
        const auto known =
            std::find_if(m_readers.begin(), m_readers.end(), [&](const Reader &reader) { return reader.name == name; });
        readers.append(known == m_readers.end() ? Reader{name} : *known);
    }
    m_readers = readers;
    return true;
}

TerminalState PcscTerminal::look()
{
    if (!establish())
        return {TerminalState::Is::NoService, m_laid};
    if (!listReaders()) {
        release();
        return {TerminalState::Is::NoService, m_laid};
    }
    if (m_readers.isEmpty())
        return {TerminalState::Is::NoReader, m_laid};
    std::vector<SCARD_READERSTATE> states(size_t(m_readers.size()));
    for (size_t i = 0; i < states.size(); ++i)
        states[i].szReader = m_readers.at(qsizetype(i)).name.constData();
    const LONG code = SCardGetStatusChange(m_context, 0, states.data(), DWORD(states.size()));
    bool isLaid = false;
    for (size_t i = 0; i < states.size() && code == SCARD_S_SUCCESS; ++i) {
        Reader &reader = m_readers[qsizetype(i)];
        const DWORD told = states[i].dwEventState;
        const bool isThere = told & SCARD_STATE_PRESENT;
        // The upper half counts cards that came and went.
        if (isThere && (!reader.laid || told >> 16 != reader.seen >> 16))
            reader.laid = ++m_laid;
        else if (!isThere)
            reader.laid = 0;
        reader.seen = told;
        isLaid = isLaid || isThere;
    }
    return {isLaid ? TerminalState::Is::Laid : TerminalState::Is::Empty, m_laid};
}

void PcscTerminal::block(int timeoutMs)
{
    std::unique_lock lock(m_guard);
    if (m_isWoken)
        return;
    if (!m_context) {
        m_woken.wait_for(lock, std::chrono::milliseconds(timeoutMs), [this] { return m_isWoken; });
        return;
    }
    lock.unlock();
    std::vector<SCARD_READERSTATE> states(size_t(m_readers.size()) + 1);
    for (size_t i = 0; i + 1 < states.size(); ++i) {
        states[i].szReader = m_readers.at(qsizetype(i)).name.constData();
        states[i].dwCurrentState = m_readers.at(qsizetype(i)).seen & ~DWORD(SCARD_STATE_CHANGED);
    }
    states.back().szReader = plugAndPlay;
    SCardGetStatusChange(m_context, DWORD(timeoutMs), states.data(), DWORD(states.size()));
}

Result<std::unique_ptr<ApduChannel>> PcscTerminal::connect()
{
    const auto last = std::max_element(m_readers.begin(), m_readers.end(),
                                       [](const Reader &a, const Reader &b) { return a.laid < b.laid; });
    if (last == m_readers.end())
        return fail(problem::ReaderMissing);
    SCARDHANDLE card = 0;
    DWORD protocol = 0;
    LONG code = SCARD_E_SHARING_VIOLATION;
    // Whoever else watches cards lets go of a new one soon.
    for (int i = 0; i < connectTries && code == SCARD_E_SHARING_VIOLATION; ++i) {
        if (i > 0) {
            std::unique_lock lock(m_guard);
            m_woken.wait_for(lock, connectPause, [this] { return m_isWoken; });
        }
        code = SCardConnect(m_context, last->name.constData(), SCARD_SHARE_EXCLUSIVE,
                            SCARD_PROTOCOL_T0 | SCARD_PROTOCOL_T1, &card, &protocol);
    }
    if (code != SCARD_S_SUCCESS)
        return fail(problemOf(code));
    return std::make_unique<PcscChannel>(card, protocol);
}

} // namespace ow
