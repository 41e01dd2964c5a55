#pragma once
#include "models/base/ProblemTypes.h"
#include "ui/reader/CardTerminal.h"

#include <chrono>
#include <condition_variable>
#include <mutex>

namespace ow::testing {

/// What the hands of a clerk and the plugs of a PC do to a terminal; from the test's thread.
class FakeTerminal final : public CardTerminal {
public:
    /// What is seen after the terminal itself has gone to the reader.
    struct Desk {
        std::mutex guard;
        std::condition_variable changed;
        TerminalState state{TerminalState::Is::Empty, 0};
        std::shared_ptr<ApduChannel> card;
        bool isWoken = false;
        bool isHung = false; ///< a card that never answers
        int connected = 0;

        void become(TerminalState::Is is, std::shared_ptr<ApduChannel> laid = nullptr)
        {
            const std::lock_guard lock(guard);
            state.is = is;
            card = std::move(laid);
            state.laid += card ? 1 : 0;
            changed.notify_all();
        }
        void lay(std::shared_ptr<ApduChannel> one) { become(TerminalState::Is::Laid, std::move(one)); }
        void take() { become(TerminalState::Is::Empty); }
        void letGo()
        {
            const std::lock_guard lock(guard);
            isHung = false;
            changed.notify_all();
        }
    };

    explicit FakeTerminal(std::shared_ptr<Desk> desk) : m_desk(std::move(desk)) {}

    TerminalState wait(const TerminalState &known, int timeoutMs) override
    {
        std::unique_lock lock(m_desk->guard);
        m_desk->changed.wait_for(lock, std::chrono::milliseconds(timeoutMs),
                                 [&] { return m_desk->isWoken || !(m_desk->state == known); });
        m_desk->isWoken = false;
        return m_desk->state;
    }
    void wake() override
    {
        const std::lock_guard lock(m_desk->guard);
        m_desk->isWoken = true;
        m_desk->changed.notify_all();
    }
    Result<std::unique_ptr<ApduChannel>> connect() override
    {
        const std::lock_guard lock(m_desk->guard);
        ++m_desk->connected;
        if (!m_desk->card)
            return fail(problem::ChipRemoved);
        return std::make_unique<Channel>(m_desk, m_desk->card);
    }

private:
    class Channel final : public ApduChannel {
    public:
        Channel(std::shared_ptr<Desk> desk, std::shared_ptr<ApduChannel> card)
            : m_desk(std::move(desk)), m_card(std::move(card))
        {
        }
        Result<QByteArray> transmit(const QByteArray &command) override
        {
            std::unique_lock lock(m_desk->guard);
            m_desk->changed.wait(lock, [&] { return !m_desk->isHung; });
            if (m_desk->card != m_card)
                return fail(problem::ChipRemoved);
            return m_card->transmit(command);
        }

    private:
        std::shared_ptr<Desk> m_desk;
        std::shared_ptr<ApduChannel> m_card;
    };

    std::shared_ptr<Desk> m_desk; ///< the test and the terminal own it
};

} // namespace ow::testing
