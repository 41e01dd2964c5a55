#pragma once
// 空白证照: received, handed out, printed on, spoilt, counted. A number changes its place by these commands only, so none gets lost.
#include "models/blanks/BlankStore.h"
#include "models/cases/CaseCommands.h"

namespace ow {

struct BlankRunReply {
    BlankRun run;
    static Fields fields();
};

/// A box came in. The supervisor's word is enough; of anybody else it waits for a second person.
struct ReceiveBlanks {
    static constexpr char name[] = "blank.receive";
    using Reply = BlankRunReply;
    QString kind;
    QString prefix;
    int digits = 7;
    qint64 first = 0;
    qint64 last = 0;
    static Fields fields();
};

/// The second person counted it, too.
struct ConfirmBlankRun {
    static constexpr char name[] = "blank.confirmRun";
    using Reply = BlankRunReply;
    QUuid run;
    static Fields fields();
};

struct BlanksHandedReply {
    QList<QString> numbers;
    BlankHolder to;
    static Fields fields();
};

/// The next ones of a holder to another; codes as in BlankHolder. Out of the stock by the supervisor, out of a hand by whose it is.
struct HandBlanks {
    static constexpr char name[] = "blank.hand";
    using Reply = BlanksHandedReply;
    QString kind;
    QString from;
    QString to;
    int count = 0;
    static Fields fields();
};

/// The licence is printed: on the next blank of this window, or of the person where no window is said. The paper to print comes with it.
struct UseBlank {
    static constexpr char name[] = "blank.use";
    using Reply = CaseReply;
    QUuid caseId;
    std::optional<int> window = {};
    static Fields fields();
};

struct BlankReply {
    Blank blank;
    static Fields fields();
};

/// It is no good: misprinted, damaged, lost. A licence that stood on it has to be printed again before it can be given away.
struct SpoilBlank {
    static constexpr char name[] = "blank.spoil";
    using Reply = BlankReply;
    QString kind;
    QString number;
    VoidReason reason = VoidReason::Misprinted;
    QString words; ///< asked for unless it was misprinted
    static Fields fields();
};

/// Somebody else saw the spoilt sheet, or that it is gone.
struct ConfirmVoid {
    static constexpr char name[] = "blank.confirmVoid";
    using Reply = BlankReply;
    QString kind;
    QString number;
    static Fields fields();
};

struct BlankCountReply {
    BlankCount count;
    static Fields fields();
};

/// What lies in hand at the end of a day. Where it is not what the books say, the words why are asked for.
struct CountBlanks {
    static constexpr char name[] = "blank.count";
    using Reply = BlankCountReply;
    QString kind;
    QString holder; ///< code; empty: the stock
    int counted = 0;
    QString first;
    QString last;
    QString words;
    static Fields fields();
};

struct BlankLowReply {
    BlankLow low;
    static Fields fields();
};
struct SetBlankLow {
    static constexpr char name[] = "blank.setLow";
    using Reply = BlankLowReply;
    QString kind;
    int stock = 0;
    int counter = 0;
    static Fields fields();
};

/// The books: every kind, who holds what, what was spoilt, what was counted. Nothing personal stands in it.
struct BlanksView {
    static constexpr char name[] = "blanks";
    struct KindLine {
        QString kind;
        QString kindName;
        QList<QString> items; ///< whose licences are printed on it
        QList<BlankRange> stock;
        int inStock = 0;
        int unconfirmed = 0; ///< received and not counted by a second person
        int atCounters = 0;
        int used = 0;
        int voided = 0;
        BlankLow low;
        static Fields fields();
        bool isLow() const { return inStock <= low.stock; }
    };
    struct HolderLine {
        QString kind;
        QString kindName;
        BlankHolder holder;
        QList<BlankRange> ranges;
        int count = 0;
        bool isLow = false;
        static Fields fields();
    };
    QDate day;
    QList<KindLine> kinds;
    QList<HolderLine> holders;
    QList<Blank> voids; ///< those that wait for a second person first
    QList<BlankRun> runs;
    QList<BlankCount> counts; ///< the last one first
    QList<Blank> usedToday;
    static Fields fields();
    /// Of the item a case is for; empty: printed on plain paper.
    QString kindOf(const QString &item) const;
    const HolderLine *heldBy(const QString &kind, const QString &holder) const;
};
/// The books are summed up anew after everything that happens to a blank.
bool foldBlanks(BlanksView &view, const QString &type, const QJsonObject &data);

std::span<const CommandRow> blankCommands();
std::span<const EventRow> blankEvents();
std::span<const ViewRow> blankViews();

} // namespace ow
