#include "ui/common/SpeechSynthesiser.h"

#include "models/base/ProblemTypes.h"

#include <QProcess>
#include <QPromise>
#include <QTimer>
#include <memory>
#include <optional>

namespace ow {

namespace {
constexpr int speechWaitMsMax = 10'000;
constexpr double speechSilentBelow = 0.005;

Sound speechWithChime(Sound speech, std::optional<Sound> second)
{
    speech.normalise();
    Sound sound = Sound::chime();
    // espeak-ng speaks at the chime's rate; another build's rate is taken for the whole, a chime a little off in pitch harms nobody.
    sound.rate = speech.rate;
    sound.append(speech);
    sound.appendSilence(500);
    sound.append(speech);
    // Another rate would be heard as another pitch.
    if (second && second->rate == sound.rate) {
        second->normalise();
        sound.appendSilence(500);
        sound.append(*second);
    }
    sound.appendSilence(250);
    return sound;
}
} // namespace

SpeechSynthesiser::SpeechSynthesiser(const QString &program, QObject *parent) : QObject(parent), m_program(program) {}

QFuture<Result<Sound>> SpeechSynthesiser::announcement(const Announcement &announcement)
{
    const auto promise =
        std::make_shared<QPromise<Result<Sound>>>(); // owned by the lambdas below, whichever comes last
    promise->start();
    const auto finish = [promise](Result<Sound> result) {
        promise->addResult(std::move(result));
        promise->finish();
    };
    const QString english = announcement.second == AnnouncementText::Second::English
        ? AnnouncementText::spokenEnglish(announcement)
        : QString();
    speech(QStringLiteral("cmn-latn-pinyin"), AnnouncementText::spoken(announcement))
        .then(this, [this, finish, english](const Result<Sound> &mandarin) {
            if (!mandarin || english.isEmpty()) {
                finish(mandarin.map([](const Sound &words) { return speechWithChime(words, std::nullopt); }));
                return;
            }
            speech(QStringLiteral("en"), english).then(this, [finish, words = *mandarin](const Result<Sound> &second) {
                finish(speechWithChime(words, second ? std::optional(*second) : std::nullopt));
            });
        });
    return promise->future();
}

QFuture<Result<Sound>> SpeechSynthesiser::reading(const QString &text, Voice::Tongue tongue)
{
    return speech(tongue == Voice::Tongue::English ? QStringLiteral("en") : QStringLiteral("cmn-latn-pinyin"), text);
}

QFuture<Result<Sound>> SpeechSynthesiser::speech(const QString &voice, const QString &words)
{
    const auto promise = std::make_shared<QPromise<Result<Sound>>>(); // owned by the two lambdas below, whichever runs
    promise->start();
    auto *process = new QProcess(this);
    const auto finish = [promise, process](Result<Sound> result) {
        if (promise->future().isFinished())
            return;
        promise->addResult(std::move(result));
        promise->finish();
        process->deleteLater();
    };
    connect(process, &QProcess::errorOccurred, process,
            [finish](QProcess::ProcessError) { finish(fail(problem::VoiceFailed)); });
    connect(process, &QProcess::finished, process, [finish, process](int code, QProcess::ExitStatus status) {
        Result<Sound> spoken = Sound::fromWav(process->readAllStandardOutput());
        if (code != 0 || status != QProcess::NormalExit || !spoken || spoken->loudness() < speechSilentBelow)
            return finish(fail(problem::VoiceFailed));
        finish(std::move(spoken));
    });
    QTimer::singleShot(speechWaitMsMax, process, &QProcess::kill);
    // 140 words a minute and a little gap between words: slower than the default 175, for a hall with an echo and for elders.
    process->start(m_program,
                   {QStringLiteral("-v"), voice, QStringLiteral("-s"), QStringLiteral("140"), QStringLiteral("-g"),
                    QStringLiteral("2"), QStringLiteral("-b"), QStringLiteral("1"), QStringLiteral("--stdout"),
                    QStringLiteral("--"), words});
    return promise->future();
}

} // namespace ow

#include "moc_SpeechSynthesiser.cpp"
