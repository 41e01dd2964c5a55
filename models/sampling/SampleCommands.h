#pragma once
#include "models/sampling/SampleStore.h"
#include "models/store/Command.h"

namespace ow {

struct SampleReply {
    InstantLot lot;
    static Fields fields();
};

/// The supervisor looked at a drawn case; said once, and not by who decided it.
struct JudgeSample {
    static constexpr char name[] = "sample.judge";
    using Reply = SampleReply;
    QUuid caseId;
    SampleVerdict verdict = SampleVerdict::Good;
    QString reason; ///< needed of a faulty one
    static Fields fields();
};

struct SampleShareReply {
    int perMille = 0;
    static Fields fields();
};
/// From the next case on; drawn ones stay drawn.
struct SetSampleShare {
    static constexpr char name[] = "sample.setShare";
    using Reply = SampleShareReply;
    int perMille = samplePerMilleDefault;
    QString reason;
    static Fields fields();
};

/// Drawn cases, the last one first, and every clerk's figures of the last year.
struct SamplesView {
    static constexpr char name[] = "samples";
    int perMille = samplePerMilleDefault;
    QList<InstantLot> drawn;
    QList<ClerkSample> clerks;
    static Fields fields();
};

/// The lot of a case that one clerk took in and decided; for the events of that act.
PendingEvent lotDrawn(const CommandContext &context, InstantLot lot);

std::span<const CommandRow> sampleCommands();
std::span<const EventRow> sampleEvents();
std::span<const ViewRow> sampleViews();

} // namespace ow
