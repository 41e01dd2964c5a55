#pragma once
#include "models/ratings/Rating.h"
#include "ui/common/LaidOutButton.h"

namespace ow {

/// One of the five levels: a face, the standard's word, its stars and the key that chooses it.
class LevelButton final : public LaidOutButton {
    Q_OBJECT
public:
    explicit LevelButton(RatingLevel level, QWidget *parent = nullptr);
};

} // namespace ow
