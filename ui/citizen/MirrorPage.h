#pragma once
#include "ui/citizen/MirrorLines.h"

#include <QWidget>

class QGridLayout;
class QLabel;
class QScrollArea;

namespace ow {

/// The form as it grows under the clerk's hands. What was just changed stands out and is scrolled to; nothing can be pressed.
class MirrorPage final : public QWidget {
    Q_OBJECT
public:
    explicit MirrorPage(QWidget *parent = nullptr);
    void tell(const QString &title, const QList<MirrorLine> &lines);
    /// Not one letter stays.
    void wipe();

private:
    QWidget *makeLine(const MirrorLine &line);

    QLabel *m_title;
    QScrollArea *m_scroll;
    QList<MirrorLine> m_lines;
};

} // namespace ow
