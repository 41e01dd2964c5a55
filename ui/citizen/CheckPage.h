#pragma once
#include "ui/citizen/MirrorLines.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace ow {

/// 请您核对: everything that will be handed in, a few lines a page. What is wrong is marked by a touch; after the last page either all
/// of it was found right, or the clerk is told what was not.
class CheckPage final : public QWidget {
    Q_OBJECT
public:
    static constexpr int linesAPage = 5;

    explicit CheckPage(QWidget *parent = nullptr);
    void ask(const QString &items, const QList<MirrorLine> &lines);
    void wipe();

signals:
    void foundRight();
    void objected(const QStringList &keys);

private:
    int pages() const;
    void turn(int by);
    void showPage();
    void tellNext();

    QLabel *m_title;
    QLabel *m_items;
    QVBoxLayout *m_column;
    QWidget *m_page = nullptr;
    QPushButton *m_back;
    QPushButton *m_next;
    QList<MirrorLine> m_lines;
    QSet<QString> m_wrong;
    int m_number = 0;
};

} // namespace ow
