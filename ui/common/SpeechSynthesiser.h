#pragma once
#include "ui/common/AnnouncementText.h"
#include "ui/common/Sound.h"

#include <QFuture>
#include <QObject>

namespace ow {
struct Announcement;

/// Mandarin from espeak-ng, offline. Voice cmn-latn-pinyin: in Debian's espeak-ng 1.51 the voice cmn turns characters into pinyin and
/// then reads the pinyin as English words.
class SpeechSynthesiser final : public QObject {
    Q_OBJECT
public:
    explicit SpeechSynthesiser(AnnouncementText::One one = AnnouncementText::One::Yi,
                               const QString &program = QStringLiteral("espeak-ng"), QObject *parent = nullptr);

    /// Chime, the sentence, a pause, the sentence again. Ends within 10 s; problem::VoiceFailed when there is no speech to be had.
    QFuture<Result<Sound>> announcement(const Announcement &announcement);

private:
    AnnouncementText::One m_one;
    QString m_program;
};

} // namespace ow
