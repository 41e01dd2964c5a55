#include "ui/common/SoundFileVoice.h"

#include "models/base/ProblemTypes.h"

#include <QDir>
#include <QSaveFile>

namespace ow {

namespace {
Result<void> soundFileWrite(const QString &path, const QByteArray &bytes)
{
    QSaveFile file(path);
    if (!QDir().mkpath(QFileInfo(path).path()) || !file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size()
        || !file.commit())
        return fail(problem::FileFailed, {{QStringLiteral("file"), path}});
    return {};
}

/// What may stand in a file name: a hall's number is letters and digits, anything else is not trusted.
QString soundFilePart(const QString &number)
{
    QString part;
    for (const QChar c : number) {
        if (c.unicode() < 128 && c.isLetterOrNumber())
            part += c;
    }
    return part.isEmpty() ? QStringLiteral("text") : part;
}
} // namespace

SoundFileVoice::SoundFileVoice(const QString &folder, QObject *parent)
    : Voice(parent), m_folder(folder), m_queue([this](const Announcement &announcement) { return write(announcement); })
{
    connect(&m_queue, &AnnouncementQueue::ended, this, &Voice::announced);
    connect(&m_queue, &AnnouncementQueue::failed, this, &Voice::announceFailed);
}

void SoundFileVoice::announce(const Announcement &announcement)
{
    m_queue.add(announcement);
}

QFuture<Result<void>> SoundFileVoice::write(const Announcement &announcement)
{
    const QString path = QStringLiteral("%1/announcement-%2-%3-%4.wav")
                             .arg(m_folder)
                             .arg(++m_count)
                             .arg(soundFilePart(announcement.number))
                             .arg(announcement.window);
    return m_speech.announcement(announcement).then(this, [path](const Result<Sound> &sound) -> Result<void> {
        if (!sound)
            return fail(sound.error());
        return soundFileWrite(path, sound->toWav());
    });
}

} // namespace ow

#include "moc_SoundFileVoice.cpp"
