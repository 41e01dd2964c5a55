#pragma once
#include "ui/chooser/StationChoice.h"
#include "ui/common/Icons.h"

#include <QWidget>

class QLineEdit;
class QSpinBox;

namespace ow {
class Notice;
class Sheet;

/// A role somebody may give this PC.
struct RoleTile {
    StationRole role;
    Icon icon;
};

/// First start on a PC: what it is going to be. The choice is remembered.
class ChooserPage final : public QWidget {
    Q_OBJECT
public:
    /// Here: people practise already.
    enum class Practice { Offered, Here };

    ChooserPage(const QList<RoleTile> &roles, const std::optional<StationChoice> &remembered, Practice practice,
                QWidget *parent = nullptr);
    void explain(const Problem &problem);

signals:
    /// 进入演练
    void practiceAsked();
    /// Another language than now.
    void languageChosen(const QString &code);
    void chosen(const ow::StationChoice &choice);

private:
    void choose(StationRole role);
    void askPlace(StationRole role);

    StationChoice m_choice;
    Notice *m_notice;
    Sheet *m_sheet = nullptr;
    QLineEdit *m_device = nullptr;
    QSpinBox *m_window = nullptr;
};

} // namespace ow
