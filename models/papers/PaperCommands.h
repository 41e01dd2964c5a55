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

/// The applicant signed: on the paper itself, on the pad (PNG), or with his thumb before a witness. That he would not is written down of
/// papers that hold without him; a commitment does not.
struct SignPaper {
    static constexpr char name[] = "paper.sign";
    using Reply = PaperReply;
    QUuid paper;
    std::optional<QByteArray> signature;
    std::optional<Signing> signing = {}; ///< absent: on the pad when there is a picture, else in ink
    static Fields fields();
};

struct PrintAgainReply {
    PaperPrint print;
    IssuedPaper paper; ///< to be printed now
    static Fields fields();
};

/// It goes through a printer once more, and that is written down before it does. What did not come out is the same copy, on the day it
/// was printed; a later copy has a number and a reason and says 补打 of itself.
struct PrintPaperAgain {
    static constexpr char name[] = "paper.printAgain";
    using Reply = PrintAgainReply;
    QUuid paper;
    PrintAgain why = PrintAgain::NotOut;
    QString reason;
    QString printer; ///< as staff know it
    static Fields fields();
};

std::span<const CommandRow> paperCommands();
std::span<const EventRow> paperEvents();

} // namespace ow
