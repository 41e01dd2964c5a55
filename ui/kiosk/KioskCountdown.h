#pragma once
#include <QFrame>

class QLabel;
class QPushButton;

namespace ow {

/// Before everything is wiped: how long there is left, and one touch for more time. Lies over the lower edge of its parent and moves
/// nothing on the page.
class KioskCountdown final : public QFrame {
    Q_OBJECT
public:
    explicit KioskCountdown(QWidget *parent);
    /// In the language that holds now.
    void tellTexts();
    void tell(int seconds);

signals:
    void moreAsked();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void place();

    QLabel *m_text;
    QPushButton *m_more;
    int m_seconds = 0;
};

} // namespace ow
