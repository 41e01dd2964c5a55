#include "tests/base/Contrast.h"
#include "tests/base/Testing.h"
#include "ui/common/DataTable.h"
#include "ui/common/HugeButton.h"
#include "ui/common/NumberTile.h"
#include "ui/common/Theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QDoubleSpinBox>
#include <QFrame>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QStandardItemModel>
#include <QTabBar>
#include <QTest>
#include <QTimeEdit>
#include <QTreeWidget>
#include <QVBoxLayout>
#include <functional>

using namespace ow;
using namespace ow::testing;

namespace {
constexpr double ringContrast = 3.0; ///< WCAG 2.2 §2.4.13: between the same points with and without focus
constexpr double ringThick = 1.5;    ///< points all the way round; two with what rounded corners leave out

struct FocusKind {
    const char *name;
    std::function<QWidget *()> make;
    const char *grounds = "page card sheet";
};

QPushButton *focusTestButton(const char *kind, const char *tone = nullptr, bool checked = false)
{
    auto *button = new QPushButton(QStringLiteral("下一位"));
    button->setProperty("kind", QLatin1String(kind));
    if (tone)
        button->setProperty("tone", QLatin1String(tone));
    if (checked) {
        button->setCheckable(true);
        button->setChecked(true);
    }
    return button;
}

template <class T>
T *focusTestField(const char *tone = nullptr)
{
    auto *field = new T;
    if (tone)
        field->setProperty("tone", QLatin1String(tone));
    return field;
}

QWidget *focusTestTable()
{
    auto *table = new DataTable;
    auto *model = new QStandardItemModel(2, 2, table);
    table->setModel(model);
    table->setFixedHeight(160);
    return table;
}

QWidget *focusTestTabs()
{
    auto *bar = new QTabBar;
    bar->addTab(QStringLiteral("发放证照"));
    bar->addTab(QStringLiteral("待领证照"));
    return bar;
}

QWidget *focusTestTree()
{
    auto *tree = new QTreeWidget;
    tree->setHeaderHidden(true);
    tree->addTopLevelItem(new QTreeWidgetItem({QStringLiteral("云溪市")}));
    tree->setFixedHeight(160);
    return tree;
}

QWidget *focusTestList()
{
    auto *list = new QListWidget;
    list->addItem(QStringLiteral("综合受理"));
    list->setFixedHeight(160);
    return list;
}

QWidget *focusTestText(const char *tone = nullptr)
{
    auto *text = focusTestField<QPlainTextEdit>(tone);
    text->setFixedHeight(120);
    return text;
}

const QList<FocusKind> &focusKinds()
{
    static const QList<FocusKind> kinds{
        {"button", [] { return new QPushButton(QStringLiteral("取消")); }, "page card sheet topbar night"},
        {"secondary button", [] { return focusTestButton("secondary"); }},
        {"primary button", [] { return focusTestButton("primary"); }},
        {"danger button", [] { return focusTestButton("danger"); }},
        {"quiet button", [] { return focusTestButton("quiet"); }},
        {"key", [] { return focusTestButton("key"); }},
        {"primary key", [] { return focusTestButton("key", "primary"); }},
        {"letter", [] { return focusTestButton("letter"); }},
        {"letter down", [] { return focusTestButton("letter", nullptr, true); }},
        {"tile", [] { return new NumberTile(QStringLiteral("等候")); }},
        {"huge button", [] { return new HugeButton(Icon::Ticket, QStringLiteral("综合受理"), QString()); }},
        {"huge primary button",
         [] { return new HugeButton(Icon::Ticket, QStringLiteral("综合受理"), QString(), HugeButton::Tone::Primary); }},
        {"field", [] { return focusTestField<QLineEdit>(); }},
        {"field with a fault", [] { return focusTestField<QLineEdit>("bad"); }},
        {"text", [] { return focusTestText(); }},
        {"text with a fault", [] { return focusTestText("bad"); }},
        {"choice", [] { return focusTestField<QComboBox>(); }},
        {"choice with a fault", [] { return focusTestField<QComboBox>("bad"); }},
        {"number", [] { return focusTestField<QSpinBox>(); }},
        {"amount", [] { return focusTestField<QDoubleSpinBox>(); }},
        {"day", [] { return focusTestField<QDateEdit>(); }},
        {"time of day", [] { return focusTestField<QTimeEdit>(); }},
        {"tick", [] { return new QCheckBox(QStringLiteral("原件已核对")); }},
        {"one of several", [] { return new QRadioButton(QStringLiteral("本人")); }},
        {"table", focusTestTable},
        {"list", focusTestList},
        {"tree", focusTestTree},
        {"tabs", focusTestTabs}};
    return kinds;
}

QFrame *focusTestGround(const QString &ground)
{
    auto *frame = new QFrame;
    if (ground == QLatin1String("page") || ground == QLatin1String("night")) {
        frame->setProperty("role", ground);
        frame->setAttribute(Qt::WA_StyledBackground);
    } else {
        frame->setProperty("kind", ground);
    }
    return frame;
}

/// How many points differ by a ring's contrast.
int ringPoints(const QImage &before, const QImage &after)
{
    int points = 0;
    for (int y = 0; y < before.height(); ++y) {
        for (int x = 0; x < before.width(); ++x)
            points += contrastOf(before.pixel(x, y), after.pixel(x, y)) >= ringContrast ? 1 : 0;
    }
    return points;
}
} // namespace

/// Whoever works by keyboard sees where he is, on every kind of control, ground and size.
class tst_FocusSeen : public QObject {
    Q_OBJECT
private slots:
    void aRingIsSeen_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<QString>("ground");
        QTest::addColumn<int>("density");
        static constexpr std::pair<Density, const char *> densities[] = {
            {Density::Desk, "desk"}, {Density::Kiosk, "kiosk"}, {Density::Wall, "large type"}};
        for (int kind = 0; kind < focusKinds().size(); ++kind) {
            for (const QString &ground : QString::fromLatin1(focusKinds().at(kind).grounds).split(QLatin1Char(' '))) {
                for (const auto &[density, name] : densities)
                    QTest::addRow("%s, %s, %s", focusKinds().at(kind).name, qPrintable(ground), name)
                        << kind << ground << int(density);
            }
        }
    }
    void aRingIsSeen()
    {
        QFETCH(int, kind);
        QFETCH(QString, ground);
        QFETCH(int, density);
        QWidget window;
        Theme::apply(window, Density(density));
        auto *column = new QVBoxLayout(&window);
        auto *frame = focusTestGround(ground);
        auto *inside = new QVBoxLayout(frame);
        inside->setContentsMargins(12, 12, 12, 12);
        QWidget *const control = focusKinds().at(kind).make();
        inside->addWidget(control);
        column->addWidget(frame);
        auto *other = new QPushButton(QStringLiteral("别处"));
        column->addWidget(other);
        window.resize(500, 400);
        window.show();
        window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&window, patienceMs));
        other->setFocus(Qt::TabFocusReason);
        QCoreApplication::processEvents();
        const QImage before = frame->grab().toImage();
        control->setFocus(Qt::TabFocusReason);
        QVERIFY(control->hasFocus());
        QCoreApplication::processEvents();
        const QImage after = frame->grab().toImage();
        QCOMPARE(after.size(), before.size()); // the ring moves nothing
        // A bar shows it on the tab one is on.
        const auto *bar = qobject_cast<QTabBar *>(control);
        const QSize at = bar ? bar->tabRect(bar->currentIndex()).size() : control->size();
        const int points = ringPoints(before, after);
        const double round = 2.0 * (at.width() + at.height());
        ++m_measured;
        QVERIFY2(points >= ringThick * round,
                 qPrintable(QStringLiteral("%1 points on a way round of %2").arg(points).arg(round)));
    }
    void noneIsForgotten()
    {
        qInfo("kinds × grounds × sizes measured: %d", m_measured);
        int all = 0;
        for (const FocusKind &kind : focusKinds())
            all += 3 * int(QByteArray(kind.grounds).split(' ').size());
        // A single row run by hand measures itself only.
        QVERIFY(m_measured == all || m_measured < 10);
        QVERIFY(all >= 258);
    }

private:
    int m_measured = 0;
};

OW_TEST(tst_FocusSeen)
#include "tst_FocusSeen.moc"
