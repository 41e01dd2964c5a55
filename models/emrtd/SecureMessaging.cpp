#include "models/emrtd/SecureMessaging.h"

#include "models/base/Crypto.h"
#include "models/emrtd/ChipCipher.h"
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

QByteArray SecureMessaging::protect(const CommandApdu &command)
{
    count();
    QByteArray header;
    header.append(smClass).append(char(command.instruction)).append(char(command.p1)).append(char(command.p2));
    QByteArray body;
    if (!command.data.isEmpty())
        body += writeTlv(smCipher, smPadded + tripleDesEncrypt(m_session.keys.encryption, chipPadded(command.data)));
    if (command.expected)
        body += writeTlv(smExpected, QByteArray(1, expectedByte(*command.expected)));
    const QByteArray mac = retailMac(m_session.keys.mac, m_session.counter + chipPadded(header) + body);
    body += writeTlv(smMac, mac);
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
    const QByteArray mac = retailMac(m_session.keys.mac, m_session.counter + plain->data.left(macAt));
    if (!equalInConstantTime(mac, objects->last().value))
        return std::nullopt;
    ResponseApdu opened;
    bool hasStatus = false;
    for (const Tlv &object : *objects) {
        if (object.tag == smStatus && object.value.size() == 2) {
            opened.status = quint16(quint8(object.value.at(0)) << 8 | quint8(object.value.at(1)));
            hasStatus = true;
        } else if (object.tag == smCipher) {
            if (!object.value.startsWith(smPadded) || object.value.size() % 8 != 1)
                return std::nullopt;
            const auto data = chipUnpadded(tripleDesDecrypt(m_session.keys.encryption, object.value.mid(1)));
            if (!data)
                return std::nullopt;
            opened.data = *data;
        }
    }
    return hasStatus ? std::optional(opened) : std::nullopt;
}

} // namespace ow
