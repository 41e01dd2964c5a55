#pragma once
#include "ui/common/Icons.h"

#include <QWidget>

class QLabel;

namespace ow {
class IconLabel;

/// Stands where a list would: says that there is nothing, and what to do. Where there is little room the words have it.
class EmptyState final : public QWidget {
    Q_OBJECT
public:
    EmptyState(Icon icon, const QString &title, const QString &hint, QWidget *parent = nullptr);
    void tell(Icon icon, const QString &title, const QString &hint);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    IconLabel *m_icon;
    QLabel *m_title;
    QLabel *m_hint;
};

} // namespace ow
