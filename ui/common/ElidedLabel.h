#pragma once
#include <QLabel>

namespace ow {

/// One line of plain text that may be narrower than its words: it ends in “…” then, and the tool tip says it whole.
class ElidedLabel final : public QLabel {
    Q_OBJECT
public:
    explicit ElidedLabel(const QString &text = {}, QWidget *parent = nullptr);
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override;

private:
    bool isElided() const;
};

} // namespace ow
