#pragma once
#include "models/ratings/Rating.h"

#include <QWidget>

namespace ow {

/// A face for a level, from laughing to crying. The word beside it carries the meaning.
class FaceLabel final : public QWidget {
    Q_OBJECT
public:
    explicit FaceLabel(RatingLevel level, QWidget *parent = nullptr);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    RatingLevel m_level;
};

} // namespace ow
