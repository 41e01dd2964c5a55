#pragma once
#include "models/folders/Folder.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;
class QSpinBox;

namespace ow {

/// One folder being counted: originals, copies, pages, a word where there is one. Enter: counted. Esc: not this one. Where papers may be
/// missing, Alt+0 says so.
class FolderCountBar final : public QWidget {
    Q_OBJECT
public:
    /// `name` begins the names of what is in it; `hint`: what the words are for.
    FolderCountBar(const QString &name, const QString &hint, QWidget *parent = nullptr);
    void setMayMiss(bool may);
    /// Asks about this one, with the counts that are expected; the keyboard is in the first of them.
    void ask(const QString &what, const FolderCount &expected, const QString &words);
    void clear();

signals:
    void counted(const ow::FolderCount &count, const QString &words);
    void missing(const QString &words);
    void left();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void fill(const QString &what, const FolderCount &count, const QString &words);

    QLabel *m_what;
    QSpinBox *m_originals;
    QSpinBox *m_copies;
    QSpinBox *m_pages;
    QLineEdit *m_words;
    QPushButton *m_done;
    QPushButton *m_missing;
};

} // namespace ow
