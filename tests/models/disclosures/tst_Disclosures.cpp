// 行政许可公示: what is queued by itself and by when, what the public reads, what is withheld, corrected and taken back.
#include "models/archive/ArchiveCommands.h"
#include "models/base/ProblemTypes.h"
#include "models/cases/VisitCommands.h"
#include "models/disclosures/DisclosureCommands.h"
#include "models/disclosures/DisclosureStore.h"
#include "tests/base/Testing.h"
#include "tests/models/blanks/BlankHall.h"
#include "tests/sync/hub/Replay.h"

#include <QTest>

using namespace ow;
using namespace ow::testing;

namespace {
const QString disclosedItem = QStringLiteral("511A0000800001"); // 事项类型 01
const QString bookshop = QStringLiteral("临江区明月书屋");

class DisclosureHall : public BlankHall {
public:
    DisclosureHall()
    {
        look(); // from now on
    }
    void look()
    {
        hall.hub().tick();
        hall.hub().step();
    }
    /// A licence granted to a shop, or to 李*敏 himself.
    Case granted(bool toShop = true, const QString &item = disclosedItem)
    {
        Case record = approved(item);
        hall.hub().writer().submitInternal([&](CommandContext &context) -> Result<Decision> {
            auto application = *CaseStore::application(context.db, record.application);
            DraftBody body;
            if (toShop)
                body.answers = {{QStringLiteral("enterprise.orgName"), bookshop, {}},
                                {QStringLiteral("enterprise.creditCode"), QStringLiteral("92330102MA27XH5A0N"), {}},
                                {QStringLiteral("applicant.mobile"), QStringLiteral("13857160024"), {}}};
            application.answersSealed = *sealDraft(context.db, context.sealer, application.key, body);
            return Decision{{pendingEvent(QStringLiteral("application/") + uuidText(application.id),
                                          ApplicationSubmitted{application})},
                            "{}",
                            {}};
        });
        hall.hub().step();
        look();
        return record;
    }
    template <class E>
    void happened(const Case &record)
    {
        std::vector<PendingEvent> events;
        events.push_back(pendingEvent(QStringLiteral("case/") + uuidText(record.id), E{record}));
        hall.internal(std::move(events));
        look();
    }
    std::optional<Disclosure> entry(const Case &record)
    {
        return read<std::optional<Disclosure>>([&](Connection &db) { return DisclosureStore::ofCase(db, record.id); });
    }
    Result<PublishedListReply> publish(const QList<Case> &cases)
    {
        PublishDecisions command{{}, {DisclosurePlace::Site, DisclosurePlace::Board}};
        for (const Case &record : cases) {
            const auto one = entry(record);
            command.entries.append({one ? one->id : QUuid(), one ? one->facts : DisclosedFacts()});
        }
        return say(supervisor, command);
    }
    QString page(const QByteArray &words = {})
    {
        const Reply reply = words.isEmpty() ? hall.get("/decisions") : hall.post("/decisions", "q=" + words);
        return QString::fromUtf8(reply.body);
    }
    QString replayed() { return replayDifference(hall.path(), hall.hub().registry()); }
};
} // namespace

class tst_Disclosures : public QObject {
    Q_OBJECT
private slots:
    void everyStateAndAct();
    void holders_data();
    void holders();
    void queuedByItself();
    void onlyLicences();
    void published();
    void refusedWhole();
    void withheldAndReleased();
    void corrected();
    void takenBack();
    void secretIsWithheld();
    void theTable();
    void thePage();
    void whoMay();
};

void tst_Disclosures::everyStateAndAct()
{
    for (const Code<DisclosureState> &state : disclosureStateCodes) {
        QVERIFY(!disclosureStateText(state.value).isEmpty());
        Disclosure disclosure;
        disclosure.state = state.value;
        const bool isOver = state.value == DisclosureState::Withdrawn || state.value == DisclosureState::Dropped;
        for (const Code<DisclosureAct> &act : disclosureActCodes) {
            QVERIFY(!disclosureActText(act.value).isEmpty());
            if (isOver)
                QVERIFY(!disclosureAfter(disclosure, act.value));
        }
        QCOMPARE(disclosureAfter(disclosure, DisclosureAct::Publish).has_value(),
                 state.value == DisclosureState::Waiting);
        QCOMPARE(disclosureAfter(disclosure, DisclosureAct::Release).has_value(),
                 state.value == DisclosureState::Withheld);
        QCOMPARE(disclosureAfter(disclosure, DisclosureAct::End).has_value(), !isOver);
    }
    Disclosure waiting;
    QCOMPARE(*disclosureAfter(waiting, DisclosureAct::End), DisclosureState::Dropped);
    waiting.published.emplace(); // the public has read it
    QCOMPARE(*disclosureAfter(waiting, DisclosureAct::End), DisclosureState::Withdrawn);
    for (const Code<WithholdGround> &ground : withholdGroundCodes)
        QVERIFY(!withholdGroundText(ground.value).isEmpty());
    for (const Code<DisclosurePlace> &place : disclosurePlaceCodes)
        QVERIFY(!disclosurePlaceText(place.value).isEmpty());
}

void tst_Disclosures::holders_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("shown");
    QTest::newRow("organisation") << bookshop << QStringLiteral("92330102MA27XH5A0N") << bookshop;
    QTest::newRow("person") << QString() << QString() << QStringLiteral("赵*宇");
    QTest::newRow("person with a stray code")
        << QString() << QStringLiteral("92330102MA27XH5A0N") << QStringLiteral("赵*宇");
}

void tst_Disclosures::holders()
{
    QFETCH(QString, name);
    QFETCH(QString, code);
    QFETCH(QString, shown);
    const DisclosedHolder holder = disclosedHolder({{QStringLiteral("enterprise.orgName"), name, {}},
                                                    {QStringLiteral("enterprise.creditCode"), code, {}},
                                                    {QStringLiteral("applicant.mobile"), QStringLiteral("138"), {}}},
                                                   QStringLiteral("赵*宇"));
    QCOMPARE(holder.name, shown);
    QCOMPARE(holder.creditCode, name.isEmpty() ? QString() : code);
}

void tst_Disclosures::queuedByItself()
{
    DisclosureHall h;
    const Case record = h.granted();
    const auto entry = h.entry(record);
    QVERIFY(entry);
    QCOMPARE(entry->state, DisclosureState::Waiting);
    QCOMPARE(entry->facts.number, record.result->number);
    QCOMPARE(entry->due, QDate(2026, 10, 12)); // seven working days, the feast and the National Day between
    QVERIFY(!entry->dueExplanation.isEmpty());
    QVERIFY(!isDisclosureLate(*entry, entry->due));
    QVERIFY(isDisclosureLate(*entry, entry->due.addDays(1)));
    // Nothing of its holder stands in it, and nothing is queued twice.
    QVERIFY(!toJson(*entry).contains(bookshop.toUtf8()));
    h.happened<CaseIssued>(record);
    QCOMPARE(h.read<int>([](Connection &db) { return DisclosureStore::count(db, DisclosureState::Waiting); }), 1);
    QVERIFY(h.page().contains(QStringLiteral("还没有公示")));
    QCOMPARE(h.replayed(), QString());
}

void tst_Disclosures::onlyLicences()
{
    DisclosureHall h;
    const auto terms = h.say(h.supervisor, SetDisclosureTerms{{3, {ItemType::Confirmation}}});
    QVERIFY(terms);
    QVERIFY(!h.entry(h.granted()));
    QVERIFY(h.say(h.supervisor, SetDisclosureTerms{{3, {ItemType::Licence}}}));
    const Case record = h.granted();
    QVERIFY(h.entry(record));
    QCOMPARE(h.entry(record)->due, QDate(2026, 9, 30));
    Case refused = h.approved(disclosedItem);
    refused.state = CaseState::Rejected;
    refused.result.reset();
    h.happened<CaseDecided>(refused);
}

void tst_Disclosures::published()
{
    DisclosureHall h;
    const Case shop = h.granted();
    const Case person = h.granted(false);
    const auto reply = h.publish({shop, person});
    QVERIFY2(reply, reply ? "" : qPrintable(reply.error().sentence()));
    QCOMPARE(reply->list.number, QStringLiteral("示〔2026〕第0001号"));
    QCOMPARE(reply->rows.size(), 2);
    QCOMPARE(reply->rows.first().holder, bookshop);
    QCOMPARE(reply->rows.last().holder, QStringLiteral("李*敏"));
    QVERIFY(reply->rows.last().creditCode.isEmpty());
    QCOMPARE(reply->papers.size(), 1);
    QVERIFY(reply->papers.first().content.rows.first().name.contains(bookshop));
    QVERIFY(!toJson(*reply).contains("13857160024"));
    const auto again = h.publish({shop});
    QVERIFY(!again);
    QCOMPARE(QString::fromLatin1(again.error().faults().first().type->id), QStringLiteral("disclosure-state"));
    QCOMPARE(h.replayed(), QString());
}

void tst_Disclosures::refusedWhole()
{
    DisclosureHall h;
    const Case record = h.granted();
    const auto entry = h.entry(record);
    const auto none = h.say(h.supervisor, PublishDecisions{{}, {}});
    QVERIFY(!none);
    QCOMPARE(none.error().faults().size(), 2);
    const auto unknown =
        h.say(h.supervisor, PublishDecisions{{{QUuid::createUuid(), entry->facts}}, {DisclosurePlace::Site}});
    QCOMPARE(QString::fromLatin1(unknown.error().faults().first().type->id), QStringLiteral("disclosure-unknown"));
    DisclosedFacts stale = entry->facts;
    stale.number = QStringLiteral("别的编号");
    const auto changed = h.say(h.supervisor, PublishDecisions{{{entry->id, stale}}, {DisclosurePlace::Site}});
    QCOMPARE(QString::fromLatin1(changed.error().faults().first().type->id), QStringLiteral("disclosure-changed"));
    const auto twice =
        h.say(h.supervisor,
              PublishDecisions{{{entry->id, entry->facts}, {entry->id, entry->facts}}, {DisclosurePlace::Site}});
    QVERIFY(!twice);
    QCOMPARE(h.entry(record)->state, DisclosureState::Waiting);
}

void tst_Disclosures::withheldAndReleased()
{
    DisclosureHall h;
    const Case record = h.granted();
    QVERIFY(h.publish({record}));
    QVERIFY(h.page().contains(bookshop));
    const QUuid id = h.entry(record)->id;
    const auto silent = h.say(h.supervisor, WithholdDisclosure{id, WithholdGround::TradeSecret, QStringLiteral(" ")});
    QVERIFY(!silent && !silent.error().faults().isEmpty());
    const auto withheld =
        h.say(h.supervisor, WithholdDisclosure{id, WithholdGround::TradeSecret, QStringLiteral("含未公开的工艺参数")});
    QVERIFY(withheld);
    QVERIFY(!h.page().contains(bookshop));
    QCOMPARE(withheld->disclosure.before->size(), 1); // that it stood there is kept
    const auto refused = h.publish({record});
    QVERIFY(!refused);
    const auto released = h.say(h.supervisor, ReleaseDisclosure{id, QStringLiteral("权利人书面同意公开")});
    QVERIFY(released);
    QVERIFY(!h.page().contains(bookshop)); // not before it is published again
    QVERIFY(h.publish({record}));
    QVERIFY(h.page().contains(bookshop));
    QCOMPARE(h.replayed(), QString());
}

void tst_Disclosures::corrected()
{
    DisclosureHall h;
    Case record = h.granted();
    QVERIFY(h.publish({record}));
    const QString before = record.result->number;
    record.result->number = QStringLiteral("LJ更正0001");
    h.happened<CaseIssued>(record);
    auto entry = h.entry(record);
    QCOMPARE(entry->state, DisclosureState::Waiting);
    QCOMPARE(entry->facts.number, record.result->number);
    // The page goes on saying what was published, and that it is being corrected.
    QVERIFY(h.page().contains(before));
    QVERIFY(!h.page().contains(record.result->number));
    QVERIFY(h.page().contains(QStringLiteral("内容有更正")));
    const auto reply = h.publish({record});
    QVERIFY(reply);
    QVERIFY(reply->papers.first().content.rows.first().note.contains(QStringLiteral("更正示〔2026〕第0001号")));
    const QString page = h.page();
    QVERIFY(page.contains(record.result->number) && page.contains(before)); // what stood there is said
    QVERIFY(page.contains(QStringLiteral("有效（更正后）")));
    QCOMPARE(h.replayed(), QString());
}

void tst_Disclosures::takenBack()
{
    DisclosureHall h;
    Case shown = h.granted();
    Case unseen = h.granted(false);
    QVERIFY(h.publish({shown}));
    for (Case *record : {&shown, &unseen}) {
        record->state = CaseState::Annulled;
        record->ending = CaseEnding{QStringLiteral("承诺不实"), QDate(2026, 9, 28), QStringLiteral("钱进")};
        h.happened<CaseAnnulled>(*record);
    }
    QCOMPARE(h.entry(shown)->state, DisclosureState::Withdrawn);
    QCOMPARE(h.entry(unseen)->state, DisclosureState::Dropped);
    const QString page = h.page();
    QVERIFY(page.contains(QStringLiteral("已撤销（2026-09-28）")));
    QVERIFY(!page.contains(QStringLiteral("李*敏")));
    QCOMPARE(h.replayed(), QString());
}

void tst_Disclosures::secretIsWithheld()
{
    DisclosureHall h;
    const Case later = h.granted();
    QVERIFY(h.say(h.supervisor, MarkSecret{later.number, QStringLiteral("涉密场所")}));
    const auto refused = h.publish({later});
    QVERIFY(!refused && refused.error().is(problem::SecretExport));
    QVERIFY(!h.page().contains(bookshop));
}

void tst_Disclosures::theTable()
{
    PublishedRow row;
    row.holder = QStringLiteral("=明月\"书屋");
    row.facts.decidedOn = QDate(2026, 9, 24);
    row.facts.validFrom = QDate(2026, 9, 24);
    const QByteArray csv = disclosureCsv({row});
    QVERIFY(csv.startsWith("\xEF\xBB\xBF"));
    const QString text = QString::fromUtf8(csv);
    QVERIFY(text.contains(QStringLiteral("\"'=明月\"\"书屋\"")));
    QVERIFY(text.contains(QStringLiteral("\"长期\"")));
    QCOMPARE(text.count(QStringLiteral("\r\n")), 2);
}

void tst_Disclosures::thePage()
{
    DisclosureHall h;
    const Case shop = h.granted();
    const Case person = h.granted(false);
    QVERIFY(h.publish({shop, person}));
    const Reply reply = h.hall.get("/decisions");
    QCOMPARE(reply.status, 200);
    QByteArray policy;
    for (const auto &[name, value] : reply.headers)
        policy += name == "Content-Security-Policy" ? value : QByteArray();
    QVERIFY(policy.contains("default-src 'none'") && !policy.contains("unsafe-inline"));
    QVERIFY(!reply.body.contains("<script") && !reply.body.contains("style="));
    QCOMPARE(h.hall.get("/page.css").contentType, QByteArray("text/css; charset=utf-8"));
    QVERIFY(reply.body.contains("href=\"/page.css\""));
    // It is for everybody: who has only the phones' listener reaches it, and the start page leads to it.
    Request asked;
    asked.method = "GET";
    asked.path = "/decisions";
    QVERIFY(Hub::isForPhones(asked));
    QVERIFY(h.hall.get("/").body.contains("href=\"/decisions"));
    const QByteArray english = h.hall.get("/decisions", nullptr, {{QStringLiteral("lang"), QStringLiteral("en")}}).body;
    QVERIFY(english.contains("<html lang=\"en\"") && english.contains("Licences granted"));
    QVERIFY(english.contains("<span lang=\"zh-CN\">"));
    const QByteArray part = QByteArray("明月").toPercentEncoding();
    QVERIFY(h.page(part).contains(bookshop));
    QVERIFY(!h.page(part).contains(QStringLiteral("李*敏")));
    QVERIFY(h.page(person.result->number.toUtf8().toPercentEncoding()).contains(QStringLiteral("李*敏")));
    QVERIFY(h.page("x").contains(QStringLiteral("至少输入两个字")));
    QVERIFY(h.page(QByteArray("没有的").toPercentEncoding()).contains(QStringLiteral("没有查到")));
    // Neither a name in full nor a telephone, whatever is asked for; and what is typed is text.
    QVERIFY(h.page("13857160024").contains(QStringLiteral("没有查到")));
    QVERIFY(!h.page(QByteArray("<b>x</b>").toPercentEncoding()).contains(QStringLiteral("<b>x")));
    QVERIFY(h.page(QByteArray("%%").toPercentEncoding()).contains(QStringLiteral("没有查到")));
}

void tst_Disclosures::whoMay()
{
    DisclosureHall h;
    for (const char *name :
         {PublishDecisions::name, WithholdDisclosure::name, ReleaseDisclosure::name, SetDisclosureTerms::name}) {
        const CommandRow &row = *h.hall.hub().registry().command(QString::fromLatin1(name));
        QVERIFY(mayCommand(row, h.supervisor.actor));
        QVERIFY(!mayCommand(row, h.reviewer.actor) && !mayCommand(row, h.delivery.actor));
    }
}

OW_TEST(tst_Disclosures)
#include "tst_Disclosures.moc"
