#pragma once
#include "ui/window/DeskTargets.h"

#include <QObject>

class QListWidget;

namespace ow {
class Sheet;

/// 同一人再办一件: which queue the next number is taken of; one digit takes it.
class FollowOnSheet final : public QObject {
    Q_OBJECT
public:
    explicit FollowOnSheet(QWidget &page);
    /// `queue` is the one the visitor stands in now; it is chosen beforehand.
    void open(const QString &number, const QList<DeskTarget> &targets, const QString &queue);

signals:
    void queueChosen(const QString &queue);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    Sheet *m_sheet;
    QListWidget *m_list;
    QList<DeskTarget> m_targets;
};

} // namespace ow
