#pragma once
#include "ui/capture/PageSource.h"

#include <QWidget>
#include <memory>
#include <vector>

class QCheckBox;
class QComboBox;
class QPushButton;

namespace ow {
class Badge;

/// Which device, how, and the button that takes a page. Owns the sources; one of their devices is open at a time.
class SourceBar final : public QWidget {
    Q_OBJECT
public:
    explicit SourceBar(std::vector<std::unique_ptr<PageSource>> sources, QWidget *parent = nullptr);
    ~SourceBar() override;
    /// Looks for devices and opens the first.
    void begin();
    void end();
    /// A picture, or a run of the scanner; nothing while one is under way.
    void take();
    /// Devices are there at all at this station.
    bool hasSources() const { return !m_sources.empty(); }
    bool isLive() const;
    bool canTake() const;
    bool takesPageTurns() const;
    void toggleAuto();

signals:
    void frameShown(const QImage &frame);
    void pictureTaken(const ow::RawPage &raw);
    void failed(const ow::Problem &problem);
    /// Another device, or none.
    void opened();

private:
    struct Choice {
        size_t source;
        SourceDevice device;
    };
    void listen(size_t index);
    void found(size_t index, const QList<SourceDevice> &devices);
    void choose(int choice);
    void fail(const Problem &problem);
    void refresh();
    PageSource *current() const;

    std::vector<std::unique_ptr<PageSource>> m_sources;
    std::vector<bool> m_answered; ///< look() of this round
    QList<Choice> m_choices;
    int m_chosen = -1;
    bool m_running = false; ///< of a scanner
    QComboBox *m_devices;
    QComboBox *m_resolution;
    QCheckBox *m_feeder;
    QCheckBox *m_auto;
    Badge *m_simulated;
    QPushButton *m_take;
};

} // namespace ow
