#include "models/base/ProblemTypes.h"
#include "models/catalogue/Catalogue.h"
#include "models/queue/HallCommands.h"
#include "tests/base/Testing.h"
#include "tests/base/VisitSteps.h"
#include "tests/ui/kiosk/KioskSteps.h"
#include "ui/common/ProblemText.h"
#include "ui/kiosk/EnglishNames.h"
#include "ui/kiosk/Language.h"

#include <QDir>
#include <QFile>
#include <QLineEdit>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QXmlStreamReader>

using namespace ow;
using namespace ow::testing;

namespace {

/// Names the hall, in the language shown, and the catalogue gave.
QStringList givenNames(const PublicView &view)
{
    static const Catalogue catalogue = *Catalogue::shipped();
    QStringList names{view.hall};
    for (const PublicQueue &queue : view.queues)
        names << queue.name << queue.hint;
    for (const PriorityReason &reason : view.priorityReasons)
        names << reason.name;
    for (const PublicZone &zone : view.zones)
        names << zone.name;
    for (const Item *item : catalogue.itemsOn(view.day)) {
        names << item->name << item->shortName << item->object;
        if (const CatalogueUnit *unit = catalogue.unit(item->unit))
            names << unit->name;
        if (item->reach)
            names << item->reach->themes;
    }
    for (const Bundle &bundle : catalogue.bundles())
        names << bundle.name;
    names << QStringLiteral("赵*月");
    std::sort(names.begin(), names.end(), [](const QString &a, const QString &b) { return a.size() > b.size(); });
    return names;
}

QStringList wordsOf(const QWidget &page)
{
    QStringList words;
    for (const QWidget *one : page.findChildren<QWidget *>()) {
        if (!one->isVisible())
            continue;
        words << one->accessibleName() << one->accessibleDescription();
        if (const auto *label = qobject_cast<const QLabel *>(one))
            words << label->text();
        if (const auto *button = qobject_cast<const QAbstractButton *>(one))
            words << button->text();
        if (const auto *field = qobject_cast<const QLineEdit *>(one))
            words << field->placeholderText();
    }
    return words;
}

/// What is written on the page in the other language; empty when all is right.
QString foreignOn(const QWidget &page, const PublicView &view, Language::Choice language)
{
    static const QRegularExpression han(QStringLiteral("\\p{Han}"));
    // Two letters are a word; A and A001 are numbers and keys.
    static const QRegularExpression latin(QStringLiteral("[A-Za-z]{2,}"));
    const QStringList names = givenNames(view);
    for (QString text : wordsOf(page)) {
        for (const QString &name : names)
            text.remove(name);
        text.remove(language == Language::Choice::English ? QStringLiteral("中文") : QStringLiteral("English"));
        if (text.contains(language == Language::Choice::English ? han : latin))
            return text;
    }
    return {};
}

struct LanguageWalk {
    KioskSteps &b;
    Language::Choice language;
    PublicView view;
    QStringList wrong;
    QStringList seen;

    void look(const char *state)
    {
        const QString name = QLatin1String(state);
        const bool english = language == Language::Choice::English;
        // Until it is laid out.
        const bool whole = QTest::qWaitFor([this] { return b.cutText().isEmpty(); }, 2000);
        b.shot(qPrintable((english ? QStringLiteral("en-") : QStringLiteral("zh-")) + name));
        const QString foreign = foreignOn(*b.page, view, language);
        if (!foreign.isEmpty())
            wrong.append(name + QStringLiteral(": ") + foreign);
        if (b.page->height() > 768 || b.page->width() > 1366) {
            QStringList wide;
            for (const QWidget *one : b.page->findChildren<QWidget *>()) {
                const QSize least = one->minimumSizeHint();
                if (one->objectName().startsWith(QLatin1String("kiosk"))
                    && (least.width() > 1366 || least.height() > 678))
                    wide.append(one->objectName());
            }
            wrong.append(name + QStringLiteral(" grew over the screen: ") + wide.join(QLatin1Char(' ')));
        }
        if (!whole)
            wrong.append(name + QStringLiteral(" cuts ") + b.cutText());
        seen.append(name);
    }
    void homeAgain()
    {
        b.later.runAll();
        if (language == Language::Choice::English)
            b.click("languageToggle");
    }
};
} // namespace

class tst_KioskLanguages : public QObject {
    Q_OBJECT
private slots:
    void everyStateInOneLanguage_data();
    void everyStateInOneLanguage();
    void chineseAgainForTheNextVisitor();
    void everyTextOfTheKioskIsTranslated();
    void problemSentencesAreThoseInUse();
    void slipHasBothLanguages();
};

void tst_KioskLanguages::everyStateInOneLanguage_data()
{
    QTest::addColumn<bool>("english");
    QTest::newRow("English") << true;
    QTest::newRow("Chinese") << false;
}

void tst_KioskLanguages::everyStateInOneLanguage()
{
    QFETCH(bool, english);
    TestHub hub;
    VisitSteps visit(hub);
    TestStation review(hub, StationRole::Review);
    TestStation chief(hub, StationRole::Supervisor);
    QVERIFY(visit.start() && review.open() && review.signIn(QStringLiteral("qianjin")) && chief.open()
            && chief.signIn(QStringLiteral("weidong")));
    for (const Case &record : visit.accept(false)) {
        QVERIFY(visit.get(review, DecideCase{record.id, true, QStringLiteral("符合条件")}));
        QVERIFY(visit.get(review, IssueCase{record.id}));
    }
    KioskSteps b(hub);
    QVERIFY(b.show());
    std::optional<Result<Viewed<PublicView>>> shown;
    whenReady(b.station.client.view<PublicView>(QLatin1String(PublicView::name)), &b.station.client,
              [&](const Result<Viewed<PublicView>> &viewed) { shown = viewed; });
    QVERIFY(TestStation::wait([&] { return shown.has_value(); }) && *shown);
    // The hall's own names are in English too; what an item is called stays as the catalogue has it.
    const PublicView &names = (*shown)->value;
    LanguageWalk walk{b,
                      english ? Language::Choice::English : Language::Choice::Chinese,
                      english ? withEnglishNames(names) : names,
                      {},
                      {}};
    if (english)
        b.click("languageToggle");
    QVERIFY(b.waitFor("queue_zonghe"));
    walk.look("first");

    b.click("kioskSearchButton");
    QVERIFY(b.waitFor("theme_0"));
    walk.look("search");
    b.type("S");
    walk.look("search-many");
    b.type("QQQ");
    walk.look("search-none");
    b.click("searchClear");
    b.type("JZZ");
    QVERIFY(b.waitFor("item_512B0011200070"));
    walk.look("search-found");
    b.click("item_512B0011200070");
    walk.look("unserved");
    b.click("offerBack");

    b.click("queue_shebao");
    walk.look("priority");
    b.click("kioskReadCard");
    walk.look("card");
    emit b.reader->cardRead(cardOfZhao());
    QVERIFY(b.waitFor("offerCollect"));
    walk.look("result-ready");
    b.click("offerGoOn");
    walk.look("card-read");
    b.click("priorityNone");
    QVERIFY(b.numberIs("B001"));
    QTRY_COMPARE(b.station.printer.papers.size(), 1);
    walk.look("number");
    b.click("kioskDone");

    b.station.printer.outOfPaper = true;
    b.click("queue_zonghe");
    b.click("priorityNone");
    QVERIFY(b.numberIs("A002"));
    QTRY_VERIFY(b.label("kioskQr")->isVisible());
    walk.look("no-paper");
    b.station.printer.outOfPaper = false;
    b.click("kioskDone");
    walk.look("first-no-paper");

    b.click("kioskUnsure");
    walk.look("unsure");
    b.click("priorityNone");
    QVERIFY(b.numberIs("D001"));
    walk.look("unsure-number");
    b.click("kioskDone");

    b.click("kioskBook");
    walk.look("booking");
    b.click("queue_zonghe");
    QVERIFY(b.waitFor("slot_10:00"));
    walk.look("slots");
    b.click("slot_10:00");
    walk.look("booking-card");
    emit b.reader->cardRead(cardOfZhao());
    QVERIFY(b.waitFor("offerGoOn"));
    walk.look("booking-result-ready");
    b.click("offerGoOn");
    QVERIFY(b.numberIs("Y001"));
    walk.look("booked");
    b.click("kioskDone");
    // Twice is refused.
    b.click("kioskBook");
    b.click("queue_zonghe");
    QVERIFY(b.waitFor("slot_10:30"));
    b.click("slot_10:30");
    emit b.reader->cardRead(cardOfZhao());
    QVERIFY(b.waitFor("offerGoOn"));
    b.click("offerGoOn");
    QVERIFY(b.waitFor("kioskDone"));
    walk.look("refused");
    b.click("kioskDone");

    b.click("kioskCheckInButton");
    walk.look("check-in");
    b.click("key9");
    b.click("keyEnter");
    QVERIFY(b.waitFor("kioskDone"));
    walk.look("check-in-unknown");
    b.click("kioskDone");
    b.click("kioskCheckInButton");
    b.click("key0");
    b.click("keyEnter");
    walk.look("check-in-wrong");
    b.click("checkInCard");
    walk.look("check-in-card");
    IdentityCard expired = cardOfZhao();
    expired.validTo = QDate(2026, 1, 1);
    emit b.reader->cardRead(expired);
    QVERIFY(b.waitFor("kioskDone"));
    walk.look("card-expired");
    b.click("kioskDone");
    b.click("kioskCheckInButton");
    b.click("key1");
    b.click("keyEnter");
    QVERIFY(b.waitFor("offerGoOn"));
    b.click("offerGoOn");
    QVERIFY(b.numberIs("Y001"));
    walk.look("checked-in");
    b.click("kioskDone");

    b.click("kioskProgressButton");
    walk.look("progress");
    const auto typeIn = [&](const char *pad, const QString &digits) {
        auto *field =
            b.page->findChild<QWidget *>(QLatin1String(pad))->findChild<QLineEdit *>(QStringLiteral("keyPadField"));
        QTest::keyClicks(field, digits);
        QTest::keyClick(field, Qt::Key_Return);
    };
    typeIn("progressNumber", QStringLiteral("100000000"));
    walk.look("progress-slip");
    typeIn("progressNumber", visit.papers.first().content.shortNumber.value_or(QString()));
    walk.look("progress-code");
    typeIn("progressCode", visit.papers.first().content.queryCode.value_or(QString()));
    QVERIFY(TestStation::wait([&] { return !b.text("progressStatus").isEmpty(); }));
    walk.look("progress-told");

    walk.homeAgain();
    b.click("elderToggle");
    walk.look("large");
    b.click("kioskSearchButton");
    QVERIFY(b.waitFor("theme_0"));
    walk.look("large-search");
    walk.homeAgain();

    HallSteering steering;
    steering.stoppedQueues = {QStringLiteral("zonghe"), QStringLiteral("zixun")};
    SteerHall stop;
    stop.steering = steering;
    stop.reason = QStringLiteral("系统升级");
    QVERIFY(chief.ask(stop)->has_value());
    QTRY_VERIFY(!b.button("queue_zonghe")->isEnabled());
    walk.look("stopped");
    b.click("kioskUnsure");
    walk.look("ask-greeter");
    b.click("kioskDone");
    hub.advance(9 * 3'600'000);
    QTRY_VERIFY(!b.button("queue_shebao")->isEnabled());
    walk.look("closed");

    QVERIFY2(walk.wrong.isEmpty(), qPrintable(walk.wrong.join(QLatin1Char('\n'))));
    QVERIFY(walk.seen.size() > 25);
}

void tst_KioskLanguages::chineseAgainForTheNextVisitor()
{
    TestHub hub;
    KioskSteps b(hub);
    QVERIFY(b.show());
    QCOMPARE(b.button("languageToggle")->text(), QStringLiteral("English"));
    b.click("languageToggle");
    QCOMPARE(b.button("languageToggle")->text(), QStringLiteral("中文"));
    QCOMPARE(b.text("kioskTitle"), QStringLiteral("Which service do you need?"));
    b.click("languageToggle");
    QCOMPARE(b.text("kioskTitle"), QStringLiteral("请选择要办的业务"));
    b.click("languageToggle");
    b.click("queue_shebao");
    QVERIFY(!b.shows("languageToggle")); // only where nothing has been chosen yet
    b.later.runAll();
    QCOMPARE(b.text("kioskTitle"), QStringLiteral("请选择要办的业务"));
    QVERIFY(b.waitFor("queue_shebao"));
    QCOMPARE(b.button("elderToggle")->text(), QStringLiteral("长者模式"));
    // The card is asked for as before.
    b.click("queue_shebao");
    b.click("kioskReadCard");
    QVERIFY(b.reader->isVisible());
    b.click("kioskCardBack");
    b.click("priorityNone");
    QVERIFY(b.numberIs("B001"));
}

void tst_KioskLanguages::everyTextOfTheKioskIsTranslated()
{
    QSet<QString> translated;
    QFile file(QStringLiteral(ONEWINDOW_SOURCE "/translations/onewindow_en.ts"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QXmlStreamReader xml(&file);
    QString context;
    QString source;
    while (!xml.atEnd()) {
        if (!xml.readNextStartElement())
            continue;
        if (xml.name() == QLatin1String("name"))
            context = xml.readElementText();
        else if (xml.name() == QLatin1String("source"))
            source = xml.readElementText();
        else if (xml.name() == QLatin1String("translation")) {
            const bool finished = !xml.attributes().hasAttribute(QLatin1String("type"));
            if (finished && !xml.readElementText(QXmlStreamReader::IncludeChildElements).trimmed().isEmpty())
                translated.insert(context + QLatin1Char('/') + source);
        }
    }
    static const QRegularExpression call(QStringLiteral("\\btr\\(\\s*\"((?:[^\"\\\\]|\\\\.)*)\""));
    QStringList missing;
    int texts = 0;
    const QDir folder(QStringLiteral(ONEWINDOW_SOURCE "/ui/kiosk"));
    for (const QFileInfo &info : folder.entryInfoList({QStringLiteral("*.cpp")})) {
        QFile code(info.filePath());
        QVERIFY(code.open(QIODevice::ReadOnly));
        const QString text = QString::fromUtf8(code.readAll());
        auto found = call.globalMatch(text);
        while (found.hasNext()) {
            const QString said = found.next().captured(1).replace(QLatin1String("\\n"), QLatin1String("\n"));
            const QString key = QStringLiteral("ow::%1/%2").arg(info.completeBaseName(), said);
            if (!translated.contains(key))
                missing.append(key);
            ++texts;
        }
    }
    QVERIFY(texts > 100);
    QVERIFY2(missing.isEmpty(), qPrintable(missing.join(QLatin1Char('\n'))));
}

void tst_KioskLanguages::problemSentencesAreThoseInUse()
{
    static const QRegularExpression han(QStringLiteral("\\p{Han}"));
    static const QRegularExpression blank(QStringLiteral("\\{(\\w+)\\}"));
    Language language;
    language.set(Language::Choice::English);
    int english = 0;
    for (const ProblemType *type : problemTypes()) {
        const QString said = ProblemText::sentence(Problem(*type));
        if (said.contains(han))
            continue;
        ++english;
        auto blanks = blank.globalMatch(said);
        while (blanks.hasNext())
            QVERIFY2(QString::fromUtf8(type->sentence).contains(blanks.next().captured(0)), type->id);
    }
    QFile file(QStringLiteral(ONEWINDOW_SOURCE "/translations/problems_en.ts"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    // One whose Chinese was changed meanwhile would be missed here.
    QCOMPARE(english, int(file.readAll().count("<source>")));
}

void tst_KioskLanguages::slipHasBothLanguages()
{
    TestHub hub;
    KioskSteps b(hub);
    QVERIFY(b.show());
    const auto take = [&](const char *number) {
        b.click("queue_zonghe");
        b.click("priorityNone");
        return b.numberIs(number);
    };
    QVERIFY(take("A001"));
    QTRY_COMPARE(b.station.printer.papers.size(), 1);
    b.click("kioskDone");
    b.click("languageToggle");
    QVERIFY(take("A002"));
    QTRY_COMPARE(b.station.printer.papers.size(), 2);
    QStringList texts;
    for (const PdfPaper &paper : b.station.printer.papers) {
        QTemporaryDir folder;
        QFile pdf(folder.filePath(QStringLiteral("slip.pdf")));
        QVERIFY(pdf.open(QIODevice::WriteOnly));
        pdf.write(paper.pdf);
        pdf.close();
        QProcess reader;
        reader.start(QStringLiteral("pdftotext"), {QStringLiteral("-layout"), pdf.fileName(), QStringLiteral("-")});
        QVERIFY(reader.waitForFinished());
        texts.append(QString::fromUtf8(reader.readAllStandardOutput()));
    }
    for (const QString &text : texts)
        QVERIFY2(text.contains(QStringLiteral("请留意叫号屏和语音叫号")), qPrintable(text));
    QVERIFY2(!texts.first().contains(QStringLiteral("Please watch")), qPrintable(texts.first()));
    QVERIFY2(texts.last().contains(QStringLiteral("Please watch the screens"))
                 && texts.last().contains(QStringLiteral("1 ahead of you")),
             qPrintable(texts.last()));
}

OW_TEST(tst_KioskLanguages)
#include "tst_KioskLanguages.moc"
