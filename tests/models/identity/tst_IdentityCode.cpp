#include "models/base/Crypto.h"
#include "models/base/ProblemTypes.h"
#include "models/identity/IdentityCode.h"
#include "models/identity/ScannedText.h"
#include "tests/base/Testing.h"

#include <QTest>

using namespace ow;

namespace {
const QByteArray codeSeed(32, 's');
const Instant codeNow = hallInstant(QDate(2026, 9, 24), QTime(9, 0));
constexpr int wedgeHeldMax = 400; // WedgeFilter::heldMax: what a scanner may type in one go

IdentityCode codeOf(const QString &name = QStringLiteral("王女士"), CodeLevel level = CodeLevel::Face)
{
    IdentityCode code;
    code.id = QUuid::fromRfc4122(QByteArray(16, 'c'));
    code.level = level;
    code.expiresAt = {codeNow.ms + 5 * 60 * 1000};
    code.card.name = name;
    code.card.number = QStringLiteral("210302199001010016");
    code.card.birth = QDate(1990, 1, 1);
    code.card.sex = Sex::Male;
    code.card.validFrom = QDate(2016, 5, 10);
    code.card.validTo = QDate(2036, 5, 10);
    return code;
}
} // namespace

class tst_IdentityCode : public QObject {
    Q_OBJECT
private slots:
    void comesBackAsItWent_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<int>("level");
        QTest::newRow("two characters") << QStringLiteral("张伟") << int(CodeLevel::Basic);
        QTest::newRow("rare character") << QStringLiteral("𬱟䶮") << int(CodeLevel::Face);
        QTest::newRow("with a dot") << QStringLiteral("阿卜杜拉·买买提") << int(CodeLevel::Chip);
        QTest::newRow("as long as they come") << QString(20, QChar(0x827E)) << int(CodeLevel::Chip);
    }
    void comesBackAsItWent()
    {
        QFETCH(QString, name);
        QFETCH(int, level);
        const IdentityCode code = codeOf(name, CodeLevel(level));
        const QString text = identityCodeText(code, codeSeed);
        QVERIFY2(text.size() <= wedgeHeldMax, qPrintable(QString::number(text.size())));
        for (const QChar one : text)
            QVERIFY2(one > QLatin1Char(' ') && one.unicode() < 0x7F, "what a scanner cannot type");
        const auto read = readIdentityCode(QStringLiteral(" %1\n").arg(text), ed25519PublicKey(codeSeed), codeNow);
        QVERIFY(read);
        QCOMPARE(read->id, code.id);
        QCOMPARE(int(read->level), level);
        QVERIFY(read->card == code.card);
        QVERIFY(checkedCard(read->card, hallDate(codeNow)));
        const auto scanned = scannedText(text + QLatin1Char('\n'), hallDate(codeNow));
        QVERIFY(scanned && scanned->code == text && !scanned->card && scanned->number.isEmpty());
    }

    void everyByteCounts()
    {
        const QString text = identityCodeText(codeOf(), codeSeed);
        const QByteArray key = ed25519PublicKey(codeSeed);
        for (qsizetype i = 0; i < text.size(); ++i) {
            QString other = text;
            other[i] = other.at(i) == QLatin1Char('A') ? QLatin1Char('B') : QLatin1Char('A');
            const auto read = readIdentityCode(other, key, codeNow);
            // The last letter of 64 bytes in base64 carries bits that stand for nothing.
            QVERIFY2(!read || (i == text.size() - 1 && read->id == codeOf().id), qPrintable(QString::number(i)));
        }
        QVERIFY(!readIdentityCode(text, ed25519PublicKey(QByteArray(32, 'x')), codeNow));
        for (const QString &cut : {text.left(40), text.left(text.size() - 20), text + QStringLiteral(".x"), QString()})
            QVERIFY(!readIdentityCode(cut, key, codeNow));
    }

    void isOverWhenItIsOver()
    {
        const QString text = identityCodeText(codeOf(), codeSeed);
        const QByteArray key = ed25519PublicKey(codeSeed);
        const auto at = [&](qint64 after) { return readIdentityCode(text, key, {codeNow.ms + after}); };
        QVERIFY(at(5 * 60 * 1000));
        const auto late = at(5 * 60 * 1000 + 1);
        QVERIFY(!late && late.error().is(problem::IdentityCodeExpired));
        QVERIFY2(late.error().sentence().contains(QStringLiteral("09:05")), qPrintable(late.error().sentence()));
    }
};

OW_TEST(tst_IdentityCode)
#include "tst_IdentityCode.moc"
