#pragma once
#include "models/base/Problem.h"

#include <QByteArray>
#include <vector>

namespace ow {

/// Mono 16-bit sound in memory, and the WAV bytes of it.
struct Sound {
    int rate = 22050; ///< samples a second; what espeak-ng writes
    std::vector<qint16> samples;

    int lengthMs() const { return rate > 0 ? int(qint64(samples.size()) * 1000 / rate) : 0; }
    /// Root mean square, 0 … 1; a silent sound has 0.
    double loudness() const;
    void append(const Sound &other);
    void appendSilence(int milliseconds);
    /// Loudest sample to 90 % of full scale.
    void normalise();

    /// Two-tone chime, 880 Hz then 659 Hz, each dying away like a bell.
    static Sound chime();
    /// PCM, mono, 16 bit. Tolerates the open lengths a program writes to a pipe. problem::VoiceFailed for anything else.
    static Result<Sound> fromWav(const QByteArray &bytes);
    QByteArray toWav() const;
};

} // namespace ow
