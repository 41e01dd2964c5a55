#pragma once
#include <QPointer>
#include <QWidget>

class QAbstractButton;
class QFrame;
class QKeyEvent;
class QKeySequence;
class QLabel;
class QPushButton;
class QVBoxLayout;

namespace ow {

/// A modal question laid over its window: no second window, no nested event loop. While it is open, focus and shortcuts stay in it (those
/// of its buttons; a page's own do not fire); Enter accepts (or presses the focused button), Esc rejects, and afterwards the focus is where it was.
class Sheet final : public QWidget {
    Q_OBJECT
public:
    /// Lives as long as `window`, hidden until open().
    Sheet(const QString &title, QWidget &window);
    QVBoxLayout *body() const { return m_body; }
    QPushButton *acceptButton() const { return m_accept; }
    QPushButton *rejectButton() const { return m_reject; }
    void setTitle(const QString &title);
    /// Text under the title; empty leaves it out.
    void setMessage(const QString &message);
    void open();
    bool isOpen() const { return isVisible(); }

public slots:
    /// Does nothing while the accept button is disabled.
    void accept();
    void reject();

signals:
    void accepted();
    void rejected();
    /// A key nothing in here took.
    void keyLeft(const QKeyEvent &event);

protected:
    bool event(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    bool focusNextPrevChild(bool next) override;
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void close();
    QAbstractButton *buttonOf(const QKeySequence &pressed) const;
    void focusFirst();

    QFrame *m_panel;
    QLabel *m_title;
    QLabel *m_message;
    QWidget *m_fields;
    QVBoxLayout *m_body;
    QPushButton *m_accept;
    QPushButton *m_reject;
    QPointer<QWidget> m_focusBefore;
};

} // namespace ow
