#pragma once
#include "models/publication/ItemCells.h"
#include "models/publication/ItemEditView.h"
#include "ui/session/StationContext.h"

#include <QWidget>

class QGridLayout;
class QLabel;
class QListWidget;
class QPushButton;
class QVBoxLayout;

namespace ow {
class CellField;
class Notice;
class SteeringReasonSheet;

/// An item written on screen: its elements in groups, lists row by row, every cell judged as it is typed by the rules of shape and
/// quality. Saved as a draft whatever the quality rules still say of it; what cannot be read must be right first.
class ItemEditor final : public QWidget {
    Q_OBJECT
public:
    explicit ItemEditor(StationContext &context, QWidget *parent = nullptr);
    /// The draft of that version, or the next version; an empty code begins a new item.
    void open(const QString &code, std::optional<int> draftVersion = {});

signals:
    void saved(const QString &code, const QString &told);
    /// Left as it was.
    void left();

private:
    struct Group {
        QString name;
        QList<const ItemCell *> cells;
        const ItemTable *table = nullptr;
    };

    QWidget *makeRows();
    void fill(const ItemEditView &view);
    void showGroup(int group);
    void showRow(int row);
    void fillRows();
    void makeFields();
    void commit(const ItemCell &cell, const QString &text);
    void changeRows(int remove, int move);
    void addRow();
    void judge();
    QString placeOf(const ItemTable &table, const ItemCell &cell, qsizetype row) const;
    QList<CodeEntry> namesFor(const ItemCell &cell) const;
    void askSave();
    void save(const QString &reason);

    StationContext &m_context;
    ItemEditView m_view;
    Item m_item;
    QList<Group> m_groups;
    QMap<QString, std::pair<QString, QString>> m_unread; ///< by place: what was typed and why it is not understood
    QMap<QString, QString> m_wrong;                      ///< by place: what the rules say
    QMap<QString, CellField *> m_shown;                  ///< by place
    QLabel *m_title;
    QLabel *m_owner;
    Notice *m_notice;
    QListWidget *m_list;
    QWidget *m_rowsBox = nullptr;
    QListWidget *m_rows;
    QVBoxLayout *m_fields;
    QPushButton *m_remove;
    QPushButton *m_up;
    QPushButton *m_down;
    QPushButton *m_save;
    SteeringReasonSheet *m_reason;
    int m_group = 0;
    int m_row = 0;
    int m_asked = 0; ///< an answer to an earlier question is too late
};

} // namespace ow
