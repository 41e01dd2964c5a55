// Papers that several people sign have a line for each of them.
#include "models/papers/Paper.h"
#include "tests/base/Testing.h"
#include "ui/papers/PaperTemplate.h"

#include <QTest>

using namespace ow;
using namespace ow::testing;

class tst_SignatureLines : public QObject {
    Q_OBJECT
private slots:
    void lines_data();
    void lines();
};

void tst_SignatureLines::lines_data()
{
    QTest::addColumn<PaperKind>("kind");
    QTest::addColumn<QStringList>("signers");
    QTest::addColumn<QStringList>("told"); ///< on each copy
    QTest::addColumn<int>("copies");
    const QString seller = QStringLiteral("转让方 王芳");
    const QString buyer = QStringLiteral("申请人 李建敏");
    QTest::newRow("one alone") << PaperKind::Commitment << QStringList() << QStringList{QStringLiteral("承诺人")} << 2;
    QTest::newRow("buyer and seller") << PaperKind::Commitment << QStringList{buyer, seller}
                                      << QStringList{QStringLiteral("承诺人 申请人 李建敏"),
                                                     QStringLiteral("承诺人 转让方 王芳")}
                                      << 2;
    QTest::newRow("nobody signs a decision") << PaperKind::Decision << QStringList{buyer, seller} << QStringList() << 1;
}

void tst_SignatureLines::lines()
{
    QFETCH(PaperKind, kind);
    QFETCH(QStringList, signers);
    QFETCH(QStringList, told);
    QFETCH(int, copies);
    IssuedPaper paper;
    paper.kind = kind;
    paper.title = paperTitle(kind);
    if (!signers.isEmpty())
        paper.content.signers = signers;
    const Result<PaperSource> source = paperSource(paper, HallKind::Real);
    QVERIFY(source);
    QCOMPARE(source->html.count(QStringLiteral("（签名）：")), told.size() * copies);
    for (const QString &line : told)
        QCOMPARE(source->html.count(line + QStringLiteral("（签名）：")), copies);
}

OW_TEST(tst_SignatureLines)
#include "tst_SignatureLines.moc"
