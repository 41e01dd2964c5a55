#pragma once
#include "models/archive/ArchiveCommands.h"
#include "sync/client/LiveView.h"
#include "ui/session/StationContext.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace ow {
class DataTable;
class TextTable;
class WordsSheet;

/// 移交目录 and 销毁清册; a destruction is answered by another supervisor than who asked for it.
class ArchiveListsPanel final : public QWidget {
    Q_OBJECT
public:
    explicit ArchiveListsPanel(StationContext &context, QWidget *parent = nullptr);
    /// The chosen list as a table.
    void exportTo(const QString &path);

signals:
    void refused(const ow::Problem &problem);
    void done(const QString &told);

private:
    void follow();
    void refresh();
    void tellChosen();
    const DestructionList *chosenDestruction() const;
    const TransferList *chosenTransfer() const;
    void askWhere();
    void answer(bool approves, const QString &words);

    StationContext &m_context;
    LiveView<ArchiveView> m_view;
    TextTable *m_rows;
    DataTable *m_table;
    TextTable *m_lines;
    DataTable *m_entries;
    QLabel *m_detail;
    QPushButton *m_save;
    QPushButton *m_approve;
    QPushButton *m_refuse;
    WordsSheet *m_refuseSheet;
    WordsSheet *m_approveSheet;
};

} // namespace ow
