#pragma once
#include "models/archive/ArchiveCommands.h"
#include "sync/client/LiveView.h"
#include "ui/session/StationContext.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QPushButton;

namespace ow {
class DataTable;
class TextTable;
class WordsSheet;

/// 归档包: every package with its state and test; tested again, taken out in clear, handed over, put forward for destruction.
class ArchivePanel final : public QWidget {
    Q_OBJECT
public:
    explicit ArchivePanel(StationContext &context, QWidget *parent = nullptr);
    /// The chosen package in clear; the hub keeps who took it and why.
    void exportTo(const QString &path, const QString &reason);

signals:
    void refused(const ow::Problem &problem);
    void done(const QString &told);

private:
    void build();
    void follow();
    void refresh();
    void loadList();
    void showPackages(const QList<ArchivePackage> &packages);
    void tellChosen();
    QList<ArchivePackage> chosen() const;
    void askWhere(const QString &reason);
    void retest();
    void remake(const QString &reason);
    void transfer(const QString &receiver);
    void propose(const QString &reason);
    void markSecret(const QString &caseNumber, const QString &reason);

    StationContext &m_context;
    LiveView<ArchiveView> m_view;
    QList<ArchivePackage> m_shown;
    int m_asked = 0;
    QComboBox *m_which;
    QLabel *m_count;
    TextTable *m_rows;
    DataTable *m_table;
    QLabel *m_detail;
    QPushButton *m_retest;
    QPushButton *m_remake;
    QPushButton *m_export;
    QPushButton *m_transfer;
    QPushButton *m_destroy;
    QPushButton *m_secret;
    WordsSheet *m_remakeSheet;
    WordsSheet *m_exportSheet;
    WordsSheet *m_transferSheet;
    WordsSheet *m_destroySheet;
    WordsSheet *m_secretSheet;
};

} // namespace ow
