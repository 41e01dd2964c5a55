#include "ui/capture/SourceBar.h"

#include "models/base/ProblemTypes.h"
#include "ui/common/Badge.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QPushButton>
#include <QSignalBlocker>
#include <algorithm>

namespace ow {

SourceBar::SourceBar(std::vector<std::unique_ptr<PageSource>> sources, QWidget *parent)
    : QWidget(parent), m_sources(std::move(sources)), m_answered(m_sources.size(), false), m_devices(new QComboBox),
      m_resolution(new QComboBox), m_feeder(new QCheckBox(tr("用进纸器"))), m_auto(new QCheckBox(tr("翻页自动拍 A"))),
      m_simulated(new Badge(tr("模拟"), Badge::Tone::Mark)), m_take(new QPushButton)
{
    m_devices->setObjectName(QStringLiteral("captureDevices"));
    m_devices->setAccessibleName(tr("采集设备"));
    m_devices->setMinimumWidth(200);
    m_resolution->setObjectName(QStringLiteral("captureResolution"));
    m_resolution->setAccessibleName(tr("清晰度"));
    for (const int dots : {200, 300, 150})
        m_resolution->addItem(tr("每英寸%1点").arg(dots), dots);
    m_feeder->setObjectName(QStringLiteral("captureFeeder"));
    m_auto->setObjectName(QStringLiteral("captureAuto"));
    m_take->setObjectName(QStringLiteral("captureTake"));
    m_take->setProperty("kind", QStringLiteral("primary"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_devices);
    row->addWidget(m_simulated);
    row->addWidget(m_resolution);
    row->addWidget(m_feeder);
    row->addWidget(m_auto);
    row->addStretch();
    row->addWidget(m_take);
    connect(m_devices, &QComboBox::currentIndexChanged, this, &SourceBar::choose);
    connect(m_take, &QPushButton::clicked, this, &SourceBar::take);
    for (size_t i = 0; i < m_sources.size(); ++i)
        listen(i);
    if (!hasSources())
        hide();
    refresh();
}

SourceBar::~SourceBar() = default;

void SourceBar::listen(size_t index)
{
    PageSource *source = m_sources[index].get();
    connect(source, &PageSource::devicesFound, this,
            [this, index](const QList<SourceDevice> &devices) { found(index, devices); });
    connect(source, &PageSource::frameShown, this, [this, source](const QImage &frame) {
        if (source == current())
            emit frameShown(frame);
    });
    connect(source, &PageSource::pictureTaken, this, &SourceBar::pictureTaken);
    connect(source, &PageSource::runFinished, this, [this] {
        m_running = false;
        refresh();
    });
    connect(source, &PageSource::failed, this, [this, source](const Problem &problem) {
        if (source == current())
            fail(problem);
    });
}

PageSource *SourceBar::current() const
{
    return m_chosen < 0 ? nullptr : m_sources[m_choices.at(m_chosen).source].get();
}

bool SourceBar::isLive() const
{
    return current() && current()->kind() == PageSource::Kind::Camera;
}

bool SourceBar::canTake() const
{
    return current() && !m_running;
}

bool SourceBar::takesPageTurns() const
{
    return isLive() && m_auto->isChecked();
}

void SourceBar::toggleAuto()
{
    if (isLive())
        m_auto->toggle();
}

void SourceBar::begin()
{
    end();
    std::fill(m_answered.begin(), m_answered.end(), false);
    for (const auto &source : m_sources)
        source->look();
}

void SourceBar::end()
{
    for (const auto &source : m_sources)
        source->close();
    m_choices.clear();
    m_chosen = -1;
    m_running = false;
    const QSignalBlocker quiet(m_devices);
    m_devices->clear();
    refresh();
}

void SourceBar::found(size_t index, const QList<SourceDevice> &devices)
{
    m_answered[index] = true;
    const QString open = m_chosen < 0 ? QString() : m_choices.at(m_chosen).device.id;
    m_choices.removeIf([index](const Choice &choice) { return choice.source == index; });
    for (const SourceDevice &device : devices)
        m_choices.append({index, device});
    std::stable_sort(m_choices.begin(), m_choices.end(),
                     [](const Choice &a, const Choice &b) { return a.source < b.source; });
    const QSignalBlocker quiet(m_devices);
    m_devices->clear();
    for (const Choice &choice : m_choices)
        m_devices->addItem(choice.device.name);
    const auto same = std::find_if(m_choices.begin(), m_choices.end(),
                                   [&](const Choice &choice) { return choice.device.id == open; });
    if (!open.isEmpty() && same != m_choices.end()) {
        m_chosen = int(same - m_choices.begin());
        m_devices->setCurrentIndex(m_chosen);
        return;
    }
    m_chosen = -1;
    if (!m_choices.isEmpty())
        choose(0);
    else if (std::find(m_answered.begin(), m_answered.end(), false) == m_answered.end())
        fail(m_sources.front()->kind() == PageSource::Kind::Camera ? problem::CameraMissing : problem::ScannerMissing);
}

void SourceBar::choose(int choice)
{
    if (choice < 0 || choice >= m_choices.size() || choice == m_chosen)
        return;
    if (PageSource *before = current())
        before->close();
    m_chosen = choice;
    m_running = false;
    refresh();
    emit opened();
    current()->open(m_choices.at(choice).device.id);
}

void SourceBar::fail(const Problem &problem)
{
    m_running = false;
    if (isLive() && (problem.is(problem::CameraLost) || problem.is(problem::CameraMissing)))
        m_chosen = -1;
    refresh();
    emit failed(problem);
}

void SourceBar::take()
{
    if (!canTake())
        return;
    m_running = current()->kind() == PageSource::Kind::Scanner;
    refresh();
    current()->take({m_resolution->currentData().toInt(), m_feeder->isChecked()});
}

void SourceBar::refresh()
{
    const bool scanner = current() && !isLive();
    m_simulated->setVisible(current() && current()->isSimulated());
    m_resolution->setVisible(scanner);
    m_feeder->setVisible(scanner);
    m_auto->setVisible(isLive());
    m_take->setText(m_running ? tr("正在扫描……") : scanner ? tr("扫描 空格") : tr("拍一页 空格"));
    m_take->setEnabled(canTake());
}

} // namespace ow

#include "moc_SourceBar.cpp"
