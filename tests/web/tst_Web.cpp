// The phone pages in a real browser: what they do, and how they look in every hand. Pictures of each go into build/PRESET/shots.
#include "tests/base/Testing.h"
#include "tests/web/WebHall.h"

#include <QElapsedTimer>
#include <QFileInfo>
#include <QTest>

using namespace ow;
using namespace ow::testing;

/// By the clock: each look at the page is a request of its own.
#define WEB_TRY(condition) QVERIFY(QTest::qWaitFor([&] { return (condition); }, webMs))

namespace {
constexpr int webMs = 20'000;
constexpr int newsMsMax = 5'000; ///< from the clerk's key to the phone, on a machine that builds besides
const QString tabKey = QString(QChar(0xE004));
const QString enterKey = QString(QChar(0xE007));
const QString spaceKey = QStringLiteral(" ");

/// What sticks out of the screen, is cut off, or is too small to be hit; empty when all is well.
constexpr char misfits[] = R"JS(
const found = [];
const name = (e) => e.tagName + (e.id ? "#" + e.id : "") + " " + (e.textContent || "").trim().slice(0, 20);
if (document.documentElement.scrollWidth > innerWidth) found.push("page " + document.documentElement.scrollWidth + " > " + innerWidth);
for (const e of document.body.querySelectorAll("*")) {
    if (e.closest(".say") || e.closest("svg") || ["SCRIPT", "NOSCRIPT", "OPTION"].includes(e.tagName)) continue;
    const box = e.getBoundingClientRect();
    if (!box.width || !box.height) continue;
    if (box.right > innerWidth + 1 || box.left < -1) found.push("outside: " + name(e));
    const style = getComputedStyle(e);
    if (style.overflowX !== "visible" && e.scrollWidth > e.clientWidth + 1 && !["SELECT", "INPUT"].includes(e.tagName)) found.push("cut: " + name(e));
    if (e.matches("button, a.button, summary, select, textarea, input[type=text]") && (box.height < 44)) found.push("low: " + name(e) + " " + box.height);
    if (e.matches("a, input") && box.height < 24) found.push("small: " + name(e) + " " + box.height);
}
return found.join("; ");
)JS";

constexpr char axeRun[] = R"JS(
const done = arguments[arguments.length - 1];
axe.run(document, { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] }).then(
    (r) => done({ rules: r.passes.length + r.violations.length,
                  found: r.violations.map((v) => v.id + ": " + v.nodes.map((n) => n.target + " " + n.failureSummary).join(" | ")).join("; ") }),
    (e) => done({ rules: 0, found: String(e) }));
)JS";
} // namespace

class tst_Web : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void init();
    void followsLive();
    void leavesAndLetsOthersGoFirst();
    void saysSinceWhenTheLineIsGone();
    void readsWithoutScripts();
    void keyboardAlone();
    void ratesOnce();
    void fillsInTheForm();
    void booksAndGivesBack();
    void suggestsAndReadsTheAnswer();
    void english();
    void looks();

private:
    void lookAt(const QString &page);
    bool follow(const WebSlip &slip)
    {
        m_browser.leave();
        return m_browser.open(m_site + QStringLiteral("/t#") + slip.behind)
            && QTest::qWaitFor([&] { return m_browser.has(QStringLiteral("#standing")); }, patienceMs);
    }
    QString standing() { return m_browser.text(QStringLiteral("#standing")); }

    WebHall m_hall;
    Browser m_browser;
    QString m_site;
    QString m_axe;
    int m_pages = 0;
    int m_modes = 0;
    int m_judged = 0;
    QStringList m_found;
};

void tst_Web::initTestCase()
{
    const QString missing = m_browser.start();
    QVERIFY2(missing.isEmpty(), qPrintable(missing));
    QVERIFY(m_hall.start());
    m_site = m_hall.site();
    QVERIFY2(m_site.startsWith(QStringLiteral("https://127.0.0.1:")), qPrintable(m_site));
    QFile axe(qEnvironmentVariable("ONEWINDOW_AXE", QStringLiteral(ONEWINDOW_AXE)));
    if (axe.open(QIODevice::ReadOnly))
        m_axe = QString::fromUtf8(axe.readAll());
}

void tst_Web::init()
{
    m_browser.setLooks(phoneLooks);
    m_browser.setScripts(true);
    m_browser.setOnline(true);
    m_browser.setLanguage(QStringLiteral("zh-CN"));
}

void tst_Web::followsLive()
{
    const WebSlip before = m_hall.take();
    const WebSlip mine = m_hall.take();
    QVERIFY(follow(mine));
    QVERIFY2(standing().contains(QStringLiteral("前面还有 1 人")), qPrintable(standing()));
    // Nothing of the code left the phone in an address.
    QCOMPARE(m_browser
                 .script(QStringLiteral("return performance.getEntriesByType('resource').map(e => e.name)"
                                        ".filter(n => n.includes(arguments[0])).length"),
                         {mine.code()})
                 .toInt(-1),
             0);
    WEB_TRY(m_browser.text(QStringLiteral("#asof")).contains(QStringLiteral("自动更新")));
    m_browser.script(QStringLiteral("window.kept = 1"));
    QElapsedTimer since;
    since.start();
    QVERIFY(m_hall.call());
    WEB_TRY(standing().contains(QStringLiteral("下一个就是您")));
    const qint64 first = since.elapsed();
    QVERIFY(m_hall.finish());
    since.restart();
    QVERIFY(m_hall.call());
    WEB_TRY(standing().contains(QStringLiteral("3 号窗口")));
    const qint64 called = since.elapsed();
    qInfo("from the clerk's command to the phone: %lld ms, called: %lld ms", first, called);
    QVERIFY2(first < newsMsMax && called < newsMsMax, qPrintable(QString::number(std::max(first, called))));
    QCOMPARE(m_browser.script(QStringLiteral("return window.kept")).toInt(), 1); // by itself, not by loading anew
    QVERIFY(m_browser.text(QStringLiteral("#say")).contains(QStringLiteral("请到 3 号窗口")));
    QVERIFY(m_browser
                .script(QStringLiteral("return parseFloat(getComputedStyle(document.querySelector('.now .number'))"
                                       ".fontSize)"))
                .toDouble()
            >= 60);
    QVERIFY(m_hall.finish());
    WEB_TRY(standing().contains(QStringLiteral("已经办完")));
    QVERIFY(m_browser.has(QStringLiteral("a.button[href^='/rate']")));
    const QStringList complaints = m_browser.complaints();
    QVERIFY2(complaints.filter(QStringLiteral("Content Security")).isEmpty(), qPrintable(complaints.join(u'\n')));
}

void tst_Web::leavesAndLetsOthersGoFirst()
{
    const WebSlip mine = m_hall.take();
    const WebSlip other = m_hall.take();
    QVERIFY(follow(mine));
    QVERIFY(standing().contains(QStringLiteral("下一个就是您")));
    QVERIFY(m_browser.click(QStringLiteral("#later summary")));
    QVERIFY(m_browser.click(QStringLiteral("#later button")));
    WEB_TRY(standing().contains(QStringLiteral("前面还有 1 人")));
    QVERIFY(m_browser.text(QStringLiteral("main")).contains(QStringLiteral("已经延后")));
    // What somebody has opened stays open when news come.
    QVERIFY(m_browser.click(QStringLiteral("#leave summary")));
    QVERIFY(m_hall.call());
    WEB_TRY(standing().contains(QStringLiteral("下一个就是您")));
    QVERIFY(m_browser.isShown(QStringLiteral("#leave button")));
    QVERIFY(m_browser.click(QStringLiteral("#leave button")));
    WEB_TRY(standing().contains(QStringLiteral("这个号已经取消")));
    QVERIFY(!m_browser.has(QStringLiteral("#ring")));
    QVERIFY(m_hall.finish());
    QCOMPARE(other.number().isEmpty(), false);
}

void tst_Web::saysSinceWhenTheLineIsGone()
{
    const WebSlip before = m_hall.take();
    const WebSlip mine = m_hall.take();
    QVERIFY(follow(mine));
    WEB_TRY(m_browser.text(QStringLiteral("#asof")).contains(QStringLiteral("自动更新")));
    QVERIFY(!m_browser.isShown(QStringLiteral("#offline")));
    m_browser.setOnline(false);
    WEB_TRY(m_browser.isShown(QStringLiteral("#offline")));
    const QString note = m_browser.text(QStringLiteral("#offline"));
    static const QRegularExpression time(QStringLiteral("下面是 \\d\\d:\\d\\d 的情况"));
    QVERIFY2(note.contains(time), qPrintable(note));
    m_browser.shot(QStringLiteral("web-offline-phone.png"));
    m_browser.setOnline(true);
    WEB_TRY(!m_browser.isShown(QStringLiteral("#offline")));
    QVERIFY(m_hall.call());
    WEB_TRY(standing().contains(QStringLiteral("下一个就是您")));
    QVERIFY(m_hall.finish());
    // A page that does not follow says it too.
    QVERIFY(m_browser.open(m_site + QStringLiteral("/progress")));
    m_browser.setOnline(false);
    WEB_TRY(m_browser.isShown(QStringLiteral("#offline")));
    m_browser.setOnline(true);
    QVERIFY(m_hall.call());
    QVERIFY(m_hall.finish());
    QCOMPARE(before.number().isEmpty(), false);
}

void tst_Web::readsWithoutScripts()
{
    const WebSlip mine = m_hall.take();
    m_browser.leave();
    m_browser.setScripts(false);
    QVERIFY(m_browser.open(m_site + QStringLiteral("/t")));
    QVERIFY(m_browser.type(QStringLiteral("input[name=number]"), mine.number().toLower()));
    QVERIFY(m_browser.type(QStringLiteral("input[name=code]"), mine.code().toLower().remove(QLatin1Char('-'))));
    QVERIFY(m_browser.click(QStringLiteral("form button")));
    WEB_TRY(standing().contains(QStringLiteral("下一个就是您")));
    QVERIFY(m_browser.isShown(QStringLiteral("noscript button")));
    QVERIFY(!m_browser.isShown(QStringLiteral("#ring")));
    m_browser.shot(QStringLiteral("web-ticket-noscript-phone.png"));
    QVERIFY(m_hall.call());
    QVERIFY(m_browser.click(QStringLiteral("noscript button")));
    WEB_TRY(standing().contains(QStringLiteral("3 号窗口")));
    QVERIFY(m_hall.finish());
    const WebSlip next = m_hall.take();
    QVERIFY(m_browser.open(m_site + QStringLiteral("/t")));
    QVERIFY(m_browser.type(QStringLiteral("input[name=number]"), next.number()));
    QVERIFY(m_browser.type(QStringLiteral("input[name=code]"), next.code()));
    QVERIFY(m_browser.click(QStringLiteral("form button")));
    WEB_TRY(m_browser.has(QStringLiteral("#leave")));
    QVERIFY(m_browser.click(QStringLiteral("#leave summary")));
    QVERIFY(m_browser.click(QStringLiteral("#leave button")));
    WEB_TRY(standing().contains(QStringLiteral("这个号已经取消")));
    for (const char *path : {"/", "/progress", "/rate"}) {
        QVERIFY(m_browser.open(m_site + QLatin1String(path)));
        QVERIFY2(m_browser.has(QStringLiteral("main section, main form")), path);
    }
}

void tst_Web::keyboardAlone()
{
    const WebSlip mine = m_hall.take();
    QVERIFY(m_browser.open(m_site + QStringLiteral("/t")));
    // From the first key on, whatever has the keyboard is seen to have it.
    const auto at = [&] {
        return m_browser
            .script(QStringLiteral(
                "const e = document.activeElement, s = getComputedStyle(e); return (e.name || e.id || e.tagName) + "
                "(s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) >= 2 ? '' : ' unseen')"))
            .toString();
    };
    m_browser.keys(tabKey);
    QCOMPARE(at(), QStringLiteral("A"));
    m_browser.keys(tabKey);
    QCOMPARE(at(), QStringLiteral("number"));
    m_browser.keys(mine.number() + tabKey);
    QCOMPARE(at(), QStringLiteral("code"));
    m_browser.keys(mine.code() + enterKey);
    WEB_TRY(standing().contains(QStringLiteral("下一个就是您")));
    QString reached;
    for (int i = 0; i < 8 && reached != QStringLiteral("SUMMARY"); ++i) {
        m_browser.keys(tabKey);
        reached = at();
        QVERIFY2(!reached.contains(QStringLiteral("unseen")), qPrintable(reached));
    }
    QCOMPARE(reached, QStringLiteral("SUMMARY"));
    m_browser.keys(spaceKey + tabKey);
    QCOMPARE(at(), QStringLiteral("act"));
    m_browser.keys(enterKey);
    WEB_TRY(standing().contains(QStringLiteral("这个号已经取消")));
}

void tst_Web::ratesOnce()
{
    const WebSlip mine = m_hall.take();
    QVERIFY(m_hall.call());
    QVERIFY(m_hall.visit.done(StartService{3}));
    QVERIFY(m_hall.finish());
    const QString link = m_site + QStringLiteral("/rate#") + mine.ratingCode;
    m_browser.leave();
    QVERIFY(m_browser.open(link));
    WEB_TRY(m_browser.has(QStringLiteral("#l5")));
    QVERIFY(!m_browser.script(QStringLiteral("return location.href")).toString().contains(mine.ratingCode));
    lookAt(QStringLiteral("rate-form"));
    QVERIFY(m_browser.click(QStringLiteral("label[for=l2]")));
    lookAt(QStringLiteral("rate-form-bad"));
    QVERIFY(m_browser.click(QStringLiteral("label[for=l4]")));
    QVERIFY(m_browser.click(QStringLiteral("main form button")));
    WEB_TRY(m_browser.text(QStringLiteral("main")).contains(QStringLiteral("谢谢您的评价")));
    lookAt(QStringLiteral("rate-thanks"));
    m_browser.leave();
    QVERIFY(m_browser.open(link));
    WEB_TRY(m_browser.text(QStringLiteral("main")).contains(QStringLiteral("评价码不对，或者已经过期")));
}

void tst_Web::fillsInTheForm()
{
    const WebSlip mine = m_hall.take();
    QVERIFY(follow(mine));
    QVERIFY(m_browser.click(QStringLiteral("button[formaction='/fill']")));
    WEB_TRY(m_browser.has(QStringLiteral("input[name=item]")));
    QVERIFY(!m_browser.script(QStringLiteral("return location.href")).toString().contains(mine.code()));
    QVERIFY(m_browser.type(QStringLiteral("input[name=find]"), QStringLiteral("hwgg")));
    QVERIFY(m_browser.click(QStringLiteral("button[value=choose]")));
    WEB_TRY(m_browser.has(QStringLiteral("input[value='511A0188100003']")));
    lookAt(QStringLiteral("fill-items"));
    QVERIFY(m_browser.click(QStringLiteral("input[value='511A0188100003']")));
    QVERIFY(m_browser.click(QStringLiteral("button[value=form]")));
    WEB_TRY(m_browser.has(QStringLiteral("[name='a_applicant.mobile']")));
    lookAt(QStringLiteral("fill-form"));
    QVERIFY(m_browser.type(QStringLiteral("[name='a_applicant.mobile']"), QStringLiteral("138")));
    QVERIFY(m_browser.click(QStringLiteral("button[value=save]")));
    WEB_TRY(m_browser.text(QStringLiteral("main")).contains(QStringLiteral("有 1 项不对")));
    lookAt(QStringLiteral("fill-wrong"));
    QVERIFY(m_hall.call() && m_hall.finish()); // nobody is before the next one
}

void tst_Web::booksAndGivesBack()
{
    QVERIFY(m_browser.open(m_site + QStringLiteral("/book")));
    lookAt(QStringLiteral("book"));
    QVERIFY(m_browser.click(QStringLiteral("a[href^='/book?queue=zonghe']")));
    WEB_TRY(m_browser.has(QStringLiteral("input[name=slot]")));
    QVERIFY(m_browser.click(QStringLiteral(".slots a:nth-child(2)")));
    WEB_TRY(m_browser.has(QStringLiteral("a[aria-current]:nth-child(2)")));
    QVERIFY(m_browser.click(QStringLiteral(".slots label:nth-child(3)")));
    QVERIFY(m_browser.type(QStringLiteral("input[name=name]"), QStringLiteral("李建敏")));
    QVERIFY(m_browser.type(QStringLiteral("input[name=number]"), QStringLiteral("210302197803150119")));
    lookAt(QStringLiteral("book-times"));
    QVERIFY(m_browser.click(QStringLiteral("main form button")));
    WEB_TRY(m_browser.text(QStringLiteral("main")).contains(QStringLiteral("对不上")));
    // What was chosen and typed stands there still.
    QVERIFY(m_browser.type(QStringLiteral("input[name=number]"), QStringLiteral("210302197803150118")));
    QVERIFY(m_browser.click(QStringLiteral("main form button")));
    WEB_TRY(m_browser.text(QStringLiteral("main")).contains(QStringLiteral("已经预约")));
    QVERIFY(!m_browser.script(QStringLiteral("return location.href")).toString().contains(QLatin1Char('?')));
    lookAt(QStringLiteral("book-done"));
    QVERIFY(m_browser.click(QStringLiteral("main a.button")));
    WEB_TRY(standing().contains(QStringLiteral("Y001")));
    lookAt(QStringLiteral("ticket-booked"));
    QVERIFY(m_browser.click(QStringLiteral("#leave summary")));
    QVERIFY(m_browser.click(QStringLiteral("#leave button")));
    WEB_TRY(standing().contains(QStringLiteral("这个号已经取消")));
}

void tst_Web::suggestsAndReadsTheAnswer()
{
    QVERIFY(m_browser.open(m_site + QStringLiteral("/")));
    QVERIFY(m_browser.click(QStringLiteral("main a[href^='/suggest']")));
    WEB_TRY(m_browser.has(QStringLiteral("textarea[name=words]")));
    lookAt(QStringLiteral("suggest"));
    QVERIFY(m_browser.type(QStringLiteral("textarea"), QStringLiteral("填表的台子再高一点就好了")));
    QVERIFY(m_browser.type(QStringLiteral("input[name=phone]"), QStringLiteral("123")));
    QVERIFY(m_browser.click(QStringLiteral("main form:first-of-type button")));
    WEB_TRY(m_browser.text(QStringLiteral("main")).contains(QStringLiteral("电话号码不对")));
    lookAt(QStringLiteral("suggest-wrong"));
    // What was written stands there still; without scripts it goes on all the same.
    m_browser.setScripts(false);
    QVERIFY(m_browser.type(QStringLiteral("input[name=phone]"), QStringLiteral("138 1234 3210")));
    QVERIFY(m_browser.click(QStringLiteral("main form:first-of-type button")));
    WEB_TRY(m_browser.text(QStringLiteral("main")).contains(QStringLiteral("谢谢您")));
    m_browser.setScripts(true);
    const QString code = m_browser.text(QStringLiteral(".again"));
    lookAt(QStringLiteral("suggest-done"));
    const auto ask = [&] {
        return m_browser.open(m_site + QStringLiteral("/suggest"))
            && m_browser.type(QStringLiteral("input[name=code]"), code)
            && m_browser.click(QStringLiteral("button[value=read]"));
    };
    QVERIFY(ask());
    WEB_TRY(m_browser.text(QStringLiteral("main")).contains(QStringLiteral("还没有答复")));
    QVERIFY(!m_browser.script(QStringLiteral("return location.href")).toString().contains(code));
    lookAt(QStringLiteral("suggest-open"));
    QVERIFY(m_hall.answerSuggestion(QStringLiteral("已经换了高的台子。")));
    QVERIFY(ask());
    WEB_TRY(m_browser.text(QStringLiteral("main")).contains(QStringLiteral("已经换了高的台子。")));
    lookAt(QStringLiteral("suggest-answered"));
}

void tst_Web::english()
{
    const WebSlip before = m_hall.take();
    const WebSlip mine = m_hall.take();
    m_browser.setLanguage(QStringLiteral("en-GB,en;q=0.8"));
    QVERIFY(follow(mine));
    QVERIFY2(standing().contains(QStringLiteral("1 ahead of you")), qPrintable(standing()));
    QVERIFY(standing().contains(QStringLiteral("General Services")));
    QCOMPARE(m_browser.script(QStringLiteral("return document.documentElement.lang")).toString(), QStringLiteral("en"));
    lookAt(QStringLiteral("ticket-waiting-en"));
    // The switch keeps what stands behind the #.
    QVERIFY(m_browser.click(QStringLiteral("header a")));
    WEB_TRY(standing().contains(QStringLiteral("前面还有 1 人")));
    QVERIFY(m_hall.call());
    QVERIFY(m_hall.finish());
    QVERIFY(m_hall.call());
    QVERIFY(m_hall.finish());
    QCOMPARE(before.number().isEmpty(), false);
}

/// In every hand: nothing sticks out or is cut off, and the judge of accessibility finds nothing.
void tst_Web::lookAt(const QString &page)
{
    ++m_pages;
    m_modes = 0;
    for (const Looks &size : {phoneLooks, deskLooks}) {
        for (const bool dark : {false, true}) {
            for (const bool large : {false, true}) {
                Looks looks = size;
                looks.dark = dark;
                looks.largeText = large;
                m_browser.setLooks(looks);
                // As somebody sets it who needs it: all sizes follow the first one.
                m_browser.script(QStringLiteral("document.documentElement.style.fontSize = arguments[0]"),
                                 {large ? QStringLiteral("200%") : QString()});
                ++m_modes;
                const QString where = page + QLatin1Char(' ') + looks.name() + QStringLiteral(": ");
                const QString misfit = m_browser.script(QLatin1String(misfits)).toString(QStringLiteral("no answer"));
                if (!misfit.isEmpty())
                    m_found.append(where + misfit);
                if (!m_axe.isEmpty()) {
                    if (!m_browser.script(QStringLiteral("return typeof axe === 'object'")).toBool())
                        m_browser.script(m_axe);
                    const QJsonObject judged = m_browser.asyncScript(QLatin1String(axeRun)).toObject();
                    if (judged.value(QLatin1String("rules")).toInt() == 0
                        || !judged.value(QLatin1String("found")).toString().isEmpty())
                        m_found.append(where
                                       + judged.value(QLatin1String("found")).toString(QStringLiteral("no answer")));
                    ++m_judged;
                }
                if (!large || looks.isPhone())
                    m_browser.shot(QStringLiteral("web-%1-%2.png").arg(page, looks.name()));
            }
        }
    }
    m_browser.setLooks(phoneLooks);
    m_browser.script(QStringLiteral("document.documentElement.style.fontSize = ''"));
}

void tst_Web::looks()
{
    for (const auto &[path, name] :
         {std::pair("/", "home"), std::pair("/t", "ticket"), std::pair("/progress", "progress"),
          std::pair("/rate", "rate"), std::pair("/fill", "fill"), std::pair("/?lang=en", "home-en"),
          std::pair("/rate?lang=en", "rate-en"), std::pair("/book?queue=zonghe&lang=en", "book-times-en"),
          std::pair("/decisions", "decisions-none"), std::pair("/suggest?lang=en", "suggest-en")}) {
        QVERIFY(m_browser.open(m_site + QLatin1String(path)));
        lookAt(QLatin1String(name));
    }
    QVERIFY(m_browser.open(m_site + QStringLiteral("/t#A999.0000-0000-0000-0000")));
    WEB_TRY(m_browser.text(QStringLiteral("main")).contains(QStringLiteral("不对")));
    lookAt(QStringLiteral("ticket-wrong"));

    const WebSlip first = m_hall.take();
    const WebSlip mine = m_hall.take();
    const WebSlip behind = m_hall.take();
    QVERIFY(follow(mine));
    WEB_TRY(m_browser.text(QStringLiteral("#asof")).contains(QStringLiteral("自动更新")));
    lookAt(QStringLiteral("ticket-waiting"));
    QVERIFY(m_browser.click(QStringLiteral("#later summary")));
    lookAt(QStringLiteral("ticket-later"));
    QVERIFY(m_hall.call());
    QVERIFY(m_hall.finish());
    QVERIFY(m_hall.call());
    WEB_TRY(standing().contains(QStringLiteral("请现在到")));
    lookAt(QStringLiteral("ticket-called"));
    QVERIFY(m_hall.visit.done(StartService{3}));
    WEB_TRY(standing().contains(QStringLiteral("办理")));
    lookAt(QStringLiteral("ticket-serving"));
    QVERIFY(m_hall.finish());
    WEB_TRY(standing().contains(QStringLiteral("已经办完")));
    lookAt(QStringLiteral("ticket-done"));
    QVERIFY(m_hall.call());
    QVERIFY(m_hall.finish());
    QCOMPARE(first.number().isEmpty() || behind.number().isEmpty(), false);

    const QList<Case> cases = m_hall.visit.accept(true);
    QCOMPARE(cases.size(), 2);
    const PaperContent paper = m_hall.visit.papers.first().content;
    QVERIFY(m_browser.open(m_site + QStringLiteral("/progress?n=") + paper.shortNumber.value_or(QString())));
    QVERIFY(m_browser.type(QStringLiteral("input[name=code]"), paper.queryCode.value_or(QString())));
    QVERIFY(m_browser.click(QStringLiteral("main form button")));
    WEB_TRY(m_browser.text(QStringLiteral("main")).contains(QStringLiteral("办理经过")));
    QVERIFY2(m_browser.text(QStringLiteral("main")).contains(QStringLiteral("还要带的材料")),
             qPrintable(m_browser.text(QStringLiteral("main"))));
    lookAt(QStringLiteral("progress-told"));
    QVERIFY(m_hall.publish(cases.last()));
    for (const auto &[path, name] :
         {std::pair("/decisions", "decisions"), std::pair("/decisions?lang=en", "decisions-en")}) {
        QVERIFY(m_browser.open(m_site + QLatin1String(path)));
        WEB_TRY(m_browser.text(QStringLiteral("main")).contains(QStringLiteral("临江区明月书屋")));
        lookAt(QLatin1String(name));
    }

    qInfo("%d pages × %d modes looked at, %d judged by axe-core, %lld findings", m_pages, m_modes, m_judged,
          qlonglong(m_found.size()));
    QVERIFY2(m_found.isEmpty(), qPrintable(m_found.join(u'\n')));
    QVERIFY(m_pages >= 31);
    if (m_axe.isEmpty())
        QSKIP("axe-core is not there: npm could not fetch it (no network?), so nobody judged the pages' accessibility");
}

OW_TEST(tst_Web)
#include "tst_Web.moc"
