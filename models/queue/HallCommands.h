#pragma once
#include "models/queue/Hall.h"
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

std::span<const CommandRow> hallCommands();
std::span<const EventRow> hallEvents();

/// The window when this actor has it open and not paused; otherwise why not.
Result<WindowStatus> windowOfActor(CommandContext &context, int number);

} // namespace ow
