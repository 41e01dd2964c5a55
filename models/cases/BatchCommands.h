#pragma once
// 批量准予: clean cases of one item granted together. Never a refusal: that needs its own reasons (行政许可法 §38).
#include "models/cases/CaseCommands.h"

namespace ow {

struct CaseBatchDecided {
    QList<Case> cases;
    QList<IssuedPaper> papers;
    static Fields fields();
};

/// All or none: refused with every reason of every case as of batchFaults, and BatchMixed where one is of another item or version.
struct DecideBatch {
    static constexpr char name[] = "case.decideBatch";
    using Reply = CaseBatchDecided;
    QList<QUuid> cases;
    QString reason;
    static Fields fields();
};

/// What was chosen, as somebody who decides wants to see it once more. Parameter: ids, comma between them.
struct CaseBatchView {
    static constexpr char name[] = "caseBatch";
    QList<Case> cases;
    QList<Item> items; ///< their versions
    static Fields fields();
};

std::span<const CommandRow> batchCommands();
std::span<const ViewRow> batchViews();

} // namespace ow
