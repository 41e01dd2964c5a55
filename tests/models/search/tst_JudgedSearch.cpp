#include "tests/base/Testing.h"
#include "tests/models/search/JudgedQueries.h"

#include <QTest>

using namespace ow;
using namespace ow::testing;

// tests/fixtures/search: what people type, and what they are content with.
class tst_JudgedSearch : public QObject {
    Q_OBJECT
private slots:
    void recallAtFive()
    {
        constexpr int shown = 5;
        constexpr double recallMin = 0.98;
        const QList<NameEntry> entries = judgedEntries();
        const QList<JudgedQuery> queries = judgedQueries(entries);
        QCOMPARE(entries.size(), 1135);
        QCOMPARE(queries.size(), 300);
        const NameIndex index(entries);
        double total = 0;
        for (const JudgedQuery &judged : queries) {
            QVERIFY2(!judged.acceptable.isEmpty(), qPrintable(judged.query));
            NameQuery query{judged.query};
            query.limit = shown;
            QSet<QString> found;
            QStringList names;
            for (const NameHit &hit : index.search(query)) {
                names.append(entries.at(hit.entry).name);
                if (judged.acceptable.contains(names.last()))
                    found.insert(names.last());
            }
            const double recall = double(found.size()) / double(qMin<qsizetype>(shown, judged.acceptable.size()));
            total += recall;
            if (recall < 1)
                qInfo("%s %s: %.2f of %lld; found %s", qPrintable(judged.kind), qPrintable(judged.query), recall,
                      static_cast<long long>(judged.acceptable.size()), qPrintable(names.join(QStringLiteral(" | "))));
        }
        const double recall = total / double(queries.size());
        qInfo("recall@5 %.4f", recall);
        QVERIFY2(recall >= recallMin, qPrintable(QString::number(recall)));
    }
};

OW_TEST(tst_JudgedSearch)
#include "tst_JudgedSearch.moc"
