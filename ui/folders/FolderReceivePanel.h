#pragma once
#include "models/folders/FolderCommands.h"

#include <QMap>
#include <QWidget>

class QLabel;
class QPushButton;

namespace ow {
class DataTable;
class FolderCountBar;
class TextTable;

/// 收件: a batch that comes here is counted case by case, each by Enter, and signed for by Ctrl+Enter. What was counted stays with its
/// batch while another is looked at.
class FolderReceivePanel final : public QWidget {
    Q_OBJECT
public:
    explicit FolderReceivePanel(QWidget *parent = nullptr);
    void tell(const FolderDeskView &view);
    void setUsable(bool usable);
    /// A batch that comes here is opened, a case of one asked for its counts; one that stands on no list is written beside the open one.
    /// False: neither.
    bool scan(const FolderScan &scan, const QString &text);
    /// Whoever counted is gone.
    void clear();
    /// The keyboard is in the list.
    void focusList();

signals:
    void receiveChosen(const ow::ReceiveBatch &command);
    void scanWanted();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    struct Counted {
        std::optional<FolderCount> arrived; ///< absent: it did not come
        QString damage;
    };
    struct Tally {
        QMap<QUuid, Counted> lines;
        QList<UnlistedFolder> unlisted;
    };
    const FolderBatch *open() const;
    Tally &tally() { return m_tallies[m_open]; }
    void openBatch(const QUuid &id);
    void tellBatches();
    void tellLines();
    void tellSign();
    void askRow(int row);
    void note(const Counted &counted);
    void goOn(qsizetype row);
    void takeOut(int row);
    void sign();

    FolderDeskView m_view;
    QMap<QUuid, Tally> m_tallies; ///< by batch
    QUuid m_open;
    int m_asked = -1; ///< row
    QString m_beside; ///< number of one that stands on no list, while it is asked
    bool m_scanned = false;
    bool m_usable = false;
    TextTable *m_batchTable;
    DataTable *m_batches;
    QLabel *m_told;
    TextTable *m_lineTable;
    DataTable *m_lines;
    FolderCountBar *m_bar;
    QPushButton *m_sign;
};

} // namespace ow
