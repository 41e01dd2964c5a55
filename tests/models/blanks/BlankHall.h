#pragma once
// A hall with approved licences that are printed on blanks, and the people who print them.
#include "models/base/Uuid.h"
#include "models/cases/BlankCommands.h"
#include "models/store/Connection.h"
#include "models/store/Sealer.h"
#include "tests/sync/hub/TestHall.h"

namespace ow::testing {

inline const QString blankItem = QStringLiteral("511A62001001");
inline const QString blankKind = QStringLiteral("tobaccoRetail");

class BlankHall {
public:
    BlankHall()
    {
        supervisor = hall.insider(StationRole::Supervisor, QStringLiteral("supervisor"), only(Role::Supervisor));
        delivery = hall.insider(StationRole::Delivery, QStringLiteral("delivery"), only(Role::Delivery));
        reviewer = hall.insider(StationRole::Review, QStringLiteral("reviewer"), only(Role::Reviewer));
        // Whoever stands at a window is somebody its hub knows.
        opened = hall.run(delivery, "window.open", "{\"window\":7}");
    }
    /// A licence that was granted and is still to be printed; tobacco's are printed on blanks.
    Case approved(const QString &item = blankItem)
    {
        const auto fresh = [&] { return makeUuid(hall.clock.now(), hall.random); };
        const QDate today = hallDate(hall.clock.now());
        Application application;
        application.id = fresh();
        application.visit = fresh();
        application.principal = fresh();
        application.maskedName = QStringLiteral("李*敏");
        application.key = fresh();
        application.items = {{item, 1}};
        application.state = ApplicationState::Submitted;
        application.startedOn = today;
        application.startedBy = QStringLiteral("clerk");
        Case record;
        record.id = fresh();
        record.number = QStringLiteral("%1%2%3")
                            .arg(item, today.toString(QStringLiteral("yyyyMMdd")))
                            .arg(++m_serial, 4, 10, QLatin1Char('0'));
        record.application = application.id;
        record.item = item;
        record.itemVersion = 1;
        record.itemName = QStringLiteral("烟草专卖零售许可证核发");
        record.unit = QStringLiteral("ycj");
        record.principal = application.principal;
        record.maskedName = application.maskedName;
        record.state = CaseState::Approved;
        record.receivedOn = record.acceptedOn.emplace(today);
        record.receiver = QStringLiteral("clerk");
        record.decidedOn = today;
        record.result =
            CaseResult{QStringLiteral("烟草专卖零售许可证"), QStringLiteral("LJ%1").arg(m_serial), today, {}};
        hall.hub().writer().submitInternal([&](CommandContext &context) -> Result<Decision> {
            context.sealer.makeKey(context.db, QStringLiteral("application/") + uuidText(application.id),
                                   application.key);
            return Decision{{pendingEvent(QStringLiteral("application/") + uuidText(application.id),
                                          ApplicationSubmitted{application}),
                             pendingEvent(QStringLiteral("case/") + uuidText(record.id), CaseDecided{record})},
                            "{}",
                            {}};
        });
        hall.hub().step();
        return record;
    }
    template <class C>
    Result<typename C::Reply> say(Sender &who, const C &command)
    {
        const CommandOutcome outcome = hall.run(who, C::name, toJson(command));
        if (outcome.status != 200)
            return fail(TestHall::problem(outcome.body));
        return fromJson<typename C::Reply>(outcome.body, Strictness::Tolerant);
    }
    template <class T>
    T read(const std::function<T(Connection &)> &work)
    {
        auto db = Connection::open(hall.path(), OpenMode::Reader);
        return work(**db);
    }
    std::optional<Blank> blank(const QString &number)
    {
        return read<std::optional<Blank>>([&](Connection &db) { return BlankStore::find(db, blankKind, number); });
    }
    Case reread(const Case &record)
    {
        return read<Case>([&](Connection &db) { return CaseStore::find(db, record.id).value_or(Case()); });
    }

    TestHall hall;
    Sender supervisor;
    Sender delivery;
    Sender reviewer;
    CommandOutcome opened;

private:
    int m_serial = 0;
};

} // namespace ow::testing
