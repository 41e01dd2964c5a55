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
    static Fields fields();
};

/// The signed-in clerk takes the window; a window in use is refused, his own is simply his again.
struct OpenWindow {
    static constexpr char name[] = "window.open";
    using Reply = WindowChanged;
    int window = 0;
    static Fields fields();
};

struct CloseWindow {
    static constexpr char name[] = "window.close";
    using Reply = WindowChanged;
    int window = 0;
    static Fields fields();
};

struct PauseWindow {
    static constexpr char name[] = "window.pause";
    using Reply = WindowChanged;
    int window = 0;
    QString reason;
    static Fields fields();
};

struct ResumeWindow {
    static constexpr char name[] = "window.resume";
    using Reply = WindowChanged;
    int window = 0;
    static Fields fields();
};

/// A relief clerk takes a window over with its ticket and goes on under his own name.
struct TakeOverWindow {
    static constexpr char name[] = "window.takeOver";
    using Reply = WindowChanged;
    int window = 0;
    static Fields fields();
};

/// The window's PC is dead or its clerk gone: the window is closed from outside. Its ticket goes back to the head of its queue, or
/// stays with the window until somebody takes it over.
struct FreeWindow {
    static constexpr char name[] = "window.free";
    using Reply = WindowChanged;
    int window = 0;
    bool keepTicket = false;
    QString reason;
    static Fields fields();
};

/// Why a window was closed from outside and whose it was; the window itself is told by WindowChanged.
struct WindowFreed {
    static constexpr char type[] = "gov.window.freed.v1";
    int window = 0;
    std::optional<QString> clerkName;
    bool keepTicket = false;
    QString reason;
    static Fields fields();
};

/// Silent: nothing is heard or seen at the window; greeters and supervisors see it.
struct AskHelp {
    static constexpr char name[] = "window.askHelp";
    using Reply = WindowChanged;
    int window = 0;
    static Fields fields();
};
struct AnswerHelp {
    static constexpr char name[] = "window.answerHelp";
    using Reply = WindowChanged;
    int window = 0;
    static Fields fields();
};

/// The whole steering as it shall hold from now, based on the one that held when it was made: refused when another one was given
/// meanwhile, so that nobody takes back unseen what a colleague just changed. A policy that can starve a class under this load is refused with the counter-example.
struct SteerHall {
    static constexpr char name[] = "hall.steer";
    using Reply = HallSteered;
    HallSteering steering;
    std::optional<PolicyLoad> load; ///< must be there with a policy
    QString reason;
    QString basedOn = {}; ///< steeringRevision of the steering it was made from; empty: nothing was steered
    static Fields fields();
};

std::span<const CommandRow> hallCommands();
std::span<const EventRow> hallEvents();

/// The window when this actor has it open and not paused; otherwise why not.
Result<WindowStatus> windowOfActor(CommandContext &context, int number);

} // namespace ow
