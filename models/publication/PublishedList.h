#pragma once
// 最多跑一次 and must-come lists as the hall publishes them (domain.md §1.4, §13): each issue is kept as it was, and two of them are
// compared in words.
#include "models/publication/ItemDifference.h"
#include "models/store/Command.h"

namespace ow {

class Catalogue;

enum class PublishedKind { OnceAtMost, MustCome };
constexpr Code<PublishedKind> publishedKindCodes[] = {{PublishedKind::OnceAtMost, "onceAtMost"},
                                                      {PublishedKind::MustCome, "mustCome"}};
constexpr std::span<const Code<PublishedKind>> codesOf(PublishedKind)
{
    return publishedKindCodes;
}
/// 最多跑一次事项清单, 必须到现场办理事项清单
QString publishedKindName(PublishedKind kind);

struct PublishedLine {
    QString code;
    int version = 1;
    QString name;
    QString unit;   ///< its name
    int visits = 1; ///< to the hall
    QString reason; ///< why people must come; 无 when they need not

    static Fields fields();
    friend bool operator==(const PublishedLine &, const PublishedLine &) = default;
};

/// One issue without its lines.
struct PublishedHead {
    PublishedKind kind = PublishedKind::OnceAtMost;
    int number = 1; ///< 第1期; counted in its kind
    QDate day;
    int items = 0;
    QString by;
    QString reason;

    static Fields fields();
};

struct PublishedList {
    PublishedHead head;
    QList<PublishedLine> lines;

    static Fields fields();
};

/// What the list would be on that day: by unit, then name. Items in force only.
QList<PublishedLine> publishedLines(const Catalogue &catalogue, PublishedKind kind, QDate day);

/// What came, what went, and what reads otherwise, in words: 增加, 取消, 到现场次数：1次 → 0次. The number of a version is no change.
QList<ItemChange> publishedDifference(const QList<PublishedLine> &before, const QList<PublishedLine> &after);

/// The list as it is now becomes the next issue; ListUnchanged when it reads like the last one.
struct PublishList {
    static constexpr char name[] = "catalogue.publishList";
    using Reply = PublishedHead;
    PublishedKind kind = PublishedKind::OnceAtMost;
    QString reason;

    static Fields fields();
};

struct ListPublished {
    static constexpr char type[] = "gov.catalogue.listPublished.v1";
    PublishedList list;

    static Fields fields();
};

/// All issues of a kind, the newest first; the list as it is now (or the issue `number`), and what differs from the issue `against` (absent:
/// the one before). Parameters: kind, number (0: as it is now), against.
struct PublishedListsView {
    static constexpr char name[] = "publishedLists";
    QList<PublishedHead> issues;
    PublishedHead shown; ///< number 0: not published yet
    QList<PublishedLine> lines;
    int against = 0; ///< compared with this issue; 0: there is none
    QList<ItemChange> changes;

    static Fields fields();
};

std::span<const CommandRow> publishedListCommands();
std::span<const EventRow> publishedListEvents();
std::span<const ViewRow> publishedListViews();

} // namespace ow
