#include "app/hub/FolderDoor.h"

#include "app/common/DataFolder.h"
#include "models/base/Clock.h"
#include "models/base/Files.h"
#include "models/base/Log.h"
#include "models/base/ProblemTypes.h"
#include "models/base/Random.h"
#include "models/base/Uuid.h"
#include "sync/hub/Hub.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

namespace ow {

namespace {
constexpr auto lookEvery = std::chrono::milliseconds(300);
constexpr int answerWaits = 400; // two minutes

const QString requestSuffix = QStringLiteral(".request");
const QString answerSuffix = QStringLiteral(".answer");

/// What may be asked: what an engineer imports and takes away.
bool mayBeAsked(const QString &name)
{
    static const QStringList names{QStringLiteral("calendar.import"),
                                   QStringLiteral("catalogue.checkSheets"),
                                   QStringLiteral("catalogue.importSheets"),
                                   QStringLiteral("users.checkSheet"),
                                   QStringLiteral("users.importSheet"),
                                   QStringLiteral("itemSheets"),
                                   QStringLiteral("schema"),
                                   QStringLiteral("staffSheet")};
    return names.contains(name);
}

Result<QByteArray> answerOf(const CommandOutcome &outcome)
{
    if (outcome.status == 200)
        return outcome.body;
    const auto body = readJson(outcome.body);
    return fail(body ? Problem::fromJson(body->toObject()) : Problem(problem::Unexpected));
}

Result<Decision> lookAt(const ViewRow &row, CommandContext &context, const QJsonObject &parameters)
{
    ViewContext view{context.db, context.now, context.actor, context.sealer, context.calendar, context.catalogue, {}};
    for (auto one = parameters.begin(); one != parameters.end(); ++one)
        view.parameters.append({one.key(), one.value().toString()});
    return row.load(view).map([](const QByteArray &data) { return Decision{{}, data}; });
}

/// Puts the act into the writer's queue; the answer comes when somebody drives it.
Result<std::future<CommandOutcome>> submitted(Hub &hub, const QString &name, const QJsonObject &data)
{
    if (!mayBeAsked(name))
        return fail(problem::CommandUnknown, {{QStringLiteral("command"), name.left(60)}});
    if (const ViewRow *view = hub.registry().view(name))
        return hub.writer().submitInternal(
            [view, data](CommandContext &context) { return lookAt(*view, context, data); });
    const CommandRow *row = hub.registry().command(name);
    const auto command = row->decode(data);
    if (!command)
        return fail(command.error());
    return hub.writer().submitInternal(
        [row, given = *command](CommandContext &context) { return row->decide(context, given.get()); });
}

QByteArray problemJson(const Problem &problem)
{
    return QJsonDocument(problem.toJson()).toJson(QJsonDocument::Compact);
}

QByteArray answerJson(const Result<QByteArray> &answer)
{
    return answer ? "{\"answer\":" + *answer + '}' : "{\"problem\":" + problemJson(answer.error()) + '}';
}

Result<QByteArray> readAnswer(const QByteArray &text)
{
    const QJsonObject answer = QJsonDocument::fromJson(text).object();
    if (answer.contains(QLatin1String("problem")))
        return fail(Problem::fromJson(answer.value(QLatin1String("problem")).toObject()));
    return QJsonDocument(answer.value(QLatin1String("answer")).toObject()).toJson(QJsonDocument::Compact);
}

Result<QByteArray> askHere(const QString &folder, const QString &name, const QJsonObject &data)
{
    const SystemClock clock;
    SystemRandom random;
    const auto hub = Hub::open({folder, std::nullopt, {}, 1, nullptr}, clock, random);
    if (!hub)
        return fail(hub.error());
    while ((*hub)->step()) {}
    auto outcome = submitted(**hub, name, data);
    if (!outcome)
        return fail(outcome.error());
    while ((*hub)->step()) {}
    return answerOf(outcome->get());
}

Result<QByteArray> askThere(const QString &folder, const QString &name, const QJsonObject &data)
{
    SystemRandom random;
    const QString base =
        QDir(folder).filePath(QStringLiteral("inbox/")) + uuidText(makeUuid(SystemClock().now(), random));
    const QByteArray request =
        QJsonDocument(QJsonObject{{QStringLiteral("name"), name}, {QStringLiteral("data"), data}})
            .toJson(QJsonDocument::Compact);
    const auto written = makePrivateFolder(QDir(folder).filePath(QStringLiteral("inbox"))).and_then([&] {
        return writePrivateFile(base + requestSuffix, request);
    });
    if (!written)
        return fail(written.error());
    std::mutex mutex;
    std::condition_variable never;
    std::unique_lock lock(mutex);
    QFile answer(base + answerSuffix);
    for (int i = 0; i < answerWaits && !answer.exists(); ++i)
        never.wait_for(lock, lookEvery);
    if (!answer.open(QIODevice::ReadOnly)) {
        QFile::remove(base + requestSuffix);
        return fail(problem::Busy);
    }
    const QByteArray text = answer.readAll();
    answer.remove();
    return readAnswer(text);
}
} // namespace

FolderDoor::FolderDoor(Hub &hub, const QString &folder)
    : m_hub(hub), m_inbox(QDir(folder).filePath(QStringLiteral("inbox"))), m_thread([this] {
          std::unique_lock lock(m_mutex);
          while (!m_ended.wait_for(lock, lookEvery, [this] { return m_ends; }))
              serve();
      })
{
}

FolderDoor::~FolderDoor()
{
    {
        const std::lock_guard lock(m_mutex);
        m_ends = true;
    }
    m_ended.notify_all();
    m_thread.join();
}

void FolderDoor::serve()
{
    const QDir inbox(m_inbox);
    for (const QString &name : inbox.entryList({QLatin1Char('*') + requestSuffix}, QDir::Files, QDir::Name)) {
        QFile file(inbox.filePath(name));
        if (!file.open(QIODevice::ReadOnly))
            continue;
        const QJsonObject request = QJsonDocument::fromJson(file.readAll()).object();
        file.remove();
        auto outcome = submitted(m_hub, request.value(QLatin1String("name")).toString(),
                                 request.value(QLatin1String("data")).toObject());
        const Result<QByteArray> answer =
            outcome ? answerOf(outcome->get()) : Result<QByteArray>(fail(outcome.error()));
        const QString path = inbox.filePath(name.chopped(requestSuffix.size()) + answerSuffix);
        if (!writePrivateFile(path, answerJson(answer)))
            log::error("an answer could not be put into the inbox");
    }
}

Result<QByteArray> askHubOf(const QString &folder, const QString &name, const QByteArray &data)
{
    if (!QFile::exists(QDir(folder).filePath(QStringLiteral("hub.db"))))
        return fail(problem::NotFound, {{QStringLiteral("what"), QDir(folder).filePath(QStringLiteral("hub.db"))}});
    const QJsonObject object = QJsonDocument::fromJson(data).object();
    const auto locked = DataFolder::lock(folder, QStringLiteral("hub"), problem::HubRunning);
    if (locked)
        return askHere(folder, name, object);
    return locked.error().is(problem::HubRunning) ? askThere(folder, name, object) : fail(locked.error());
}

} // namespace ow
