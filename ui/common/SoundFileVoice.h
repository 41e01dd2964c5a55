#pragma once
#include "ui/common/AnnouncementQueue.h"
#include "ui/common/SpeechSynthesiser.h"

namespace ow {

/// Where there is no sound device: each announcement is a file, DIR/announcement-1-A001-3.wav, numbered in the order spoken. What is read to one
/// visitor is kept nowhere.
class SoundFileVoice final : public Voice {
    Q_OBJECT
public:
    explicit SoundFileVoice(const QString &folder, QObject *parent = nullptr);
    void announce(const Announcement &announcement) override;

private:
    QFuture<Result<void>> write(const Announcement &announcement);

    QString m_folder;
    SpeechSynthesiser m_speech;
    AnnouncementQueue m_queue;
    int m_count = 0;
};

} // namespace ow
