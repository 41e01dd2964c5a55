#include "ui/intake/PointGrid.h"

#include "ui/common/Theme.h"
#include "ui/intake/SamplePictures.h"

#include <QCheckBox>
#include <QEvent>
#include <QGridLayout>
#include <QPushButton>
#include <QSignalBlocker>

namespace ow {

PointGrid::PointGrid(const Material &material, QWidget *parent)
    : QWidget(parent), m_material(material), m_samples(new SamplePictures)
{
    auto *points = new QGridLayout(this);
    points->setContentsMargins(0, 0, 0, 0);
    points->setVerticalSpacing(0);
    int line = 0;
    for (const Criterion &criterion : material.criteria) {
        const QString code = criterion.defect.code;
        auto *tick = new QCheckBox(criterion.text);
        tick->setObjectName(QStringLiteral("tick_") + code);
        tick->installEventFilter(this);
        auto *faulty = new QPushButton(tr("不符"));
        faulty->setObjectName(QStringLiteral("defect_") + code);
        faulty->setAccessibleName(tr("不符：%1").arg(criterion.text));
        faulty->setProperty("kind", QStringLiteral("quiet"));
        faulty->setCheckable(true);
        faulty->installEventFilter(this);
        points->addWidget(tick, line, 0);
        points->addWidget(faulty, line, 1);
        m_ticks.insert(code, tick);
        m_faulty.insert(code, faulty);
        connect(tick, &QCheckBox::toggled, this, [this, code](bool on) { emit ticked(code, on); });
        connect(faulty, &QPushButton::toggled, this, [this, code](bool on) { emit faulted(code, on); });
        ++line;
    }
    auto *all = new QPushButton(tr("全部符合 (A)"));
    all->setObjectName(QStringLiteral("tickAll_") + material.code);
    points->addWidget(all, 0, 2, Qt::AlignTop);
    points->addWidget(m_samples, 0, 3, line + 1, 1, Qt::AlignTop);
    points->setRowStretch(line, 1);
    points->setColumnStretch(0, 1);
    connect(all, &QPushButton::clicked, this, &PointGrid::allTicked);
    m_samples->setObjectName(QStringLiteral("samples_") + material.code);
}

void PointGrid::tell(const MaterialCheck &check)
{
    const Criterion *open = nullptr;
    for (const Criterion &criterion : std::as_const(m_material.criteria)) {
        const QString code = criterion.defect.code;
        const bool faulty = check.defects.contains(code);
        const bool inOrder = check.ticked.contains(code);
        const QSignalBlocker tickQuiet(m_ticks[code]);
        const QSignalBlocker faultQuiet(m_faulty[code]);
        m_ticks[code]->setChecked(inOrder);
        m_faulty[code]->setChecked(faulty);
        Theme::setVariant(*m_faulty[code], "kind", faulty ? QStringLiteral("danger") : QStringLiteral("quiet"));
        if (!open && !inOrder)
            open = &criterion;
    }
    // The samples are of what still has to be looked at, unless somebody is at a point already.
    if (current().isEmpty() && !m_material.criteria.isEmpty())
        m_samples->tell(open ? *open : m_material.criteria.first());
}

void PointGrid::showSamples(bool on)
{
    m_samples->setVisible(on);
}

QString PointGrid::current() const
{
    for (auto tick = m_ticks.begin(); tick != m_ticks.end(); ++tick) {
        if ((*tick)->hasFocus() || m_faulty.value(tick.key())->hasFocus())
            return tick.key();
    }
    return {};
}

const Criterion *PointGrid::criterionOf(const QObject *widget) const
{
    for (const Criterion &criterion : m_material.criteria) {
        if (m_ticks.value(criterion.defect.code) == widget || m_faulty.value(criterion.defect.code) == widget)
            return &criterion;
    }
    return nullptr;
}

bool PointGrid::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusIn || event->type() == QEvent::Enter) {
        if (const Criterion *looked = criterionOf(watched))
            m_samples->tell(*looked);
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace ow

#include "moc_PointGrid.cpp"
