#pragma once
// 空白证照: numbered blanks licences are printed on. Every number that ever came into the hall stays on the books, in exactly one place:
// in stock, at a counter, used, void.
#include "models/base/Describe.h"

namespace ow {

enum class BlankState { Stock, Counter, Used, Void };
constexpr Code<BlankState> blankStateCodes[] = {{BlankState::Stock, "stock"},
                                                {BlankState::Counter, "counter"},
                                                {BlankState::Used, "used"},
                                                {BlankState::Void, "void"}};
constexpr std::span<const Code<BlankState>> codesOf(BlankState)
{
    return blankStateCodes;
}

/// Why a blank is no good any more.
enum class VoidReason { Misprinted, Damaged, Lost };
constexpr Code<VoidReason> voidReasonCodes[] = {
    {VoidReason::Misprinted, "misprinted"}, {VoidReason::Damaged, "damaged"}, {VoidReason::Lost, "lost"}};
constexpr std::span<const Code<VoidReason>> codesOf(VoidReason)
{
    return voidReasonCodes;
}

/// Somebody vouches for something, on a day.
struct BlankWitness {
    QString user;
    QString name; ///< as shown to staff
    QDate on;

    static Fields fields();
};

/// A box of blanks as it came in. Nothing of it is handed out before two people, or the supervisor, have counted it.
struct BlankRun {
    QUuid id;
    QString kind; ///< of code list licenceBlank
    QString kindName;
    QString prefix; ///< letters before the digits; may be empty
    int digits = 7;
    qint64 first = 0;
    qint64 last = 0;
    BlankWitness received;
    std::optional<BlankWitness> confirmed = {};

    static Fields fields();
};

/// Who has blanks in hand. Code: "w7" a window's, "u:qianjin" a person's own; empty: the hall's stock.
struct BlankHolder {
    QString code;
    QString name; ///< 7号窗口, 钱进

    static Fields fields();
    bool isStock() const { return code.isEmpty(); }
};

struct BlankVoid {
    VoidReason reason = VoidReason::Misprinted;
    QString words; ///< empty: the reason says it all
    BlankWitness by;
    std::optional<BlankWitness> confirmed = {}; ///< by another person, who saw the sheet

    static Fields fields();
};

/// The licence that stands on it.
struct BlankUse {
    QUuid caseId;
    QString caseNumber; ///< short number; the case number of older ones
    QString result;     ///< number of the licence
    BlankWitness by;
    std::optional<QString> reprintOf = {}; ///< the spoilt blank it takes the place of

    static Fields fields();
};

struct Blank {
    QString kind;
    QString kindName;
    QString number; ///< prefix and digits, as printed on it
    qint64 serial = 0;
    QUuid run;
    BlankState state = BlankState::Stock;
    BlankHolder holder;
    std::optional<BlankUse> use = {};
    std::optional<BlankVoid> voided = {};

    static Fields fields();
};

/// What lay in hand at the end of a day beside what the books say. The books are not changed by it: what is missing is voided as lost.
struct BlankCount {
    QString kind;
    QString kindName;
    BlankHolder holder;
    BlankWitness by;
    Instant at;
    int counted = 0;
    QString first; ///< numbers as found; empty when none
    QString last;
    int expected = 0;
    QString expectedFirst;
    QString expectedLast;
    bool agrees = true;
    QString words; ///< why not, when not

    static Fields fields();
};

/// When a supply is called low: as many or fewer.
struct BlankLow {
    QString kind;
    int stock = 50;
    int counter = 5;

    static Fields fields();
};

struct BlanksReceived {
    static constexpr char type[] = "gov.blank.received.v1";
    BlankRun run;
    static Fields fields();
};
struct BlankRunConfirmed {
    static constexpr char type[] = "gov.blank.runConfirmed.v1";
    BlankRun run;
    static Fields fields();
};
/// To a counter, to another one, or back into stock.
struct BlanksHanded {
    static constexpr char type[] = "gov.blank.handed.v1";
    QString kind;
    QList<QString> numbers;
    BlankHolder from;
    BlankHolder to;
    BlankWitness by;
    static Fields fields();
};

// Each carries the blank as it is afterwards.
#define OW_BLANK_EVENT(Name, wire) \
    struct Name { \
        static constexpr char type[] = wire; \
        Blank blank; \
        static Fields fields() { return {field("blank", &Name::blank)}; } \
    };
OW_BLANK_EVENT(BlankUsed, "gov.blank.used.v1")
OW_BLANK_EVENT(BlankVoided, "gov.blank.voided.v1")
OW_BLANK_EVENT(BlankVoidConfirmed, "gov.blank.voidConfirmed.v1")
#undef OW_BLANK_EVENT

struct BlanksCounted {
    static constexpr char type[] = "gov.blank.counted.v1";
    BlankCount count;
    static Fields fields();
};
struct BlankLowSet {
    static constexpr char type[] = "gov.blank.lowSet.v1";
    BlankLow low;
    static Fields fields();
};

} // namespace ow
