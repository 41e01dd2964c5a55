#include "models/base/ProblemTypes.h"
#include "tests/base/Testing.h"
#include "ui/common/AnnouncementQueue.h"
#include "ui/common/MakeVoice.h"
#include "ui/common/SoundFileVoice.h"

#include <QAudioDevice>
#include <QDir>
#include <QFile>
#include <QMediaDevices>
#include <QProcess>
#include <QPromise>
#include <QTemporaryDir>
#include <QTest>

using namespace ow;

namespace {
Announcement voiceTestCall(const QString &number, int window)
{
    return {number, window, AnnouncementText::written(number, window)};
}
} // namespace

/// A loudspeaker whose announcements end when the test says so.
struct VoiceTestSpeaker {
    std::deque<QPromise<Result<void>>> open;
    QStringList begun;
    QFuture<Result<void>> begin(const Announcement &announcement)
    {
        begun.append(announcement.number);
        open.emplace_back();
        open.back().start();
        return open.back().future();
    }
    void end(Result<void> result = {})
    {
        QPromise<Result<void>> promise = std::move(open.front());
        open.pop_front();
        promise.addResult(std::move(result));
        promise.finish();
    }
};

class tst_Voice : public QObject {
    Q_OBJECT
private slots:
    void wording_data()
    {
        QTest::addColumn<QString>("number");
        QTest::addColumn<int>("window");
        QTest::addColumn<bool>("yao");
        QTest::addColumn<QString>("written");
        QTest::addColumn<QString>("spoken");
        QTest::newRow("A001") << QStringLiteral("A001") << 3 << false << QStringLiteral("请A001号到3号窗口办理")
                              << QStringLiteral("请 A 零 零 一 号，到 三号窗口 办理");
        QTest::newRow("yao") << QStringLiteral("A011") << 1 << true << QStringLiteral("请A011号到1号窗口办理")
                             << QStringLiteral("请 A 零 幺 幺 号，到 一号窗口 办理");
        QTest::newRow("after A999") << QStringLiteral("A1005") << 12 << false
                                    << QStringLiteral("请A1005号到12号窗口办理")
                                    << QStringLiteral("请 A 一 零 零 五 号，到 十二号窗口 办理");
        QTest::newRow("reserve series") << QStringLiteral("ak007") << 20 << false
                                        << QStringLiteral("请ak007号到20号窗口办理")
                                        << QStringLiteral("请 A K 零 零 七 号，到 二十号窗口 办理");
    }
    void wording()
    {
        QFETCH(QString, number);
        QFETCH(int, window);
        QFETCH(bool, yao);
        QTEST(AnnouncementText::written(number, window), "written");
        Announcement call = voiceTestCall(number, window);
        call.one = yao ? AnnouncementText::One::Yao : AnnouncementText::One::Yi;
        QTEST(AnnouncementText::spoken(call), "spoken");
    }
    void freeText()
    {
        QCOMPARE(AnnouncementText::spoken({{}, 0, QStringLiteral("今天的号已发完")}), QStringLiteral("今天的号已发完"));
    }
    void counts_data()
    {
        QTest::addColumn<QString>("read");
        const std::pair<int, const char *> rows[] = {
            {0, "零"},      {1, "一"},     {10, "十"},        {12, "十二"},      {20, "二十"},
            {99, "九十九"}, {100, "一百"}, {105, "一百零五"}, {110, "一百一十"}, {1001, "一千零一"}};
        for (const auto &[count, read] : rows)
            QTest::addRow("%d", count) << QString::fromUtf8(read);
    }
    void counts()
    {
        QFETCH(QString, read);
        QCOMPARE(AnnouncementText::spokenCount(QString::fromLatin1(QTest::currentDataTag()).toInt()), read);
    }
    void theVoiceReadsMandarinNotEnglish()
    {
        // espeak-ng's voice cmn prints "(en)" before every word it takes for English.
        QProcess espeak;
        espeak.start(QStringLiteral("espeak-ng"),
                     {QStringLiteral("-v"), QStringLiteral("cmn-latn-pinyin"), QStringLiteral("-q"),
                      QStringLiteral("-x"), AnnouncementText::spoken(voiceTestCall(QStringLiteral("A001"), 3))});
        QVERIFY(espeak.waitForFinished());
        const QByteArray phonemes = espeak.readAllStandardOutput();
        QVERIFY2(!phonemes.contains("(en)"), phonemes.constData());
        QVERIFY2(phonemes.contains("li35N") || phonemes.contains("l'i35N"), phonemes.constData());
    }
    void chimeIsABell()
    {
        const Sound chime = Sound::chime();
        QVERIFY(chime.loudness() > 0.03);
        QVERIFY(chime.lengthMs() > 800 && chime.lengthMs() < 2000);
        QVERIFY(*std::max_element(chime.samples.begin(), chime.samples.end()) < 32767);
    }
    void wavRoundTrip()
    {
        const Sound chime = Sound::chime();
        const Result<Sound> read = Sound::fromWav(chime.toWav());
        QVERIFY(read);
        QCOMPARE(read->rate, chime.rate);
        QVERIFY(read->samples == chime.samples);
    }
    void brokenWav_data()
    {
        const QByteArray good = Sound::chime().toWav();
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("text") << QByteArray("espeak: no such voice, no such voice");
        QTest::newRow("cut in the header") << good.left(30);
        QByteArray stereo = good;
        stereo[22] = 2;
        QTest::newRow("stereo") << stereo;
        QByteArray rate = good;
        rate.replace(24, 4, QByteArray(4, '\0'));
        QTest::newRow("no rate") << rate;
    }
    void brokenWav()
    {
        QFETCH(QByteArray, bytes);
        const Result<Sound> read = Sound::fromWav(bytes);
        QVERIFY(!read);
        QVERIFY(read.error().is(problem::VoiceFailed));
    }
    void queueNeverOverlapsNorForgets()
    {
        VoiceTestSpeaker speaker;
        QStringList ended;
        AnnouncementQueue queue([&](const Announcement &announcement) { return speaker.begin(announcement); });
        connect(&queue, &AnnouncementQueue::ended, this,
                [&](const Announcement &announcement) { ended.append(announcement.number); });
        queue.add(voiceTestCall(QStringLiteral("A001"), 3));
        queue.add(voiceTestCall(QStringLiteral("A002"), 4));
        queue.add(voiceTestCall(QStringLiteral("A003"), 5));
        QCOMPARE(speaker.begun, QStringList{QStringLiteral("A001")});
        speaker.end();
        QTRY_COMPARE(speaker.begun.size(), 2);
        QCOMPARE(ended, QStringList{QStringLiteral("A001")});
        speaker.end();
        QTRY_COMPARE(speaker.begun.size(), 3);
        speaker.end();
        QTRY_COMPARE(ended, (QStringList{QStringLiteral("A001"), QStringLiteral("A002"), QStringLiteral("A003")}));
    }
    void queueGoesOnAfterAnError()
    {
        VoiceTestSpeaker speaker;
        QStringList failed;
        AnnouncementQueue queue([&](const Announcement &announcement) { return speaker.begin(announcement); });
        connect(&queue, &AnnouncementQueue::failed, this,
                [&](const Announcement &announcement) { failed.append(announcement.number); });
        queue.add(voiceTestCall(QStringLiteral("A001"), 3));
        queue.add(voiceTestCall(QStringLiteral("A002"), 4));
        speaker.end(fail(problem::VoiceFailed));
        QTRY_COMPARE(speaker.begun, (QStringList{QStringLiteral("A001"), QStringLiteral("A002")}));
        QCOMPARE(failed, QStringList{QStringLiteral("A001")});
        speaker.end();
    }
    void twoQuickCallsAreBothHeard()
    {
        QTemporaryDir folder;
        SoundFileVoice voice(folder.path());
        int ended = 0;
        connect(&voice, &Voice::announced, this, [&] { ++ended; });
        voice.announce(voiceTestCall(QStringLiteral("A001"), 3));
        voice.announce(voiceTestCall(QStringLiteral("A1005"), 12));
        QTRY_COMPARE(ended, 2);
        QCOMPARE(
            QDir(folder.path()).entryList({QStringLiteral("*.wav")}, QDir::Files, QDir::Name),
            (QStringList{QStringLiteral("announcement-1-A001-3.wav"), QStringLiteral("announcement-2-A1005-12.wav")}));
        QFile file(folder.filePath(QStringLiteral("announcement-1-A001-3.wav")));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const Result<Sound> sound = Sound::fromWav(file.readAll());
        QVERIFY(sound);
        // Chime, then the sentence twice: the two halves after the chime are the same samples.
        Sound chime = Sound::chime();
        QVERIFY(sound->lengthMs() > chime.lengthMs() + 4000);
        Sound speech{sound->rate, {sound->samples.begin() + qsizetype(chime.samples.size()), sound->samples.end()}};
        QVERIFY2(speech.loudness() > 0.03, qPrintable(QString::number(speech.loudness())));
        const size_t pauses = size_t(sound->rate) * 500 / 1000 + size_t(sound->rate) * 250 / 1000;
        const size_t once = (speech.samples.size() - pauses) / 2;
        const size_t second = once + size_t(sound->rate) * 500 / 1000;
        QVERIFY(std::equal(speech.samples.begin(), speech.samples.begin() + qsizetype(once),
                           speech.samples.begin() + qsizetype(second)));
    }
    void englishWords()
    {
        QCOMPARE(AnnouncementText::spokenEnglish(voiceTestCall(QStringLiteral("A001"), 3)),
                 QStringLiteral("Number A, 0, 0, 1, window 3"));
        QCOMPARE(AnnouncementText::spokenEnglish(voiceTestCall(QStringLiteral("ak1005"), 12)),
                 QStringLiteral("Number A, K, 1, 0, 0, 5, window 12"));
        QCOMPARE(AnnouncementText::spokenEnglish({{}, 0, QStringLiteral("今天的号已发完")}), QString());
    }
    void englishComesAfterTheMandarin()
    {
        const auto said = [](AnnouncementText::Second second, Announcement call) {
            call.second = second;
            SpeechSynthesiser speech;
            QFuture<Result<Sound>> future = speech.announcement(call);
            return QTest::qWaitFor([&] { return future.isFinished(); }, 30000) && future.result()
                ? future.result()->samples
                : std::vector<qint16>();
        };
        const Announcement call = voiceTestCall(QStringLiteral("A1005"), 12);
        const std::vector<qint16> mandarin = said(AnnouncementText::Second::None, call);
        const std::vector<qint16> both = said(AnnouncementText::Second::English, call);
        QVERIFY(!mandarin.empty());
        // All of the Mandarin as it was, up to its last silence, and seconds of speech more.
        const qsizetype same = qsizetype(mandarin.size()) - 22050 / 4 - 1;
        QVERIFY(both.size() > mandarin.size() + 22050);
        QVERIFY(std::equal(mandarin.begin(), mandarin.begin() + same, both.begin()));
        const Sound rest{22050, {both.begin() + qsizetype(mandarin.size()), both.end()}};
        QVERIFY2(rest.loudness() > 0.03, qPrintable(QString::number(rest.loudness())));
        // What has no number is said in Mandarin alone.
        const Announcement text{{}, 0, QStringLiteral("今天的号已发完")};
        QVERIFY(said(AnnouncementText::Second::English, text) == said(AnnouncementText::Second::None, text));
    }
    void noSpeechProgramIsAnError()
    {
        SpeechSynthesiser speech(QStringLiteral("/no/such/espeak-ng"));
        QFuture<Result<Sound>> future = speech.announcement(voiceTestCall(QStringLiteral("A001"), 3));
        QTRY_VERIFY(future.isFinished());
        QVERIFY(!future.result());
        QVERIFY(future.result().error().is(problem::VoiceFailed));
    }
    void silentSpeechIsAnError()
    {
        SpeechSynthesiser speech(QStringLiteral("true"));
        QFuture<Result<Sound>> future = speech.announcement(voiceTestCall(QStringLiteral("A001"), 3));
        QTRY_VERIFY(future.isFinished());
        QVERIFY(!future.result());
    }
    void folderThatCannotBeWrittenIsAnError()
    {
        SoundFileVoice voice(QStringLiteral("/proc/no-folder"));
        int failed = 0;
        connect(&voice, &Voice::announceFailed, this,
                [&](const Announcement &, const Problem &problem) { failed += problem.is(problem::FileFailed); });
        voice.announce(voiceTestCall(QStringLiteral("A001"), 3));
        voice.announce(voiceTestCall(QStringLiteral("A002"), 3));
        QTRY_COMPARE(failed, 2);
    }
    void aVoiceIsPicked()
    {
        QTemporaryDir folder;
        const std::unique_ptr<Voice> voice = makeVoice(folder.path());
        QCOMPARE(qobject_cast<SoundFileVoice *>(voice.get()) != nullptr, QMediaDevices::defaultAudioOutput().isNull());
    }
};

OW_TEST(tst_Voice)
#include "tst_Voice.moc"
