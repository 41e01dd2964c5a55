#pragma once
#include "models/publication/PublishedList.h"
#include "ui/session/StationContext.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QPushButton;
class QTabWidget;

namespace ow {
class DataTable;
class ItemLinesModel;
class SteeringReasonSheet;

/// 公布清单: 最多跑一次 and must-come lists, as they are now and as each was published, what differs between two of them, and the paper that
/// hangs in the hall.
class ListsPanel final : public QWidget {
    Q_OBJECT
public:
    explicit ListsPanel(StationContext &context, QWidget *parent = nullptr);
    void load();

signals:
    void refused(const ow::Problem &problem);
    void done(const QString &told);

private:
    void show(const PublishedListsView &view);
    void fillIssues(const PublishedListsView &view);
    void publish(const QString &reason);
    void print();
    PublishedKind kind() const;

    StationContext &m_context;
    PublishedListsView m_view;
    QComboBox *m_kind;
    QComboBox *m_issue;
    QComboBox *m_against;
    QLabel *m_head;
    QTabWidget *m_tabs;
    ItemLinesModel *m_lines;
    ItemLinesModel *m_changes;
    DataTable *m_changeTable;
    QPushButton *m_publish;
    QPushButton *m_print;
    SteeringReasonSheet *m_reason;
    int m_asked = 0; ///< an answer to an earlier question is too late
};

} // namespace ow
