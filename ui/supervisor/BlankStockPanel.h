#pragma once
#include "models/cases/BlankCommands.h"
#include "sync/client/LiveView.h"
#include "ui/session/StationContext.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace ow {
class BlankCountSheet;
class BlankHandSheet;
class BlankLowSheet;
class BlankReceiveSheet;
class DataTable;
class TextTable;

/// 空白证照的库存: each kind with its numbers, and who holds what; takes boxes in, hands out, counts, and says when a supply runs low.
class BlankStockPanel final : public QWidget {
    Q_OBJECT
public:
    explicit BlankStockPanel(StationContext &context, QWidget *parent = nullptr);

signals:
    void refused(const ow::Problem &problem);
    void done(const QString &told);

private:
    void refresh();
    const BlanksView::KindLine *chosen() const;
    template <class C, class Told>
    void send(const C &command, Told told);

    StationContext &m_context;
    LiveView<BlanksView> m_view;
    QLabel *m_warn;
    TextTable *m_kinds;
    DataTable *m_kindTable;
    TextTable *m_holders;
    DataTable *m_holderTable;
    QPushButton *m_receive;
    QPushButton *m_hand;
    QPushButton *m_count;
    QPushButton *m_low;
    BlankReceiveSheet *m_receiveSheet;
    BlankHandSheet *m_handSheet;
    BlankCountSheet *m_countSheet;
    BlankLowSheet *m_lowSheet;
};

} // namespace ow
