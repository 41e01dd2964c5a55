// What a clerk's daily jobs cost in keys, as the bench counts them on the real pages: a step more than the bar, or a mouse, fails here.
#include "tests/base/Testing.h"

#include <QProcess>
#include <QRegularExpression>
#include <QTest>

namespace {
constexpr int clerkKeysPatience = 180'000;
}

class tst_ClerkKeys : public QObject {
    Q_OBJECT
private:
    QString m_output;

private slots:
    void initTestCase()
    {
        QProcess bench;
        bench.setProcessChannelMode(QProcess::MergedChannels);
        bench.start(QStringLiteral(ONEWINDOW_BIN "/onewindow-bench"), {QStringLiteral("clerk")}, QIODevice::ReadOnly);
        QVERIFY(bench.waitForFinished(clerkKeysPatience));
        m_output = QString::fromUtf8(bench.readAll());
        QVERIFY2(bench.exitStatus() == QProcess::NormalExit && bench.exitCode() == 0, qPrintable(m_output));
    }

    void keys_data()
    {
        QTest::addColumn<int>("keysMax");
        QTest::newRow("consultation") << 3;
        QTest::newRow("collect") << 5;
        QTest::newRow("supplement") << 6;
        QTest::newRow("instant") << 15;
        QTest::newRow("two-items") << 40;
        QTest::newRow("receive-only") << 12;
    }
    void keys()
    {
        QFETCH(int, keysMax);
        const QRegularExpression line(
            QStringLiteral("bench clerk job=%1 keys=(\\d+) bar=\\d+ mouse=(\\d+) seconds=([\\d.]+) done=(\\d) "
                           "sequence=\"(F2 .*)\"")
                .arg(QLatin1String(QTest::currentDataTag())));
        const QRegularExpressionMatch match = line.match(m_output);
        QVERIFY2(match.hasMatch(), qPrintable(m_output));
        QVERIFY2(match.captured(1).toInt() <= keysMax, qPrintable(match.captured(0)));
        QVERIFY(match.captured(1).toInt() >= 2); // a job that took none was not done
        QCOMPARE(match.captured(2), QStringLiteral("0"));
        QCOMPARE(match.captured(4), QStringLiteral("1"));
    }
};

OW_TEST(tst_ClerkKeys)
#include "tst_ClerkKeys.moc"
