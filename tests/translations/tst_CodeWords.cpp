#include "models/base/ProblemTypes.h"
#include "models/cases/CaseMachine.h"
#include "tests/base/Testing.h"
#include "ui/common/CodeWords.h"
#include "ui/common/DayText.h"
#include "ui/common/ProblemText.h"
#include "ui/common/UiLanguage.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QMap>
#include <QRegularExpression>
#include <QSet>
#include <QTest>
#include <QTranslator>

using namespace ow;
using namespace ow::testing;

namespace {
struct CodeWordsGuard {
    ~CodeWordsGuard() { UiLanguage::set(QStringLiteral("zh_CN")); }
};

QMap<QString, QString> codeWordsSources(const char *folder, const QStringList &kinds)
{
    QMap<QString, QString> texts;
    const QString root = QStringLiteral(ONEWINDOW_SOURCE "/") + QLatin1String(folder);
    QDirIterator files(root, kinds, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        if (file.open(QIODevice::ReadOnly))
            texts.insert(QDir(QStringLiteral(ONEWINDOW_SOURCE)).relativeFilePath(file.fileName()),
                         QString::fromUtf8(file.readAll()));
    }
    return texts;
}

/// Functions of models that say a code in Chinese, each with its words.
QMap<QString, QStringList> codeWordsOfModels()
{
    // The mark in a paper's number, and what is no code.
    static const QSet<QString> others{QStringLiteral("paperWord")};
    static const QSet<QString> noCodes{QStringLiteral("Instant"), QStringLiteral("QDate"), QStringLiteral("qint64")};
    static const QRegularExpression made(QStringLiteral("^QString (\\w+)\\((\\w+) \\w+\\)\\n\\{(.*?)^\\}"),
                                         QRegularExpression::MultilineOption
                                             | QRegularExpression::DotMatchesEverythingOption);
    static const QRegularExpression literal(QStringLiteral("\"([^\"]*\\p{Han}[^\"]*)\""));
    const QMap<QString, QString> headers = codeWordsSources("models", {QStringLiteral("*.h")});
    const QString declared = QStringList(headers.values()).join(QLatin1Char('\n'));
    QMap<QString, QStringList> all;
    for (const QString &text : codeWordsSources("models", {QStringLiteral("*.cpp")})) {
        for (auto each = made.globalMatch(text); each.hasNext();) {
            const QRegularExpressionMatch one = each.next();
            const QString name = one.captured(1);
            if (others.contains(name) || noCodes.contains(one.captured(2))
                || !declared.contains(QStringLiteral("QString %1(%2 ").arg(name, one.captured(2))))
                continue;
            for (auto word = literal.globalMatch(one.captured(3)); word.hasNext();)
                all[name].append(word.next().captured(1));
        }
    }
    return all;
}
} // namespace

/// What models say in Chinese, on a screen of another language.
class tst_CodeWords : public QObject {
    Q_OBJECT
private slots:
    void everyWordHasItsEnglish();
    void everyScreenSaysThemInItsLanguage();
    void daysAreWrittenAsTheLanguageDoes();
    void problemsSayThemToo_data();
    void problemsSayThemToo();
    void namesStayAsTheyAre();
};

void tst_CodeWords::everyWordHasItsEnglish()
{
    static const QRegularExpression han(QStringLiteral("\\p{Han}"));
    QStringList missing;
    int count = 0;
    const QMap<QString, QStringList> all = codeWordsOfModels();
    for (auto one = all.cbegin(); one != all.cend(); ++one) {
        for (const QString &word : one.value()) {
            ++count;
            const QString english = UiLanguage::codes().translate("Code", word.toUtf8().constData());
            if (english.isEmpty() || english.contains(han))
                missing.append(one.key() + QStringLiteral(": ") + word);
        }
    }
    qInfo("%d words of %d functions", count, int(all.size()));
    QVERIFY(all.size() >= 60 && count >= 360);
    QVERIFY2(missing.isEmpty(), qPrintable(missing.join(QLatin1Char('\n'))));
}

void tst_CodeWords::everyScreenSaysThemInItsLanguage()
{
    // Said to the public in two languages at once by a table of their own, compared only, written into the log, or printed.
    static const QSet<QString> otherwise{QStringLiteral("ui/kiosk/KioskProgress.cpp"),
                                         QStringLiteral("ui/kiosk/RatingEnglish.cpp"),
                                         QStringLiteral("ui/rating/LevelButton.cpp"),
                                         QStringLiteral("ui/rating/RatingReasons.cpp"),
                                         QStringLiteral("ui/messages/CallListPanel.cpp: messageOccasionText"),
                                         QStringLiteral("ui/window/WindowDesk.cpp"),
                                         QStringLiteral("ui/papers/ListPaper.cpp")};
    // Put together of words, numbers and names: the forms of CodeWords.cpp.
    const QStringList names =
        codeWordsOfModels().keys() + QStringList{QStringLiteral("termText"),        QStringLiteral("folderCountText"),
                                                 QStringLiteral("folderPlaceText"), QStringLiteral("externalText"),
                                                 QStringLiteral("filedText"),       QStringLiteral("amendmentText"),
                                                 QStringLiteral("joinRuleText"),    QStringLiteral("feeStateText"),
                                                 QStringLiteral("signingText"),     QStringLiteral("validityText")};
    const QRegularExpression call(QStringLiteral("(?<![\\w:])(%1)\\(").arg(names.join(QLatin1Char('|'))));
    QStringList wrong;
    int said = 0;
    const QMap<QString, QString> screens = codeWordsSources("ui", {QStringLiteral("*.cpp"), QStringLiteral("*.h")});
    for (auto file = screens.cbegin(); file != screens.cend(); ++file) {
        for (auto each = call.globalMatch(file.value()); each.hasNext();) {
            const QRegularExpressionMatch one = each.next();
            if (QStringView(file.value()).left(one.capturedStart()).endsWith(u"codeWord("))
                ++said;
            else if (!otherwise.contains(file.key())
                     && !otherwise.contains(file.key() + QStringLiteral(": ") + one.captured(1)))
                wrong.append(file.key() + QStringLiteral(": ") + one.captured(1) + QStringLiteral(" without codeWord"));
        }
    }
    qInfo("%d places say them", said);
    QVERIFY(said >= 100);
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(QLatin1Char('\n'))));
}

void tst_CodeWords::daysAreWrittenAsTheLanguageDoes()
{
    // A form with 年 or 月 of its own is another country's on an English screen; what is printed stays in Chinese.
    static const QRegularExpression hard(QStringLiteral("(?<!tr\\()\"[^\"]*[yMd](?:年|月|日)[^\"]*\""));
    QStringList wrong;
    const QMap<QString, QString> screens = codeWordsSources("ui", {QStringLiteral("*.cpp")});
    for (auto file = screens.cbegin(); file != screens.cend(); ++file) {
        if (file.key().startsWith(QStringLiteral("ui/papers/"))
            || file.key() == QStringLiteral("ui/common/DayText.cpp"))
            continue;
        for (auto each = hard.globalMatch(file.value()); each.hasNext();)
            wrong.append(file.key() + QStringLiteral(": ") + each.next().captured());
    }
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(QLatin1Char('\n'))));
    const CodeWordsGuard back;
    const QDate day(2026, 9, 24);
    QCOMPARE(dayOfYear(day) + QLatin1Char('|') + dayWithYear(day), QStringLiteral("9月24日|2026年9月24日"));
    UiLanguage::set(QStringLiteral("en"));
    QCOMPARE(dayOfYear(day) + QLatin1Char('|') + dayWithYear(day), QStringLiteral("24 Sep|24 Sep 2026"));
}

void tst_CodeWords::problemsSayThemToo_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("state");
    QTest::addColumn<QString>("sentence");
    const QString delivered = caseStateText(CaseState::Delivered);
    QTest::newRow("Chinese") << QStringLiteral("zh_CN") << delivered << QStringLiteral("已送达");
    QTest::newRow("traditional") << QStringLiteral("zh_TW") << delivered << QStringLiteral("已送達");
    QTest::newRow("English") << QStringLiteral("en") << delivered << QStringLiteral("“Delivered”");
    QTest::newRow("several") << QStringLiteral("en") << QStringLiteral("配偶、子女") << QStringLiteral("Spouse, Child");
    QTest::newRow("one with its name") << QStringLiteral("en") << QStringLiteral("窗口“综合一”")
                                       << QStringLiteral("Window “综合一”");
    QTest::newRow("put together") << QStringLiteral("en") << QStringLiteral("5个工作日")
                                  << QStringLiteral("5 working days");
    QTest::newRow("put together of words")
        << QStringLiteral("en") << QStringLiteral("已录入，等对方结果，对方编号 YX-7")
        << QStringLiteral("Entered, waiting for the result, their number YX-7");
    QTest::newRow("put together, traditional")
        << QStringLiteral("zh_TW") << QStringLiteral("下落不明（CJ-1）") << QStringLiteral("下落不明（CJ-1）");
    QTest::newRow("a blank somebody wrote")
        << QStringLiteral("en") << QStringLiteral("第%1期") << QStringLiteral("issue %1");
    QTest::newRow("what somebody wrote") << QStringLiteral("en") << QStringLiteral("明月书屋、星光书屋")
                                         << QStringLiteral("明月书屋、星光书屋");
}

void tst_CodeWords::problemsSayThemToo()
{
    QFETCH(QString, language);
    QFETCH(QString, state);
    QFETCH(QString, sentence);
    const CodeWordsGuard back;
    UiLanguage::set(language);
    QString told = ProblemText::sentence(Problem(
        problem::CaseState, {{QStringLiteral("state"), state}, {QStringLiteral("act"), QStringLiteral("送达")}}));
    told.replace(QLatin1String("\""), QStringLiteral("“"), Qt::CaseSensitive);
    QString wanted = sentence;
    wanted.replace(QStringLiteral("”"), QStringLiteral("“"));
    told.replace(QStringLiteral("”"), QStringLiteral("“"));
    QVERIFY2(told.contains(wanted), qPrintable(told));
}

void tst_CodeWords::namesStayAsTheyAre()
{
    const CodeWordsGuard back;
    for (const char *language : {"zh_CN", "zh_TW", "en"}) {
        UiLanguage::set(QLatin1String(language));
        QCOMPARE(codeWord(QStringLiteral("临江区明月书屋")), QStringLiteral("临江区明月书屋"));
        QCOMPARE(codeWord(QString()), QString());
    }
    UiLanguage::set(QStringLiteral("zh_TW"));
    QCOMPARE(codeWord(QStringLiteral("撤销决定")), QStringLiteral("撤銷決定"));
}

OW_TEST(tst_CodeWords)
#include "tst_CodeWords.moc"
