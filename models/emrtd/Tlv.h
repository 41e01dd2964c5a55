#pragma once
#include <QByteArray>
#include <QList>
#include <optional>

namespace ow {

/// One data object in BER-TLV (ISO/IEC 7816-4 §5.2.2): tags of one or two bytes, lengths of up to three.
struct Tlv {
    quint32 tag = 0;
    QByteArray value;
};

/// All objects that stand one behind the other; nothing when a tag or length is broken or points past the end.
std::optional<QList<Tlv>> readTlv(const QByteArray &bytes);
/// The value of the first object with this tag, not looking into any.
std::optional<QByteArray> tlvValue(const QByteArray &bytes, quint32 tag);
QByteArray writeTlv(quint32 tag, const QByteArray &value);
/// Length of a whole object from its first bytes; nothing when they are too few or broken.
std::optional<int> tlvLength(const QByteArray &head);

} // namespace ow
