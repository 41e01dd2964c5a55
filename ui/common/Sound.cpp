#include "ui/common/Sound.h"

#include "models/base/ProblemTypes.h"

#include <QtEndian>
#include <algorithm>
#include <cmath>
#include <numbers>

namespace ow {

namespace {
template <class T>
void soundPut(QByteArray &bytes, T value)
{
    const T little = qToLittleEndian(value);
    bytes.append(reinterpret_cast<const char *>(&little), sizeof little);
}

template <class T>
T soundGet(const QByteArray &bytes, qsizetype at)
{
    return qFromLittleEndian<T>(bytes.constData() + at);
}
} // namespace

double Sound::loudness() const
{
    if (samples.empty())
        return 0;
    double sum = 0;
    for (const qint16 sample : samples)
        sum += double(sample) * sample;
    return std::sqrt(sum / double(samples.size())) / 32768.0;
}

void Sound::append(const Sound &other)
{
    samples.insert(samples.end(), other.samples.begin(), other.samples.end());
}

void Sound::appendSilence(int milliseconds)
{
    samples.resize(samples.size() + size_t(rate) * size_t(milliseconds) / 1000);
}

void Sound::normalise()
{
    int peak = 0;
    for (const qint16 sample : samples)
        peak = std::max(peak, std::abs(int(sample)));
    if (peak == 0)
        return;
    for (qint16 &sample : samples)
        sample = qint16(int(sample) * 29491 / peak);
}

Sound Sound::chime()
{
    struct Tone {
        double hertz;
        int startMs;
    };
    static constexpr Tone tones[] = {{880.0, 0}, {659.26, 420}};
    constexpr int lengthMs = 1300;
    Sound sound;
    sound.appendSilence(lengthMs);
    for (const Tone &tone : tones) {
        const size_t first = size_t(sound.rate) * size_t(tone.startMs) / 1000;
        for (size_t i = first; i < sound.samples.size(); ++i) {
            const double t = double(i - first) / sound.rate;
            const double attack = std::min(1.0, t / 0.008);
            const double turn = 2 * std::numbers::pi * tone.hertz * t;
            // A fifth of the octave above makes it a bell instead of a test tone.
            const double wave = std::sin(turn) + 0.2 * std::sin(2 * turn) * std::exp(-6 * t);
            const double value = 9000 * attack * std::exp(-4.5 * t) * wave;
            sound.samples[i] = qint16(std::clamp(double(sound.samples[i]) + value, -32767.0, 32767.0));
        }
    }
    return sound;
}

Result<Sound> Sound::fromWav(const QByteArray &bytes)
{
    const auto refused = [] { return fail(problem::VoiceFailed); };
    if (bytes.size() < 12 || !bytes.startsWith("RIFF") || bytes.mid(8, 4) != "WAVE")
        return refused();
    Sound sound;
    bool formatRead = false;
    for (qsizetype at = 12; at + 8 <= bytes.size();) {
        const QByteArray id = bytes.mid(at, 4);
        const qsizetype length = std::min<qsizetype>(soundGet<quint32>(bytes, at + 4), bytes.size() - at - 8);
        const qsizetype body = at + 8;
        if (id == "fmt ") {
            if (length < 16 || soundGet<quint16>(bytes, body) != 1 || soundGet<quint16>(bytes, body + 2) != 1
                || soundGet<quint16>(bytes, body + 14) != 16)
                return refused();
            sound.rate = int(soundGet<quint32>(bytes, body + 4));
            formatRead = true;
        } else if (id == "data") {
            if (!formatRead || sound.rate < 8000 || sound.rate > 96000)
                return refused();
            sound.samples.resize(size_t(length / 2));
            for (size_t i = 0; i < sound.samples.size(); ++i)
                sound.samples[i] = soundGet<qint16>(bytes, body + qsizetype(i) * 2);
            return sound;
        }
        at = body + length + (length & 1);
    }
    return refused();
}

QByteArray Sound::toWav() const
{
    const quint32 length = quint32(samples.size() * 2);
    QByteArray bytes("RIFF");
    soundPut<quint32>(bytes, 36 + length);
    bytes.append("WAVEfmt ");
    soundPut<quint32>(bytes, 16);
    soundPut<quint16>(bytes, 1);
    soundPut<quint16>(bytes, 1);
    soundPut<quint32>(bytes, quint32(rate));
    soundPut<quint32>(bytes, quint32(rate) * 2);
    soundPut<quint16>(bytes, 2);
    soundPut<quint16>(bytes, 16);
    bytes.append("data");
    soundPut<quint32>(bytes, length);
    for (const qint16 sample : samples)
        soundPut<qint16>(bytes, sample);
    return bytes;
}

} // namespace ow
