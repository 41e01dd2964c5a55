#include "models/base/ProblemTypes.h"
#include "tests/base/TestStation.h"
#include "tests/base/Testing.h"
#include "ui/chooser/ChooserPage.h"
#include "ui/common/ProblemText.h"
#include "ui/common/TraditionalTexts.h"
#include "ui/common/UiLanguage.h"
#include "ui/session/LanguageBar.h"
#include "ui/session/SignInPage.h"
#include "ui/session/StaffShell.h"
#include "ui/supervisor/SupervisorPage.h"

#include <QDirIterator>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QProcess>
#include <QPushButton>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTabWidget>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

using namespace ow;
using namespace ow::testing;

namespace {
struct TranslatedText {
    QString context;
    QString source;
    QString comment;
    QStringList texts; ///< several where numbers differ
    bool finished = false;
};

QList<TranslatedText> translatedTexts(const QString &path)
{
    QList<TranslatedText> all;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return all;
    QXmlStreamReader xml(&file);
    TranslatedText now;
    while (!xml.atEnd()) {
        const auto token = xml.readNext();
        if (token == QXmlStreamReader::EndElement && xml.name() == QLatin1String("message")) {
            all.append(now);
            now = {now.context, {}, {}, {}, false};
        }
        if (token != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == QLatin1String("name")) {
            now.context = xml.readElementText();
        } else if (xml.name() == QLatin1String("source")) {
            now.source = xml.readElementText();
        } else if (xml.name() == QLatin1String("comment")) {
            now.comment = xml.readElementText();
        } else if (xml.name() == QLatin1String("translation")) {
            now.finished = !xml.attributes().hasAttribute(QLatin1String("type"));
            QString text;
            while (!(xml.readNext() == QXmlStreamReader::EndElement && xml.name() == QLatin1String("translation"))) {
                if (xml.isStartElement() && xml.name() == QLatin1String("numerusform"))
                    now.texts.append(xml.readElementText());
                else if (xml.isCharacters())
                    text += xml.text();
            }
            if (now.texts.isEmpty())
                now.texts.append(text);
        }
    }
    return all;
}

/// What stands for something else: %1, %n, {name}.
QStringList translatedBlanks(const QString &text)
{
    static const QRegularExpression blank(QStringLiteral("%L?\\d+|%n|\\{\\w+\\}"));
    QSet<QString> found;
    auto each = blank.globalMatch(text);
    while (each.hasNext())
        found.insert(each.next().captured(0));
    QStringList blanks(found.begin(), found.end());
    blanks.sort();
    return blanks;
}

/// Keys written on a button must be those that press it.
QStringList translatedKeys(const QString &text)
{
    static const QRegularExpression key(QStringLiteral("(?:Ctrl|Alt|Shift)\\+[A-Z0-9](?![A-Za-z])|\\bF\\d{1,2}\\b"));
    QStringList keys;
    auto each = key.globalMatch(text);
    while (each.hasNext())
        keys.append(each.next().captured(0));
    keys.sort();
    return keys;
}

/// Screens towards the visitor speak both languages at once, and words of papers stay those of the hall.
bool maySpeakChinese(const TranslatedText &text)
{
    static const QSet<QString> bothAtOnce{QStringLiteral("ow::AgreePage"),     QStringLiteral("ow::CheckPage"),
                                          QStringLiteral("ow::CitizenScreen"), QStringLiteral("ow::CitizenSeat"),
                                          QStringLiteral("ow::SignPage"),      QStringLiteral("ow::MirrorPage")};
    static const QSet<QString> writtenOnPapers{QStringLiteral("符合法定条件和标准，准予许可。"),
                                               QStringLiteral("经营场所与申请一致；设施布局与图纸一致"),
                                               QStringLiteral("申请表"),
                                               QStringLiteral("申请表：%1"),
                                               QStringLiteral("以上内容本人已核对无误，是本人的真实意思。"),
                                               QStringLiteral("%1（签名）：________________　日期：%2"),
                                               QStringLiteral("%1。作废的那张请盖“作废”章留好，由另一个人核对确认。"),
                                               QStringLiteral("如 5个工作日、60日、1个月，当场办结的写“当场”"),
                                               QStringLiteral("中文")};
    return bothAtOnce.contains(text.context) || writtenOnPapers.contains(text.source)
        || (UiLanguage::isOfPapers(text.context.toUtf8().constData()) && text.context != QLatin1String("Slip"));
}

constexpr int smallestScreen = 1366; ///< of the PCs that stand in halls
const QString englishFile = QStringLiteral(ONEWINDOW_SOURCE "/translations/onewindow_en.ts");

/// The words of a page as they are read, hidden ones too.
QStringList wordsOn(const QWidget &page)
{
    QStringList words;
    for (const QLabel *label : page.findChildren<QLabel *>())
        words.append(label->text());
    for (const QPushButton *button : page.findChildren<QPushButton *>())
        words.append(button->text() + button->toolTip());
    words.removeAll(QString());
    return words;
}

struct LanguageGuard {
    ~LanguageGuard() { UiLanguage::set(QStringLiteral("zh_CN")); }
};
} // namespace

class tst_Translations : public QObject {
    Q_OBJECT
private slots:
    void everyTextHasItsEnglish();
    void everyProblemHasItsEnglish();
    void traditionalChineseIsTheFields_data();
    void traditionalChineseIsTheFields();
    void nothingSimplifiedIsLeft();
    void papersStayAsTheyAre();
    void pagesSpeakTheLanguageChosen();
    void namesAreSortedAsReadersSort();
    void everyPageFitsTheSmallestScreen();
};

void tst_Translations::everyTextHasItsEnglish()
{
    // As the build does it, on a copy: a text nobody has taken over yet is an unfinished one there.
    const QTemporaryDir dir;
    const QString copy = dir.filePath(QStringLiteral("onewindow_en.ts"));
    QVERIFY(QFile::copy(englishFile, copy));
    QStringList arguments{QStringLiteral("-I"),           QStringLiteral(ONEWINDOW_SOURCE),
                          QStringLiteral("-no-obsolete"), QStringLiteral("-locations"),
                          QStringLiteral("none"),         QStringLiteral("-silent")};
    QDirIterator sources(QStringLiteral(ONEWINDOW_SOURCE "/ui"), {QStringLiteral("*.cpp"), QStringLiteral("*.h")},
                         QDir::Files, QDirIterator::Subdirectories);
    while (sources.hasNext())
        arguments.append(sources.next());
    arguments << QStringLiteral("-ts") << copy;
    QProcess lupdate;
    lupdate.start(QStringLiteral(ONEWINDOW_LUPDATE), arguments);
    QVERIFY(lupdate.waitForFinished(patienceMs));
    QCOMPARE(lupdate.exitCode(), 0);
    static const QRegularExpression han(QStringLiteral("\\p{Han}"));
    QStringList wrong;
    const QList<TranslatedText> texts = translatedTexts(copy);
    for (const TranslatedText &text : texts) {
        const QString place = text.context + QStringLiteral(" “") + text.source + QStringLiteral("” ");
        if (!text.finished || text.texts.first().isEmpty()) {
            wrong.append(place + QStringLiteral("has no English"));
            continue;
        }
        for (const QString &english : text.texts) {
            if (translatedBlanks(english) != translatedBlanks(text.source))
                wrong.append(place + QStringLiteral("has other blanks: ") + english);
            if (translatedKeys(english) != translatedKeys(text.source))
                wrong.append(place + QStringLiteral("has other keys: ") + english);
            if (english.contains(han) && !maySpeakChinese(text))
                wrong.append(place + QStringLiteral("is Chinese still: ") + english);
            if (english.count(QLatin1Char('\n')) != text.source.count(QLatin1Char('\n')))
                wrong.append(place + QStringLiteral("has other lines: ") + english);
        }
    }
    qInfo("%d texts in English", int(texts.size()));
    QVERIFY(texts.size() > 3500);
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(QLatin1Char('\n'))));
}

void tst_Translations::everyProblemHasItsEnglish()
{
    const LanguageGuard back;
    UiLanguage::set(QStringLiteral("en"));
    static const QRegularExpression han(QStringLiteral("\\p{Han}"));
    QStringList wrong;
    for (const ProblemType *type : problemTypes()) {
        const QString english = ProblemText::sentence(Problem(*type));
        const QString source = QString::fromUtf8(type->sentence);
        if (english.contains(han) || english.isEmpty())
            wrong.append(QString::fromLatin1(type->id) + QStringLiteral(" has no English"));
        // The public is told less than the staff, in shorter sentences; what is told must be known.
        const QStringList known = translatedBlanks(source);
        const QStringList told = translatedBlanks(english);
        if (std::any_of(told.begin(), told.end(), [&](const QString &blank) { return !known.contains(blank); }))
            wrong.append(QString::fromLatin1(type->id) + QStringLiteral(" has other blanks: ") + english);
    }
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(QLatin1Char('\n'))));
}

void tst_Translations::traditionalChineseIsTheFields_data()
{
    QTest::addColumn<QString>("simplified");
    QTest::addColumn<QString>("traditional");
    QTest::newRow("the counter, not the screen's")
        << QStringLiteral("请到3号窗口办理") << QStringLiteral("請到3號窗口辦理");
    QTest::newRow("a procedure of the law") << QStringLiteral("启动特别程序") << QStringLiteral("啟動特別程序");
    QTest::newRow("a program") << QStringLiteral("正在启动读卡程序") << QStringLiteral("正在啟動讀卡程式");
    QTest::newRow("people, not objects") << QStringLiteral("优先对象") << QStringLiteral("優先對象");
    QTest::newRow("queue of people") << QStringLiteral("业务队列") << QStringLiteral("業務隊列");
    QTest::newRow("passed") << QStringLiteral("复核通过") << QStringLiteral("複核通過");
    QTest::newRow("words of Taiwan") << QStringLiteral("打印机没有连接，请重新登录")
                                     << QStringLiteral("印表機沒有連線，請重新登入");
    QTest::newRow("need not be handed in") << QStringLiteral("免提交") << QStringLiteral("免提交");
    QTest::newRow("one character, two") << QStringLiteral("发放证照，头发") << QStringLiteral("發放證照，頭髮");
    QTest::newRow("blanks stay") << QStringLiteral("%1号窗口由%2开着") << QStringLiteral("%1號窗口由%2開著");
}

void tst_Translations::traditionalChineseIsTheFields()
{
    QFETCH(QString, simplified);
    const TraditionalTexts texts;
    QVERIFY(texts.isReady());
    QTEST(texts.converted(simplified), "traditional");
}

void tst_Translations::nothingSimplifiedIsLeft()
{
    // Written in simplified Chinese only.
    static const QRegularExpression simplified(QStringLiteral(
        "[这为时动开办个门员认证过还进远运连选边达应请说读谁调谢语误录级纸组经结给统绝继续维综编网罗义习书买乱争亏"
        "务单卖卫厂厅历压员响问图圆场块坏声处备够头夹奖妇学宝实审宽对寻导将尔尘尝层属岁师帐带帮库应废异张弹归当"
        "录彻态怀总恶惊惯戏执扩扫扬护报担拟择挂挡换据损数斩断无旧时显术机权条来极构枪标栏树样桥检楼欢欧气]"));
    const TraditionalTexts texts;
    QStringList wrong;
    QList<TranslatedText> all = translatedTexts(englishFile);
    for (const ProblemType *type : problemTypes())
        all.append({QStringLiteral("Problem"), QString::fromUtf8(type->sentence), {}, {}, true});
    QVERIFY(all.size() > 3900);
    for (const TranslatedText &text : all) {
        const QString traditional = texts.converted(text.source);
        if (traditional.contains(simplified))
            wrong.append(traditional);
        if (translatedBlanks(traditional) != translatedBlanks(text.source)
            || translatedKeys(traditional) != translatedKeys(text.source))
            wrong.append(QStringLiteral("blanks: ") + traditional);
    }
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(QLatin1Char('\n'))));
}

void tst_Translations::papersStayAsTheyAre()
{
    const LanguageGuard back;
    const QString chinese = QCoreApplication::translate("Paper", "第 %1 页 共 %2 页");
    for (const UiLanguage::Choice &one : UiLanguage::all()) {
        UiLanguage::set(QLatin1String(one.code));
        QCOMPARE(QCoreApplication::translate("Paper", "第 %1 页 共 %2 页"), chinese);
        QCOMPARE(QCoreApplication::translate("ow::GuidePaper", "受理条件"), QStringLiteral("受理条件"));
        QCOMPARE(QCoreApplication::translate("EmergencySlips", "取号时间"), QStringLiteral("取号时间"));
    }
}

void tst_Translations::pagesSpeakTheLanguageChosen()
{
    const LanguageGuard back;
    TestHub hub;
    TestStation station(hub, StationRole::Window, {}, 3);
    QVERIFY(station.open());
    const QMap<QString, std::pair<QString, QString>> expected{
        {QStringLiteral("zh_CN"), {QStringLiteral("用户名"), QStringLiteral("这台电脑用作什么？")}},
        {QStringLiteral("zh_TW"), {QStringLiteral("使用者名稱"), QStringLiteral("這臺電腦用作什麼？")}},
        {QStringLiteral("en"), {QStringLiteral("User"), QStringLiteral("What is this computer for?")}}};
    QString next = QStringLiteral("zh_CN");
    for (const char *code : {"zh_TW", "en", "zh_CN"}) {
        // By the button that says its own name, as somebody finds it who reads nothing else here.
        StaffShell before(station.context,
                          [](StationContext &, const SignedIn &) -> QWidget * { return new QLineEdit; });
        QSignalSpy chosen(&before.signInPage(), &SignInPage::languageChosen);
        auto *button = before.findChild<QPushButton *>(QStringLiteral("language_") + QLatin1String(code));
        QVERIFY(button && !button->isChecked());
        button->click();
        QCOMPARE(chosen.size(), 1);
        QCOMPARE(chosen.first().first().toString(), QLatin1String(code));
        QVERIFY(before.findChild<QPushButton *>(QStringLiteral("language_") + next)->isChecked());
        next = QLatin1String(code);
        UiLanguage::set(next);
        QCOMPARE(QLocale().name(), next == QLatin1String("en") ? QStringLiteral("en_US") : next);
        StaffShell after(station.context,
                         [](StationContext &, const SignedIn &) -> QWidget * { return new QLineEdit; });
        const QStringList words = wordsOn(after);
        QVERIFY2(words.contains(expected.value(next).first), qPrintable(words.join(QLatin1Char('|'))));
        const ChooserPage chooser({{StationRole::Window, Icon::Window}, {StationRole::Kiosk, Icon::Kiosk}}, {},
                                  ChooserPage::Practice::Offered);
        const QStringList asked = wordsOn(chooser);
        QVERIFY2(asked.contains(expected.value(next).second), qPrintable(asked.join(QLatin1Char('|'))));
        after.resize(1366, 768);
        after.show();
        QVERIFY(QTest::qWaitForWindowExposed(&after));
        after.grab().save(shotPath(QStringLiteral("sign-in-%1.png").arg(next)));
    }
}

void tst_Translations::namesAreSortedAsReadersSort()
{
    const LanguageGuard back;
    const auto sorted = [](const QString &language) {
        UiLanguage::set(language);
        QStringList names{QStringLiteral("周敏"), QStringLiteral("10号"), QStringLiteral("吳昊"),
                          QStringLiteral("陳潔"), QStringLiteral("2号"),  QStringLiteral("丁一")};
        std::sort(names.begin(), names.end(), &UiLanguage::sortsBefore);
        return names.join(QLatin1Char(' '));
    };
    // By pinyin on the mainland, by strokes on Taiwan; numbers by what they are worth everywhere.
    QCOMPARE(sorted(QStringLiteral("zh_CN")), QStringLiteral("2号 10号 陳潔 丁一 吳昊 周敏"));
    QCOMPARE(sorted(QStringLiteral("zh_TW")), QStringLiteral("2号 10号 丁一 吳昊 周敏 陳潔"));
}

void tst_Translations::everyPageFitsTheSmallestScreen()
{
    const LanguageGuard back;
    TestHub hub;
    TestStation station(hub, StationRole::Supervisor);
    QVERIFY(station.open());
    QStringList wide;
    for (const UiLanguage::Choice &one : UiLanguage::all()) {
        UiLanguage::set(QLatin1String(one.code));
        SupervisorPage page(station.context);
        const auto *tabs = page.findChild<QTabWidget *>(QStringLiteral("supervisorTabs"));
        QVERIFY(tabs && tabs->count() > 10);
        for (int i = 0; i < tabs->count(); ++i) {
            tabs->widget(i)->ensurePolished();
            if (const int width = tabs->widget(i)->minimumSizeHint().width(); width > smallestScreen)
                wide.append(QStringLiteral("%1 in %2: %3").arg(tabs->tabText(i), QLatin1String(one.code)).arg(width));
        }
    }
    QVERIFY2(wide.isEmpty(), qPrintable(wide.join(QLatin1Char('\n'))));
}

OW_TEST(tst_Translations)
#include "tst_Translations.moc"
