#pragma once
#include "models/papers/PaperStore.h"

namespace ow {

struct PaperReply {
    QUuid id;
    QString number;
    static constexpr auto fields()
    {
        return std::tuple{field("id", &PaperReply::id), field("number", &PaperReply::number)};
    }
};

/// The station has rendered and stored the PDF; its bytes are a blob of that digest.
struct RecordPrint {
    static constexpr char name[] = "paper.printed";
    using Reply = PaperReply;
    QUuid paper;
    QString sha256;
    static constexpr auto fields()
    {
        return std::tuple{field("paper", &RecordPrint::paper),
                          field("sha256", &RecordPrint::sha256, {.lengthMin = 64, .lengthMax = 64})};
    }
};

/// The applicant signed: on the paper itself, or on the pad (PNG).
struct SignPaper {
    static constexpr char name[] = "paper.sign";
    using Reply = PaperReply;
    QUuid paper;
    std::optional<QByteArray> signature;
    static constexpr auto fields()
    {
        return std::tuple{field("paper", &SignPaper::paper),
                          field("signature", &SignPaper::signature, {.lengthMin = 1, .lengthMax = 200000})};
    }
};

std::span<const CommandRow> paperCommands();
std::span<const EventRow> paperEvents();

} // namespace ow
