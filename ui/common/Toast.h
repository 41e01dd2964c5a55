#pragma once
#include <QFrame>

namespace ow {

/// A short confirmation that goes by itself. It stands in the window's top bar, where nothing is read or pressed; without a
/// bar at the window's foot. Never for anything one must not miss.
class Toast final : public QFrame {
    Q_OBJECT
public:
    enum class Tone { Plain, Good, Bad };

    /// Replaces the earlier toast of the page's window unless that one says something worse, and goes with the page. `shownMs` is how long it stays.
    static Toast *pop(QWidget &page, const QString &text, Tone tone = Tone::Plain, int shownMs = 4000);
    QString text() const { return m_text; }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    Toast(QWidget &window, const QString &text, Tone tone, int shownMs);
    void place();

    QString m_text;
    Tone m_tone;
};

} // namespace ow
