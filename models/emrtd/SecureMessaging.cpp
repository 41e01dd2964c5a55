#include "models/emrtd/SecureMessaging.h"

#include "models/base/Crypto.h"
#include "models/emrtd/Tlv.h"

namespace ow {

namespace {
constexpr char smClass = 0x0C;
constexpr quint32 smCipher = 0x87;   ///< padding indicator and cryptogram
constexpr quint32 smExpected = 0x97; ///< Le of the plain command
constexpr quint32 smStatus = 0x99;
constexpr quint32 smMac = 0x8E;
constexpr char smPadded = 0x01; ///< padding method 2
constexpr int smMacBytes = 8;
} // namespace

void SecureMessaging::count()
{
    for (qsizetype i = m_session.counter.size() - 1; i >= 0; --i) {
        m_session.counter[i] = char(m_session.counter.at(i) + 1);
        if (m_session.counter.at(i) != '\0')
            break;
    }
}

/// AES starts from the enciphered counter, so that equal texts never look equal; triple DES from zero (9303-11 §9.8.4).
QByteArray SecureMessaging::start() const
{
    return m_session.suite == ChipSuite::TripleDes
        ? QByteArray()
        : chipEncrypt(m_session.suite, m_session.keys.encryption, m_session.counter);
}

QByteArray SecureMessaging::mac(const QByteArray &text) const
{
    const QByteArray all = m_session.counter + text;
    // The MAC of triple DES pads by itself.
    return chipMac(m_session.suite, m_session.keys.mac,
                   m_session.suite == ChipSuite::TripleDes ? all : chipPadded(m_session.suite, all));
}

QByteArray SecureMessaging::protect(const CommandApdu &command)
{
    count();
    QByteArray header;
    header.append(smClass).append(char(command.instruction)).append(char(command.p1)).append(char(command.p2));
    QByteArray body;
    if (!command.data.isEmpty())
        body += writeTlv(smCipher,
                         smPadded
                             + chipEncrypt(m_session.suite, m_session.keys.encryption,
                                           chipPadded(m_session.suite, command.data), start()));
    if (command.expected)
        body += writeTlv(smExpected, QByteArray(1, expectedByte(*command.expected)));
    body += writeTlv(smMac, mac(chipPadded(m_session.suite, header) + body));
    return header + char(body.size()) + body + '\0';
}

std::optional<ResponseApdu> SecureMessaging::open(const QByteArray &response)
{
    const auto plain = ResponseApdu::parse(response);
    if (plain && plain->data.isEmpty() && plain->status != swOk)
        return plain;
    const qsizetype macAt = plain ? plain->data.size() - 2 - smMacBytes : -1;
    const auto objects = macAt >= 0 ? readTlv(plain->data) : std::nullopt;
    if (!objects || objects->isEmpty() || objects->last().tag != smMac || objects->last().value.size() != smMacBytes)
        return std::nullopt;
    count();
    if (!equalInConstantTime(mac(plain->data.left(macAt)), objects->last().value))
        return std::nullopt;
    ResponseApdu opened;
    bool hasStatus = false;
    for (const Tlv &object : *objects) {
        if (object.tag == smStatus && object.value.size() == 2) {
            opened.status = quint16(quint8(object.value.at(0)) << 8 | quint8(object.value.at(1)));
            hasStatus = true;
        } else if (object.tag == smCipher) {
            if (!object.value.startsWith(smPadded) || object.value.size() % chipBlockBytes(m_session.suite) != 1)
                return std::nullopt;
            const auto data =
                chipUnpadded(chipDecrypt(m_session.suite, m_session.keys.encryption, object.value.mid(1), start()));
            if (!data)
                return std::nullopt;
            opened.data = *data;
        }
    }
    return hasStatus ? std::optional(opened) : std::nullopt;
}

} // namespace ow
