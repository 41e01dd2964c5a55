#pragma once
#include "models/ratings/Rating.h"
#include "ui/common/LaidOutButton.h"

namespace ow {

/// One of the five levels: a face, the standard's word, its stars and the key that chooses it.
class LevelButton final : public LaidOutButton {
    Q_OBJECT
public:
    /// `word`: in another language than the standard's.
    explicit LevelButton(RatingLevel level, const QString &word = {}, QWidget *parent = nullptr);
};

} // namespace ow
