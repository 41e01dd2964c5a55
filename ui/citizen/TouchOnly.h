#pragma once
#include <QObject>
#include <QPointer>
#include <QWidget>

namespace ow {

/// What stands on a touch screen turned towards the visitor cannot be reached from the desk: neither the clerk's keyboard nor his mouse
/// does anything there while this lives.
class TouchOnly final : public QObject {
    Q_OBJECT
public:
    /// Guards the widget and all in it.
    explicit TouchOnly(QWidget &guarded, QObject *parent = nullptr);
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QPointer<QWidget> m_guarded;
};

} // namespace ow
