#pragma once
#include "ui/common/LaidOutButton.h"

class QLabel;

namespace ow {

/// A big figure and what it counts. Every number opens its list: connect clicked().
class NumberTile final : public LaidOutButton {
    Q_OBJECT
public:
    enum class Tone { Primary, Good, Warn, Bad };

    explicit NumberTile(const QString &caption, QWidget *parent = nullptr);
    void tell(const QString &figure, Tone tone = Tone::Primary);
    QString figure() const;

private:
    QLabel *m_figure;
    QLabel *m_caption;
    QString m_said;
};

} // namespace ow
