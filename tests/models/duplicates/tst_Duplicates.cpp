// What is probably the same application: a table of slips, a model written apart from the rules, and the desk's own way through it.
#include "models/cases/CaseCommands.h"
#include "models/cases/DuplicateCommands.h"
#include "tests/base/Testing.h"
#include "tests/models/cases/ReceiptHall.h"

#include <QTest>
#include <random>

using namespace ow;
using namespace ow::testing;

namespace {
DuplicateSide duplicateSide()
{
    return {QStringLiteral("吕小芳"),   QStringLiteral("21030219960728011X"), QStringLiteral("13857160024"),
            QStringLiteral("明月书屋"), QStringLiteral("92330102MA27XH5A0N"), QDate(2026, 9, 24)};
}

// The model: one way to say what the rules say, on numbers made only of what the slips touch.
QChar modelDigit(QChar c)
{
    static const QString from = QStringLiteral("OoIil|Bb");
    static const QString to = QStringLiteral("00111188");
    const qsizetype at = from.indexOf(c);
    return at < 0 ? c.toUpper() : to.at(at);
}

bool modelNumbersEqual(const QString &a, const QString &b)
{
    if (a.isEmpty() || a.size() != b.size())
        return false;
    for (qsizetype i = 0; i < a.size(); ++i) {
        if (modelDigit(a.at(i)) != modelDigit(b.at(i)))
            return false;
    }
    return true;
}

int modelApart(const QString &a, const QString &b)
{
    int apart = 0;
    for (qsizetype i = 0; i < a.size(); ++i)
        apart += modelDigit(a.at(i)) != modelDigit(b.at(i)) ? 1 : 0;
    return apart;
}

/// Two people's names of a small world, with which of them sound alike.
struct ModelName {
    const char *text;
    int sound; ///< 0: blank
};
constexpr ModelName modelNames[] = {{"", 0},     {"吕芳", 1}, {"呂芳", 1}, {"吕方", 1},
                                    {"张伟", 2}, {"章玮", 2}, {"李敏", 3}};
constexpr ModelName modelCompanies[] = {
    {"", 0}, {"明月书屋", 1}, {"明月書屋", 1}, {"明月（书屋）", 1}, {"晓风书屋", 2}};

bool modelDuplicate(const ModelName &name, const ModelName &otherName, const DuplicateSide &a, const DuplicateSide &b,
                    const ModelName &company, const ModelName &otherCompany, int days)
{
    const qint64 between = a.on > b.on ? b.on.daysTo(a.on) : a.on.daysTo(b.on);
    if (days == 0 || between > days)
        return false;
    bool person = modelNumbersEqual(a.number, b.number);
    if (!person && name.sound != 0 && name.sound == otherName.sound) {
        const bool both = !a.number.isEmpty() && !b.number.isEmpty();
        person = both ? a.number.size() == b.number.size() && modelApart(a.number, b.number) <= 2
                      : modelNumbersEqual(a.phone, b.phone);
    }
    const bool codes = !a.creditCode.isEmpty() && !b.creditCode.isEmpty();
    const bool matter = codes ? modelNumbersEqual(a.creditCode, b.creditCode)
                              : company.sound == 0 || otherCompany.sound == 0 || company.sound == otherCompany.sound;
    return person && matter;
}
} // namespace

class tst_Duplicates : public QObject {
    Q_OBJECT
private slots:
    void slips_data();
    void slips();
    void asTheModelSays();
    void linesSayWhatDiffers();
    void toldComparedAndNotAskedAgain();
    void whoMayAskAgain();
    void daysAreTheHalls();
};

void tst_Duplicates::slips_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("value");
    QTest::addColumn<bool>("isLikely");
    const auto row = [](const char *name, const char *field, const char *value, bool isLikely) {
        QTest::newRow(name) << QString::fromLatin1(field) << QString::fromUtf8(value) << isLikely;
    };
    row("nothing changed", "name", "吕小芳", true);
    row("another form of a character", "name", "呂小芳", true);
    row("said alike", "name", "吕晓方", true);
    row("another name, same number", "name", "王芳", true);
    row("no name, same number", "name", "", true);
    row("O for 0", "number", "21O3O2199607280llX", true);
    row("B for 8", "number", "21030219960728011X", true);
    row("B for 8 and I for 1", "number", "2I0302I996072B0I1X", true);
    row("full width, small x", "number", "２１０３０２１９９６０７２８０１１ｘ", true);
    row("two places misread", "number", "21030219960728077X", true);
    row("three places", "number", "21030219960728777X", false);
    row("one place too few, same phone", "number", "2103021996072801X", false);
    row("no number, same phone", "number", "", true);
    row("company in brackets", "company", "明月（书屋）", true);
    row("another company, same code", "company", "晓风书屋", true);
    row("code misread", "creditCode", "9233O1O2MA27XH5AON", true);
    row("another code", "creditCode", "92330102MA27XH5A1N", false);
    row("no code, same company", "creditCode", "", true);
}

void tst_Duplicates::slips()
{
    QFETCH(QString, field);
    QFETCH(QString, value);
    QFETCH(bool, isLikely);
    DuplicateSide other = duplicateSide();
    (field == QLatin1String("name")          ? other.name
         : field == QLatin1String("number")  ? other.number
         : field == QLatin1String("company") ? other.company
                                             : other.creditCode) = value;
    QCOMPARE(isLikelyDuplicate(duplicateSide(), other, 90), isLikely);
    QCOMPARE(isLikelyDuplicate(other, duplicateSide(), 90), isLikely);
    // What is found is found under one key at least.
    const FindWords mine = duplicateWords(duplicateSide(), QStringLiteral("I1"));
    const FindWords others = duplicateWords(other, QStringLiteral("I1"));
    if (isLikely)
        QVERIFY(std::any_of(mine.begin(), mine.end(), [&](const FindWord &word) { return others.contains(word); }));
}

void tst_Duplicates::asTheModelSays()
{
    const quint32 seed = std::random_device{}();
    qInfo("seed %u", seed);
    std::mt19937 random(seed);
    const auto upTo = [&](int n) { return std::uniform_int_distribution<int>(0, n)(random); };
    const auto number = [&](const QString &base) {
        if (upTo(3) == 0)
            return QString();
        static const QString letters = QStringLiteral("0O1IlB8b");
        QString text = base;
        for (int i = upTo(3); i > 0; --i)
            text[upTo(int(text.size()) - 1)] = letters.at(upTo(int(letters.size()) - 1));
        return upTo(9) == 0 ? text.chopped(1) : text;
    };
    const auto side = [&](const ModelName &name, const ModelName &company) {
        return DuplicateSide{QString::fromUtf8(name.text),          number(QStringLiteral("2103021996")),
                             number(QStringLiteral("13857160018")), QString::fromUtf8(company.text),
                             number(QStringLiteral("MA27XH5A0N")),  QDate(2026, 9, 24).addDays(upTo(40))};
    };
    int likely = 0;
    for (int round = 0; round < 20'000; ++round) {
        const ModelName &name = modelNames[upTo(int(std::size(modelNames)) - 1)];
        const ModelName &otherName = modelNames[upTo(int(std::size(modelNames)) - 1)];
        const ModelName &company = modelCompanies[upTo(int(std::size(modelCompanies)) - 1)];
        const ModelName &otherCompany = modelCompanies[upTo(int(std::size(modelCompanies)) - 1)];
        const DuplicateSide a = side(name, company);
        const DuplicateSide b = side(otherName, otherCompany);
        const int days = upTo(2) * 15;
        const bool expected = modelDuplicate(name, otherName, a, b, company, otherCompany, days);
        likely += expected ? 1 : 0;
        const QString told =
            QStringLiteral("%1 %2 %3 %4 %5 | %6 %7 %8 %9")
                .arg(a.name, a.number, a.phone, a.company, a.creditCode, b.name, b.number, b.phone, b.creditCode);
        QVERIFY2(isLikelyDuplicate(a, b, days) == expected, qPrintable(told));
        QVERIFY2(isLikelyDuplicate(b, a, days) == expected, qPrintable(told));
    }
    QVERIFY2(likely > 200 && likely < 15'000, qPrintable(QString::number(likely))); // both answers were tried
    // Nothing but blanks is like nothing.
    QVERIFY(!isLikelyDuplicate({}, {}, 90));
}

void tst_Duplicates::linesSayWhatDiffers()
{
    DuplicateSide other = duplicateSide();
    other.name = QStringLiteral("吕晓方");
    other.creditCode.clear();
    QStringList told;
    for (const DuplicateLine &line : duplicateLines(duplicateSide(), other))
        told.append(QStringLiteral("%1 %2 %3 %4")
                        .arg(QLatin1String(codeText(line.kind)), line.now, line.before,
                             line.differs ? QStringLiteral("!") : QString()));
    QCOMPARE(told.first(), QStringLiteral("applicant 吕*芳 吕*方 !"));
    QVERIFY(told.contains(QStringLiteral("phone 138****0024 138****0024 ")));
    QVERIFY2(told.contains(QStringLiteral("creditCode 9233**********5A0N  !")),
             qPrintable(told.join(QLatin1Char('\n'))));
    for (const QString &secret :
         {duplicateSide().name, duplicateSide().number, duplicateSide().phone, duplicateSide().creditCode})
        QVERIFY(!told.join(QLatin1Char(' ')).contains(secret));
}

namespace {
/// Li's food shop, applied for again and again; instant item, accepted in the usual way.
struct DuplicateHall : ReceiptHall {
    Sender supervisor =
        hall.insider(StationRole::Supervisor, QStringLiteral("supervisor"), Roles(only(Role::Supervisor)));

    DuplicateHall() { lookBackDays(hall, DuplicateStore::daysDefault); }

    std::optional<IntakeSheet> apply(const IdentityCard &card, const QMap<QString, QString> &changed = {})
    {
        const auto sheet = begin(clerk, 1, card, {receiptInstant});
        QMap<QString, QString> answers = receiptInstantAnswers();
        for (auto one = changed.begin(); one != changed.end(); ++one)
            answers.insert(one.key(), *one);
        return sheet && save(clerk, *sheet, filled(*sheet, receiptInstant, answers)) ? sheet : std::nullopt;
    }
    SubmitApplication submission(const IntakeSheet &sheet, IntakeAct act = IntakeAct::Accept)
    {
        return {sheet.application, sheet.fence, {{receiptInstant, act, QStringLiteral("无此职权")}}, {}};
    }
    QList<DuplicateSight> look(const IntakeSheet &sheet)
    {
        const auto seen = run(clerk, LookForDuplicates{sheet.application, sheet.fence, {receiptInstant}});
        return seen ? seen->sights : QList<DuplicateSight>();
    }
};
} // namespace

void tst_Duplicates::toldComparedAndNotAskedAgain()
{
    DuplicateHall b;
    const auto first = b.apply(receiptLi());
    QVERIFY(first);
    QVERIFY(b.look(*first).isEmpty());
    const auto accepted = b.run(b.clerk, b.submission(*first));
    QVERIFY(accepted);

    // His number misread, his name written as it sounds: another person to the hub, the same to the clerk who is asked.
    const auto again = b.apply(receiptCard("210302197803150134", "李健敏"));
    QVERIFY(again);
    const QList<DuplicateSight> sights = b.look(*again);
    QCOMPARE(sights.size(), 1);
    QCOMPARE(sights.first().pair.otherCase, accepted->cases.first().id);
    QCOMPARE(sights.first().pair.otherNumber, *accepted->cases.first().shortNumber);
    QCOMPARE(sights.first().otherState, QStringLiteral("已受理"));
    QCOMPARE(sights.first().pair.differing,
             (QList<DuplicateLine::Kind>{DuplicateLine::Kind::Applicant, DuplicateLine::Kind::Number}));
    QCOMPARE(b.look(*again).first().pair.id, sights.first().pair.id); // told once, asked until it is answered
    QCOMPARE(b.faults(b.clerk, b.submission(*again)), QStringList{QStringLiteral("duplicate duplicate-open")});

    // A decision wants its reason.
    QCOMPARE(b.faults(b.clerk, SettleDuplicate{sights.first().pair.id, false, QStringLiteral(" ")}),
             QStringList{QStringLiteral("reason reason-missing")});
    // Who has it on his desk judges, nobody else.
    QCOMPARE(b.faults(b.decider, SettleDuplicate{sights.first().pair.id, false, QStringLiteral("看过了")}),
             QStringList{QStringLiteral("draft-taken")});
    const auto same = b.run(b.clerk, SettleDuplicate{sights.first().pair.id, true, QStringLiteral("忘了已经来过")});
    QVERIFY(same && same->pair.same == std::optional(true));
    QCOMPARE(b.faults(b.clerk, b.submission(*again)), QStringList{QStringLiteral("duplicate duplicate-same")});
    // Found out better, it goes on; and nobody is asked once more.
    QVERIFY(b.run(b.clerk, SettleDuplicate{sights.first().pair.id, false, QStringLiteral("另开一家分店")}));
    QVERIFY(b.look(*again).isEmpty());
    QVERIFY(b.run(b.clerk, b.submission(*again)));

    // Another enterprise is another matter.
    const auto branch =
        b.apply(receiptLi(), {{QStringLiteral("enterprise.creditCode"), QStringLiteral("92330102MA27XH5A0N")}});
    QVERIFY(branch);
    QVERIFY(b.look(*branch).isEmpty());
    // And so is another person's.
    const auto zhao = b.apply(receiptZhao());
    QVERIFY(zhao);
    QVERIFY(b.look(*zhao).isEmpty());

    auto db = Connection::open(b.hall.path(), OpenMode::Reader);
    const QList<DuplicatePair> pairs = DuplicateStore::all(**db, 10);
    QCOMPARE(pairs.size(), 1);
    QCOMPARE(pairs.first().reason, std::optional(QStringLiteral("另开一家分店")));
    Query log = (*db)->query("SELECT count(*) FROM event WHERE CAST(body AS TEXT) LIKE '%李建敏%'");
    QVERIFY(log.next() && log.integer(0) == 0);
    QCOMPARE(b.difference(), QString());
}

void tst_Duplicates::whoMayAskAgain()
{
    DuplicateHall b;
    const auto first = b.apply(receiptLi());
    QVERIFY(first && b.run(b.clerk, b.submission(*first, IntakeAct::Refuse)));
    const auto again = b.apply(receiptLi());
    QVERIFY(again);
    QVERIFY(b.look(*again).isEmpty());
}

void tst_Duplicates::daysAreTheHalls()
{
    DuplicateHall b;
    const auto first = b.apply(receiptLi());
    QVERIFY(first && b.run(b.clerk, b.submission(*first)));
    const auto again = b.apply(receiptLi());
    QVERIFY(again);
    QVERIFY(b.run(b.supervisor, SetDuplicateDays{0}));
    QVERIFY(b.look(*again).isEmpty());
    QVERIFY(b.run(b.supervisor, SetDuplicateDays{30}));
    b.hall.clock.set(hallInstant(QDate(2026, 10, 25), QTime(9, 0)));
    QVERIFY(b.look(*again).isEmpty()); // 31 days later
    QVERIFY(b.run(b.supervisor, SetDuplicateDays{31}));
    QCOMPARE(b.look(*again).size(), 1);
    // Found once, it stands in the way only while it would be found again.
    QCOMPARE(b.faults(b.clerk, b.submission(*again)), QStringList{QStringLiteral("duplicate duplicate-open")});
    QVERIFY(b.run(b.supervisor, SetDuplicateDays{30}));
    QVERIFY(b.run(b.clerk, b.submission(*again)));
    QCOMPARE(b.difference(), QString());
}

OW_TEST(tst_Duplicates)
#include "tst_Duplicates.moc"
