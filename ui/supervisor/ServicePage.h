#pragma once
#include "models/calendar/WorkingCalendar.h"
#include "models/cases/CaseViews.h"
#include "models/ratings/RatingCommands.h"
#include "sync/client/LiveView.h"
#include "ui/session/StationContext.h"

#include <QMap>
#include <QWidget>
#include <memory>

class QLabel;
class QStackedWidget;

namespace ow {
class Banner;
class CaseListModel;
class DataTable;
class NumberTile;
class RatingListModel;

/// Which list of 办件与评价 is open.
struct ServicePick {
    enum class What { Cases, Supplements, SupplementsLate, RatingsGiven, RatingsUnrated, RatingsBad };
    What what = What::Supplements;
    CaseState state = CaseState::Tolerant; ///< of Cases
};

/// 办件与评价: cases by state, papers to be supplied, today's ratings. Every number opens its list, which is as long as the number.
class ServicePage final : public QWidget {
    Q_OBJECT
public:
    explicit ServicePage(StationContext &context, QWidget *parent = nullptr);

private:
    QWidget *makeTiles();
    QWidget *makeList();
    NumberTile *addTile(const QString &caption, const QString &name, const ServicePick &pick);
    void choose(const ServicePick &pick);
    void refresh();
    void showCases();
    void showRatings();
    void tellLink();
    QString pickTitle() const;

    StationContext &m_context;
    const WorkingCalendar &m_calendar;
    LiveView<CaseCountsView> m_counts;
    LiveView<RatingsView> m_ratings;
    std::unique_ptr<LiveView<CasesView>> m_cases; ///< of the pick
    ServicePick m_pick;
    Banner *m_lost;
    QMap<CaseState, NumberTile *> m_states;
    NumberTile *m_supplements = nullptr;
    NumberTile *m_late = nullptr;
    NumberTile *m_given = nullptr;
    NumberTile *m_unrated = nullptr;
    NumberTile *m_bad = nullptr;
    QLabel *m_title;
    QLabel *m_count;
    QStackedWidget *m_stack;
    CaseListModel *m_caseList;
    CaseListModel *m_supplementList;
    RatingListModel *m_ratingList;
    DataTable *m_caseTable;
    DataTable *m_supplementTable;
    DataTable *m_ratingTable;
    QDate m_day; ///< shown; another day's ratings and dues are loaded anew
};

} // namespace ow
