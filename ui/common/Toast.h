#pragma once
#include <QFrame>

namespace ow {

/// A short confirmation at the foot of a window that goes by itself. Never for anything one must not miss.
class Toast final : public QFrame {
    Q_OBJECT
public:
    enum class Tone { Plain, Good, Bad };

    /// Replaces the window's earlier toast. `shownMs` is how long it stays.
    static Toast *pop(QWidget &window, const QString &text, Tone tone = Tone::Plain, int shownMs = 4000);
    QString text() const { return m_text; }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    Toast(QWidget &window, const QString &text, Tone tone, int shownMs);
    void place();

    QString m_text;
};

} // namespace ow
