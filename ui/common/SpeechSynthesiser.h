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
                               AnnouncementText::Second second = AnnouncementText::Second::None,
                               const QString &program = QStringLiteral("espeak-ng"), QObject *parent = nullptr);

    /// Chime, the sentence, a pause, the sentence again, and once in the second language if there is one. Ends within 20 s;
    /// problem::VoiceFailed when there is no Mandarin to be had. Without its second language it is still heard.
    QFuture<Result<Sound>> announcement(const Announcement &announcement);

private:
    QFuture<Result<Sound>> speech(const QString &voice, const QString &words);

    AnnouncementText::One m_one;
    AnnouncementText::Second m_second;
    QString m_program;
};

} // namespace ow
