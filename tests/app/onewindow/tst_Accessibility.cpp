#include "models/queue/HallCommands.h"
#include "tests/app/onewindow/RealScreen.h"
#include "tests/base/Contrast.h"
#include "tests/base/ServerProcess.h"
#include "tests/base/Testing.h"
#include "tests/base/VisitSteps.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QHash>
#include <QImage>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QSet>
#include <QTest>
#include <algorithm>
#include <cmath>
#include <optional>
#include <vector>

using namespace ow;
using namespace ow::testing;

namespace {
/// The bus a desktop has, with the one of screen readers behind it.
class SessionBus {
public:
    SessionBus()
    {
        tieToUs(m_process);
        m_process.setProcessEnvironment(environment());
        m_process.setProcessChannelMode(QProcess::SeparateChannels);
        m_process.start(QStringLiteral("dbus-daemon"),
                        {QStringLiteral("--session"), QStringLiteral("--nofork"), QStringLiteral("--print-address=1")});
        if (m_process.waitForStarted() && m_process.waitForReadyRead(10000))
            m_address = QString::fromUtf8(m_process.readLine().trimmed());
    }
    ~SessionBus()
    {
        m_process.terminate();
        m_process.waitForFinished(5000);
    }
    QString address() const { return m_address; }
    /// The bus of screen readers has its socket in the user's own folder: two runs of one user would take it from each other.
    QProcessEnvironment environment() const
    {
        QProcessEnvironment own = QProcessEnvironment::systemEnvironment();
        own.insert(QStringLiteral("XDG_RUNTIME_DIR"), m_dir.path());
        own.insert(QStringLiteral("XDG_CACHE_HOME"), m_dir.path());
        if (!m_address.isEmpty())
            own.insert(QStringLiteral("DBUS_SESSION_BUS_ADDRESS"), m_address);
        return own;
    }

private:
    QTemporaryDir m_dir;
    QProcess m_process;
    QString m_address;
};

struct A11yControl {
    QString role;
    QString name;
    QString description;
    QRect at;
    QRect shown; ///< what its parents leave of it
    bool focusable = false;
    bool focused = false;
    bool enabled = false;

    /// Qt tells places as if nothing were scaled.
    A11yControl(const QJsonObject &json, double scale)
        : role(json.value(QLatin1String("role")).toString()), name(json.value(QLatin1String("name")).toString()),
          description(json.value(QLatin1String("description")).toString()),
          at((QPointF(json.value(QLatin1String("x")).toInt(), json.value(QLatin1String("y")).toInt()) * scale)
                 .toPoint(),
             QSize(json.value(QLatin1String("width")).toInt(), json.value(QLatin1String("height")).toInt()) * scale),
          shown(at), focusable(json.value(QLatin1String("focusable")).toBool()),
          focused(json.value(QLatin1String("focused")).toBool()), enabled(json.value(QLatin1String("enabled")).toBool())
    {
        const QJsonArray edges = json.value(QLatin1String("shown")).toArray();
        const auto edge = [&](int i) { return qRound(edges.at(i).toInt() * scale); };
        if (!edges.isEmpty())
            shown = at & QRect(QPoint(edge(0), edge(1)), QPoint(edge(2) - 1, edge(3) - 1));
    }
    QString say() const
    {
        return QStringLiteral("%1 “%2” at %3,%4 %5×%6")
            .arg(role, name.left(30))
            .arg(at.x())
            .arg(at.y())
            .arg(at.width())
            .arg(at.height());
    }
};

/// What one presses, fills in or chooses from.
bool isWorkedWith(const QString &role)
{
    static const QSet<QString> roles{
        QStringLiteral("push button"),  QStringLiteral("toggle button"), QStringLiteral("check box"),
        QStringLiteral("radio button"), QStringLiteral("text"),          QStringLiteral("password text"),
        QStringLiteral("entry"),        QStringLiteral("combo box"),     QStringLiteral("spin button"),
        QStringLiteral("list"),         QStringLiteral("table"),         QStringLiteral("tree"),
        QStringLiteral("tree table"),   QStringLiteral("slider"),        QStringLiteral("page tab")};
    return roles.contains(role);
}

bool isWritten(const QString &role)
{
    static const QSet<QString> roles{QStringLiteral("label"), QStringLiteral("push button"),
                                     QStringLiteral("check box"), QStringLiteral("radio button"),
                                     QStringLiteral("page tab")};
    return roles.contains(role);
}

/// A field: what it holds, or the words that stand in it while it is empty.
bool isFilledIn(const QString &role)
{
    static const QSet<QString> roles{QStringLiteral("text"), QStringLiteral("entry"), QStringLiteral("combo box"),
                                     QStringLiteral("spin button")};
    return roles.contains(role);
}
constexpr int fieldEdge = 8; ///< its frame and the ring of its focus

/// Named, and in the order one reads: Tab goes down the dialog and along its lines, but for its columns.
QStringList judgedOrder(const QString &page, const QJsonArray &order, double scale)
{
    QStringList wrong;
    if (order.isEmpty())
        return {page + QStringLiteral(": Tab leads nowhere")};
    QRect last;
    for (const QJsonValue &one : order) {
        const A11yControl control(one.toObject(), scale);
        if (control.name.trimmed().isEmpty())
            wrong.append(page + QStringLiteral(": Tab comes to ") + control.say() + QStringLiteral(" without a name"));
        if (!last.isNull() && std::abs(control.at.center().y() - last.center().y()) < 8
            && control.at.right() < last.left())
            wrong.append(page + QStringLiteral(": the focus goes back to ") + control.say());
        last = control.at;
    }
    return wrong;
}

QStringList judgedControls(const QString &page, const QList<A11yControl> &controls, const QImage &picture,
                           bool isForeign)
{
    static const QRegularExpression key(QStringLiteral("(?:Ctrl|Alt|Shift)\\+|\\bF\\d|Esc|空格|[A-Z0-9](?:\\s|$)"));
    QStringList wrong;
    const auto blame = [&](const A11yControl &control, const char *why) {
        wrong.append(page + QStringLiteral(": ") + control.say() + QLatin1Char(' ') + QLatin1String(why));
    };
    static const QRegularExpression word(QStringLiteral("\\w|\\p{Han}"));
    for (const A11yControl &control : controls) {
        // Of the platform's own dialogs what is off stays as it is.
        if (isForeign && !control.enabled)
            continue;
        const bool worked = isWorkedWith(control.role);
        // Words to be copied may be none.
        if ((worked || control.focusable) && control.role != QLatin1String("label") && control.name.trimmed().isEmpty())
            blame(control, "has no name");
        if (control.focusable && control.role == QLatin1String("unknown"))
            blame(control, "has no role");
        if (worked && control.enabled && !control.focusable && !(control.name + control.description).contains(key))
            blame(control, "is for the mouse only");
        QRect part = control.at.adjusted(2, 2, -2, -2) & control.shown & picture.rect();
        // Downwards one may scroll.
        if (worked && !picture.isNull() && (control.at.left() < 0 || control.at.right() >= picture.width())
            && control.role != QLatin1String("page tab"))
            blame(control, "reaches over the edge");
        const bool isField = isFilledIn(control.role) && !control.focused;
        if (isField)
            part = control.at.adjusted(fieldEdge, fieldEdge, -fieldEdge, -fieldEdge) & control.shown & picture.rect();
        if ((!isField && (!isWritten(control.role) || !control.name.contains(word))) || part.width() < 6
            || part.height() < 6)
            continue;
        if (const auto contrast = contrastIn(picture, part); contrast && *contrast < 4.5)
            blame(control, qPrintable(QStringLiteral("has a contrast of %1").arg(*contrast, 0, 'f', 2)));
    }
    return wrong;
}

/// The control that has the focus looks otherwise than without it.
QStringList judgedTabs(const QString &page, const QJsonArray &tabs, double scale)
{
    QStringList wrong;
    QSet<QString> reached;
    QRect last;
    QImage before;
    for (const QJsonValue &step : tabs) {
        const QJsonObject object = step.toObject();
        const QImage now(object.value(QLatin1String("picture")).toString());
        if (!object.value(QLatin1String("control")).isObject()) {
            wrong.append(page + QStringLiteral(": Tab leads nowhere"));
            continue;
        }
        const A11yControl control(object.value(QLatin1String("control")).toObject(), scale);
        if (!reached.contains(control.say()) && !before.isNull() && before.size() == now.size()) {
            const QRect at = control.at.adjusted(-4, -4, 4, 4) & now.rect();
            int changed = 0;
            for (int y = at.top(); y <= at.bottom(); ++y) {
                for (int x = at.left(); x <= at.right(); ++x)
                    changed += contrastOf(before.pixel(x, y), now.pixel(x, y)) >= 3 ? 1 : 0;
            }
            if (changed < 20)
                wrong.append(page + QStringLiteral(": the focus on ") + control.say() + QStringLiteral(" is not seen"));
        }
        // In a line of controls the focus goes as one reads.
        if (!reached.contains(control.say()) && !last.isNull()
            && std::abs(control.at.center().y() - last.center().y()) < 8 && control.at.right() < last.left())
            wrong.append(page + QStringLiteral(": the focus goes back to ") + control.say());
        reached.insert(control.say());
        last = control.at;
        before = now;
    }
    if (reached.size() < 2)
        wrong.append(page + QStringLiteral(": Tab stays where it is"));
    return wrong;
}

/// One program on a screen of its own, with a screen reader walking through it.
class A11yWalk {
public:
    A11yWalk(const TestHub &hub, const SessionBus &bus, const QString &name, const QStringList &arguments,
             const QString &language, double scale, const QStringList &buttons, int number)
        : m_screen(QSize(1366, 768) * scale)
    {
        const bool practises = hub.isTraining();
        const QString users = practises ? QStringLiteral("training/demo-users.txt") : QStringLiteral("demo-users.txt");
        QDir(m_dir.path()).mkpath(QFileInfo(m_dir.filePath(users)).path());
        QFile::copy(hub.dir() + QStringLiteral("/demo-users.txt"), m_dir.filePath(users));
        QFile station(m_dir.filePath(QStringLiteral("station.ini")));
        if (station.open(QIODevice::WriteOnly))
            station.write("[ui]\nlanguage=" + language.toLatin1() + '\n');
        station.close();
        QProcessEnvironment environment = bus.environment();
        environment.insert(QStringLiteral("DISPLAY"), m_screen.display());
        environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("xcb"));
        environment.insert(QStringLiteral("QT_LINUX_ACCESSIBILITY_ALWAYS_ON"), QStringLiteral("1"));
        environment.insert(QStringLiteral("QT_PLUGIN_PATH"),
                           QCoreApplication::applicationDirPath() + QStringLiteral("/../plugins"));
        environment.insert(QStringLiteral("QT_QPA_GENERIC_PLUGINS"), QStringLiteral("lookover"));
        const QString look = m_dir.filePath(QStringLiteral("lookover"));
        environment.insert(QStringLiteral("ONEWINDOW_LOOKOVER"), look);
        if (scale != 1)
            environment.insert(QStringLiteral("QT_SCALE_FACTOR"), QString::number(scale));
        for (QProcess *one : {&m_program, &m_reader}) {
            tieToUs(*one);
            one->setProcessEnvironment(environment);
            one->setProcessChannelMode(QProcess::ForwardedErrorChannel);
        }
        m_program.start(QCoreApplication::applicationDirPath() + QStringLiteral("/onewindow"),
                        QStringList{practises ? QStringLiteral("--training-hub") : QStringLiteral("--hub"),
                                    hub.address().text(), QStringLiteral("--data"), m_dir.path(),
                                    QStringLiteral("--demo"), QStringLiteral("--test-clock"), hub.clockFile(),
                                    QStringLiteral("--second-screen"), QStringLiteral("none")}
                            + arguments);
        if (!m_program.waitForStarted())
            return;
        const QString folder = QFileInfo(shotPath(QStringLiteral("a11y.png"))).path();
        // Debian's own, which has the bindings.
        m_reader.start(QStringLiteral("/usr/bin/python3"),
                       QStringList{QStringLiteral("-W"), QStringLiteral("ignore"),
                                   QStringLiteral(ONEWINDOW_SOURCE "/tests/app/onewindow/walk_accessible.py"),
                                   QString::number(m_program.processId()), folder, name, QString::number(number), look}
                           + buttons);
    }
    ~A11yWalk()
    {
        for (QProcess *one : {&m_reader, &m_program}) {
            one->terminate();
            if (!one->waitForFinished(5000))
                one->kill();
            one->waitForFinished(5000);
        }
    }
    bool isOver() const { return m_reader.state() == QProcess::NotRunning; }
    QByteArray said() { return m_reader.readAllStandardOutput(); }

private:
    RealScreen m_screen;
    QTemporaryDir m_dir;
    QProcess m_program;
    QProcess m_reader;
};

struct A11yRow {
    const char *name;
    const char *mode;
    QStringList arguments;
    QStringList buttons = {};
    const char *language = "zh_CN";
    double scale = 1;
};

QStringList a11yRole(const char *name, const char *user, const char *window = "")
{
    QStringList arguments{QStringLiteral("--role"), QLatin1String(name)};
    if (*user)
        arguments << QStringLiteral("--user") << QLatin1String(user);
    if (*window)
        arguments << QStringLiteral("--window") << QLatin1String(window);
    return arguments;
}

QStringList a11yDevice(const char *name, const char *code)
{
    return {QStringLiteral("--role"), QLatin1String(name), QStringLiteral("--device"), QLatin1String(code)};
}

/// Over whatever stands in the desk's lists, in any language: by its keys.
QStringList a11yKeys(std::initializer_list<const char *> keys)
{
    QStringList steps;
    for (const char *key : keys)
        steps << QStringLiteral("key:") + QLatin1String(key) << QStringLiteral("back");
    return steps;
}

/// What stands over a ticket at a window, called and being served; the tools of every desk are among it.
QStringList a11yOverTicket()
{
    return a11yKeys({"F8", "shift+F8", "F11", "F12", "ctrl+n", "ctrl+z", "ctrl+F10", "ctrl+f", "ctrl+t", "ctrl+j"});
}

/// Over the case that is picked in the list.
QStringList a11yOverCase()
{
    return QStringList{QStringLiteral("sheets")} + a11yKeys({"alt+t", "ctrl+f", "ctrl+t"});
}

const QList<A11yRow> &a11yRows()
{
    static const QString keys = QStringLiteral("keys");
    static const QString sheets = QStringLiteral("sheets");
    // The longest first: several walk at the same time.
    static const QList<A11yRow> rows{
        {"supervisor", "standard", a11yRole("supervisor", "weidong"), {sheets, keys}},
        {"supervisor in English", "English", a11yRole("supervisor", "weidong"), {}, "en"},
        {"window", "standard", a11yRole("window", "wuhao", "4"),
         QStringList{QStringLiteral("开窗"), QStringLiteral("下一位"), QStringLiteral("开始办理"),
                     QStringLiteral("读身份证"), QStringLiteral("赵晓宇"), sheets, QStringLiteral("sheets!"), keys}
             + a11yOverTicket()},
        {"window in English", "English", a11yRole("window", "zhengli", "3"),
         QStringList{QStringLiteral("key:F2"), QStringLiteral("key:F5")} + a11yOverTicket(), "en"},
        {"review", "standard", a11yRole("review", "qianjin"), a11yOverCase()},
        {"review by keys", "standard", a11yRole("review", "qianjin"), {keys}},
        {"review in English", "English", a11yRole("review", "qianjin"), a11yOverCase(), "en"},
        {"greeter",
         "standard",
         a11yRole("greeter", "sunyan"),
         {sheets, QStringLiteral("代预约"), QStringLiteral("问答"), QStringLiteral("应急号"), keys}},
        {"kiosk", "standard", a11yDevice("kiosk", "K1"), {QStringLiteral("B")}},
        {"kiosk for elders", "elder", a11yDevice("kiosk", "K1"), {QStringLiteral("长者模式"), QStringLiteral("B")}},
        {"kiosk in English", "English", a11yDevice("kiosk", "K1"), {QStringLiteral("English"), QStringLiteral("B")}},
        {"delivery", "standard", a11yRole("delivery", "chenjie", "5"),
         QStringList{sheets, keys} + a11yKeys({"ctrl+f", "ctrl+t"})},
        {"chooser", "standard", {}, {keys}},
        {"sign-in", "standard", a11yRole("window", "", "4"), {keys}},
        {"board", "standard", a11yDevice("board", "B1")},
        {"rating", "standard", a11yDevice("rating", "R1")},
        {"greeter in English", "English", a11yRole("greeter", "sunyan"), {sheets, keys}, "en"},
        {"delivery in English", "English", a11yRole("delivery", "chenjie", "5"), {sheets}, "en"},
        {"review in traditional Chinese", "繁體中文", a11yRole("review", "qianjin"), {keys}, "zh_TW"},
        {"window at 200 %", "200 %", a11yRole("window", "zhengli", "3"), {sheets}, "zh_CN", 2},
        {"window in training",
         "演练",
         a11yRole("window", "zhoumin", "3") + QStringList{QStringLiteral("--training")},
         {QStringLiteral("开窗"), QStringLiteral("请一位演练群众"), keys}},
        {"review in training", "演练", a11yRole("review", "qianjin") + QStringList{QStringLiteral("--training")}},
        {"greeter at 200 %", "200 %", a11yRole("greeter", "sunyan"), {sheets, keys}, "zh_CN", 2},
        {"review at 200 %", "200 %", a11yRole("review", "qianjin"), {}, "zh_CN", 2}};
    return rows;
}
/// Those named in $ONEWINDOW_A11Y, divided by commas, where somebody looks at a few by hand; else all.
bool isWalked(const A11yRow &row)
{
    const QString only = qEnvironmentVariable("ONEWINDOW_A11Y");
    return only.isEmpty() || only.split(QLatin1Char(',')).contains(QString::fromUtf8(row.name));
}
constexpr int walksAtOnce = 6;
constexpr int picturesOfWalkMax = 300;
constexpr int pagesTimesModes = 150; ///< of all rows
constexpr int dialogsWalked = 40;
constexpr int kindsOfSheet = 18;
} // namespace

/// The real program on a real screen, as a screen reader and a keyboard meet it.
class tst_Accessibility : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void everyPageIsToldNamedAndReadable_data();
    void everyPageIsToldNamedAndReadable();
    void noPageIsForgotten();

private:
    std::unique_ptr<TestHub> m_hub;
    std::unique_ptr<TestHub> m_practice; ///< the same hall's, to practise in
    std::unique_ptr<VisitSteps> m_visit;
    std::unique_ptr<SessionBus> m_bus;
    QMap<QString, QByteArray> m_said; ///< by row
    QMap<QString, int> m_pages;       ///< by mode
    QSet<QString> m_sheets;           ///< object names of those that were open
    QStringList m_silent;             ///< buttons that promise a question and ask none where they stand
    int m_dialogs = 0;
};

void tst_Accessibility::initTestCase()
{
    m_bus = std::make_unique<SessionBus>();
    QVERIFY(!m_bus->address().isEmpty());
    // A hall at work: cases to review and to collect, somebody at a window, others waiting.
    m_hub = std::make_unique<TestHub>();
    m_visit = std::make_unique<VisitSteps>(*m_hub);
    QVERIFY(m_visit->start());
    QVERIFY(!m_visit->accept(true).isEmpty());
    QVERIFY(m_visit->notice());
    for (int i = 0; i < 4; ++i)
        QVERIFY(m_visit->take(QStringLiteral("zonghe")));
    m_practice = std::make_unique<TestHub>(
        hallInstant(QDate(2026, 9, 24), QTime(8, 25)),
        QStringList{QStringLiteral("--training"), QStringLiteral("--training-from"), m_hub->dir()});
    QVERIFY(m_practice->isRunning());
    // They mostly wait, for screens and for one another.
    std::vector<std::pair<QString, std::unique_ptr<A11yWalk>>> walks;
    for (int next = 0; next < a11yRows().size() || !walks.empty();) {
        while (next < a11yRows().size() && walks.size() < walksAtOnce) {
            const A11yRow &row = a11yRows().at(next);
            if (!isWalked(row)) {
                ++next;
                continue;
            }
            walks.emplace_back(QString::fromUtf8(row.name),
                               std::make_unique<A11yWalk>(
                                   row.arguments.contains(QStringLiteral("--training")) ? *m_practice : *m_hub, *m_bus,
                                   QString::fromUtf8(row.name), row.arguments, QString::fromLatin1(row.language),
                                   row.scale, row.buttons, next * picturesOfWalkMax));
            ++next;
        }
        QVERIFY(QTest::qWaitFor(
            [&] {
                return std::any_of(walks.begin(), walks.end(), [](const auto &walk) { return walk.second->isOver(); });
            },
            6 * patienceMs));
        std::erase_if(walks, [&](auto &walk) {
            if (!walk.second->isOver())
                return false;
            m_said.insert(walk.first, walk.second->said());
            return true;
        });
    }
}

void tst_Accessibility::everyPageIsToldNamedAndReadable_data()
{
    QTest::addColumn<QString>("mode");
    QTest::addColumn<double>("scale");
    for (const A11yRow &row : a11yRows()) {
        if (isWalked(row))
            QTest::newRow(row.name) << QString::fromUtf8(row.mode) << row.scale;
    }
}

void tst_Accessibility::everyPageIsToldNamedAndReadable()
{
    QFETCH(QString, mode);
    QFETCH(double, scale);
    QStringList wrong;
    QSet<QString> seen;
    for (const QByteArray &line : m_said.value(QString::fromUtf8(QTest::currentDataTag())).split('\n')) {
        const QJsonObject page = QJsonDocument::fromJson(line).object();
        const QString name = page.value(QLatin1String("page")).toString();
        if (name.isEmpty())
            continue;
        if (page.contains(QLatin1String("missing"))) {
            wrong.append(name + QStringLiteral(": nothing to press"));
            continue;
        }
        if (page.contains(QLatin1String("tabs"))) {
            wrong += judgedTabs(name, page.value(QLatin1String("tabs")).toArray(), scale);
            continue;
        }
        if (page.contains(QLatin1String("silent"))) {
            m_silent.append(name + QStringLiteral(" › ") + page.value(QLatin1String("silent")).toString());
            continue;
        }
        for (const QJsonValue &one : page.value(QLatin1String("cut")).toArray())
            wrong.append(name + QStringLiteral(": no room for ") + one.toString());
        if (page.contains(QLatin1String("dialog"))) {
            if (const QString sheet = page.value(QLatin1String("sheet")).toString(); !sheet.isEmpty())
                m_sheets.insert(sheet);
            ++m_dialogs;
            if (page.value(QLatin1String("dialog")).toString().isEmpty())
                wrong.append(name + QStringLiteral(": the dialog has no name"));
            wrong += judgedOrder(name, page.value(QLatin1String("order")).toArray(), scale);
        }
        QList<A11yControl> controls;
        for (const QJsonValue &one : page.value(QLatin1String("controls")).toArray())
            controls.append(A11yControl(one.toObject(), scale));
        if (!seen.contains(name))
            ++m_pages[mode];
        seen.insert(name);
        const bool isForeign =
            page.contains(QLatin1String("dialog")) && page.value(QLatin1String("sheet")).toString().isEmpty();
        wrong += judgedControls(name, controls, QImage(page.value(QLatin1String("picture")).toString()), isForeign);
    }
    wrong.removeDuplicates();
    QVERIFY(!seen.isEmpty());
    // Line by line: a message of QTest ends after a thousand letters.
    for (const QString &one : wrong.mid(0, 100))
        qWarning("%s", qPrintable(one));
    QVERIFY2(wrong.isEmpty(), qPrintable(QStringLiteral("%1 faults").arg(wrong.size())));
}

void tst_Accessibility::noPageIsForgotten()
{
    int all = 0;
    for (auto mode = m_pages.cbegin(); mode != m_pages.cend(); ++mode) {
        qInfo("%s: %d pages", qPrintable(mode.key()), mode.value());
        all += mode.value();
    }
    qInfo("pages × modes: %d", all);
    QStringList sheets(m_sheets.begin(), m_sheets.end());
    sheets.sort();
    qInfo("dialogs walked: %d, kinds of sheet: %d: %s", m_dialogs, int(sheets.size()),
          qPrintable(sheets.join(QLatin1Char(' '))));
    qInfo("nothing to ask for: %s", qPrintable(m_silent.join(QStringLiteral("; "))));
    // All rows together; a single one run by hand has fewer.
    if (m_pages.size() < 6)
        return;
    QVERIFY2(all >= pagesTimesModes, qPrintable(QString::number(all)));
    QVERIFY2(m_dialogs >= dialogsWalked, qPrintable(QString::number(m_dialogs)));
    QVERIFY2(sheets.size() >= kindsOfSheet, qPrintable(QString::number(sheets.size())));
}

OW_TEST(tst_Accessibility)
#include "tst_Accessibility.moc"
