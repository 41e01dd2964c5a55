#pragma once
#include "models/publication/ImportCommands.h"
#include "models/publication/PublicationCommands.h"
#include "models/publication/PublicationViews.h"
#include "sync/client/LiveView.h"
#include "ui/session/StationContext.h"
#include "ui/supervisor/CatalogueListModel.h"

#include <QWidget>
#include <memory>

class QAction;
class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QStackedWidget;
class QTabWidget;

namespace ow {
class BundlePanel;
class DataTable;
class GuidePanel;
class HallPartSheet;
class ItemEditor;
class ItemLinesModel;
class ListsPanel;
class Notice;
class SheetImport;
class SteeringReasonSheet;

/// 事项目录: every item with its state, one version in full, what changed, its guide; drafts on their way to publication; what a hall
/// may change of an item, the rest locked to its owner; bundles.
class CataloguePage final : public QWidget {
    Q_OBJECT
public:
    explicit CataloguePage(StationContext &context, QWidget *parent = nullptr);
    /// Asks why, then gives all files of the folder to the hub, which takes them whole or names every fault.
    void importFolder(const QString &folder);
    /// Shows what a spreadsheet of items or staff would change, and takes it when that is confirmed.
    void importSheet(const QString &path);
    /// Drafts, which wait for somebody.
    void showDrafts();

protected:
    void showEvent(QShowEvent *event) override;

private:
    QWidget *makeList();
    QWidget *makeSheet();
    QPushButton *stepButton(const char *name, const QString &text, DraftAct act);
    void refresh();
    void filter();
    void pick(int row);
    bool pickAwaited();
    void showSheet(const ItemSheetView &sheet);
    void loadSheet();
    void askReason(DraftAct act);
    void step(const QString &reason);
    void chooseFolder();
    void makeMenu();
    void chooseSheet();
    void saveSheet(bool staff, bool filled);
    void edit();
    void leaveEditor();
    void import(const QString &reason);
    void saveHallPart(const HallPart &part, const QString &reason);
    template <class C>
    void send(const C &command, const QString &done);

    StationContext &m_context;
    std::unique_ptr<LiveView<CatalogueView>> m_view;
    CatalogueListModel *m_model;
    DataTable *m_list;
    QLineEdit *m_search;
    QComboBox *m_filter;
    QLabel *m_count;
    QLabel *m_title;
    QLabel *m_owner;
    QTabWidget *m_tabs;
    ItemLinesModel *m_lines;
    ItemLinesModel *m_changes;
    DataTable *m_changeTable;
    QLabel *m_faults;
    GuidePanel *m_guide;
    BundlePanel *m_bundles;
    Notice *m_notice;
    ListsPanel *m_lists;
    SheetImport *m_sheets;
    QStackedWidget *m_stack;
    ItemEditor *m_editor;
    QPushButton *m_edit;
    QPushButton *m_new;
    QPushButton *m_hallPart;
    QList<std::pair<DraftAct, QPushButton *>> m_steps;
    HallPartSheet *m_hallPartSheet;
    SteeringReasonSheet *m_reason;
    QPushButton *m_import;
    QAction *m_wholeImport = nullptr;
    SteeringReasonSheet *m_importReason;
    QList<CatalogueFile> m_files; ///< read, waiting for the reason
    DraftAct m_act = DraftAct::Submit;
    std::optional<CatalogueListModel::Row> m_picked;
    int m_sheetTurn = 0; ///< the last sheet asked for
    QString m_awaited;   ///< code of a draft that was saved and is not in the list yet
};

} // namespace ow
