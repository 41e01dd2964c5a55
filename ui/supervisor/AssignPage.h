#pragma once
#include "models/queue/QueueViews.h"
#include "sync/client/LiveView.h"
#include "ui/session/StationContext.h"
#include "ui/supervisor/AssignModel.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QShortcut;
class QSortFilterProxyModel;
class QVBoxLayout;

namespace ow {
class Banner;
class DataTable;
class Notice;

/// 事项去向: which queue's number a visitor is given for an item, and where results are collected. What is chosen holds at once, at the
/// kiosks too; it is computed from the assignment as it stands then, so that two supervisors do not undo each other.
class AssignPage final : public QWidget {
    Q_OBJECT
public:
    explicit AssignPage(StationContext &context, QWidget *parent = nullptr);

private:
    QWidget *makeSide();
    void refresh();
    void tellQueues();
    void tellChoice();
    /// What is shown is what holds now, and no change is under way.
    bool mayAct() const;
    void put(const QString &queue);
    void send(const QList<QueueService> &queues, const QString &told);
    std::optional<AssignModel::Row> chosen() const;

    StationContext &m_context;
    LiveView<ItemServiceView> m_service;
    LiveView<QueueView> m_hall;
    QList<Item> m_items;
    Banner *m_lost;
    Notice *m_notice;
    AssignModel *m_model;
    QSortFilterProxyModel *m_filtered;
    DataTable *m_table;
    QLineEdit *m_filter;
    QLabel *m_choice; ///< what the buttons beside it are about
    QLabel *m_told;
    QWidget *m_buttons;
    QList<QShortcut *> m_keys; ///< of the buttons, while the table has the focus
    QComboBox *m_collects;
    QStringList m_shownQueues; ///< those the buttons were made for
    bool m_itemsAsked = false;
    bool m_sending = false;
};

} // namespace ow
