#pragma once
#include "ui/capture/CapturePages.h"

#include <QListWidget>

namespace ow {

/// The pages as small pictures with their numbers. Arrows choose; Alt with an arrow moves, R turns, Delete removes the chosen one.
class PageStrip final : public QListWidget {
    Q_OBJECT
public:
    explicit PageStrip(QWidget *parent = nullptr);
    /// `current` is chosen; -1 leaves the choice as it is.
    void tell(const CapturePages &pages, int current);

signals:
    void moveAsked(int from, int to);
    void turnAsked(int index);
    void removeAsked(int index);

protected:
    void keyPressEvent(QKeyEvent *event) override;
};

} // namespace ow
