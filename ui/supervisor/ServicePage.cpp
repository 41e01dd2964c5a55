#include "ui/supervisor/ServicePage.h"

#include "models/base/Clock.h"
#include "models/base/ProblemTypes.h"
#include "models/cases/CaseRules.h"
#include "ui/cases/CaseFolding.h"
#include "ui/cases/CaseListModel.h"
#include "ui/common/Banner.h"
#include "ui/common/Card.h"
#include "ui/common/CodeWords.h"
#include "ui/common/DataTable.h"
#include "ui/common/NumberTile.h"
#include "ui/common/ProblemText.h"
#include "ui/supervisor/RatingListModel.h"

#include <QGridLayout>
#include <QLabel>
#include <QStackedWidget>
#include <QTimer>
#include <QVBoxLayout>

namespace ow {

namespace {
constexpr int serviceTileColumns = 7;
using What = ServicePick::What;

/// Counts follow by being loaded anew: an event does not say what the case or the rating was before.
template <class V>
typename LiveView<V>::Fold serviceReloadOn(const char *prefix)
{
    return [prefix = QString::fromLatin1(prefix)](V &, const QString &type, const QJsonObject &) {
        return !type.startsWith(prefix);
    };
}

QString serviceCaseList(const ServicePick &pick)
{
    return pick.what == What::Cases ? QString::fromLatin1(codeText(pick.state)) : QStringLiteral("supplements");
}

bool serviceIsRating(const ServicePick &pick)
{
    return pick.what == What::RatingsGiven || pick.what == What::RatingsUnrated || pick.what == What::RatingsBad;
}

bool servicePicks(What what, const Rating &rating)
{
    // A later word is about a service that is counted already.
    if (rating.follows)
        return false;
    switch (what) {
    case What::RatingsGiven: return isCounted(rating);
    case What::RatingsUnrated: return rating.state == RatingState::Unrated;
    case What::RatingsBad: return isCounted(rating) && rating.level && isBadRating(*rating.level);
    default: return false;
    }
}

DataTable *serviceTable(const char *name, QAbstractItemModel *model, const QList<int> &widths)
{
    auto *table = new DataTable;
    table->setObjectName(QLatin1String(name));
    table->setModel(model);
    table->setColumnWidths(widths);
    return table;
}
} // namespace

ServicePage::ServicePage(StationContext &context, QWidget *parent)
    : QWidget(parent), m_context(context), m_calendar(context.calendar->value()),
      m_counts(context.hub, QLatin1String(CaseCountsView::name), {}, {QStringLiteral("cases")},
               serviceReloadOn<CaseCountsView>("gov.case.")),
      m_ratings(context.hub, QLatin1String(RatingsView::name), {}, {QStringLiteral("ratings")},
                serviceReloadOn<RatingsView>("gov.rating.")),
      m_lost(new Banner), m_title(new QLabel), m_count(new QLabel), m_stack(new QStackedWidget),
      m_caseList(
          new CaseListModel(m_calendar,
                            {CaseListModel::Column::Number, CaseListModel::Column::Item, CaseListModel::Column::Name,
                             CaseListModel::Column::State, CaseListModel::Column::Due, CaseListModel::Column::Left,
                             CaseListModel::Column::ResultNumber},
                            this)),
      m_supplementList(new CaseListModel(m_calendar,
                                         {CaseListModel::Column::MissingLeft, CaseListModel::Column::MissingDue,
                                          CaseListModel::Column::Missing, CaseListModel::Column::Number,
                                          CaseListModel::Column::Item, CaseListModel::Column::Name},
                                         this)),
      m_ratingList(new RatingListModel(this)),
      m_caseTable(serviceTable("serviceCaseList", m_caseList, {260, -1, 90, 90, 150, 160, 200})),
      m_supplementTable(serviceTable("serviceSupplementList", m_supplementList, {170, 150, 180, 260, -1, 90})),
      m_ratingTable(serviceTable("serviceRatingList", m_ratingList, {80, 80, 90, 80, 120, -1}))
{
    setObjectName(QStringLiteral("servicePage"));
    setAccessibleName(tr("办件与评价"));
    m_lost->setObjectName(QStringLiteral("lostBanner"));
    m_caseTable->setAccessibleName(tr("办件"));
    m_supplementTable->setAccessibleName(tr("容缺待补材料"));
    m_ratingTable->setAccessibleName(tr("今日评价"));
    auto *body = new QVBoxLayout;
    body->setContentsMargins(12, 10, 12, 12);
    body->setSpacing(10);
    body->addWidget(makeTiles());
    body->addWidget(makeList(), 1);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(0);
    all->addWidget(m_lost);
    all->addLayout(body, 1);
    for (LiveViewBase *view : std::initializer_list<LiveViewBase *>{&m_counts, &m_ratings}) {
        connect(view, &LiveViewBase::changed, this, &ServicePage::refresh);
        connect(view, &LiveViewBase::freshChanged, this, &ServicePage::tellLink);
    }
    connect(context.calendar.get(), &HallCalendar::changed, this, &ServicePage::refresh);
    connect(&context.hub, &HubClient::linkChanged, this, &ServicePage::tellLink);
    m_day = hallDate(context.clock.now());
    auto *everySecond = new QTimer(this);
    connect(everySecond, &QTimer::timeout, this, [this] {
        const QDate today = hallDate(m_context.clock.now());
        if (today == m_day)
            return;
        m_day = today;
        m_counts.reload();
        m_ratings.reload();
    });
    everySecond->start(1000);
    choose({});
    tellLink();
}

NumberTile *ServicePage::addTile(const QString &caption, const QString &name, const ServicePick &pick)
{
    auto *tile = new NumberTile(caption);
    tile->setObjectName(name);
    connect(tile, &NumberTile::clicked, this, [this, pick] { choose(pick); });
    return tile;
}

QWidget *ServicePage::makeTiles()
{
    // In the order a case goes.
    static constexpr CaseState states[] = {CaseState::PreReview, CaseState::PreReviewed, CaseState::Received,
                                           CaseState::Accepted,  CaseState::Tolerant,    CaseState::Suspended,
                                           CaseState::Approved,  CaseState::Issued,      CaseState::Delivered,
                                           CaseState::Rejected,  CaseState::Correcting,  CaseState::Refused,
                                           CaseState::Withdrawn, CaseState::Revoked,     CaseState::Terminated,
                                           CaseState::Returned,  CaseState::Annulled};
    QList<NumberTile *> tiles;
    for (const CaseState state : states) {
        NumberTile *tile = addTile(codeWord(caseStateText(state)),
                                   QStringLiteral("tile_case_") + QLatin1String(codeText(state)), {What::Cases, state});
        m_states.insert(state, tile);
        tiles.append(tile);
    }
    m_supplements = addTile(tr("容缺待补"), QStringLiteral("tile_supplements"), {What::Supplements});
    m_late = addTile(tr("补齐超期"), QStringLiteral("tile_supplements_late"), {What::SupplementsLate});
    m_given = addTile(tr("今日评价"), QStringLiteral("tile_ratings_given"), {What::RatingsGiven});
    m_unrated = addTile(tr("未评价"), QStringLiteral("tile_ratings_unrated"), {What::RatingsUnrated});
    m_bad = addTile(tr("差评"), QStringLiteral("tile_ratings_bad"), {What::RatingsBad});
    tiles << m_supplements << m_late << m_given << m_unrated << m_bad;
    auto *box = new QWidget;
    auto *grid = new QGridLayout(box);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setSpacing(8);
    for (int i = 0; i < tiles.size(); ++i)
        grid->addWidget(tiles.at(i), i / serviceTileColumns, i % serviceTileColumns);
    return box;
}

QWidget *ServicePage::makeList()
{
    auto *card = new Card;
    m_title->setObjectName(QStringLiteral("serviceListTitle"));
    m_title->setProperty("kind", QStringLiteral("large"));
    m_count->setObjectName(QStringLiteral("serviceListCount"));
    m_count->setProperty("kind", QStringLiteral("soft"));
    card->head()->insertWidget(0, m_title);
    card->head()->insertWidget(1, m_count);
    for (DataTable *table : {m_caseTable, m_supplementTable, m_ratingTable})
        m_stack->addWidget(table);
    card->body()->addWidget(m_stack, 1);
    return card;
}

void ServicePage::choose(const ServicePick &pick)
{
    const bool sameList = m_cases && serviceCaseList(pick) == serviceCaseList(m_pick);
    m_pick = pick;
    if (!serviceIsRating(pick) && !sameList) {
        const QString list = serviceCaseList(pick);
        m_cases = std::make_unique<LiveView<CasesView>>(
            m_context.hub, QLatin1String(CasesView::name), QUrlQuery({{QStringLiteral("list"), list}}),
            QStringList{QStringLiteral("cases")},
            [list](CasesView &view, const QString &type, const QJsonObject &told) {
                return foldCases(view, list, type, told);
            });
        connect(m_cases.get(), &LiveViewBase::changed, this, &ServicePage::refresh);
        connect(m_cases.get(), &LiveViewBase::freshChanged, this, &ServicePage::refresh);
    }
    refresh();
}

QString ServicePage::pickTitle() const
{
    switch (m_pick.what) {
    case What::Cases: return codeWord(caseStateText(m_pick.state));
    case What::Supplements: return tr("容缺待补材料");
    case What::SupplementsLate: return tr("补齐超期的材料");
    case What::RatingsGiven: return tr("今日评价");
    case What::RatingsUnrated: return tr("今日未评价");
    case What::RatingsBad: return tr("今日差评");
    }
    return {};
}

void ServicePage::refresh()
{
    if (m_counts.isLoaded()) {
        const CaseCountsView &counts = m_counts.value();
        for (const CaseCountsView::Count &count : counts.states) {
            if (NumberTile *tile = m_states.value(count.state))
                tile->tell(QString::number(count.count));
        }
        m_supplements->tell(QString::number(counts.supplementsOpen),
                            counts.supplementsOpen > 0 ? NumberTile::Tone::Warn : NumberTile::Tone::Primary);
        m_late->tell(QString::number(counts.supplementsLate),
                     counts.supplementsLate > 0 ? NumberTile::Tone::Bad : NumberTile::Tone::Primary);
    }
    if (m_ratings.isLoaded()) {
        const RatingCounts &counts = m_ratings.value().counts;
        m_given->tell(QString::number(counts.given), NumberTile::Tone::Good);
        m_unrated->tell(QString::number(counts.unrated));
        m_bad->tell(QString::number(counts.bad), counts.bad > 0 ? NumberTile::Tone::Bad : NumberTile::Tone::Primary);
    }
    m_title->setText(pickTitle());
    serviceIsRating(m_pick) ? showRatings() : showCases();
}

void ServicePage::showCases()
{
    const bool supplements = m_pick.what != What::Cases;
    DataTable *table = supplements ? m_supplementTable : m_caseTable;
    m_stack->setCurrentWidget(table);
    QList<CaseRow> rows;
    if (m_cases->isLoaded())
        rows = supplements ? supplementRows(m_cases->value().cases) : caseRows(m_cases->value().cases);
    const QDate today = hallDate(m_context.clock.now());
    if (m_pick.what == What::SupplementsLate)
        rows.removeIf([&](const CaseRow &row) { return row.missingDue->due >= today; });
    (supplements ? m_supplementList : m_caseList)->show(rows, today);
    m_count->setText(m_cases->isLoaded() ? tr("共 %1 件").arg(rows.size()) : QString());
    if (m_cases->isLoaded())
        table->setEmpty(Icon::Paper, supplements ? tr("没有这样的材料") : tr("没有这样的办件"), tr("有变化会自动出现"));
    else
        table->setEmpty(Icon::Refresh, tr("正在读取…"),
                        m_cases->lastProblem() ? ProblemText::sentence(*m_cases->lastProblem()) : QString());
}

void ServicePage::showRatings()
{
    m_stack->setCurrentWidget(m_ratingTable);
    QList<Rating> ratings = m_ratings.isLoaded() ? m_ratings.value().ratings : QList<Rating>();
    ratings.removeIf([this](const Rating &rating) { return !servicePicks(m_pick.what, rating); });
    m_ratingList->show(ratings);
    m_count->setText(m_ratings.isLoaded() ? tr("共 %1 次").arg(ratings.size()) : QString());
    if (m_ratings.isLoaded())
        m_ratingTable->setEmpty(Icon::Star, tr("今天还没有"), tr("有评价会自动出现"));
    else
        m_ratingTable->setEmpty(Icon::Refresh, tr("正在读取…"),
                                m_ratings.lastProblem() ? ProblemText::sentence(*m_ratings.lastProblem()) : QString());
}

void ServicePage::tellLink()
{
    const HubClient::Link link = m_context.hub.link();
    const Instant since = m_context.hub.lostSince();
    if (link == HubClient::Link::Untrusted)
        m_lost->tell(Banner::Kind::Error, ProblemText::sentence(Problem(problem::HubUntrusted)), since);
    else if (link == HubClient::Link::Lost)
        m_lost->tell(Banner::Kind::Offline,
                     tr("与大厅服务失去联系，正在自动重连。下面是断开前的情况，恢复后自动更新，不用重启。"), since);
    else
        m_lost->clear();
    refresh();
}

} // namespace ow

#include "moc_ServicePage.cpp"
#include "ui/session/HallCalendar.h"
