// A look-up from the hub to the platform's registers and back, and what the platform does meanwhile.
#include "models/base/ProblemTypes.h"
#include "models/registry/SimulatedRegistry.h"
#include "sync/hub/RegistryDesk.h"
#include "tests/base/Testing.h"
#include "tests/sync/hub_uplink/UplinkBench.h"

#include <QTest>
#include <future>

using namespace ow;
using namespace ow::testing;

namespace {
RegistryQuery registryQuery(const QString &source, const QString &subject)
{
    return {QUuid::fromRfc4122(QByteArray(16, 'q')), source, subject, QStringLiteral("出版物零售"), {}};
}

/// Asks the platform something else while it is being asked.
class CuriousRegistry final : public RegistryService {
public:
    Platform *platform = nullptr;
    int served = 0;
    Result<RegistryAnswer> look(const RegistryQuery &) override
    {
        Request request;
        request.method = "GET";
        request.path = "/metrics";
        served = std::async(std::launch::async, [&] { return platform->handle(request); }).get().status;
        return RegistryAnswer{};
    }
};
} // namespace

class tst_RegistryLine : public QObject {
    Q_OBJECT
private slots:
    void asksAndIsAnswered()
    {
        UplinkBench b;
        SimulatedRegistry registry(SimulatedRegistry::demoRecords(), {0, {QStringLiteral("tax")}}, [](int) {});
        const auto send = [&](const OutgoingRequest &outgoing) -> Result<Reply> {
            return b.platform->handle(arrived(outgoing));
        };
        const QString hall = QStringLiteral("H1");
        PlatformRegistry line(hall, b.credentials.secret, send);
        const RegistryQuery shop = registryQuery(QStringLiteral("enterprise"), QStringLiteral("91350100M000100Y43"));
        const auto none = line.look(shop);
        QVERIFY(!none && none.error().is(problem::RegistryFailed)); // a platform without registers
        b.platform->setRegistry(&registry);
        const auto found = line.look(shop);
        QVERIFY(found && found->found);
        QCOMPARE(found->materials, QStringList{QStringLiteral("businessLicence")});
        QCOMPARE(found->values.size(), 5);
        const auto stranger =
            line.look(registryQuery(QStringLiteral("enterprise"), QStringLiteral("11370800MB2855926Y")));
        QVERIFY(stranger && !stranger->found);
        for (const char *source : {"tax", "nobody"}) {
            const auto failed = line.look(registryQuery(QLatin1String(source), QStringLiteral("210302199001010016")));
            QVERIFY2(!failed && failed.error().is(problem::RegistryFailed), source);
        }
        // Others' secrets and others' halls.
        QVERIFY(!PlatformRegistry(hall, "0123", send).look(shop));
        QVERIFY(!PlatformRegistry(QStringLiteral("H9"), b.credentials.secret, send).look(shop));
        PlatformRegistry cut(hall, b.credentials.secret,
                             [](const OutgoingRequest &) -> Result<Reply> { return fail(problem::PlatformLost); });
        const auto lost = cut.look(shop);
        QVERIFY(!lost && lost.error().is(problem::PlatformLost));
        PlatformRegistry garbled(hall, b.credentials.secret, [](const OutgoingRequest &outgoing) -> Result<Reply> {
            // Nothing personal stands in an address.
            if (outgoing.target.contains("91350100"))
                return jsonReply("{\"found\":true}");
            return jsonReply("{\"found\":\"maybe\"}");
        });
        const auto nonsense = garbled.look(shop);
        QVERIFY(!nonsense && nonsense.error().is(problem::ReplyBroken));
    }

    void aSlowRegisterHoldsNobodyUp()
    {
        UplinkBench b;
        CuriousRegistry registry;
        registry.platform = b.platform.get();
        b.platform->setRegistry(&registry);
        PlatformRegistry line(
            QStringLiteral("H1"), b.credentials.secret,
            [&](const OutgoingRequest &outgoing) -> Result<Reply> { return b.platform->handle(arrived(outgoing)); });
        QVERIFY(line.look(registryQuery(QStringLiteral("population"), QStringLiteral("210302199001010016"))));
        QCOMPARE(registry.served, 200);
    }
};

OW_TEST(tst_RegistryLine)
#include "tst_RegistryLine.moc"
