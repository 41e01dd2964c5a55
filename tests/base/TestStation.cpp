#include "tests/base/TestStation.h"

#include "models/base/ProblemTypes.h"
#include "tests/base/Testing.h"

#include <QTest>

namespace ow::testing {

namespace {

std::unique_ptr<Journal> openJournal(const QString &dir, Clock &clock, Random &random)
{
    Result<std::unique_ptr<Journal>> journal = Journal::open(dir, clock, random);
    if (!journal)
        qFatal("%s", qPrintable(journal.error().sentence()));
    return std::move(*journal);
}
} // namespace

QFuture<Result<QString>> RecordingPrinter::print(const PdfPaper &paper)
{
    Eventually<Result<QString>> done = eventually<Result<QString>>();
    if (outOfPaper) {
        done.fulfil(fail(problem::PrintFailed));
    } else {
        papers.append(paper);
        usedNames.append(name());
        done.fulfil(paper.title);
    }
    return done.future;
}

TestStation::TestStation(TestHub &hub, StationRole role, const QString &device, int window, const QString &dir)
    : m_hub(hub), m_clock(hub), m_journal(openJournal(dir.isEmpty() ? m_dir.path() : dir, m_clock, m_random)),
      client(*m_journal, m_clock, m_scheduler, m_random,
             {QString::fromLatin1(codeText(role)), device, hub.isTraining()}),
      context{client, m_clock, m_scheduler, printer, voice, role, device, window, hub.dir()}
{
}

bool TestStation::wait(const std::function<bool()> &condition)
{
    return QTest::qWaitFor(condition, ow::testing::patienceMs);
}

bool TestStation::open()
{
    client.open(m_hub.address());
    if (!wait([&] { return client.link() == HubClient::Link::Online; }))
        return false;
    bool known = false;
    whenReady(client.info(), &client, [&](const Result<HubInfo> &info) {
        known = info.has_value();
        if (info)
            context.hall = *info;
    });
    return wait([&] { return known; });
}

bool TestStation::signIn(const QString &name)
{
    const TestHub::User user = m_hub.user(name);
    std::optional<bool> done;
    whenReady(client.signIn(user.name, user.password), &client,
              [&done](const Result<SignedIn> &signedIn) { done = signedIn.has_value(); });
    return wait([&] { return done.has_value(); }) && *done;
}

} // namespace ow::testing
