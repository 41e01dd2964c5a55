#include "models/calendar/DeadlineOracle.h"
#include "tests/base/Testing.h"

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace ow;

// tests/peers/check_deadline.py reckons from domain.md §5 alone; a million by hand, a few thousand here.
class tst_DeadlinePeer : public QObject {
    Q_OBJECT
private slots:
    void agreesWithAnotherImplementation()
    {
        const QString script = QStringLiteral(ONEWINDOW_SOURCE "/tests/peers/check_deadline.py");
        const QByteArray asked =
            output({script, QStringLiteral("make"), QStringLiteral("3000"), QStringLiteral("20260924")});
        QByteArray answered;
        for (const QByteArray &line : asked.trimmed().split('\n'))
            answered += deadlineOracle(line) + '\n';
        QVERIFY(answered.count('\n') == 3000);
        QCOMPARE(judged(script, asked, answered), QByteArray("deadline agree=3000 differ=0\n"));
        // One due date a day late is noticed.
        const qsizetype at = answered.indexOf("\"due\":\"20") + 15;
        answered[at] = answered.at(at) == '9' ? '0' : char(answered.at(at) + 1);
        QVERIFY(judged(script, asked, answered).endsWith("deadline agree=2999 differ=1\n"));
    }

private:
    static QByteArray output(const QStringList &arguments)
    {
        QProcess python;
        python.start(QStringLiteral("python3"), arguments);
        python.waitForFinished();
        return python.readAllStandardOutput() + python.readAllStandardError();
    }
    static QByteArray judged(const QString &script, const QByteArray &asked, const QByteArray &answered)
    {
        QTemporaryDir folder;
        const auto file = [&](const char *name, const QByteArray &bytes) {
            QFile out(folder.filePath(QLatin1String(name)));
            if (out.open(QIODevice::WriteOnly))
                out.write(bytes);
            return out.fileName();
        };
        return output({script, QStringLiteral("judge"), file("asked", asked), file("answered", answered)});
    }
};

OW_TEST(tst_DeadlinePeer)
#include "tst_DeadlinePeer.moc"
