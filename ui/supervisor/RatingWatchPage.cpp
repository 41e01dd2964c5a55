#include "ui/supervisor/RatingWatchPage.h"

#include "ui/supervisor/BadRatingPanel.h"
#include "ui/supervisor/RatingWatchPanel.h"
#include "ui/supervisor/SuggestionPanel.h"

namespace ow {

RatingWatchPage::RatingWatchPage(StationContext &context, QWidget *parent)
    : PanelTabs(QStringLiteral("ratingWatch"), parent)
{
    auto *bad = new BadRatingPanel(context);
    add(bad, tr("差评处置"));
    add(new RatingWatchPanel(context), tr("异常评价"));
    add(new SuggestionPanel(context), tr("意见建议"));
    connect(bad, &BadRatingPanel::waitingChanged, this, &RatingWatchPage::waitingChanged);
}

} // namespace ow

#include "moc_RatingWatchPage.cpp"
