#pragma once
#include "ui/intake/AskDesk.h"

#include <QWidget>

class QVBoxLayout;

namespace ow {

/// What was asked about the visitor at the window, with the clock of each, and the answers where they came; nothing where nothing was.
class AskStrip final : public QWidget {
    Q_OBJECT
public:
    explicit AskStrip(AskDesk &desk, QWidget *parent = nullptr);

private:
    void refresh();
    void tick();

    AskDesk &m_desk;
    QVBoxLayout *m_column;
    QHash<QUuid, QWidget *> m_rows;
};

} // namespace ow
