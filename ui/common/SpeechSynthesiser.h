#pragma once
#include "ui/common/Sound.h"
#include "ui/common/Voice.h"

#include <QFuture>
#include <QObject>

namespace ow {

/// Mandarin from espeak-ng, offline. Voice cmn-latn-pinyin: in Debian's espeak-ng 1.51 the voice cmn turns characters into pinyin and
/// then reads the pinyin as English words.
class SpeechSynthesiser final : public QObject {
    Q_OBJECT
public:
    explicit SpeechSynthesiser(const QString &program = QStringLiteral("espeak-ng"), QObject *parent = nullptr);

    /// Chime, the sentence, a pause, the sentence again, and once in its second language if it has one. Ends within 20 s;
    /// problem::VoiceFailed when there is no Mandarin to be had. Without its second language it is still heard.
    QFuture<Result<Sound>> announcement(const Announcement &announcement);

    /// Words as they are, once.
    QFuture<Result<Sound>> reading(const QString &text, Voice::Tongue tongue);

private:
    QFuture<Result<Sound>> speech(const QString &voice, const QString &words);

    QString m_program;
};

} // namespace ow
