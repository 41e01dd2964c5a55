#pragma once
#include "models/exchange/ExchangeCommands.h"

#include <QObject>

class QLabel;
class QPushButton;
class QWidget;

namespace ow {
class DataTable;
class Notice;
class Sheet;
class TextTable;

/// 报送对象: whom the hall reports to; begun and ended here, and a peer's own tables brought in or out as a file.
class PeerSheet final : public QObject {
    Q_OBJECT
public:
    explicit PeerSheet(QWidget &page);
    void open();
    /// As it is now; the chosen line stays chosen.
    void tell(const QList<ExchangeView::PeerLine> &peers);
    void explain(const Problem &problem);
    bool isOpen() const;

signals:
    void said(const ow::SetExchangePeer &command);
    /// The file of a peer, to be written to `path`.
    void exportWanted(const QString &code, const QString &path);

public slots:
    /// A description from a file; it begins to be reported to.
    void importFrom(const QString &path);

private:
    const ExchangeView::PeerLine *chosen() const;
    void tellChosen();
    void turn();
    void askFile();
    void askWhere();

    QWidget &m_page;
    Sheet *m_sheet;
    TextTable *m_rows;
    DataTable *m_table;
    QLabel *m_detail;
    Notice *m_wrong;
    QPushButton *m_turn;
    QPushButton *m_import;
    QPushButton *m_export;
    QList<ExchangeView::PeerLine> m_peers;
};

} // namespace ow
