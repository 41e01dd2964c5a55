#pragma once
#include "ui/common/AnnouncementQueue.h"
#include "ui/common/SpeechSynthesiser.h"

#include <QAudioDevice>

namespace ow {

/// Plays on the machine's loudspeaker. A device that stops answering costs one announcement, never the queue.
class SoundDeviceVoice final : public Voice {
    Q_OBJECT
public:
    explicit SoundDeviceVoice(const QAudioDevice &device, QObject *parent = nullptr);
    void announce(const Announcement &announcement) override;

private:
    QFuture<Result<void>> play(const Sound &sound);

    QAudioDevice m_device;
    SpeechSynthesiser m_speech;
    AnnouncementQueue m_queue;
};

} // namespace ow
