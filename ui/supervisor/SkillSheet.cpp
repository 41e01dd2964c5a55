#include "ui/supervisor/SkillSheet.h"

#include "models/queue/HallRules.h"
#include "ui/supervisor/SteeringChange.h"
#include "ui/supervisor/SteeringReasonSheet.h"

#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QLabel>
#include <QScrollArea>
#include <QVBoxLayout>
#include <algorithm>

namespace ow {

namespace {
constexpr int skillListHeight = 300; // five or six queues; more are scrolled
} // namespace

SkillSheet::SkillSheet(QWidget &page)
    : QObject(&page), m_sheet(new SteeringReasonSheet(QStringLiteral("skillSheet"), tr("调整窗口办理的队列"), page)),
      m_scroll(new QScrollArea), m_unserved(new QLabel), m_setup(new QCheckBox(tr("恢复大厅设置")))
{
    m_setup->setObjectName(QStringLiteral("skillsAsConfigured"));
    m_scroll->setWidgetResizable(true);
    m_scroll->setAccessibleName(tr("可办队列"));
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFixedHeight(skillListHeight);
    m_unserved->setObjectName(QStringLiteral("skillsUnserved"));
    m_unserved->setProperty("kind", QStringLiteral("bad"));
    m_unserved->setWordWrap(true);
    m_sheet->fields()->addWidget(m_setup);
    m_sheet->fields()->addWidget(m_scroll, 1);
    m_sheet->fields()->addWidget(m_unserved);
    connect(m_setup, &QCheckBox::toggled, this, &SkillSheet::changed);
    connect(m_sheet, &SteeringReasonSheet::reasonGiven, this, [this](const QString &reason) {
        if (m_setup->isChecked())
            emit setupChosen(m_window, reason);
        else
            emit skillsChosen(m_window, skills(), reason);
    });
}

void SkillSheet::open(const HallSetup &hall, int window, bool steered)
{
    m_hall = hall;
    m_window = window;
    m_setup->setVisible(steered);
    m_setup->setChecked(false);
    makeRows();
    changed();
    m_sheet->open(
        tr("%1号窗口今天办理下面勾选的队列，明天恢复大厅设置。一级先叫，二、三级在一级没有人时协助。").arg(window),
        tr("就这样办"));
}

void SkillSheet::makeRows()
{
    m_rows.clear();
    auto *list = new QWidget;
    list->setProperty("role", QStringLiteral("scrolled"));
    auto *grid = new QGridLayout(list);
    grid->setContentsMargins(0, 0, 8, 0);
    grid->setVerticalSpacing(2);
    const HallWindow *described = findWindow(m_hall, m_window);
    const QList<HallSkill> now = described ? described->skills : QList<HallSkill>();
    for (const HallQueue &queue : std::as_const(m_hall.queues)) {
        const auto has =
            std::find_if(now.begin(), now.end(), [&](const HallSkill &s) { return s.queue == queue.code; });
        auto *ticked = new QCheckBox(queue.name);
        ticked->setObjectName(QStringLiteral("skill_") + queue.code);
        ticked->setChecked(has != now.end());
        auto *level = new QComboBox;
        level->setObjectName(QStringLiteral("skillLevel_") + queue.code);
        level->setAccessibleName(tr("%1的级别").arg(queue.name));
        level->addItems({tr("一级 本职"), tr("二级 协助"), tr("三级 后备")});
        level->setCurrentIndex(has != now.end() ? has->level - 1 : 0);
        connect(ticked, &QCheckBox::toggled, this, &SkillSheet::changed);
        connect(level, &QComboBox::currentIndexChanged, this, &SkillSheet::changed);
        grid->addWidget(ticked, int(m_rows.size()), 0);
        grid->addWidget(level, int(m_rows.size()), 1);
        m_rows.append({queue.code, ticked, level});
    }
    grid->setColumnStretch(0, 1);
    grid->setRowStretch(int(m_rows.size()), 1);
    m_scroll->setWidget(list); // the scroll area deletes the earlier one
}

void SkillSheet::changed()
{
    const bool own = !m_setup->isChecked();
    for (const Row &row : std::as_const(m_rows)) {
        row.ticked->setEnabled(own);
        row.level->setEnabled(own && row.ticked->isChecked());
    }
    const QList<HallSkill> chosen = skills();
    const QStringList unserved = own ? unservedAfter(m_hall, m_window, chosen) : QStringList();
    if (own && chosen.isEmpty())
        m_unserved->setText(tr("至少勾选一个队列；不再办理请关停窗口。"));
    else if (!unserved.isEmpty())
        m_unserved->setText(tr("这样就没有窗口办理：%1。").arg(unserved.join(QStringLiteral("、"))));
    else
        m_unserved->clear();
    m_sheet->setComplete(!own || !chosen.isEmpty());
}

QList<HallSkill> SkillSheet::skills() const
{
    QList<HallSkill> chosen;
    for (const Row &row : m_rows) {
        if (row.ticked->isChecked())
            chosen.append({row.queue, row.level->currentIndex() + 1});
    }
    return chosen;
}

} // namespace ow

#include "moc_SkillSheet.cpp"
