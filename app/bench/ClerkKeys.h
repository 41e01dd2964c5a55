#pragma once
#include <QKeySequence>
#include <QObject>
#include <QStringList>
#include <functional>

class QWidget;

namespace ow {

/// The clerk's hands at one window: every press goes the way a keyboard's goes, through the window system to whatever has the
/// keyboard, and is counted. Nothing here finds a widget and presses it. Also counts what a mouse would have done anywhere.
class ClerkKeys final : public QObject {
    Q_OBJECT
public:
    explicit ClerkKeys(QWidget &page);
    ~ClerkKeys() override;

    /// Once the page shows what the clerk waits for; false, with the reason in failure(), when it does not in time.
    bool press(const QKeySequence &chord, const std::function<bool()> &ready, const QString &waitsFor);
    /// As press(), a key a character; letters and digits.
    bool type(const QString &text, const std::function<bool()> &ready, const QString &waitsFor);
    /// What the visitor did, in the sequence but not counted.
    void note(const QString &deed) { m_sequence.append(QLatin1Char('(') + deed + QLatin1Char(')')); }
    bool wait(const std::function<bool()> &condition, const QString &waitsFor);

    int keys() const { return m_keys; }
    int mouse() const { return m_mouse; }
    QString sequence() const { return m_sequence.join(QLatin1Char(' ')); }
    QString failure() const { return m_failure; }
    /// Name of the widget that has the keyboard.
    static QString focused();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget &m_page;
    int m_keys = 0;
    int m_mouse = 0;
    QStringList m_sequence;
    QString m_failure;
};

} // namespace ow
