#include "ui/supervisor/RatingListModel.h"

#include "ui/common/CodeWords.h"
#include "ui/common/Theme.h"
#include "ui/queue/QueueText.h"

#include <algorithm>

namespace ow {

namespace {
enum RatingListColumn {
    RatingListTime,
    RatingListWindow,
    RatingListTicket,
    RatingListOccasion,
    RatingListLevel,
    RatingListReasons,
    RatingListColumns
};

QString ratingListReasons(const Rating &rating)
{
    QStringList parts;
    for (const QString &code : rating.reasons) {
        const RatingTag *tag = RatingWords::shipped().tag(code);
        parts.append(tag ? tag->text : code);
    }
    if (rating.text)
        parts.append(*rating.text);
    return parts.join(QStringLiteral("；"));
}

QString ratingListLevel(const Rating &rating)
{
    switch (rating.state) {
    case RatingState::Open: return RatingListModel::tr("等待评价");
    case RatingState::Given: return rating.level ? codeWord(ratingLevelText(*rating.level)) : QString();
    case RatingState::Unrated: return RatingListModel::tr("未评价");
    }
    return {};
}
} // namespace

void RatingListModel::show(const QList<Rating> &ratings)
{
    const bool samePlaces = std::equal(ratings.begin(), ratings.end(), m_ratings.begin(), m_ratings.end(),
                                       [](const Rating &a, const Rating &b) { return a.id == b.id; });
    if (!samePlaces) {
        beginResetModel();
        m_ratings = ratings;
        endResetModel();
        return;
    }
    m_ratings = ratings;
    if (!m_ratings.isEmpty())
        emit dataChanged(index(0, 0), index(int(m_ratings.size()) - 1, RatingListColumns - 1));
}

int RatingListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_ratings.size());
}

int RatingListModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : RatingListColumns;
}

QVariant RatingListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Rating &rating = m_ratings.at(index.row());
    if (role == Qt::ForegroundRole && index.column() == RatingListLevel && rating.level && isBadRating(*rating.level))
        return Theme::colour("bad");
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole)
        return {};
    switch (index.column()) {
    case RatingListTime: return QueueText::timeOfDay(rating.endedAt.value_or(rating.openedAt));
    case RatingListWindow: return tr("%1号").arg(rating.window);
    case RatingListTicket: return rating.ticketNumber;
    case RatingListOccasion: return rating.occasion == RatingOccasion::Delivery ? tr("取件") : tr("办理");
    case RatingListLevel: return ratingListLevel(rating);
    case RatingListReasons: return ratingListReasons(rating);
    default: return {};
    }
}

QVariant RatingListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case RatingListTime: return tr("时间");
    case RatingListWindow: return tr("窗口");
    case RatingListTicket: return tr("号码");
    case RatingListOccasion: return tr("事由");
    case RatingListLevel: return tr("评价");
    case RatingListReasons: return tr("原因");
    default: return {};
    }
}

} // namespace ow

#include "moc_RatingListModel.cpp"
