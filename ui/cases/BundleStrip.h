#pragma once
#include "models/cases/BundleRules.h"

#include <QWidget>

class QLabel;

namespace ow {

/// 一件事 as a strip of days: each item from the day its period begins to its end, those the whole hangs on in full colour, today as
/// a line. What it shows is its accessible description, too.
class BundleStrip final : public QWidget {
    Q_OBJECT
public:
    explicit BundleStrip(QWidget *parent = nullptr);
    void tell(const BundleCourse &course, QDate today);

private:
    class Canvas;
    QLabel *m_title;
    Canvas *m_canvas;
};

} // namespace ow
