#include "ui/rating/LevelButton.h"

#include "ui/rating/FaceLabel.h"

#include <QLabel>
#include <QVBoxLayout>

namespace ow {

LevelButton::LevelButton(RatingLevel level, const QString &named, QWidget *parent) : LaidOutButton(parent)
{
    const int stars = ratingStars(level);
    setObjectName(QStringLiteral("level_%1").arg(stars));
    setProperty("kind", QStringLiteral("huge"));
    const QString text = named.isEmpty() ? ratingLevelText(level) : named;
    setAccessibleName(text);
    setAccessibleDescription(tr("%1星，按数字键 %1").arg(stars));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    auto *word = new QLabel(text);
    word->setWordWrap(!named.isEmpty());
    word->setAlignment(Qt::AlignCenter);
    word->setObjectName(QStringLiteral("title"));
    auto *row = new QLabel(QString(stars, QChar(0x2605)) + QString(5 - stars, QChar(0x2606)));
    row->setObjectName(QStringLiteral("subtitle"));
    for (QLabel *label : {word, row})
        label->setAttribute(Qt::WA_TransparentForMouseEvents);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(6, 20, 6, 20);
    column->setSpacing(14);
    column->addStretch();
    column->addWidget(new FaceLabel(level), 0, Qt::AlignHCenter);
    column->addWidget(word, 0, named.isEmpty() ? Qt::Alignment(Qt::AlignHCenter) : Qt::Alignment());
    column->addWidget(row, 0, Qt::AlignHCenter);
    column->addStretch();
}

} // namespace ow

#include "moc_LevelButton.cpp"
