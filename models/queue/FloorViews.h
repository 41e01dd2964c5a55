#pragma once
// Views that are read from the log itself: they need no table, and nobody loads them every second.
#include "models/queue/FloorCommands.h"

namespace ow {

/// Staff: today's alerts somebody went to, newest first.
struct AttendedView {
    static constexpr char name[] = "attendedAlerts";
    QDate day;
    QList<AlertAttended> attended;
    static Fields fields();
};

/// Staff: questions without an answer, newest first.
struct QuestionsView {
    static constexpr char name[] = "openQuestions";
    QList<QuestionUnanswered> questions;
    static Fields fields();
};

/// Staff: who had each window last before today.
struct WindowClerksView {
    static constexpr char name[] = "windowClerks";
    struct Last {
        int window = 0;
        QString clerkName;
        QDate day;
        static Fields fields();
    };
    QList<Last> last;
    static Fields fields();
};

/// A step at a window that may still be taken back.
struct LastStep {
    Ticket ticket;      ///< as it is now
    QString type;       ///< of the event
    bool named = false; ///< a call by number
    Instant at;
    static Fields fields();
};

/// The last step this person did with a ticket at this station, unless its time to be taken back is over or somebody went on with the
/// ticket; what a window's program that was started again has to know to offer 撤销.
struct LastStepView {
    static constexpr char name[] = "lastStep";
    std::optional<LastStep> step;
    static Fields fields();
};

QList<AlertAttended> attendedAlerts(Connection &db, QDate day);

std::span<const ViewRow> floorViews();

} // namespace ow
