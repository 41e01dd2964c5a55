#include "app/hub/Passphrase.h"

#include "models/base/ProblemTypes.h"
#include "models/store/KeyExport.h"

#include <csignal>
#include <cstdio>
#include <termios.h>
#include <unistd.h>

namespace ow {

namespace {
constexpr int passphraseBytesMax = 1024;

/// Nothing typed is shown. An interrupt ends the reading first, so that it never leaves the terminal mute.
class MuteTerminal {
public:
    MuteTerminal()
    {
        if (tcgetattr(STDIN_FILENO, &m_before) != 0)
            return;
        m_isTerminal = true;
        struct sigaction note = {};
        note.sa_handler = [](int number) { s_interruptedBy = number; };
        sigaction(SIGINT, &note, &m_onInterrupt);
        sigaction(SIGTERM, &note, &m_onEnd);
        termios mute = m_before;
        mute.c_lflag &= ~tcflag_t(ECHO);
        mute.c_lflag |= ECHONL;
        tcsetattr(STDIN_FILENO, TCSAFLUSH, &mute);
    }
    ~MuteTerminal()
    {
        if (!m_isTerminal)
            return;
        tcsetattr(STDIN_FILENO, TCSAFLUSH, &m_before);
        sigaction(SIGINT, &m_onInterrupt, nullptr);
        sigaction(SIGTERM, &m_onEnd, nullptr);
        if (s_interruptedBy != 0)
            std::raise(s_interruptedBy);
    }
    MuteTerminal(const MuteTerminal &) = delete;
    MuteTerminal &operator=(const MuteTerminal &) = delete;

    void prompt(const QString &text) const
    {
        if (m_isTerminal)
            std::fprintf(stderr, "%s", qPrintable(text));
    }

private:
    static inline volatile std::sig_atomic_t s_interruptedBy = 0;
    bool m_isTerminal = false;
    termios m_before = {};
    struct sigaction m_onInterrupt = {};
    struct sigaction m_onEnd = {};
};

QString readPassphrase(const QString &prompt)
{
    const MuteTerminal terminal;
    terminal.prompt(prompt);
    QByteArray line;
    char next = 0;
    // Byte by byte: what follows the line is not ours yet.
    while (line.size() < passphraseBytesMax && ::read(STDIN_FILENO, &next, 1) == 1 && next != '\n')
        line += next;
    return QString::fromUtf8(line);
}
} // namespace

QString askPassphrase()
{
    return readPassphrase(QStringLiteral("密钥备份的口令："));
}

Result<QString> askNewPassphrase()
{
    const QString first = readPassphrase(QStringLiteral("密钥备份的口令（至少%1个字）：").arg(passphraseLengthMin));
    if (readPassphrase(QStringLiteral("再输入一遍：")) != first)
        return fail(problem::PassphraseDiffers);
    return first;
}

} // namespace ow
