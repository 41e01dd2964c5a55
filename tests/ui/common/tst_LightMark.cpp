#include "tests/base/Testing.h"
#include "ui/common/Banner.h"
#include "ui/common/IconLabel.h"
#include "ui/common/LightMark.h"
#include "ui/common/NumberTile.h"
#include "ui/common/TextTable.h"
#include "ui/common/Theme.h"

#include <QLabel>
#include <QSet>
#include <QTest>

using namespace ow;

class tst_LightMark : public QObject {
    Q_OBJECT
private slots:
    void everyLightHasItsShape()
    {
        QSet<QString> shapes;
        QSet<QString> words;
        for (const char *light : {"bad", "warn", "good"}) {
            shapes.insert(lightMark(light));
            words.insert(spokenLight(light, QStringLiteral("剩1个工作日")));
            QVERIFY(withLight(light, QStringLiteral("剩1个工作日")).endsWith(QStringLiteral(" 剩1个工作日")));
        }
        QCOMPARE(shapes.size(), 3);
        QCOMPARE(words.size(), 3);
        for (const char *none : {"ink", "inkSoft", static_cast<const char *>(nullptr)})
            QCOMPARE(withLight(none, QStringLiteral("已办结")), QStringLiteral("已办结"));
        QCOMPARE(withLight("bad", QString()), QString());
        QCOMPARE(withLight("warn", QStringLiteral("✗ 单独办")), QStringLiteral("✗ 单独办"));
    }
    /// Rows alike but for their colour are read differently, seen and heard.
    void rowsDifferWithoutColours()
    {
        TextTable table({QStringLiteral("状态")});
        table.show(
            {{QStringLiteral("待办")}, {QStringLiteral("待办")}, {QStringLiteral("待办")}, {QStringLiteral("待办")}},
            {"bad", "warn", "good", "inkSoft"});
        QSet<QString> seen;
        QSet<QString> heard;
        for (int row = 0; row < 4; ++row) {
            seen.insert(table.index(row, 0).data().toString());
            heard.insert(table.index(row, 0).data(Qt::AccessibleTextRole).toString());
            QCOMPARE(table.text(row, 0), QStringLiteral("待办"));
        }
        QCOMPARE(seen.size(), 4);
        QCOMPARE(heard.size(), 4);
    }
    void figuresDifferWithoutColours()
    {
        NumberTile tile(QStringLiteral("挂起"));
        const auto *caption = tile.findChild<QLabel *>(QStringLiteral("caption"));
        QSet<QString> seen;
        for (const NumberTile::Tone tone : {NumberTile::Tone::Primary, NumberTile::Tone::Warn, NumberTile::Tone::Bad}) {
            tile.tell(QStringLiteral("3"), tone);
            QCOMPARE(tile.figure(), QStringLiteral("3"));
            seen.insert(caption->text() + tile.accessibleName());
        }
        QCOMPARE(seen.size(), 3);
        tile.tell(QStringLiteral("0"));
        QCOMPARE(caption->text(), QStringLiteral("挂起"));
    }
    /// Each kind of banner in its own icon.
    void bannersDifferWithoutColours()
    {
        QWidget window;
        Theme::apply(window, Density::Desk);
        QList<QImage> icons;
        for (const Banner::Kind kind :
             {Banner::Kind::Info, Banner::Kind::Warn, Banner::Kind::Error, Banner::Kind::Offline}) {
            Banner banner(&window);
            banner.tell(kind, QStringLiteral("请看"));
            auto *icon = banner.findChild<IconLabel *>();
            QVERIFY(icon);
            // As shapes: what is drawn, not in which colour.
            icon->setStyleSheet(QStringLiteral("color: black; background: white"));
            icon->resize(48, 48);
            const QImage drawn = icon->grab().toImage().convertToFormat(QImage::Format_Mono);
            QVERIFY2(!icons.contains(drawn), qPrintable(QString::number(int(kind))));
            icons.append(drawn);
        }
    }
};

OW_TEST(tst_LightMark)
#include "tst_LightMark.moc"
