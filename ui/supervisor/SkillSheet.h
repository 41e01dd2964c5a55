#pragma once
#include "models/queue/Hall.h"

#include <QObject>

class QCheckBox;
class QComboBox;
class QLabel;
class QScrollArea;
class QWidget;

namespace ow {
class SteeringReasonSheet;

/// 调整队列: which queues a window serves today, each with its level; says which queue would be left without a window.
class SkillSheet final : public QObject {
    Q_OBJECT
public:
    explicit SkillSheet(QWidget &page);
    /// `steered`: the window's skills are today's already, and may be given back.
    void open(const HallSetup &hall, int window, bool steered);

signals:
    void skillsChosen(int window, const QList<ow::HallSkill> &skills, const QString &reason);
    void setupChosen(int window, const QString &reason);

private:
    struct Row {
        QString queue;
        QCheckBox *ticked;
        QComboBox *level;
    };
    void makeRows();
    void changed();
    QList<HallSkill> skills() const;

    SteeringReasonSheet *m_sheet;
    QScrollArea *m_scroll;
    QLabel *m_unserved;
    QCheckBox *m_setup;
    QList<Row> m_rows;
    HallSetup m_hall;
    int m_window = 0;
};

} // namespace ow
