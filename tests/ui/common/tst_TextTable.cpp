#include "tests/base/Testing.h"
#include "ui/common/TextTable.h"
#include "ui/common/Theme.h"

#include <QTest>

using namespace ow;

class tst_TextTable : public QObject {
    Q_OBJECT
private slots:
    /// A row may have a light or none; one without is as usual, and so are rows beyond the list.
    void aRowWithoutALight()
    {
        TextTable table({QStringLiteral("状态"), QStringLiteral("事项")});
        table.show({{QStringLiteral("逾期"), QStringLiteral("一")},
                    {QStringLiteral("待办"), QStringLiteral("二")},
                    {QStringLiteral("待办"), QStringLiteral("三")}},
                   {"bad", nullptr});
        const auto light = [&](int row, int column) { return table.data(table.index(row, column), Qt::ForegroundRole); };
        QCOMPARE(light(0, 0).value<QColor>(), Theme::colour("bad"));
        QVERIFY(!light(0, 1).isValid());
        QVERIFY(!light(1, 0).isValid() && !light(2, 0).isValid());
        QCOMPARE(table.index(1, 1).data().toString(), QStringLiteral("二"));
        QVERIFY(!table.data({}, Qt::ForegroundRole).isValid());
    }
};

OW_TEST(tst_TextTable)
#include "tst_TextTable.moc"
