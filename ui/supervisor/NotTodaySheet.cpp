#include "ui/supervisor/NotTodaySheet.h"

#include "models/queue/HallRules.h"
#include "ui/supervisor/SteeringReasonSheet.h"

#include <QCheckBox>
#include <QGridLayout>
#include <QVBoxLayout>

namespace ow {

namespace {
constexpr int notTodayColumns = 3;
constexpr char notTodayNumber[] = "window";
} // namespace

NotTodaySheet::NotTodaySheet(QWidget &page)
    : QObject(&page), m_sheet(new SteeringReasonSheet(QStringLiteral("notTodaySheet"), tr("今天不开的窗口"), page)),
      m_boxes(new QWidget)
{
    m_sheet->fields()->addWidget(m_boxes);
    connect(m_sheet, &SteeringReasonSheet::reasonGiven, this, [this](const QString &reason) {
        QList<int> closed;
        QList<int> expected;
        for (const QCheckBox *box : m_boxes->findChildren<QCheckBox *>()) {
            const int number = box->property(notTodayNumber).toInt();
            if (box->isChecked() != m_named.contains(number))
                (box->isChecked() ? closed : expected).append(number);
        }
        emit notTodayChosen(closed, expected, reason);
    });
}

void NotTodaySheet::open(const QueueView &view, std::optional<int> first)
{
    m_named = view.steering.notToday.value_or(QList<int>());
    qDeleteAll(m_boxes->findChildren<QWidget *>(Qt::FindDirectChildrenOnly));
    delete m_boxes->layout();
    auto *grid = new QGridLayout(m_boxes);
    grid->setContentsMargins(0, 0, 0, 0);
    int shown = 0;
    for (const WindowStatus &status : view.windows) {
        const HallWindow *window = findWindow(view.hall, status.number);
        if (status.state != WindowState::Closed || !window || window->skills.isEmpty())
            continue;
        auto *box = new QCheckBox(tr("%1号 %2").arg(status.number).arg(window->name));
        box->setObjectName(QStringLiteral("notToday_%1").arg(status.number));
        box->setProperty(notTodayNumber, status.number);
        box->setChecked(m_named.contains(status.number) || first == status.number);
        connect(box, &QCheckBox::toggled, this, &NotTodaySheet::changed);
        grid->addWidget(box, shown / notTodayColumns, shown % notTodayColumns);
        ++shown;
    }
    m_sheet->open(tr("打勾的窗口今天不再提醒应开未开；窗口随时可以照常打开。明天自动恢复提醒。"), tr("登记"));
    changed();
}

void NotTodaySheet::changed()
{
    const QList<QCheckBox *> boxes = m_boxes->findChildren<QCheckBox *>();
    m_sheet->setComplete(std::any_of(boxes.begin(), boxes.end(), [this](const QCheckBox *box) {
        return box->isChecked() != m_named.contains(box->property(notTodayNumber).toInt());
    }));
}

} // namespace ow

#include "moc_NotTodaySheet.cpp"
