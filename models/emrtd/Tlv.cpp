#include "models/emrtd/Tlv.h"

namespace ow {

namespace {
struct TlvHead {
    quint32 tag = 0;
    int headBytes = 0;
    int valueBytes = 0;
};

std::optional<TlvHead> tlvHead(const QByteArray &bytes, qsizetype from)
{
    qsizetype at = from;
    const auto next = [&] { return quint32(quint8(bytes.at(at++))); };
    if (at >= bytes.size())
        return std::nullopt;
    TlvHead head{next()};
    if ((head.tag & 0x1F) == 0x1F) {
        if (at >= bytes.size())
            return std::nullopt;
        const quint32 second = next();
        if (second & 0x80)
            return std::nullopt;
        head.tag = head.tag << 8 | second;
    }
    if (at >= bytes.size())
        return std::nullopt;
    quint32 length = next();
    if (length >= 0x80) {
        const quint32 count = length & 0x7F;
        if (count < 1 || count > 3 || at + count > bytes.size())
            return std::nullopt;
        length = 0;
        for (quint32 i = 0; i < count; ++i)
            length = length << 8 | next();
    }
    head.headBytes = int(at - from);
    head.valueBytes = int(length);
    return head;
}
} // namespace

std::optional<QList<Tlv>> readTlv(const QByteArray &bytes)
{
    QList<Tlv> objects;
    for (qsizetype at = 0; at < bytes.size();) {
        const auto head = tlvHead(bytes, at);
        if (!head || at + head->headBytes + head->valueBytes > bytes.size())
            return std::nullopt;
        objects.append({head->tag, bytes.mid(at + head->headBytes, head->valueBytes)});
        at += head->headBytes + head->valueBytes;
    }
    return objects;
}

std::optional<QByteArray> tlvValue(const QByteArray &bytes, quint32 tag)
{
    for (const Tlv &object : readTlv(bytes).value_or(QList<Tlv>())) {
        if (object.tag == tag)
            return object.value;
    }
    return std::nullopt;
}

QByteArray writeTlv(quint32 tag, const QByteArray &value)
{
    QByteArray out;
    if (tag > 0xFF)
        out.append(char(tag >> 8));
    out.append(char(tag & 0xFF));
    const auto length = quint32(value.size());
    if (length >= 0x10000)
        out.append(char(0x83)).append(char(length >> 16)).append(char(length >> 8 & 0xFF));
    else if (length >= 0x100)
        out.append(char(0x82)).append(char(length >> 8));
    else if (length >= 0x80)
        out.append(char(0x81));
    return out.append(char(length & 0xFF)).append(value);
}

std::optional<int> tlvLength(const QByteArray &head)
{
    const auto read = tlvHead(head, 0);
    return read ? std::optional(read->headBytes + read->valueBytes) : std::nullopt;
}

} // namespace ow
