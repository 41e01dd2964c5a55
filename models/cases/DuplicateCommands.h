#pragma once
// 重复申请: the window is told before anything is printed, compares, and says whether it is the same; that is kept and not asked again.
#include "models/cases/CaseStore.h"
#include "models/cases/OnDesk.h"
#include "models/duplicates/DuplicateStore.h"

namespace ow {

/// Both beside each other.
struct DuplicateSight {
    DuplicatePair pair;
    QList<DuplicateLine> lines;
    QString otherState; ///< as staff say it
    static Fields fields();
};

struct DuplicateSights {
    QList<DuplicateSight> sights; ///< not settled yet
    static Fields fields();
};

/// What of these items on the desk was probably applied for already. What is found is written down as told; until it is settled the
/// item cannot be accepted.
struct LookForDuplicates {
    static constexpr char name[] = "duplicate.look";
    using Reply = DuplicateSights;
    QUuid application;
    int fence = 0;
    QList<QString> items;
    static Fields fields();
};

struct DuplicateReply {
    DuplicatePair pair;
    static Fields fields();
};

struct SettleDuplicate {
    static constexpr char name[] = "duplicate.settle";
    using Reply = DuplicateReply;
    QUuid pair;
    bool same = false;
    QString reason;
    static Fields fields();
};

struct DuplicateDaysReply {
    int days = 0;
    static Fields fields();
};
/// 0: nothing is looked for.
struct SetDuplicateDays {
    static constexpr char name[] = "duplicate.setDays";
    using Reply = DuplicateDaysReply;
    int days = DuplicateStore::daysDefault;
    static Fields fields();
};

/// The last one first.
struct DuplicatesView {
    static constexpr char name[] = "duplicates";
    int days = 0;
    QList<DuplicatePair> pairs;
    static Fields fields();
};
bool foldDuplicates(DuplicatesView &view, const QString &type, const QJsonObject &data);

/// What stands against accepting this item now: told, still likely and not settled, or found to be the same.
Faults duplicateFaults(CommandContext &context, const OnDesk &desk, const Item &item);
/// Under what this application is found when another one is looked at.
FindWords duplicateWordsOf(CommandContext &context, const Application &application, const DraftBody &body);

std::span<const CommandRow> duplicateCommands();
std::span<const EventRow> duplicateEvents();
std::span<const ViewRow> duplicateViews();

} // namespace ow
