#pragma once
#include <QPushButton>

namespace ow {

/// A push button whose face is a layout of labels instead of one line of text.
class LaidOutButton : public QPushButton {
    Q_OBJECT
public:
    explicit LaidOutButton(QWidget *parent = nullptr);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override;
    int heightForWidth(int width) const override;

protected:
    void keyPressEvent(QKeyEvent *event) override;
};

} // namespace ow
