#pragma once
#include "models/queue/Hall.h"
#include "models/queue/PolicyBound.h"
#include "models/queue/Ticket.h"
#include "models/store/Command.h"

namespace ow {

/// Imports the whole set-up; refused with every fault at once, or while today's tickets are still live.
struct ConfigureHall {
    static constexpr char name[] = "hall.configure";
    using Reply = HallConfigured;
    HallSetup setup;
    static constexpr auto fields() { return std::tuple{field("setup", &ConfigureHall::setup)}; }
};

/// The signed-in clerk takes the window; a window in use is refused, his own is simply his again.
struct OpenWindow {
    static constexpr char name[] = "window.open";
    using Reply = WindowChanged;
    int window = 0;
    static constexpr auto fields() { return std::tuple{field("window", &OpenWindow::window, {.min = 1, .max = 999})}; }
};

struct CloseWindow {
    static constexpr char name[] = "window.close";
    using Reply = WindowChanged;
    int window = 0;
    static constexpr auto fields() { return std::tuple{field("window", &CloseWindow::window, {.min = 1, .max = 999})}; }
};

struct PauseWindow {
    static constexpr char name[] = "window.pause";
    using Reply = WindowChanged;
    int window = 0;
    QString reason;
    static constexpr auto fields()
    {
        return std::tuple{field("window", &PauseWindow::window, {.min = 1, .max = 999}),
                          field("reason", &PauseWindow::reason, {.lengthMin = 1, .lengthMax = 40})};
    }
};

struct ResumeWindow {
    static constexpr char name[] = "window.resume";
    using Reply = WindowChanged;
    int window = 0;
    static constexpr auto fields()
    {
        return std::tuple{field("window", &ResumeWindow::window, {.min = 1, .max = 999})};
    }
};

/// A relief clerk takes a window over with its ticket and goes on under his own name.
struct TakeOverWindow {
    static constexpr char name[] = "window.takeOver";
    using Reply = WindowChanged;
    int window = 0;
    static constexpr auto fields()
    {
        return std::tuple{field("window", &TakeOverWindow::window, {.min = 1, .max = 999})};
    }
};

/// The window's PC is dead or its clerk gone: the window is closed from outside. Its ticket goes back to the head of its queue, or
/// stays with the window until somebody takes it over.
struct FreeWindow {
    static constexpr char name[] = "window.free";
    using Reply = WindowChanged;
    int window = 0;
    bool keepTicket = false;
    static constexpr auto fields()
    {
        return std::tuple{field("window", &FreeWindow::window, {.min = 1, .max = 999}),
                          field("keepTicket", &FreeWindow::keepTicket)};
    }
};

/// Silent: nothing is heard or seen at the window; greeters and supervisors see it.
struct AskHelp {
    static constexpr char name[] = "window.askHelp";
    using Reply = WindowChanged;
    int window = 0;
    static constexpr auto fields() { return std::tuple{field("window", &AskHelp::window, {.min = 1, .max = 999})}; }
};
struct AnswerHelp {
    static constexpr char name[] = "window.answerHelp";
    using Reply = WindowChanged;
    int window = 0;
    static constexpr auto fields() { return std::tuple{field("window", &AnswerHelp::window, {.min = 1, .max = 999})}; }
};

/// The whole steering as it shall hold from now. A policy that can starve a class under this load is refused with the counter-example.
struct SteerHall {
    static constexpr char name[] = "hall.steer";
    using Reply = HallSteered;
    HallSteering steering;
    std::optional<PolicyLoad> load; ///< must be there with a policy
    QString reason;
    static constexpr auto fields()
    {
        return std::tuple{field("steering", &SteerHall::steering), field("load", &SteerHall::load),
                          field("reason", &SteerHall::reason, {.lengthMin = 1, .lengthMax = 60})};
    }
};

std::span<const CommandRow> hallCommands();
std::span<const EventRow> hallEvents();

/// The window when this actor has it open and not paused; otherwise why not.
Result<WindowStatus> windowOfActor(CommandContext &context, int number);

} // namespace ow
