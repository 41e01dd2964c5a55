#pragma once
#include "models/publication/ItemCells.h"

#include <QWidget>

class QLabel;

namespace ow {

/// One cell of an item on the screen: its name, what it is typed or chosen with, and what is wrong with it.
class CellField final : public QWidget {
    Q_OBJECT
public:
    /// `text`: what stands in the cell, codes where it refers to something; `names`: what may be referred to.
    CellField(const ItemCell &cell, const QString &text, const QList<CodeEntry> &names, QWidget *parent = nullptr);
    /// Empty: nothing is wrong.
    void tellWrong(const QString &wrong);
    /// What cannot be changed here stays to be read.
    void lock(const QString &why);

signals:
    void changed(const QString &text);

private:
    QWidget *makeInput(const ItemCell &cell, const QString &text, const QList<CodeEntry> &names);
    QWidget *makeChoices(const ItemCell &cell, const QString &text);

    QWidget *m_input;
    QLabel *m_wrong;
};

} // namespace ow
