#pragma once
#include "ui/intake/IntakeSession.h"

#include <QWidget>

class QHBoxLayout;
class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;

namespace ow {

/// 事项: search by words, code or pinyin initials, Enter adds; the chosen ones as chips; bundles; then the one form.
class ItemSection final : public QWidget {
    Q_OBJECT
public:
    explicit ItemSection(IntakeSession &session, QWidget *parent = nullptr);
    void refresh();
    void focusFirst();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void find();
    void addCurrent();

    IntakeSession &m_session;
    QLineEdit *m_search;
    QListWidget *m_results;
    QPushButton *m_add;
    QLabel *m_note;
    QWidget *m_finding;
    QWidget *m_bundles;
    QWidget *m_chips;
    QPushButton *m_start;
    QLabel *m_saving;
};

} // namespace ow
