// A cut-off hall's backlog reaches its platform as the bench measures it, with the real programs: the rows are there and count what the
// platform says it has. How fast, a busy machine does not judge.
#include "tests/base/Testing.h"

#include <QProcess>
#include <QRegularExpression>
#include <QTest>

namespace {
constexpr int syncBenchPatience = 180'000;
constexpr int syncBenchEvents = 2000;
} // namespace

class tst_SyncBench : public QObject {
    Q_OBJECT
private:
    QString m_output;

private slots:
    void initTestCase()
    {
        QProcess bench;
        bench.setProcessChannelMode(QProcess::MergedChannels);
        bench.start(QStringLiteral(ONEWINDOW_BIN "/onewindow-bench"),
                    {QStringLiteral("sync"), QStringLiteral("--events=%1").arg(syncBenchEvents)}, QIODevice::ReadOnly);
        QVERIFY(bench.waitForFinished(syncBenchPatience));
        m_output = QString::fromUtf8(bench.readAll());
        QVERIFY2(bench.exitStatus() == QProcess::NormalExit, qPrintable(m_output));
    }

    void rows_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<int>("eventsMin");
        QTest::newRow("drain") << "bench sync drain events=(\\d+) tls=yes durable=both seconds=[\\d.]+ events_s=\\d+ "
                               << syncBenchEvents;
        QTest::newRow("again") << "bench sync again events=(\\d+) after=\\d+ ms=\\d+ " << syncBenchEvents / 100;
        QTest::newRow("growth") << "bench sync growth backlog=\\d+\\|(\\d+) .* time_by_backlog=[\\d.]+ "
                                << syncBenchEvents;
        QTest::newRow("offline") << "bench sync offline days=14 events=(\\d+) .* draining_p99_ms=[\\d.]+ "
                                 << syncBenchEvents;
    }
    void rows()
    {
        QFETCH(QString, line);
        QFETCH(int, eventsMin);
        const QRegularExpressionMatch match = QRegularExpression(line).match(m_output);
        QVERIFY2(match.hasMatch(), qPrintable(m_output));
        QVERIFY2(match.captured(1).toInt() >= eventsMin, qPrintable(match.captured(0)));
    }
};

OW_TEST(tst_SyncBench)
#include "tst_SyncBench.moc"
