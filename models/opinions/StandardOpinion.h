#pragma once
// 常用意见: what reviewers write again and again, at one key. The hall's own list, and each reviewer's beside it.
#include "models/base/Describe.h"
#include "models/store/Event.h"

namespace ow {

struct StandardOpinion {
    bool agrees = true;
    QString text;
    std::optional<QList<QString>> items = {}; ///< codes of the items it is meant for; absent: any

    static Fields fields();
    friend bool operator==(const StandardOpinion &, const StandardOpinion &) = default;
};

struct OpinionList {
    QString owner; ///< user; empty: the hall's
    QList<StandardOpinion> opinions;

    static Fields fields();
};

struct OpinionsSet {
    static constexpr char type[] = "gov.opinion.listed.v1";
    OpinionList list;
    static Fields fields();
};

/// In one list at most; nobody reads more.
constexpr int opinionsMax = 40;

/// What is wrong with a list, every fault at once: an empty text, one that stands twice.
Faults opinionListFaults(const QList<StandardOpinion> &opinions);
/// Those that may be said of this item, his own first; one that stands in both lists once.
QList<StandardOpinion> opinionsFor(const QString &item, const QList<StandardOpinion> &own,
                                   const QList<StandardOpinion> &hall);

} // namespace ow
