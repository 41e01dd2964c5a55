#pragma once
#include "models/queue/PolicyBound.h"

#include <QWidget>

class QComboBox;
class QGridLayout;
class QLabel;
class QPushButton;
class QSpinBox;
class QTimer;

namespace ow {
class Banner;
class Notice;
class SteeringReasonSheet;

/// 叫号规则: the policy in force with its published formula, and beside it a copy to change. What a copy would promise under the load
/// entered stands in the same row as what was changed; only a copy that starves nobody can be put in force.
class PolicyPanel final : public QWidget {
    Q_OBJECT
public:
    explicit PolicyPanel(QWidget *parent = nullptr);
    /// `steered`: not the set-up's. A copy not changed yet follows; a changed one stays, and says that it starts from an older one.
    void tell(const QueuePolicy &inForce, bool steered);
    /// `from`: where the figures come from.
    void tellLoad(const PolicyLoad &load, const QString &from);
    /// The answer to the last whatIfAsked().
    void tellBounds(const QList<PolicyBound> &bounds);
    void tellLink(bool online, Instant since);
    Notice &notice() const { return *m_notice; }

signals:
    void whatIfAsked(const ow::QueuePolicy &policy, const ow::PolicyLoad &load);
    void loadAsked();
    void activateChosen(const ow::QueuePolicy &policy, const ow::PolicyLoad &load, const QString &reason);
    void setupChosen(const QString &reason);

private:
    struct Row {
        QSpinBox *credit;
        QSpinBox *weight;
        QSpinBox *waitMax;
        QSpinBox *perHour;
        QLabel *wait;
        QLabel *firstCome;
        QLabel *overtaken;
        QLabel *verdict;
    };
    QWidget *makeInForce();
    QWidget *makeCopy();
    void showInForce(bool steered);
    void startCopy();
    void makeRows();
    QueuePolicy copy() const;
    PolicyLoad load() const;
    void edited();
    void judge();

    Banner *m_lost;
    Notice *m_notice;
    QLabel *m_modeName;
    QLabel *m_formula;
    QLabel *m_limits;
    QGridLayout *m_inForceGrid;
    QPushButton *m_toSetup;
    QComboBox *m_mode;
    QSpinBox *m_runMax;
    QSpinBox *m_help;
    QSpinBox *m_windows;
    QSpinBox *m_service;
    QSpinBox *m_hours;
    QLabel *m_from;
    QGridLayout *m_grid;
    QList<Row> m_rows;
    QLabel *m_says;
    QPushButton *m_again;
    QPushButton *m_activate;
    SteeringReasonSheet *m_activateSheet;
    SteeringReasonSheet *m_setupSheet;
    QTimer *m_pause;
    QueuePolicy m_inForce;
    QueuePolicy m_base; ///< the copy was begun from it
    QList<PolicyBound> m_bounds;
    bool m_judged = false;  ///< m_bounds is of what the fields say now
    bool m_steered = false; ///< the policy in force is not the set-up's
    bool m_online = true;
    bool m_filling = false;
};

} // namespace ow
