#include "ui/supervisor/SpacePanel.h"

#include "ui/common/ProblemText.h"
#include "ui/supervisor/BackupText.h"

#include <QFormLayout>
#include <QLabel>
#include <QPushButton>
#include <QSpinBox>
#include <QStyle>
#include <QVBoxLayout>

namespace ow {

namespace {
constexpr int spaceFieldWidth = 180;

/// What goes on, what does not, and what to do.
QString spaceLevelText(SpaceClass level)
{
    switch (level) {
    case SpaceClass::Ample: return SpacePanel::tr("磁盘空间充足。");
    case SpaceClass::Low: return SpacePanel::tr("磁盘空间不多了，业务照常。请系统管理员尽快清理磁盘或换大一些的磁盘。");
    case SpaceClass::Scarce:
        return SpacePanel::tr("磁盘空间不够：暂时不能保存附件，也不做归档包，其他业务照常。请系统管理员马上清理磁盘。");
    case SpaceClass::Essentials:
        return SpacePanel::tr("磁盘快满了：只能叫号、收件和受理。请系统管理员马上清理磁盘，腾出空间后会自动恢复。");
    case SpaceClass::Full:
        return SpacePanel::tr(
            "磁盘已满：大厅服务暂为只读，已经答复的都在。请系统管理员马上清理磁盘，腾出空间后会自动恢复。");
    }
    return {};
}
} // namespace

SpacePanel::SpacePanel(StationContext &context, QWidget *parent)
    : QWidget(parent), m_context(context),
      m_view(context.hub, QLatin1String(SpaceView::name), {}, {QStringLiteral("hall")},
             [](SpaceView &, const QString &type, const QJsonObject &) { return !isSpaceNews(type); }),
      m_state(new QLabel), m_detail(new QLabel), m_set(new QPushButton(tr("设定界限 (Alt+L)")))
{
    setObjectName(QStringLiteral("spacePanel"));
    m_state->setObjectName(QStringLiteral("spaceState"));
    m_detail->setObjectName(QStringLiteral("spaceDetail"));
    for (QLabel *label : {m_state, m_detail}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
    }
    m_set->setObjectName(QStringLiteral("spaceSet"));
    m_set->setShortcut(QKeySequence(QStringLiteral("Alt+L")));
    m_set->setFixedWidth(spaceFieldWidth);
    const std::pair<const char *, QString> rows[] = {{"spaceLow", tr("空闲少于多少时提醒")},
                                                     {"spaceScarce", tr("少于多少时不再保存附件")},
                                                     {"spaceEssentials", tr("少于多少时只叫号、收件和受理")},
                                                     {"spaceFull", tr("少于多少时转为只读")}};
    auto *fields = new QFormLayout;
    fields->setHorizontalSpacing(24);
    fields->setVerticalSpacing(12);
    for (const auto &[name, title] : rows) {
        auto *spin = new QSpinBox;
        spin->setObjectName(QLatin1String(name));
        spin->setAccessibleName(title);
        spin->setRange(16, 1024 * 1024);
        spin->setSuffix(QStringLiteral(" MB"));
        spin->setButtonSymbols(QAbstractSpinBox::NoButtons);
        spin->setFixedWidth(spaceFieldWidth);
        fields->addRow(title, spin);
        m_limits.append(spin);
    }
    fields->addRow(QString(), m_set);
    auto *share = new QLabel(tr("磁盘不大时，这几项最多按总容量的 1/5、1/10、1/20、1/50 算。"));
    share->setProperty("kind", QStringLiteral("soft"));
    share->setWordWrap(true);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(24, 24, 24, 24);
    column->setSpacing(12);
    column->addWidget(m_state);
    column->addWidget(m_detail);
    column->addLayout(fields);
    column->addWidget(share);
    column->addStretch(1);
    connect(&m_view, &LiveViewBase::changed, this, &SpacePanel::refresh);
    connect(&m_view, &LiveViewBase::freshChanged, this, &SpacePanel::refresh);
    connect(m_set, &QPushButton::clicked, this, &SpacePanel::setLimits);
    refresh();
}

void SpacePanel::refresh()
{
    m_set->setEnabled(m_view.isLoaded());
    if (!m_view.isLoaded()) {
        m_state->setText(m_view.lastProblem() ? ProblemText::sentence(*m_view.lastProblem()) : tr("正在读取…"));
        return;
    }
    const SpaceView &view = m_view.value();
    const bool isBad = view.state.level >= SpaceClass::Scarce;
    m_state->setText(spaceLevelText(view.state.level));
    m_state->setProperty("kind", isBad ? QStringLiteral("bad") : QString());
    m_state->style()->polish(m_state);
    m_detail->setText(view.state.since.isSet() ? tr("%1起，当时空闲 %2，磁盘共 %3。")
                                                     .arg(hallText(view.state.since), bytesText(view.state.freeBytes),
                                                          bytesText(view.state.totalBytes))
                                               : QString());
    m_detail->setVisible(view.state.since.isSet());
    emit levelChanged(view.state.level);
    if (m_told && toJson(*m_told) == toJson(view.limits))
        return;
    m_told = view.limits;
    const int values[] = {view.limits.lowMb, view.limits.scarceMb, view.limits.essentialsMb, view.limits.fullMb};
    for (int i = 0; i < m_limits.size(); ++i)
        m_limits.at(i)->setValue(values[i]);
}

void SpacePanel::setLimits()
{
    const SpaceLimits limits{m_limits.at(0)->value(), m_limits.at(1)->value(), m_limits.at(2)->value(),
                             m_limits.at(3)->value()};
    whenReady(m_context.hub.send(SetSpaceLimits{limits}), this, [this](const Result<SpaceLimitsReply> &reply) {
        if (reply)
            emit done(tr("界限已设定"));
        else
            emit refused(reply.error());
    });
}

} // namespace ow

#include "moc_SpacePanel.cpp"
