#include "models/emrtd/DataGroups.h"

#include "models/emrtd/Tlv.h"

#include <QStringDecoder>
#include <algorithm>

namespace ow {

namespace {
/// Tags of data groups 1 to 16, in their order.
constexpr quint8 groupTags[] = {0x61, 0x75, 0x63, 0x76, 0x65, 0x66, 0x67, 0x68,
                                0x69, 0x6A, 0x6B, 0x6C, 0x6D, 0x6E, 0x6F, 0x70};
constexpr quint32 commonTag = 0x60;
constexpr quint32 tagList = 0x5C;
constexpr quint32 linesTag = 0x5F1F;
constexpr quint32 fullNameTag = 0x5F0E;
constexpr quint32 addressTag = 0x5F42;

/// Parts of names and addresses are parted by fillers.
std::optional<QString> detailText(const QByteArray &group, quint32 tag)
{
    const QByteArray bytes = tlvValue(group, tag).value_or(QByteArray());
    QStringDecoder decode(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    QString text = decode(bytes);
    if (decode.hasError())
        return std::nullopt;
    return text.replace(QLatin1Char('<'), QLatin1Char(' ')).simplified();
}
} // namespace

std::optional<QList<int>> listedGroups(const QByteArray &common)
{
    const auto content = tlvValue(common, commonTag);
    const auto tags = content ? tlvValue(*content, tagList) : std::nullopt;
    if (!tags)
        return std::nullopt;
    QList<int> groups;
    for (const char tag : *tags) {
        const auto *known = std::find(std::begin(groupTags), std::end(groupTags), quint8(tag));
        if (known == std::end(groupTags))
            return std::nullopt;
        groups.append(int(known - std::begin(groupTags)) + 1);
    }
    return groups;
}

std::optional<QString> machineLines(const QByteArray &group)
{
    const auto content = tlvValue(group, groupTags[0]);
    const auto lines = content ? tlvValue(*content, linesTag) : std::nullopt;
    return lines ? std::optional(QString::fromLatin1(*lines)) : std::nullopt;
}

std::optional<HolderDetails> holderDetails(const QByteArray &group)
{
    const auto content = tlvValue(group, groupTags[10]);
    if (!content || !readTlv(*content))
        return std::nullopt;
    const auto name = detailText(*content, fullNameTag);
    const auto address = detailText(*content, addressTag);
    return name && address ? std::optional(HolderDetails{*name, *address}) : std::nullopt;
}

} // namespace ow
