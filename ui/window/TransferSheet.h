#pragma once
#include "ui/window/DeskTargets.h"

#include <QObject>

class QCheckBox;
class QListWidget;
class QRadioButton;

namespace ow {
class ReasonChoice;
class Sheet;

/// A transfer as the clerk chose it.
struct DeskTransfer {
    DeskTarget target;
    bool served = false; ///< this window has done its part
    QString reason;
};

/// 转移: where to (1 queue, 2 window, 3 person, then arrows), why, and whether this window's part is done.
class TransferSheet final : public QObject {
    Q_OBJECT
public:
    explicit TransferSheet(QWidget &page);
    /// `serving`: a service has begun, so that there may be a part that is done.
    void open(const QString &number, const QList<DeskTarget> &targets, bool serving);

signals:
    void transferChosen(const ow::DeskTransfer &transfer);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void fill();
    void changed();
    DeskTarget::Kind kind() const;
    QList<DeskTarget> offered() const;

    Sheet *m_sheet;
    QList<QRadioButton *> m_kinds;
    QListWidget *m_list;
    ReasonChoice *m_reasons;
    QCheckBox *m_served;
    QList<DeskTarget> m_targets;
};

} // namespace ow
