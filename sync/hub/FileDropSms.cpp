#include "sync/hub/FileDropSms.h"

#include "models/base/Describe.h"
#include "models/base/Files.h"
#include "models/base/Log.h"
#include "models/base/Uuid.h"

#include <QDir>
#include <QFile>

namespace ow {

namespace {
constexpr int receiptsAtOnce = 100;
constexpr qint64 receiptBytesMax = 65'536;

struct DroppedMessage {
    int protocol = 1;
    QUuid id;
    int handed = 1;
    QString to;
    QString text;

    static Fields fields()
    {
        return {field("protocol", &DroppedMessage::protocol), field("id", &DroppedMessage::id),
                field("handed", &DroppedMessage::handed), field("to", &DroppedMessage::to),
                field("text", &DroppedMessage::text, {.lengthMax = 500})};
    }
};

enum class DropState { Delivered, Failed };
constexpr Code<DropState> dropStateCodes[] = {{DropState::Delivered, "delivered"}, {DropState::Failed, "failed"}};
constexpr std::span<const Code<DropState>> codesOf(DropState)
{
    return dropStateCodes;
}

struct DroppedReceipt {
    QUuid id;
    int handed = 1;
    DropState state = DropState::Delivered;
    std::optional<QString> words;

    static Fields fields()
    {
        return {field("id", &DroppedReceipt::id), field("handed", &DroppedReceipt::handed, {.min = 1, .max = 9}),
                field("state", &DroppedReceipt::state), field("words", &DroppedReceipt::words, {.lengthMax = 300})};
    }
};

QString dropFile(const SmsOut &message)
{
    return QStringLiteral("%1-%2.json").arg(uuidText(message.id)).arg(message.handed);
}
} // namespace

Result<void> FileDropSms::hand(const SmsOut &message)
{
    const QDir folder(m_folder);
    for (const char *place : {"out", "taken", "receipts"}) {
        if (const auto made = makePrivateFolder(folder.filePath(QLatin1String(place))); !made)
            return made;
    }
    const QString file = dropFile(message);
    for (const char *place : {"out/", "taken/"}) {
        if (QFile::exists(folder.filePath(QLatin1String(place) + file)))
            return {};
    }
    return writePrivateFile(folder.filePath(QStringLiteral("out/") + file),
                            toJson(DroppedMessage{1, message.id, message.handed, message.phone, message.text}));
}

QList<SmsReceipt> FileDropSms::receipts()
{
    QDir folder(m_folder + QStringLiteral("/receipts"));
    QList<SmsReceipt> found;
    for (const QString &name : folder.entryList({QStringLiteral("*.json")}, QDir::Files, QDir::Name)) {
        QFile file(folder.filePath(name));
        if (!file.open(QIODevice::ReadOnly))
            continue;
        const auto receipt = fromJson<DroppedReceipt>(file.read(receiptBytesMax), Strictness::Tolerant);
        file.close();
        if (!receipt) {
            // What cannot be read now can never be read; it stays to be looked at.
            log::warning("a receipt of the message gateway cannot be read",
                         {log::code("problem", receipt.error().type().id)});
            QFile::rename(folder.filePath(name), folder.filePath(name + QStringLiteral(".bad")));
            continue;
        }
        found.append({receipt->id, receipt->handed, receipt->state == DropState::Delivered,
                      receipt->words.value_or(QString()), name});
        if (found.size() == receiptsAtOnce)
            break;
    }
    return found;
}

void FileDropSms::taken(const SmsReceipt &receipt)
{
    QFile::remove(QDir(m_folder + QStringLiteral("/receipts")).filePath(receipt.token));
}

} // namespace ow
