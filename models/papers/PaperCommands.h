#pragma once
#include "models/papers/PaperStore.h"

namespace ow {

struct PaperReply {
    QUuid id;
    QString number;
    static Fields fields();
};

/// The station has rendered and stored the PDF; its bytes are a blob of that digest.
struct RecordPrint {
    static constexpr char name[] = "paper.printed";
    using Reply = PaperReply;
    QUuid paper;
    QString sha256;
    static Fields fields();
};

/// The applicant signed: on the paper itself, or on the pad (PNG).
struct SignPaper {
    static constexpr char name[] = "paper.sign";
    using Reply = PaperReply;
    QUuid paper;
    std::optional<QByteArray> signature;
    static Fields fields();
};

std::span<const CommandRow> paperCommands();
std::span<const EventRow> paperEvents();

} // namespace ow
