#include "app/bench/FindBench.h"

#include "models/base/Clock.h"
#include "models/base/Random.h"
#include "models/base/Uuid.h"
#include "models/calendar/WorkingCalendar.h"
#include "models/cases/FindCommands.h"
#include "models/catalogue/Catalogue.h"
#include "models/numbering/ShortNumber.h"
#include "models/search/TextFold.h"
#include "models/store/Connection.h"
#include "models/store/Migrations.h"
#include "models/store/Sealer.h"
#include "sync/hub/HubStore.h"

#include <QElapsedTimer>
#include <QHash>
#include <QTemporaryDir>
#include <algorithm>
#include <cstdio>
#include <vector>

namespace ow {

namespace {
constexpr int findSmall = 10'000;
constexpr int findQueries = 4'000;
constexpr double findGrowthMax = 1.5;
const QString findSurnames = QStringLiteral(
    "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎");
const QString findGiven = QStringLiteral(
    "伟芳娜秀英敏静丽强磊军洋勇艳杰娟涛明超霞平刚桂兰晓宇月建志文华玉红春梅海燕雪琴鹏飞龙凤辉斌波宁欣怡");
const QString findPlaces = QStringLiteral("临江云溪学府书香沿河山前城关东湖");
const QString findTrades = QStringLiteral("书屋超市饭店药房商行门诊便利小吃花店茶馆服装五金");

/// One made-up applicant; the same for the same serial.
struct FindPerson {
    QString name;
    QString number;
    QString phone;
    QString company;
};

FindPerson findPerson(qint64 serial)
{
    SeededRandom random(quint64(serial) * 2654435761U + 17);
    const auto any = [&](const QString &of) { return of.at(qsizetype(random.below(quint32(of.size())))); };
    const auto pair = [&](const QString &of) { return of.mid(qsizetype(random.below(quint32(of.size() / 2))) * 2, 2); };
    FindPerson person;
    person.name = QString(any(findSurnames)) + any(findGiven) + any(findGiven);
    person.number = QStringLiteral("330102%1%2")
                        .arg(19600101 + random.below(400000))
                        .arg(random.below(10000), 4, 10, QLatin1Char('0'));
    person.phone = QStringLiteral("13%1").arg(random.below(999'999'999), 9, 10, QLatin1Char('0'));
    person.company = pair(findPlaces) + any(findGiven) + any(findGiven) + pair(findTrades);
    return person;
}

/// A hub's file with so many cases, and what asking it needs.
struct FindHall {
    QTemporaryDir dir;
    SeededRandom random{20260924};
    FixedClock clock{hallInstant(QDate(2026, 9, 24), QTime(9, 0))};
    KeyRing keys{QByteArray(32, 'm'), QByteArray(32, 'b'), QByteArray(32, 's')};
    Sealer sealer{keys, random};
    Actor actor;
    WorkingCalendar calendar;
    Catalogue catalogue;
    BlobsHeld held = [](const QUuid &, const QString &) { return false; };
    std::unique_ptr<Connection> db;

    bool fill(int cases)
    {
        auto opened = Connection::open(dir.filePath(QStringLiteral("hub.db")), OpenMode::Writer);
        if (!opened || !Migrations(QStringLiteral(":/sql/hub"), HubStore::applicationId).apply(**opened, {}))
            return false;
        db = std::move(*opened);
        db->begin();
        for (int serial = 1; serial <= cases; ++serial)
            addCase(serial);
        addKeys(cases);
        return db->commit().has_value();
    }
    void addCase(int serial)
    {
        Case record;
        record.id = makeUuid(Instant{1'700'000'000'000 + serial}, random);
        record.number = QStringLiteral("511A00008000012026%1").arg(serial, 12, 10, QLatin1Char('0'));
        record.application = makeUuid(Instant{1'700'000'000'000 + serial}, random);
        record.item = QStringLiteral("511A0000800001");
        record.itemName = QStringLiteral("出版物零售单位和个体工商户设立审批");
        record.principal = record.application;
        record.maskedName = findPerson(serial).name.left(1) + QStringLiteral("**");
        record.receivedOn = QDate(2026, 9, 24);
        record.acceptedOn = record.receivedOn;
        record.dueExplanation = QStringLiteral("自2026年9月24日起算5个工作日，至2026年10月9日届满");
        record.shortNumber = shortNumber(serial);
        CaseStore::applyCase(*db, {}, CaseAccepted{record});
    }
    /// In the order of the table: what takes months in a hall shall not take hours here.
    void addKeys(int cases)
    {
        std::vector<std::pair<QByteArray, qint64>> rows;
        QHash<QString, QByteArray> known;
        for (int serial = 1; serial <= cases; ++serial) {
            const FindPerson person = findPerson(serial);
            for (const FindWord &word : nameWords(person.name) + numberWords(person.number) + numberWords(person.phone)
                     + companyWords(person.company)) {
                QByteArray &key = known[QLatin1String(word.kind) + word.text];
                if (key.isEmpty())
                    key = FindStore::keyOf(sealer, word);
                rows.emplace_back(key, serial);
            }
        }
        std::sort(rows.begin(), rows.end());
        for (const auto &[key, serial] : rows)
            FindStore::put(*db, serial, key);
    }
    /// The serials it was answered with; nothing when it was refused.
    std::optional<QStringList> find(const QString &text)
    {
        const FindCases command{text, {}};
        CommandContext context{*db, clock.now(), actor, random, sealer, calendar, catalogue, held};
        const auto decided = findCommands().front().decide(context, &command);
        const auto found = decided ? fromJson<FoundCases>(decided->reply, Strictness::Tolerant) : fail(decided.error());
        if (!found)
            return std::nullopt;
        QStringList numbers;
        for (const Case &record : found->cases)
            numbers.append(record.shortNumber.value_or(QString()));
        return numbers;
    }
};

/// What is asked for a case, and whether it must be among the answers: a common word shows the newest only.
struct FindQuery {
    QString text;
    QString expected; ///< empty: anything
};

FindQuery findQuery(int turn, qint64 serial)
{
    const FindPerson person = findPerson(serial);
    const auto said = [](const QString &text) {
        QString letters;
        for (const uint character : text.toUcs4())
            letters += QString::fromLatin1(pinyinReadings(character).value(0));
        return letters;
    };
    switch (turn % 9) {
    case 0: return {said(person.name), {}};
    case 1: return {person.name, {}};
    case 2: return {said(person.name.left(1)), {}};
    case 3: return {person.phone.right(4), {}};
    case 4: return {said(person.name) + QLatin1Char(' ') + person.phone.right(4), shortNumber(serial)};
    case 5: return {person.company, {}};
    case 6: return {person.phone, shortNumber(serial)};
    case 7: return {shortNumber(serial), shortNumber(serial)};
    default: return {QStringLiteral("爨爩麤"), QString()};
    }
}

std::optional<double> findP99(int cases)
{
    FindHall hall;
    QElapsedTimer timer;
    timer.start();
    if (!hall.fill(cases))
        return std::nullopt;
    const double filledS = double(timer.elapsed()) / 1000;
    SeededRandom random(7);
    QList<qint64> times;
    int lost = 0;
    for (int turn = 0; turn < findQueries; ++turn) {
        const FindQuery query = findQuery(turn, 1 + qint64(random.below(quint32(cases))));
        timer.restart();
        const auto found = hall.find(query.text);
        times.append(timer.nsecsElapsed());
        lost += !found || (!query.expected.isEmpty() && !found->contains(query.expected)) ? 1 : 0;
    }
    std::sort(times.begin(), times.end());
    const double p50 = double(times.at(times.size() / 2)) / 1000;
    const double p99 = double(times.at(times.size() * 99 / 100)) / 1000;
    std::printf("bench find cases=%d queries=%d lost=%d p50_us=%.0f p99_us=%.0f max_us=%.0f filled_s=%.1f\n", cases,
                findQueries, lost, p50, p99, double(times.last()) / 1000, filledS);
    std::fflush(stdout);
    return lost == 0 ? std::optional(p99) : std::nullopt;
}
} // namespace

bool benchFind(int cases)
{
    const auto small = findP99(findSmall);
    const auto large = small ? findP99(cases) : std::nullopt;
    if (!small || !large)
        return false;
    const double growth = *large / *small;
    std::printf("bench find growth=%.2f limit=%.2f from=%d to=%d\n", growth, findGrowthMax, findSmall, cases);
    return growth <= findGrowthMax;
}

} // namespace ow
