#pragma once
#include "ui/common/AnnouncementQueue.h"
#include "ui/common/SpeechSynthesiser.h"

#include <QAudioDevice>
#include <QPointer>

class QAudioSink;

namespace ow {

/// Plays on the machine's loudspeaker. A device that stops answering costs one announcement, never the queue.
class SoundDeviceVoice final : public Voice {
    Q_OBJECT
public:
    explicit SoundDeviceVoice(const QAudioDevice &device, QObject *parent = nullptr);
    void announce(const Announcement &announcement) override;
    void read(const QString &text, Tongue tongue) override;
    void stopReading() override;

private:
    QFuture<Result<void>> play(const Sound &sound, QPointer<QAudioSink> *playing = nullptr);

    QAudioDevice m_device;
    SpeechSynthesiser m_speech;
    AnnouncementQueue m_queue;
    QPointer<QAudioSink> m_reading;
    int m_readingRound = 0; ///< what an earlier one still brings is void
};

} // namespace ow
