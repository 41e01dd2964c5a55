#include "ui/common/SoundDeviceVoice.h"

#include "models/base/ProblemTypes.h"

#include <QAudioSink>
#include <QBuffer>
#include <QPromise>
#include <QTimer>
#include <memory>

namespace ow {

namespace {
/// A sound may take this much longer than its length before the device counts as dead.
constexpr int soundDeviceGraceMs = 3000;

QAudioFormat soundDeviceFormat(const Sound &sound)
{
    QAudioFormat format;
    format.setSampleRate(sound.rate);
    format.setChannelCount(1);
    format.setSampleFormat(QAudioFormat::Int16);
    return format;
}
} // namespace

SoundDeviceVoice::SoundDeviceVoice(const QAudioDevice &device, QObject *parent)
    : Voice(parent), m_device(device), m_queue([this](const Announcement &announcement) {
          return m_speech.announcement(announcement)
              .then(this,
                    [this](const Result<Sound> &sound) {
                        // Without speech the chime alone still turns heads to the board.
                        QFuture<Result<void>> played = play(sound ? *sound : Sound::chime());
                        return sound ? played
                                     : played.then([error = sound.error()](const Result<void> &) -> Result<void> {
                                           return fail(error);
                                       });
                    })
              .unwrap();
      })
{
    connect(&m_queue, &AnnouncementQueue::ended, this, &Voice::announced);
    connect(&m_queue, &AnnouncementQueue::failed, this, &Voice::announceFailed);
}

void SoundDeviceVoice::announce(const Announcement &announcement)
{
    m_queue.add(announcement);
}

void SoundDeviceVoice::read(const QString &text, Tongue tongue)
{
    stopReading();
    const int round = m_readingRound;
    m_speech.reading(text, tongue).then(this, [this, round](const Result<Sound> &sound) {
        if (round != m_readingRound)
            return;
        if (!sound) {
            emit readingEnded();
            return;
        }
        play(*sound, &m_reading).then(this, [this, round](const Result<void> &) {
            if (round == m_readingRound)
                emit readingEnded();
        });
    });
}

void SoundDeviceVoice::stopReading()
{
    ++m_readingRound;
    if (m_reading)
        m_reading->stop();
}

QFuture<Result<void>> SoundDeviceVoice::play(const Sound &sound, QPointer<QAudioSink> *playing)
{
    const auto promise = std::make_shared<QPromise<Result<void>>>(); // owned by the lambdas below, whichever runs
    promise->start();
    auto *sink = new QAudioSink(m_device, soundDeviceFormat(sound), this);
    if (playing)
        *playing = sink;
    auto *samples = new QBuffer(sink);
    samples->setData(reinterpret_cast<const char *>(sound.samples.data()),
                     qsizetype(sound.samples.size() * sizeof(qint16)));
    samples->open(QIODevice::ReadOnly);
    const auto finish = [promise, sink](Result<void> result) {
        if (promise->future().isFinished())
            return;
        promise->addResult(std::move(result));
        promise->finish();
        sink->deleteLater();
    };
    connect(sink, &QAudioSink::stateChanged, sink, [finish, sink](QAudio::State state) {
        if (state == QAudio::IdleState)
            finish(Result<void>());
        else if (state == QAudio::StoppedState)
            finish(sink->error() == QAudio::NoError ? Result<void>() : fail(problem::VoiceFailed));
    });
    QTimer::singleShot(sound.lengthMs() + soundDeviceGraceMs, sink, [finish] { finish(fail(problem::VoiceFailed)); });
    sink->start(samples);
    if (sink->error() != QAudio::NoError)
        finish(fail(problem::VoiceFailed));
    return promise->future();
}

} // namespace ow

#include "moc_SoundDeviceVoice.cpp"
