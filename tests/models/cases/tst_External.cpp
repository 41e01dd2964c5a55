// 部门系统: a case that is decided elsewhere waits to be entered, keeps their number, and is decided here as they said and no other way.
#include "models/cases/AmendmentCommands.h"
#include "models/cases/ExternalCommands.h"
#include "sync/hub/ExternalDesk.h"
#include "tests/base/Testing.h"
#include "tests/models/cases/ReceiptHall.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>
#include <future>

using namespace ow;
using namespace ow::testing;

namespace {
struct ExternalHall : ReceiptHall {
    Sender reviewer = hall.insider(StationRole::Review, QStringLiteral("reviewer"), only(Role::Reviewer));
    Sender office = hall.insider(StationRole::Supervisor, QStringLiteral("office"), only(Role::Supervisor));

    ExternalHall()
    {
        // The shop's department keeps a system of its own in this hall.
        ExternalSystems systems = ExternalSystems::shipped();
        systems.systems.append({QStringLiteral("market"),
                                QStringLiteral("市场主体登记系统"),
                                QStringLiteral("scjg"),
                                ExternalAdapter::Guided,
                                {receiptShop},
                                {{QStringLiteral("applicant.personName"), QStringLiteral("经营者")}}});
        set = run(office, SetExternalSystems{systems});
    }
    Case accepted()
    {
        const auto sheet = begin(clerk, 1, receiptZhao(), {receiptShop});
        if (!sheet || !save(clerk, *sheet, filled(*sheet, receiptShop, receiptShopAnswers())))
            return {};
        const auto taken =
            run(clerk, SubmitApplication{sheet->application, sheet->fence, {{receiptShop, IntakeAct::Accept, {}}}, {}});
        return taken ? taken->cases.first() : Case();
    }
    Result<ExternalSystemsReply> set = fail(problem::NotFound);
};

const QDate externalToday(2026, 9, 24);
} // namespace

class tst_External : public QObject {
    Q_OBJECT
private slots:
    void shipped();
    void enteredAnsweredDecided();
    void refusedThere();
    void wrongSteps();
    void notConcludedHere();
    void systemsOfTheHall();
    void throughTheFolder();
};

/// Every shipped system names items and questions there are.
void tst_External::shipped()
{
    const auto catalogue = Catalogue::shipped();
    QVERIFY(!ExternalSystems::shipped().systems.isEmpty());
    for (const ExternalSystem &system : ExternalSystems::shipped().systems) {
        for (const QString &code : system.items) {
            const Item *item = catalogue->newest(code);
            QVERIFY2(item && item->unit == system.unit, qPrintable(code));
            for (const ExternalField &asked : system.asked) {
                const bool isAsked =
                    std::any_of(item->elements.begin(), item->elements.end(), [&](const ElementUse &use) {
                        return QStringLiteral("%1.%2").arg(QLatin1String(codeText(use.role)), use.element) == asked.key;
                    });
                QVERIFY2(isAsked, qPrintable(asked.key));
            }
        }
    }
}

void tst_External::enteredAnsweredDecided()
{
    ExternalHall h;
    QVERIFY2(h.set, h.set ? "" : qPrintable(h.set.error().sentence()));
    const Case record = h.accepted();
    QVERIFY(record.external);
    QCOMPARE(record.external->state, ExternalState::Waiting);
    QVERIFY(h.faults(h.reviewer, DecideCase{record.id, true, {}})
                .join(QLatin1Char(' '))
                .contains(QStringLiteral("external-unanswered")));
    const auto entered = h.run(h.reviewer, EnterExternal{record.id, QStringLiteral(" SC-2026-0031 ")});
    QVERIFY2(entered, entered ? "" : qPrintable(entered.error().sentence()));
    QCOMPARE(entered->record.external->number.value_or(QString()), QStringLiteral("SC-2026-0031"));
    const auto answered =
        h.run(h.reviewer, AnswerExternal{record.id, {true, {}, QStringLiteral("92210300MA0001"), externalToday}});
    QVERIFY2(answered, answered ? "" : qPrintable(answered.error().sentence()));
    // Theirs is the decision.
    QVERIFY(h.faults(h.reviewer, DecideCase{record.id, false, QStringLiteral("不予")})
                .join(QLatin1Char(' '))
                .contains(QStringLiteral("external-otherwise")));
    const auto decided = h.run(h.reviewer, DecideCase{record.id, true, {}});
    QVERIFY2(decided, decided ? "" : qPrintable(decided.error().sentence()));
    QCOMPARE(decided->record.result->number, QStringLiteral("92210300MA0001"));
    QCOMPARE(h.difference(), QString());
}

void tst_External::refusedThere()
{
    ExternalHall h;
    const Case record = h.accepted();
    QVERIFY(h.run(h.reviewer, EnterExternal{record.id, QStringLiteral("SC-1")}));
    QCOMPARE(h.faults(h.reviewer, AnswerExternal{record.id, {false, {}, {}, externalToday}}),
             QStringList{QStringLiteral("answer.words reason-missing")});
    QVERIFY(h.run(h.reviewer, AnswerExternal{record.id, {false, QStringLiteral("距小学不足50米"), {}, externalToday}}));
    QVERIFY(h.faults(h.reviewer, DecideCase{record.id, true, {}})
                .join(QLatin1Char(' '))
                .contains(QStringLiteral("external-otherwise")));
    QVERIFY(h.run(h.reviewer, DecideCase{record.id, false, QStringLiteral("距小学不足50米")}));
}

void tst_External::wrongSteps()
{
    ExternalHall h;
    const Case first = h.accepted();
    const Case other = h.accepted();
    QCOMPARE(h.faults(h.reviewer, AnswerExternal{first.id, {true, {}, {}, externalToday}}),
             QStringList{QStringLiteral("external-state")});
    QCOMPARE(h.faults(h.reviewer, EnterExternal{first.id, QStringLiteral("  ")}),
             QStringList{QStringLiteral("number field-missing")});
    QVERIFY(h.run(h.reviewer, EnterExternal{first.id, QStringLiteral("SC-1")}));
    QCOMPARE(h.faults(h.reviewer, EnterExternal{other.id, QStringLiteral("SC-1")}),
             QStringList{QStringLiteral("external-number-taken")});
    // A slip of the finger is put right; the number is free again.
    QVERIFY(h.run(h.reviewer, EnterExternal{first.id, QStringLiteral("SC-2")}));
    QVERIFY(h.run(h.reviewer, EnterExternal{other.id, QStringLiteral("SC-1")}));
    QCOMPARE(h.faults(h.reviewer, AnswerExternal{first.id, {true, {}, {}, externalToday.addDays(1)}}),
             QStringList{QStringLiteral("answer.on field-format")});
    QCOMPARE(h.difference(), QString());
}

/// What another system decides is not concluded at the counter.
void tst_External::notConcludedHere()
{
    ExternalHall h;
    ExternalSystems systems = h.set->systems;
    systems.systems.last().items = {receiptInstant};
    QVERIFY(h.run(h.office, SetExternalSystems{systems}));
    const auto sheet = h.begin(h.decider, 2, receiptLi(), {receiptInstant});
    QVERIFY(sheet && h.save(h.decider, *sheet, h.filled(*sheet, receiptInstant, receiptInstantAnswers())));
    QCOMPARE(
        h.faults(h.decider,
                 SubmitApplication{sheet->application, sheet->fence, {{receiptInstant, IntakeAct::Conclude, {}}}, {}}),
        QStringList{QStringLiteral("decisions[0].act external-unanswered")});
}

void tst_External::systemsOfTheHall()
{
    ExternalHall h;
    ExternalSystems wrong;
    wrong.systems = {{QStringLiteral("a"),
                      QStringLiteral("甲"),
                      QStringLiteral("scjg"),
                      ExternalAdapter::Guided,
                      {receiptShop, QStringLiteral("nothing")},
                      {}},
                     {QStringLiteral("a"),
                      QStringLiteral("乙"),
                      QStringLiteral("scjg"),
                      ExternalAdapter::Folder,
                      {receiptShop},
                      {}}};
    QCOMPARE(h.faults(h.office, SetExternalSystems{wrong}).size(), 3);
    QVERIFY(h.run(h.office, SetExternalSystems{{}}));
    QVERIFY(!h.accepted().external);
    QCOMPARE(h.difference(), QString());
}

/// A department's program takes the case from the folder and gives back its number and its answer; what is wrong stays to be looked at.
void tst_External::throughTheFolder()
{
    ExternalHall h;
    ExternalSystems systems = h.set->systems;
    systems.systems.last().adapter = ExternalAdapter::Folder;
    QVERIFY(h.run(h.office, SetExternalSystems{systems}));
    const Case record = h.accepted();
    const QString place = h.hall.folder() + QStringLiteral("/external");
    std::unique_ptr<ExternalDesk> desk = std::make_unique<ExternalDesk>(h.hall.hub(), h.hall.folder(), place);
    // On a thread of its own while this one drives the writer.
    const auto step = [&] {
        auto done = std::async(std::launch::async, [&] { return desk->step(); });
        while (done.wait_for(std::chrono::microseconds(50)) != std::future_status::ready)
            h.hall.hub().step();
    };
    const auto files = [&](const char *name) {
        return QDir(place + QLatin1Char('/') + QLatin1String(name)).entryList(QDir::Files, QDir::Name);
    };
    const auto put = [&](const QString &name, const QByteArray &text) {
        QFile file(place + QStringLiteral("/in/") + name);
        return file.open(QIODevice::WriteOnly) && file.write(text) == text.size();
    };
    const QString id = uuidText(record.id);
    step();
    QCOMPARE(files("out"), QStringList{id + QStringLiteral("-1.json")});
    QFile pushed(place + QStringLiteral("/out/%1-1.json").arg(id));
    QVERIFY(pushed.open(QIODevice::ReadOnly));
    const QJsonObject told = QJsonDocument::fromJson(pushed.readAll()).object();
    QCOMPARE(told.value(QLatin1String("number")).toString(), record.number);
    QCOMPARE(told.value(QLatin1String("fields")).toArray().first().toObject().value(QLatin1String("value")).toString(),
             QStringLiteral("赵晓宇"));
    // Taken there, it is not written again; corrected, it is.
    QVERIFY(QFile::rename(pushed.fileName(), place + QStringLiteral("/taken/%1-1.json").arg(id)));
    step();
    QVERIFY(files("out").isEmpty());
    QVERIFY(h.run(h.reviewer,
                  AmendCase{record.id,
                            {{QStringLiteral("applicant.mobile"), QStringLiteral("13912343210")}},
                            QStringLiteral("录入时看错")}));
    step();
    QCOMPARE(files("out"), QStringList{id + QStringLiteral("-2.json")});
    // An answer before the number, and something that is no answer.
    const QByteArray answer = "{\"case\":\"" + id.toUtf8()
        + "\",\"number\":\"SC-7\",\"answer\":{\"approves\":true,\"words\":\"\",\"resultNumber\":\"922103\",\"on\":"
          "\"2026-09-24\"}}";
    QVERIFY(
        put(QStringLiteral("1.json"),
            "{\"case\":\"" + id.toUtf8() + "\",\"answer\":{\"approves\":true,\"words\":\"\",\"on\":\"2026-09-24\"}}"));
    QVERIFY(put(QStringLiteral("2.json"), "nothing"));
    step();
    QCOMPARE(files("in"), QStringList({QStringLiteral("1.json.bad"), QStringLiteral("2.json.bad")}));
    QCOMPARE(h.stored(record.id).external->state, ExternalState::Waiting);
    QVERIFY(put(QStringLiteral("3.json"), answer));
    step();
    const Case after = h.stored(record.id);
    QCOMPARE(after.external->state, ExternalState::Answered);
    QCOMPARE(after.external->number.value_or(QString()), QStringLiteral("SC-7"));
    QVERIFY(!after.external->enteredByName);
    // Left behind by a hub that went down after it had taken it.
    QVERIFY(put(QStringLiteral("4.json"), answer));
    step();
    QCOMPARE(files("in").size(), 2);
    const auto decided = h.run(h.reviewer, DecideCase{record.id, true, {}});
    QVERIFY(decided);
    QCOMPARE(decided->record.result->number, QStringLiteral("922103"));
    QCOMPARE(h.difference(), QString());
}

OW_TEST(tst_External)
#include "tst_External.moc"
