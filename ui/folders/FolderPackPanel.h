#pragma once
#include "models/folders/FolderCommands.h"

#include <QMap>
#include <QWidget>

class QComboBox;
class QLineEdit;
class QPushButton;

namespace ow {
class DataTable;
class FolderCountBar;
class TextTable;

/// 送件: the folders that lie here, counted one by one by Enter, go to one place in a batch by Ctrl+Enter. Those of a unit's own cases are
/// listed when it is chosen; others are added by scanning them.
class FolderPackPanel final : public QWidget {
    Q_OBJECT
public:
    explicit FolderPackPanel(QWidget *parent = nullptr);
    void tell(const FolderDeskView &view);
    void setUsable(bool usable);
    /// What was scanned is one of those here: it is asked for its counts. False: it is not here.
    bool scan(const FolderScan &scan);
    /// Sent: what was counted for it is done with.
    void clear();
    /// The keyboard is in the list.
    void focusList();

signals:
    void sendChosen(const ow::SendFolders &command);
    /// Counted after a scan: the next thing is another scan.
    void scanWanted();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    struct Packed {
        FolderCount count;
        QString note;
    };
    void tellPlaces();
    void tellRows();
    void tellSend();
    void ask(const QUuid &id);
    void askRow(int row);
    void counted(const FolderCount &count, const QString &note);
    void send();
    const FolderDeskView::Here *here(const QUuid &id) const;
    bool isToCounter() const;

    FolderDeskView m_view;
    QList<QUuid> m_rows;
    QList<QUuid> m_added; ///< scanned, of other units
    QMap<QUuid, Packed> m_packed;
    QUuid m_asked;
    bool m_scanned = false; ///< what is asked now came from the scanner
    bool m_usable = false;
    QComboBox *m_to;
    TextTable *m_table;
    DataTable *m_list;
    FolderCountBar *m_bar;
    QLineEdit *m_remark;
    QPushButton *m_send;
};

} // namespace ow
