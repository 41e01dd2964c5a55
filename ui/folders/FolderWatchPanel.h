#pragma once
#include "models/folders/FolderCommands.h"

#include <QWidget>

namespace ow {
class DataTable;
class FolderSettleBar;
class TextTable;

/// 在途和异常: what this person sent and nobody has signed for, what he is to explain, what he waits for to be explained.
class FolderWatchPanel final : public QWidget {
    Q_OBJECT
public:
    explicit FolderWatchPanel(QWidget *parent = nullptr);
    void tell(const FolderDeskView &view);
    /// The keyboard is in the list.
    void focusList();

signals:
    void settled(const ow::SettleFolderException &command);
    void takenBack(const ow::TakeBatchBack &command);

private:
    void choose(int row);

    FolderDeskView m_view;
    TextTable *m_table;
    DataTable *m_list;
    FolderSettleBar *m_bar;
};

} // namespace ow
