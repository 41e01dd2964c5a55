#include "tests/base/Testing.h"
#include "ui/common/Icons.h"
#include "ui/common/Theme.h"

#include <QDir>
#include <QMetaEnum>
#include <QTest>
#include <cmath>

using namespace ow;

namespace {
double themeTestLuminance(const QColor &colour)
{
    const auto linear = [](double c) { return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4); };
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF());
}

double themeTestContrast(const char *a, const char *b)
{
    const double x = themeTestLuminance(Theme::colour(a));
    const double y = themeTestLuminance(Theme::colour(b));
    return (std::max(x, y) + 0.05) / (std::min(x, y) + 0.05);
}
} // namespace

class tst_Theme : public QObject {
    Q_OBJECT
private slots:
    void textContrast_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("ground");
        static constexpr std::pair<const char *, const char *> pairs[] = {
            {"ink", "surface raised sunken primarySoft goodSoft warnSoft badSoft called"},
            {"inkSoft", "surface raised sunken primarySoft"},
            {"disabled", "raised sunken surface"},
            {"primary", "raised surface primarySoft"},
            {"primaryPress", "primarySoft"},
            {"accent", "accentSoft raised"},
            {"good", "goodSoft raised"},
            {"warn", "warnSoft raised"},
            {"bad", "badSoft raised"},
            {"onFill", "primary primaryHover primaryPress bad badHover good mark offline ink"},
            {"onNight", "night nightRaised"},
            {"nightSoft", "night nightRaised"},
            {"called", "night offline"},
        };
        for (const auto &[text, grounds] : pairs) {
            for (const QString &ground : QString::fromLatin1(grounds).split(QLatin1Char(' ')))
                QTest::addRow("%s on %s", text, qPrintable(ground)) << QString::fromLatin1(text) << ground;
        }
    }
    void textContrast()
    {
        QFETCH(QString, text);
        QFETCH(QString, ground);
        const double ratio = themeTestContrast(qPrintable(text), qPrintable(ground));
        QVERIFY2(ratio >= 4.5, qPrintable(QString::number(ratio)));
    }
    void edgesAndFocusRings()
    {
        // WCAG 1.4.11: what shows a control or its focus has 3:1.
        QVERIFY(themeTestContrast("lineStrong", "raised") >= 3);
        QVERIFY(themeTestContrast("focus", "surface") >= 3);
        QVERIFY(themeTestContrast("focus", "raised") >= 3);
        for (const char *fill : {"primary", "bad", "night", "nightRaised"})
            QVERIFY2(themeTestContrast("focusOnFill", fill) >= 3, fill);
    }
    void everyTokenIsKnown()
    {
        for (const Density density : {Density::Desk, Density::Kiosk, Density::Wall}) {
            QStringList unknown;
            const QString sheet = Theme::sheet(density, &unknown);
            QCOMPARE(unknown, QStringList());
            QVERIFY(sheet.size() > 1000);
            QVERIFY(!sheet.contains(QLatin1Char('@')));
        }
    }
    void kioskMeetsTheEldersRule()
    {
        const QMap<QString, int> sizes = Theme::sizes(Density::Kiosk);
        QVERIFY(sizes.value(QStringLiteral("fontSmall")) >= 18);
        QVERIFY(sizes.value(QStringLiteral("fontLarge")) >= 30);
        QVERIFY(sizes.value(QStringLiteral("target")) >= 60);
    }
    void densityIsTheWindows()
    {
        QWidget window;
        auto *child = new QWidget(&window);
        QCOMPARE(Theme::densityOf(*child), Density::Desk);
        Theme::apply(window, Density::Kiosk);
        QCOMPARE(Theme::densityOf(*child), Density::Kiosk);
    }
    void everyIconDraws_data()
    {
        QTest::addColumn<int>("icon");
        const QMetaEnum names = QMetaEnum::fromType<Icon>();
        for (int i = 0; i < names.keyCount(); ++i)
            QTest::newRow(names.key(i)) << names.value(i);
    }
    void everyIconDraws()
    {
        QFETCH(int, icon);
        const QImage image = Icons::get(Icon(icon), QColor(QStringLiteral("#0b58a6")), 48).toImage();
        QCOMPARE(image.size(), QSize(48, 48));
        int drawn = 0;
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x) {
                const QColor pixel = image.pixelColor(x, y);
                if (pixel.alpha() < 200)
                    continue;
                ++drawn;
                QVERIFY(qAbs(pixel.red() - 0x0b) < 12 && qAbs(pixel.blue() - 0xa6) < 12);
            }
        }
        // A line icon: something, but not a filled square; nothing cut off at the edge.
        QVERIFY2(drawn > 60 && drawn < 48 * 48 / 2, qPrintable(QString::number(drawn)));
        for (int i = 0; i < 48; ++i) {
            QCOMPARE(image.pixelColor(i, 0).alpha(), 0);
            QCOMPARE(image.pixelColor(i, 47).alpha(), 0);
            QCOMPARE(image.pixelColor(0, i).alpha(), 0);
            QCOMPARE(image.pixelColor(47, i).alpha(), 0);
        }
    }
    void noIconFileIsUnused()
    {
        const int files = int(QDir(QStringLiteral(":/icons")).entryList({QStringLiteral("*.svg")}, QDir::Files).size());
        QCOMPARE(files, QMetaEnum::fromType<Icon>().keyCount());
    }
};

OW_TEST(tst_Theme)
#include "tst_Theme.moc"
