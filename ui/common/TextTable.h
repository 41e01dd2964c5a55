#pragma once
#include <QAbstractTableModel>

namespace ow {

/// Rows of words under a head, as a list shows them; what a row stands for, its page knows by its number.
class TextTable final : public QAbstractTableModel {
    Q_OBJECT
public:
    explicit TextTable(const QStringList &head, QObject *parent = nullptr);
    /// One word a column; those missing stay empty. `lights`: of each row's first word the name of its colour, which brings its shape
    /// (LightMark.h) with it; null or absent: as usual.
    void show(const QList<QStringList> &rows, const QList<const char *> &lights = {});
    QString text(int row, int column) const { return m_rows.value(row).value(column); }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QStringList m_head;
    QList<QStringList> m_rows;
    QList<const char *> m_lights;
};

} // namespace ow
