#pragma once
#include "ui/common/Icons.h"

#include <QWidget>

namespace ow {

/// An icon that follows the text beside it: as high as its font times a factor, in the text colour of the sheet.
class IconLabel final : public QWidget {
    Q_OBJECT
public:
    explicit IconLabel(Icon icon, double factor = 1.3, QWidget *parent = nullptr);
    void setIcon(Icon icon);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    Icon m_icon;
    double m_factor;
};

} // namespace ow
