#pragma once
#include "models/ratings/Rating.h"

#include <QWidget>

class QCheckBox;
class QGridLayout;
class QLabel;
class QLineEdit;
class QPushButton;

namespace ow {

/// Second step of a bad rating: what was wrong. One reason or a few words are needed.
class RatingReasons final : public QWidget {
    Q_OBJECT
public:
    explicit RatingReasons(QWidget *parent = nullptr);
    /// Starts anew for that level.
    void ask(RatingLevel level);

signals:
    void answered(const QList<QString> &reasons, const std::optional<QString> &text);
    void backAsked();

private:
    QList<QString> reasons() const;
    void changed();

    QLabel *m_title;
    QGridLayout *m_grid;
    QList<QCheckBox *> m_reasons; ///< of the level that was chosen
    QLineEdit *m_text;
    QPushButton *m_send;
};

} // namespace ow
