#include "tests/base/Contrast.h"
#include "tests/ui/kiosk/KioskSteps.h"
#include "ui/common/Badge.h"
#include "ui/common/SpeechSynthesiser.h"
#include "ui/kiosk/KioskAloud.h"

#include <QAbstractButton>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSet>
#include <QStackedWidget>

using namespace ow;
using namespace ow::testing;

namespace {
// The elders' rules (domain.md §12).
constexpr int elderTextMin = 18;
constexpr int elderTargetMin = 60;
constexpr double elderContrastMin = 7;
constexpr int elderPagesMin = 30; ///< seen at least: none is forgotten
constexpr int elderTargetsMin = 200;

bool isOnScreen(const QWidget &widget, const QWidget &page)
{
    return widget.isVisibleTo(&page) && !widget.visibleRegion().isEmpty();
}

/// What is wrong with large type, page by page.
struct ElderJudge {
    KioskSteps &b;
    QStringList wrong = {};
    QSet<QString> pages = {};
    int targets = 0;

    void blame(const QString &page, const QWidget &widget, const QString &why)
    {
        const auto *label = qobject_cast<const QLabel *>(&widget);
        const auto *button = qobject_cast<const QAbstractButton *>(&widget);
        wrong.append(QStringLiteral("%1: %2 “%3” %4")
                         .arg(page, widget.objectName(),
                              (label        ? label->text()
                                   : button ? button->text() + button->accessibleName()
                                            : QString())
                                  .left(20),
                              why));
    }
    void target(const QString &page, const QWidget &widget)
    {
        ++targets;
        // What lies half beyond the edge of a list is dragged into sight.
        if (widget.width() < elderTargetMin || widget.height() < elderTargetMin)
            blame(page, widget, QStringLiteral("is %1×%2").arg(widget.width()).arg(widget.height()));
    }
    void written(const QString &page, const QWidget &widget, const QImage &picture)
    {
        const QRect seen = widget.visibleRegion().boundingRect();
        const QRect at =
            QRect(widget.mapTo(b.page.get(), seen.topLeft()), seen.size()).adjusted(2, 2, -2, -2) & picture.rect();
        if (at.width() < 8 || at.height() < 8)
            return;
        if (const auto contrast = contrastIn(picture, at); contrast && *contrast < elderContrastMin)
            blame(page, widget, QStringLiteral("has a contrast of %1").arg(*contrast, 0, 'f', 2));
        if (QFontInfo(widget.font()).pixelSize() < elderTextMin)
            blame(page, widget, QStringLiteral("is written in %1").arg(QFontInfo(widget.font()).pixelSize()));
    }
    void judge(const QString &name)
    {
        QTest::qWait(20);
        const QImage picture = b.page->grab().toImage();
        picture.save(shotPath(QStringLiteral("elder-%1.png").arg(name)));
        pages.insert(name);
        if (b.page->width() > 1366 || b.page->height() > 768)
            wrong.append(QStringLiteral("%1: needs %2×%3").arg(name).arg(b.page->width()).arg(b.page->height()));
        for (QWidget *widget : b.page->findChildren<QWidget *>()) {
            if (!isOnScreen(*widget, *b.page) || !widget->isEnabled())
                continue;
            const auto *button = qobject_cast<QAbstractButton *>(widget);
            if (button || qobject_cast<QLineEdit *>(widget) || qobject_cast<QPlainTextEdit *>(widget))
                target(name, *widget);
            const auto *label = qobject_cast<QLabel *>(widget);
            if ((label && !label->text().trimmed().isEmpty()) || (button && !button->text().isEmpty()))
                written(name, *widget, picture);
        }
    }
    /// All pages of one step, one after the other, as they are before anything is known.
    void everyPageOf(QStackedWidget &stack, QWidget &step)
    {
        const QString name = step.objectName();
        const QList<QStackedWidget *> inner = step.findChildren<QStackedWidget *>();
        const auto see = [&](const QString &page) {
            stack.setCurrentWidget(&step);
            judge(page);
        };
        see(name);
        for (QStackedWidget *pages1 : inner) {
            for (int i = 0; i < pages1->count(); ++i) {
                pages1->setCurrentIndex(i);
                see(QStringLiteral("%1-%2").arg(name).arg(i));
            }
        }
    }
};
} // namespace

/// Large type: what can be touched is large, what is written stands out, and who cannot read is read to.
class tst_KioskElder : public QObject {
    Q_OBJECT
private slots:
    void everyPageIsLargeAndClear();
    void pagesAreReadAloud();
    void whatIsHisIsNotReadAloud();
    void theVoiceSpeaks();
};

void tst_KioskElder::everyPageIsLargeAndClear()
{
    TestHub hub;
    KioskSteps b{hub};
    QVERIFY(b.show());
    b.click("elderToggle");
    ElderJudge judge{b};
    judge.judge(QStringLiteral("home"));
    b.click("kioskServicesButton");
    judge.judge(QStringLiteral("services"));
    b.click("servicesBack");
    b.click("kioskSearchButton");
    QVERIFY(b.waitFor("theme_0"));
    judge.judge(QStringLiteral("themes"));
    b.type("GGCS");
    QVERIFY(b.waitFor("guide_511A0015500009"));
    judge.judge(QStringLiteral("found"));
    b.click("guide_511A0015500009");
    QVERIFY(b.waitFor("situation_matter.centralAir_no"));
    judge.judge(QStringLiteral("guide"));
    b.later.runAll();
    QVERIFY(b.waitFor("queue_zonghe"));
    b.click("elderToggle");
    b.click("kioskSearchButton");
    QVERIFY(b.waitFor("theme_0"));
    b.click("searchBoard");
    QVERIFY(b.waitFor("board_w"));
    for (const char *letter : {"w", "u", "s", "h", "u", "i"})
        b.click(qPrintable(QStringLiteral("board_") + QLatin1String(letter)));
    QVERIFY(b.waitFor("word_0"));
    judge.judge(QStringLiteral("words"));
    b.later.runAll();
    QVERIFY(b.waitFor("queue_zonghe"));
    b.click("elderToggle");
    b.click("queue_zonghe");
    judge.judge(QStringLiteral("priority"));
    b.click("priorityNone");
    QVERIFY(b.numberIs("A001"));
    judge.judge(QStringLiteral("number"));
    // And every page there is, reached or not.
    auto *stack =
        qobject_cast<QStackedWidget *>(b.page->findChild<QWidget *>(QStringLiteral("kioskFill"))->parentWidget());
    QVERIFY(stack);
    for (int i = 0; i < stack->count(); ++i)
        judge.everyPageOf(*stack, *stack->widget(i));
    // A level chosen: its reasons.
    auto *rate = b.page->findChild<QWidget *>(QStringLiteral("kioskRate"));
    auto *rating = rate->findChild<QStackedWidget *>();
    stack->setCurrentWidget(rate);
    rating->setCurrentIndex(1);
    QTest::qWait(20);
    const QList<QAbstractButton *> levels = rating->widget(1)->findChildren<QAbstractButton *>();
    QVERIFY(!levels.isEmpty());
    levels.last()->click();
    judge.judge(QStringLiteral("reasons"));
    QVERIFY2(judge.wrong.isEmpty(), qPrintable(judge.wrong.join(QLatin1Char('\n'))));
    QVERIFY2(judge.pages.size() >= elderPagesMin, qPrintable(QString::number(judge.pages.size())));
    QVERIFY2(judge.targets >= elderTargetsMin, qPrintable(QString::number(judge.targets)));
}

void tst_KioskElder::pagesAreReadAloud()
{
    TestHub hub;
    KioskSteps b{hub};
    QVERIFY(b.show());
    const RecordingVoice &voice = b.station.voice;
    b.click("queue_zonghe");
    b.click("priorityBack");
    QVERIFY(!b.shows("aloudToggle"));
    QVERIFY(voice.readAloud.isEmpty()); // nobody asked for it
    b.click("elderToggle");
    QVERIFY(b.shows("aloudToggle"));
    QCOMPARE(voice.readAloud.size(), 1);
    QVERIFY2(voice.readAloud.last().contains(QStringLiteral("综合受理")), qPrintable(voice.readAloud.last()));
    QCOMPARE(b.button("aloudToggle")->text(), QStringLiteral("停止"));
    b.click("queue_zonghe");
    QCOMPARE(voice.readAloud.size(), 2);
    QVERIFY2(voice.readAloud.last().contains(QStringLiteral("老年人")), qPrintable(voice.readAloud.last()));
    b.click("aloudToggle");
    QVERIFY(voice.stops > 0);
    QCOMPARE(b.button("aloudToggle")->text(), QStringLiteral("朗读"));
    b.click("aloudToggle");
    QCOMPARE(voice.readAloud.size(), 3);
    QCOMPARE(voice.readAloud.at(2), voice.readAloud.at(1));
    emit b.station.voice.readingEnded(); // or failed: the same silence
    QCOMPARE(b.button("aloudToggle")->text(), QStringLiteral("朗读"));
    QTest::qWait(1200); // the same page is not read again by itself
    QCOMPARE(voice.readAloud.size(), 3);
    // The next one reads for himself.
    b.later.runAll();
    QVERIFY(b.waitFor("queue_zonghe"));
    QVERIFY(!b.shows("aloudToggle"));
    const qsizetype before = voice.readAloud.size();
    b.click("languageToggle");
    QVERIFY(voice.readEnglish.isEmpty());
    QTRY_VERIFY(b.shows("queue_zonghe"));
    b.click("elderToggle");
    QCOMPARE(voice.readEnglish.size(), 1);
    QCOMPARE(voice.readAloud.size(), before);
}

void tst_KioskElder::whatIsHisIsNotReadAloud()
{
    TestHub hub;
    KioskSteps b{hub};
    QVERIFY(b.show());
    b.click("elderToggle");
    auto *suggest = b.page->findChild<QWidget *>(QStringLiteral("kioskSuggest"));
    auto *stack = qobject_cast<QStackedWidget *>(suggest->parentWidget());
    stack->setCurrentWidget(suggest);
    suggest->findChild<QStackedWidget *>()->setCurrentIndex(3);
    b.label("suggestLead")->setText(QStringLiteral("查询号：ABCD-EFGH"));
    b.label("suggestText")->setText(QStringLiteral("请记下"));
    const QString said = KioskAloud::leadOf(*suggest) + KioskAloud::choicesOf(*suggest);
    QVERIFY2(!said.contains(QStringLiteral("ABCD")), qPrintable(said));
    QVERIFY2(said.contains(QStringLiteral("意见建议")) && said.contains(QStringLiteral("完成")), qPrintable(said));
    // Keys are pressed, not listened to.
    suggest->findChild<QStackedWidget *>()->setCurrentIndex(0);
    QVERIFY(!KioskAloud::choicesOf(*suggest).contains(QStringLiteral("退格")));
}

void tst_KioskElder::theVoiceSpeaks()
{
    SpeechSynthesiser speech;
    const auto spoken = speech.reading(QStringLiteral("请选择要办的业务。综合受理；社保医保"), Voice::Tongue::Mandarin);
    QTRY_VERIFY(spoken.isFinished());
    QVERIFY(spoken.result() && spoken.result()->lengthMs() > 2000 && spoken.result()->loudness() > 0.005);
    SpeechSynthesiser none(QStringLiteral("/nowhere/espeak-ng"));
    const auto silent = none.reading(QStringLiteral("请选择"), Voice::Tongue::Mandarin);
    QTRY_VERIFY(silent.isFinished());
    QVERIFY(!silent.result());
}

OW_TEST(tst_KioskElder)
#include "tst_KioskElder.moc"
