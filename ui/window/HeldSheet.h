#pragma once
#include "ui/window/CallStrip.h"

#include <QObject>

namespace ow {
class DataTable;
class Sheet;
class TicketListModel;

/// 我挂起的: whose visitors come back without a number. Enter, double click or one digit goes on with one when the window is free.
class HeldSheet final : public QObject {
    Q_OBJECT
public:
    explicit HeldSheet(QWidget &page);
    /// The list follows while the sheet is open.
    void tell(const DeskScene &scene);
    void open();

signals:
    void resumeChosen(const QUuid &ticket);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void resume(int row);

    Sheet *m_sheet;
    TicketListModel *m_held;
    DataTable *m_table;
};

} // namespace ow
