// The form on a phone: slip, items, questions as they become asked, what was wrong beside its field; nothing that was saved comes back.
#include "models/prefill/PrefillStore.h"
#include "models/queue/TicketCommands.h"
#include "tests/base/Testing.h"
#include "tests/sync/hub/TestHall.h"

#include <QTest>
#include <QUrlQuery>

using namespace ow;
using namespace ow::testing;

namespace {
const QString fillShop = QStringLiteral("临江市江岸区敏行书店");

struct FillHall {
    TestHall hall;
    Sender kiosk = hall.insider(StationRole::Kiosk);
    Ticket ticket;
    QString number;
    QString code;

    FillHall()
    {
        hall.clock.set(hallInstant(QDate(2026, 9, 24), QTime(9, 0)));
        IssueTicket issue;
        issue.queue = QStringLiteral("zonghe");
        const CommandOutcome outcome = hall.run(kiosk, IssueTicket::name, toJson(issue));
        const auto issued = fromJson<IssuedTicket>(outcome.body, Strictness::Tolerant).value_or(IssuedTicket());
        ticket = issued.ticket;
        const QString behind = issued.ticketLink.value_or(QString()).section(QLatin1Char('#'), 1);
        number = behind.section(QLatin1Char('.'), 0, 0);
        code = behind.section(QLatin1Char('.'), 1);
    }
    using Sent = QList<std::pair<QString, QString>>;
    QString post(const Sent &fields, const char *language = "zh-CN")
    {
        QUrlQuery form;
        form.addQueryItem(QStringLiteral("number"), number);
        form.addQueryItem(QStringLiteral("code"), code);
        form.addQueryItem(QStringLiteral("lang"), QLatin1String(language));
        for (const auto &[name, value] : fields)
            form.addQueryItem(name, QString::fromLatin1(QUrl::toPercentEncoding(value)));
        const Reply reply =
            hall.ask({"POST", "/fill", {}, {}, form.toString(QUrl::FullyEncoded).toUtf8(), "10.1.2.3", {}});
        return reply.status == 200 ? QString::fromUtf8(reply.body) : QString::number(reply.status);
    }
    int saved()
    {
        auto db = Connection::open(hall.path(), OpenMode::Reader);
        const auto one = PrefillStore::find(**db, ticket.id);
        return one ? one->count : -1;
    }
};
} // namespace

class tst_Fill : public QObject {
    Q_OBJECT
private slots:
    void fillsStepByStep();
    void inEnglish();
    void wrongSlipTellsNothing();
};

void tst_Fill::fillsStepByStep()
{
    FillHall h;
    const Reply first = h.hall.ask({"GET", "/fill", {}, {}, {}, "10.1.2.3", {}});
    QVERIFY(first.body.contains("name=\"number\""));
    const QString items = h.post({});
    QVERIFY(items.contains(QStringLiteral("name=\"item\"")));
    QVERIFY(
        h.post({{QStringLiteral("act"), QStringLiteral("choose")}, {QStringLiteral("find"), QStringLiteral("hwgg")}})
            .contains(QStringLiteral("511A0188100003")));
    const FillHall::Sent item{{QStringLiteral("item"), QStringLiteral("511A0188100003")}};
    const QString form = h.post(item + FillHall::Sent{{QStringLiteral("act"), QStringLiteral("form")}});
    QVERIFY(form.contains(QStringLiteral("a_enterprise.orgName")));
    QVERIFY(!form.contains(QStringLiteral("truthPromise")));
    const FillHall::Sent said = item
        + FillHall::Sent{{QStringLiteral("a_enterprise.orgName"), fillShop},
                         {QStringLiteral("a_applicant.mobile"), QStringLiteral("138")},
                         {QStringLiteral("act"), QStringLiteral("save")}};
    const QString saved = h.post(said);
    QVERIFY(saved.contains(QStringLiteral("已保存，一共 1 项")));
    QVERIFY(saved.contains(QStringLiteral("有 1 项不对")));
    QVERIFY(saved.contains(QStringLiteral("w_applicant.mobile")));
    QVERIFY(saved.contains(fillShop)); // this phone has just sent it
    QCOMPARE(h.saved(), 1);
    // Opened anew, it says only that there is an answer.
    const QString again = h.post({});
    QVERIFY(again.contains(QStringLiteral("已填过")));
    QVERIFY(!again.contains(fillShop));
    // What is left empty stays as it was.
    QVERIFY(h.post(item
                   + FillHall::Sent{{QStringLiteral("a_enterprise.orgName"), QString()},
                                    {QStringLiteral("a_applicant.mobile"), QStringLiteral("13812343210")},
                                    {QStringLiteral("act"), QStringLiteral("save")}})
                .contains(QStringLiteral("一共 2 项")));
}

void tst_Fill::inEnglish()
{
    FillHall h;
    const QString form = h.post(
        {{QStringLiteral("item"), QStringLiteral("511A0188100003")}, {QStringLiteral("act"), QStringLiteral("form")}},
        "en");
    QVERIFY(form.contains(QStringLiteral("<h2>Business")));
    QVERIFY(form.contains(QStringLiteral("Save</button>")));
}

void tst_Fill::wrongSlipTellsNothing()
{
    FillHall h;
    h.code = QStringLiteral("0000-0000-0000-0000");
    const QString page = h.post({{QStringLiteral("item"), QStringLiteral("511A0188100003")},
                                 {QStringLiteral("a_applicant.mobile"), QStringLiteral("13812343210")},
                                 {QStringLiteral("act"), QStringLiteral("save")}});
    QVERIFY(page.contains(QStringLiteral("号码或查询码不对")));
    QVERIFY(!page.contains(QStringLiteral("13812343210")));
    QCOMPARE(h.saved(), -1);
}

OW_TEST(tst_Fill)
#include "tst_Fill.moc"
