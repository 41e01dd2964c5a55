#include "tests/base/Testing.h"
#include "tests/source/SourceRules.h"

#include <QDirIterator>
#include <QFile>
#include <QSet>
#include <QTest>

using namespace ow::testing;

class tst_SourceRules : public QObject {
    Q_OBJECT
private:
    static void sample(const char *rule, const char *path, const char *text, QList<int> lines)
    {
        static int number = 0;
        QTest::addRow("%s %d", rule, ++number)
            << QByteArray(rule) << QString::fromLatin1(path) << QString::fromUtf8(text) << lines;
    }

private slots:
    void rules_data()
    {
        QTest::addColumn<QByteArray>("rule");
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QList<int>>("lines");

        const char *const arrows = "arrows";
        sample(arrows, "models/base/A.h", "#include \"models/queue/Ticket.h\"\n", {1});
        sample(
            arrows, "models/rules/A.h",
            "#include \"models/base/Time.h\"\n#include \"models/calendar/Term.h\"\n#include \"models/forms/Form.h\"\n",
            {3});
        sample(arrows, "models/queue/A.h", "#include \"models/base/Time.h\"\n\n#include \"sync/protocol/Http.h\"\n",
               {3});
        sample(arrows, "models/queue/A.h", "#include <ui/common/Style.h>\n", {1});
        sample(arrows, "models/queue/A.h", "#include \"Time.h\"\n", {1});
        sample(arrows, "models/queue/A.h", "#include \"../base/Time.h\"\n", {1});
        sample(arrows, "models/queue/A.cpp", "#include \"A.moc\"\n// #include \"ui/common/Style.h\"\n", {});
        sample(arrows, "sync/protocol/A.h",
               "#include \"sync/client/HubClient.h\"\n#include \"models/queue/Ticket.h\"\n", {1});
        sample(arrows, "sync/client/A.h", "#include \"sync/hub/Hub.h\"\n#include \"sync/protocol/Http.h\"\n", {1});
        sample(arrows, "sync/hub/A.h", "#include \"sync/server/Server.h\"\n#include \"sync/platform/P.h\"\n", {1, 2});
        sample(arrows, "sync/platform/A.h", "#include \"sync/hub/Hub.h\"\n", {1});
        sample(arrows, "sync/server/A.h", "#include \"models/queue/Ticket.h\"\n#include \"models/base/Time.h\"\n", {1});
        sample(arrows, "sync/simulation/A.h", "#include \"sync/hub/Hub.h\"\n#include \"ui/common/Style.h\"\n", {2});
        sample(arrows, "ui/window/A.h", "#include \"sync/hub/Hub.h\"\n#include \"sync/client/HubClient.h\"\n", {1});
        sample(arrows, "ui/window/A.h", "#include \"app/onewindow/Wiring.h\"\n#include \"models/queue/Ticket.h\"\n",
               {1});
        sample(arrows, "app/hub/A.h", "#include \"sync/server/Server.h\"\n#include \"tests/base/Testing.h\"\n", {2});
        sample(arrows, "tests/ui/A.cpp", "#include \"sync/hub/Hub.h\"\n#include \"ui/window/WindowPage.h\"\n", {});

        const char *const stores = "no stores in ui";
        sample(stores, "ui/window/A.cpp", "#include \"models/queue/TicketStore.h\"\n", {1});
        sample(stores, "ui/window/A.cpp", "#include \"models/store/Database.h\"\n", {1});
        sample(stores, "ui/window/A.cpp", "#include \"models/queue/TicketRules.h\"\n", {});
        sample(stores, "sync/hub/A.cpp", "#include \"models/queue/TicketStore.h\"\n", {});

        const char *const libraries = "libraries in place";
        sample(libraries, "sync/hub/A.cpp", "#include <Poco/Net/Socket.h>\n", {1});
        sample(libraries, "app/hub/A.cpp", "#include <Poco/Util/Application.h>\n", {1});
        sample(libraries, "sync/server/A.cpp", "#include <Poco/Net/Socket.h>\n", {});
        sample(libraries, "sync/hub/A.cpp", "#include <SQLiteCpp/SQLiteCpp.h>\n", {1});
        sample(libraries, "models/queue/A.cpp", "#include <sqlite3.h>\n", {1});
        sample(libraries, "models/store/A.cpp", "#include <sqlite3.h>\n", {});
        sample(libraries, "sync/hub/A.cpp", "#include <pqxx/pqxx>\n", {1});

        const char *const modules = "Qt modules in place";
        sample(modules, "models/queue/A.cpp", "#include <QString>\n#include <QLabel>\n", {2});
        sample(modules, "models/queue/A.cpp", "#include <QtWidgets/QLabel>\n", {1});
        sample(modules, "models/queue/A.cpp", "#include <qlabel.h>\n", {1});
        sample(modules, "models/queue/A.cpp", "#include <QTcpSocket>\n", {1});
        sample(modules, "models/queue/A.cpp", "#include <QPainter>\n", {1});
        sample(modules, "sync/client/A.cpp", "#include <QNetworkReply>\n#include <QWidget>\n", {2});
        sample(modules, "sync/hub/A.cpp", "#include <QNetworkReply>\n", {1});
        sample(modules, "models/store/A.cpp", "#include <QSqlQuery>\n", {1});
        sample(modules, "ui/window/A.cpp", "#include <QLabel>\n#include <QPainter>\n#include <QNetworkReply>\n", {});

        const char *const umbrellas = "no umbrella headers";
        sample(umbrellas, "ui/window/A.cpp",
               "#include <QtWidgets/QtWidgets>\n#include <QtWidgets>\n#include <QLabel>\n", {1, 2});
        sample(umbrellas, "tests/ui/A.cpp", "#include <QtTest>\n#include <QTest>\n#include <QtGlobal>\n", {1});

        const char *const tls = "TLS never ignored";
        sample(tls, "sync/client/A.cpp", "reply->ignoreSslErrors();\n", {1});
        sample(tls, "sync/client/A.cpp", "conf.setPeerVerifyMode(QSslSocket::VerifyNone);\n", {1});
        sample(tls, "sync/server/A.cpp", "use(Context::TLS_CLIENT_USE);\nmode = Context::VERIFY_NONE;\n", {2});
        sample(tls, "sync/server/A.cpp", "use(Context::TLS_SERVER_USE);\nmode = Context::VERIFY_NONE;\n", {});
        sample(tls, "tests/sync/client/A.cpp", "conf.setPeerVerifyMode(QSslSocket::VerifyNone);\n", {});
        sample(tls, "sync/client/A.cpp", "// never ignoreSslErrors\n", {});

        const char *const context = "lambdas have a context";
        sample(context, "ui/a/A.cpp", "connect(b, &QPushButton::clicked, [this] { go(1, 2); });\n", {1});
        sample(context, "ui/a/A.cpp", "connect(b, qOverload<int, int>(&Grid::cell), [this] { go(); });\n", {1});
        sample(context, "ui/a/A.cpp", "connect(b, &QPushButton::clicked,\n    this, [this] { go(); });\n", {});
        sample(context, "ui/a/A.cpp", "connect(b, &QPushButton::clicked, this, &A::go);\n", {});
        sample(context, "ui/a/A.cpp", "connect(b, &B::c, this, [&] { connect(d, &D::e, [] {}); });\n", {1});
        sample(context, "tests/a/A.cpp", "QObject::connect(&b, &B::c, [&] {});\n", {1});
        sample(context, "ui/a/A.cpp", "QTimer::singleShot(0, [this] { go(); });\n", {1});
        sample(context, "ui/a/A.cpp", "QTimer::singleShot(0, Qt::PreciseTimer, [this] { go(); });\n", {1});
        sample(context, "ui/a/A.cpp", "QTimer::singleShot(0, this, [this] { go(); });\n", {});
        sample(context, "ui/a/A.cpp", "hub.send(x).then([this] { go(); });\n", {1});
        sample(context, "ui/a/A.cpp", "hub.send(x).then([&] { go(); });\nhub.send(x).then([=] { go(); });\n", {1, 2});
        sample(context, "ui/a/A.cpp", "hub.send(x).then([error = e.error()] { return fail(error); });\n", {});
        sample(context, "ui/a/A.cpp", "hub.send(x).then(this, [this] { go(); });\nresult.and_then([] {});\n", {});

        sample("typed signals", "ui/a/A.cpp", "connect(b, SIGNAL(clicked()), this, SLOT(go()));\n", {1, 1});
        sample("typed signals", "ui/a/A.cpp", "connect(b, &B::clicked, this, &A::go);\n", {});

        const char *const loops = "no nested loops";
        sample(loops, "ui/a/A.cpp", "dialog.exec();\nmenu->exec(point);\nQMenu::exec(point);\n", {1, 2, 3});
        sample(loops, "sync/client/A.cpp", "QEventLoop loop;\nloop.exec();\n", {1, 2});
        sample(loops, "sync/hub/A.cpp", "QCoreApplication::processEvents();\nQThread::msleep(5);\n", {1, 2});
        sample(loops, "sync/hub/A.cpp", "std::this_thread::sleep_for(1ms);\n", {1});
        sample(loops, "ui/a/A.cpp", "process.waitForFinished(100);\n", {1});
        sample(loops, "app/a/main.cpp", "return application.exec();\n", {});

        const char *const sql = "SQL in stores";
        sample(sql, "sync/hub/A.cpp", "run(\"SELECT 1 FROM ticket\");\n", {1});
        sample(sql, "models/queue/TicketRules.cpp",
               "run(\"INSERT INTO ticket VALUES(?)\");\nrun(\"UPDATE ticket SET a=?\");\n", {1, 2});
        sample(sql, "ui/a/A.cpp", "run(R\"sql(\n  DELETE FROM ticket)sql\");\n", {1});
        sample(sql, "models/queue/TicketStore.cpp", "run(\"SELECT 1 FROM ticket\");\n", {});
        sample(sql, "models/store/Database.cpp", "run(\"SELECT 1\");\n", {});
        sample(sql, "tests/models/queue/tst_A.cpp", "run(\"SELECT 1\");\n", {});
        sample(sql, "ui/a/A.cpp", "show(\"SELECTED\");\n", {});

        const char *const literal = "SQL is literal";
        sample(literal, "models/queue/TicketStore.cpp", "run(\"SELECT 1 FROM \" + table);\n", {1});
        sample(literal, "models/queue/TicketStore.cpp", "run(QStringLiteral(\"SELECT 1 FROM %1\").arg(table));\n", {1});
        sample(literal, "models/queue/TicketStore.cpp", "sql += \" WHERE id = 1\";\n", {1});
        sample(literal, "models/queue/TicketStore.cpp", "sql = head\n    + QStringLiteral(\" ORDER BY id\");\n", {2});
        sample(literal, "models/queue/TicketStore.cpp", "run(\"SELECT a\"\n    \" FROM ticket WHERE b = ?\", b + 1);\n",
               {});

        sample("pragma once", "models/queue/A.h", "// #pragma once\nclass A;\n", {1});
        sample("pragma once", "models/queue/A.h", "#pragma once\nclass A;\n", {});
        sample("pragma once", "models/queue/A.cpp", "class A;\n", {});

        sample("nothing thrown", "sync/hub/A.cpp", "if (bad)\n    throw Bad();\n", {2});
        sample("nothing thrown", "sync/hub/A.cpp", "try { f(); } catch (...) { throw; }\n", {1});
        sample("nothing thrown", "sync/hub/A.cpp", "// does not throw\nconst int thrower = 1; f(\"throw \");\n", {});

        const char *const open = "nothing left open";
        sample(open, "models/queue/A.cpp",
               "// TO"
               "DO later\n",
               {1});
        sample(open, "models/queue/A.cpp",
               "int a;\n/* FIX"
               "ME */\n",
               {2});
        sample(open, "models/queue/A.cpp", "int todo;\n", {});

        const QByteArray lines600(600, '\n');
        sample("files are one thing", "models/queue/A.cpp", lines600.constData(), {});
        sample("files are one thing", "models/queue/A.cpp", (lines600 + "\n").constData(), {601});

        const char *const usings = "no using namespace";
        sample(usings, "models/queue/A.cpp", "using namespace ow;\n", {1});
        sample(usings, "models/queue/A.cpp",
               "namespace ow {\nnamespace {\nusing namespace std::chrono_literals;\n}\n}\n", {3});
        sample(usings, "models/queue/A.cpp", "namespace ow {\nstruct A {};\nusing namespace x;\n}\n", {3});
        sample(usings, "models/queue/A.cpp", "namespace ow {\nvoid f()\n{\n    using namespace x;\n}\n}\n", {});
        sample(usings, "tests/a/A.cpp", "using namespace ow;\n", {});

        const char *const texts = "texts at the screen";
        sample(texts, "models/queue/A.cpp", "return tr(\"x\");\nreturn QObject::tr(\"x\");\n", {1, 2});
        sample(texts, "app/a/A.cpp", "QCoreApplication::translate(\"a\", \"x\");\n", {1});
        sample(texts, "ui/a/A.cpp", "return tr(\"x\");\n", {});
        sample(texts, "models/queue/A.cpp", "str(1); ptr (2);\n", {});

        const char *const logs = "log texts are literals";
        sample(logs, "sync/hub/A.cpp", "log::info(text);\n", {1});
        sample(logs, "sync/hub/A.cpp", "log::write(log::Level::Info, qPrintable(name));\n", {1});
        sample(logs, "sync/hub/A.cpp", "log::error((\"a\" + b).constData());\nlog::error(\"a\" + b);\n", {1, 2});
        sample(logs, "sync/hub/A.cpp", "log::info(\"hub started, (again)\", {log::number(\"seq\", 1)});\n", {});
        sample(logs, "sync/hub/A.cpp", "log::write(log::Level::Info, \"a\"\n    \"b\");\n", {});

        sample("one log", "sync/hub/A.cpp", "qDebug() << name;\nqWarning(\"x\");\n", {1, 2});
        sample("one log", "sync/hub/A.cpp", "log::info(\"qDebug() is not used\");\n", {});
    }

    void rules()
    {
        QFETCH(QByteArray, rule);
        QFETCH(QString, path);
        QFETCH(QString, text);
        QFETCH(QList<int>, lines);
        QList<int> found;
        bool known = false;
        for (const SourceRule &candidate : sourceRules()) {
            if (rule != candidate.name)
                continue;
            known = true;
            for (const Breach &breach : candidate.check(SourceText(path, text)))
                found.append(breach.line);
        }
        QVERIFY2(known, rule.constData());
        std::sort(found.begin(), found.end());
        QCOMPARE(found, lines);
        if (!lines.isEmpty())
            m_failing.insert(rule);
    }

    void literalsAndCommentsAreTold()
    {
        const SourceText source(
            QStringLiteral("a.cpp"),
            QStringLiteral(
                "int n = 1'000; // it's \"no\" text\nf(\"a\\\"b\", '\"', R\"x(\"c\" // d)x\", \"e\"\n  \"f\");"));
        QStringList contents;
        for (const Literal &literal : source.literals())
            contents.append(literal.content);
        QCOMPARE(contents, (QStringList{QStringLiteral("a\\\"b"), QStringLiteral("\"c\" // d"), QStringLiteral("ef")}));
        QCOMPARE(source.code().size(), source.raw().size());
    }

    void theTreeKeepsTheRules()
    {
        const QDir root(QStringLiteral(ONEWINDOW_SOURCE));
        QStringList breaches;
        int files = 0;
        for (const char *folder : {"app", "models", "resources", "sync", "tests", "ui"}) {
            QDirIterator it(root.filePath(QLatin1String(folder)), {QStringLiteral("*.h"), QStringLiteral("*.cpp")},
                            QDir::Files, QDirIterator::Subdirectories);
            while (it.hasNext()) {
                QFile file(it.next());
                QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(file.fileName()));
                const SourceText source(root.relativeFilePath(file.fileName()), QString::fromUtf8(file.readAll()));
                ++files;
                for (const SourceRule &rule : sourceRules()) {
                    for (const Breach &breach : rule.check(source))
                        breaches.append(QStringLiteral("%1:%2: [%3] %4")
                                            .arg(source.path(), QString::number(breach.line), QLatin1String(rule.name),
                                                 breach.what));
                }
            }
        }
        QVERIFY2(files > 20, "the tree was not found");
        breaches.sort();
        QVERIFY2(breaches.isEmpty(), qPrintable(QLatin1Char('\n') + breaches.join(QLatin1Char('\n'))));
    }

    /// A rule that cannot fail guards nothing.
    void everyRuleIsSeenToFail()
    {
        QVERIFY(!m_failing.isEmpty());
        for (const SourceRule &rule : sourceRules())
            QVERIFY2(m_failing.contains(rule.name), rule.name);
    }

private:
    QSet<QByteArray> m_failing;
};

OW_TEST(tst_SourceRules)
#include "tst_SourceRules.moc"
