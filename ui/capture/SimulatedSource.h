#pragma once
#include "ui/capture/PageSource.h"

namespace ow {
class Scheduler;

/// Stands for a document camera: one paper after the other lies on its table. When one was taken, a hand puts the next in its place;
/// after the last the table is empty.
class SimulatedSource final : public PageSource {
    Q_OBJECT
public:
    /// Pictures of the folder by name (PDF, JPEG or PNG told by content; others are passed over); an empty name: sample papers.
    SimulatedSource(const QString &folder, Scheduler &scheduler, QObject *parent = nullptr);
    Kind kind() const override { return Kind::Camera; }
    bool isSimulated() const override { return true; }
    void look() override;
    void open(const QString &device) override;
    void close() override;
    void take(const TakeOptions &options) override;

    static constexpr int frameMs = 200;

private:
    QImage shown() const;
    void step(int round);

    QString m_folder;
    Scheduler &m_scheduler;
    QList<QImage> m_papers;
    int m_index = 0;
    int m_moving = 0; ///< frames the hand is still seen
    int m_round = 0;  ///< of opening; an earlier one's steps are over
};

} // namespace ow
