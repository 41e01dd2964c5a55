#pragma once
#include "models/exchange/ExchangeCommands.h"
#include "sync/client/LiveView.h"
#include "ui/session/StationContext.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QTableWidget;

namespace ow {
class DataTable;
class Notice;
class PeerSheet;
class TextTable;

/// 数据上报: what the peer sent back or would not take, in plain words; put right here and sent again in a new batch.
class ExchangePage final : public QWidget {
    Q_OBJECT
public:
    explicit ExchangePage(StationContext &context, QWidget *parent = nullptr);

private:
    void build();
    void refresh();
    void tellChosen();
    const ExchangeRow *chosen() const;
    void openValues();
    void showValues(const ExchangeRowView &view);
    void closeValues();
    void send();
    void setPeer(const SetExchangePeer &command);
    void exportPeer(const QString &code, const QString &path);

    StationContext &m_context;
    LiveView<ExchangeView> m_view;
    ExchangeRowView m_open; ///< the row whose values are shown; none when it has no lines
    PeerSheet *m_peers;
    Notice *m_notice;
    QLabel *m_count;
    TextTable *m_rows;
    DataTable *m_table;
    QLabel *m_detail;
    QPushButton *m_choose;
    QPushButton *m_correct;
    QWidget *m_editor;
    QLabel *m_editorHead;
    QTableWidget *m_values;
    QPushButton *m_send;
    QPushButton *m_close;
};

} // namespace ow
