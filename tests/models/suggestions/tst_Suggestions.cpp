// Words for the hall: sealed, numbered, answered by hand, read by who has the code; never more than a day can bear.
#include "models/progress/QueryTryStore.h"
#include "models/suggestions/SuggestionCommands.h"
#include "models/suggestions/SuggestionStore.h"
#include "tests/base/Testing.h"
#include "tests/models/cases/ReceiptHall.h"

#include <QFile>
#include <QTest>

using namespace ow;
using namespace ow::testing;

namespace {
const QString wish = QStringLiteral("填表的台子再高一点就好了");

struct WishHall : ReceiptHall {
    Sender office = hall.insider(StationRole::Supervisor, QStringLiteral("supervisor"), only(Role::Supervisor));

    QString leave(const std::optional<QString> &phone = {})
    {
        const auto reply = run(kiosk, LeaveSuggestion{wish, phone});
        return reply ? reply->code : QString();
    }
    SuggestionTold ask(const QString &code) { return run(kiosk, AskSuggestion{code}).value_or(SuggestionTold()); }
    QList<Suggestion> all()
    {
        auto db = Connection::open(hall.path(), OpenMode::Reader);
        return SuggestionStore::list(**db, 1000);
    }
    bool isOnDisk(const QString &text) const
    {
        for (const char *name : {"hub.db", "hub.db-wal"}) {
            QFile file(hall.path(name));
            if (file.open(QIODevice::ReadOnly) && file.readAll().contains(text.toUtf8()))
                return true;
        }
        return false;
    }
};
} // namespace

class tst_Suggestions : public QObject {
    Q_OBJECT
private slots:
    void areSealedAnsweredAndClosed();
    void badOnesAreRefused();
    void onlyByTheCode();
    void notMoreThanADayCanBear();
};

void tst_Suggestions::areSealedAnsweredAndClosed()
{
    WishHall h;
    const QString code = h.leave(QStringLiteral("138 1234 3210"));
    QVERIFY(!code.isEmpty());
    QVERIFY(!h.isOnDisk(wish) && !h.isOnDisk(QStringLiteral("13812343210")) && !h.isOnDisk(code));
    QCOMPARE(h.all().size(), 1);
    const Suggestion left = h.all().first();
    QCOMPARE(left.serial, 1);
    QCOMPARE(left.maskedPhone, std::optional(QStringLiteral("138****3210")));
    QCOMPARE(h.ask(code).state, std::optional(SuggestionState::Open));
    QVERIFY(h.run(h.office, AnswerSuggestion{left.id, QStringLiteral("已经换了高的。")}));
    QCOMPARE(h.ask(code.toLower()).answer, std::optional(QStringLiteral("已经换了高的。")));
    QVERIFY(h.run(h.office, CloseSuggestion{left.id, {}}));
    QCOMPARE(h.all().first().closed->user, QStringLiteral("supervisor"));
    QCOMPARE(h.faults(h.office, AnswerSuggestion{left.id, QStringLiteral("再说")}),
             QStringList{QStringLiteral("not-found")});
    // Without an answer only with a reason.
    h.leave();
    const QUuid second = h.all().first().id;
    QCOMPARE(h.faults(h.office, CloseSuggestion{second, {}}), QStringList{QStringLiteral("reason field-missing")});
    QVERIFY(h.run(h.office, CloseSuggestion{second, QStringLiteral("内容重复")}));
}

void tst_Suggestions::badOnesAreRefused()
{
    WishHall h;
    QCOMPARE(h.faults(h.kiosk, LeaveSuggestion{QStringLiteral("  ")}),
             QStringList{QStringLiteral("words field-missing")});
    QVERIFY(
        h.faults(h.kiosk, LeaveSuggestion{wish, QStringLiteral("123")}).first().startsWith(QLatin1String("phone ")));
    QVERIFY(h.all().isEmpty());
}

void tst_Suggestions::onlyByTheCode()
{
    WishHall h;
    const QString code = h.leave();
    for (int i = 0; i < QueryTryStore::wrongMaxOfAsker; ++i)
        QVERIFY(!h.ask(QStringLiteral("0000-000%1").arg(i % 10)).state);
    QCOMPARE(h.faults(h.kiosk, AskSuggestion{code}), QStringList{QStringLiteral("too-many-requests")});
}

void tst_Suggestions::notMoreThanADayCanBear()
{
    WishHall h;
    for (int i = 0; i < LeaveSuggestion::leftAtKioskMax; ++i)
        QVERIFY(!h.leave().isEmpty());
    QCOMPARE(h.faults(h.kiosk, LeaveSuggestion{wish}), QStringList{QStringLiteral("too-many-requests")});
    h.hall.clock.advance(24 * 3'600'000);
    QVERIFY(!h.leave().isEmpty());
}

OW_TEST(tst_Suggestions)
#include "tst_Suggestions.moc"
