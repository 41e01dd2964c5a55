#pragma once
#include "ui/intake/IntakeSession.h"

#include <QWidget>

class QHBoxLayout;
class QCheckBox;
class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;

namespace ow {

class FacetRow;
class FiledSheet;

/// 事项: search by words, code or pinyin initials, Enter adds; before a word is typed what is most likely wanted. The chosen ones as
/// chips, Backspace in the empty line takes the last one back; Ctrl+G browses by kind for whoever has no word for it; bundles; then
/// Enter again starts the one form, Ctrl+R takes only the papers in.
class ItemSection final : public QWidget {
    Q_OBJECT
public:
    explicit ItemSection(IntakeSession &session, QWidget *parent = nullptr);
    void refresh();
    void focusFirst();

signals:
    /// Nothing more to choose, and the form is there: on to what it needs.
    void onWanted();
    /// A list stands below the search now.
    void roomWanted();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void find();
    void enter();
    void addCurrent();
    void tellEnded(const QString &code);
    void startForm();
    void receiveOnly();
    void askFiled();
    void setBrowsing(bool on);
    void tellBundles();
    void tellChips(bool droppable);

    IntakeSession &m_session;
    QLineEdit *m_search;
    QListWidget *m_results;
    QPushButton *m_browse;
    FacetRow *m_facets;
    QPushButton *m_add;
    QLabel *m_note;
    QWidget *m_finding;
    QWidget *m_bundles;
    QWidget *m_chips;
    QStringList m_chipsShown;
    QStringList m_bundlesShown;
    QPushButton *m_start;
    QPushButton *m_filed;
    FiledSheet *m_filing = nullptr;
    QCheckBox *m_secret;
    QPushButton *m_receive;
    QLabel *m_saving;
};

} // namespace ow
