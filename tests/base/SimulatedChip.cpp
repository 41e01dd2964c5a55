#define OPENSSL_SUPPRESS_DEPRECATED // single DES, on purpose: the product goes another way
#include "tests/base/SimulatedChip.h"

#include "models/base/ProblemTypes.h"

#include <QCryptographicHash>
#include <openssl/des.h>

namespace ow::testing {

namespace {
QByteArray desBlockOf(const QByteArray &key, const QByteArray &block, int direction)
{
    DES_cblock raw;
    DES_key_schedule schedule;
    std::copy_n(key.constData(), 8, reinterpret_cast<char *>(raw));
    DES_set_key_unchecked(&raw, &schedule);
    DES_cblock in;
    DES_cblock out;
    std::copy_n(block.constData(), 8, reinterpret_cast<char *>(in));
    DES_ecb_encrypt(&in, &out, &schedule, direction);
    return QByteArray(reinterpret_cast<const char *>(out), 8);
}

QByteArray xored(QByteArray a, const QByteArray &b)
{
    for (qsizetype i = 0; i < a.size(); ++i)
        a[i] = char(a.at(i) ^ b.at(i));
    return a;
}

QByteArray chipEncrypt(const QByteArray &key, const QByteArray &plain)
{
    QByteArray out;
    QByteArray last(8, '\0');
    for (qsizetype at = 0; at < plain.size(); at += 8) {
        last = xored(plain.mid(at, 8), last);
        last = desBlockOf(key.left(8), last, DES_ENCRYPT);
        last = desBlockOf(key.right(8), last, DES_DECRYPT);
        last = desBlockOf(key.left(8), last, DES_ENCRYPT);
        out += last;
    }
    return out;
}

QByteArray chipDecrypt(const QByteArray &key, const QByteArray &cipher)
{
    QByteArray out;
    QByteArray before(8, '\0');
    for (qsizetype at = 0; at < cipher.size(); at += 8) {
        const QByteArray block = cipher.mid(at, 8);
        QByteArray plain = desBlockOf(key.left(8), block, DES_DECRYPT);
        plain = desBlockOf(key.right(8), plain, DES_ENCRYPT);
        plain = desBlockOf(key.left(8), plain, DES_DECRYPT);
        out += xored(plain, before);
        before = block;
    }
    return out;
}

QByteArray filled(QByteArray data)
{
    data += char(0x80);
    while (data.size() % 8)
        data += '\0';
    return data;
}

/// ISO/IEC 9797-1, algorithm 3.
QByteArray chipMac(const QByteArray &key, const QByteArray &data)
{
    QByteArray state(8, '\0');
    const QByteArray whole = filled(data);
    for (qsizetype at = 0; at < whole.size(); at += 8)
        state = desBlockOf(key.left(8), xored(whole.mid(at, 8), state), DES_ENCRYPT);
    return desBlockOf(key.left(8), desBlockOf(key.right(8), state, DES_DECRYPT), DES_ENCRYPT);
}

QByteArray keyOf(const QByteArray &seed, char number)
{
    QByteArray text = seed;
    text.append('\0').append('\0').append('\0').append(number);
    return QCryptographicHash::hash(text, QCryptographicHash::Sha1).left(16);
}

QByteArray statusOf(int word)
{
    QByteArray out;
    out.append(char(word >> 8)).append(char(word & 0xFF));
    return out;
}

quint8 byteAt(const QByteArray &bytes, qsizetype at)
{
    return at < bytes.size() ? quint8(bytes.at(at)) : quint8(0);
}
} // namespace

Result<QByteArray> SimulatedChip::transmit(const QByteArray &command)
{
    const int now = m_exchanges++;
    if (removedAt >= 0 && now >= removedAt)
        return fail(problem::ChipRemoved);
    if (deafAt >= 0 && now >= deafAt)
        return statusOf(0x6988);
    QByteArray answer = byteAt(command, 0) == 0x0C ? answerProtected(command) : answerPlain(command);
    if (now == truncatedAt)
        return answer.left(1);
    if (now == forgedAt && answer.size() > 3)
        answer[answer.size() - 3] = char(answer.at(answer.size() - 3) ^ 1);
    return answer;
}

QByteArray SimulatedChip::select(const QByteArray &id, const QMap<quint16, QByteArray> &from)
{
    const auto number = quint16(byteAt(id, 0) << 8 | byteAt(id, 1));
    if (!from.contains(number))
        return statusOf(0x6A82);
    m_selected = from.value(number);
    return statusOf(0x9000);
}

QByteArray SimulatedChip::answerPlain(const QByteArray &command)
{
    m_macKey.clear(); // a plain command ends the session
    const QByteArray data = command.mid(5, byteAt(command, 4));
    switch (byteAt(command, 1)) {
    case 0xA4:
        if (byteAt(command, 2) == 0x04) {
            if (!hasApplication || data != QByteArray::fromHex("A0000002471001"))
                return statusOf(0x6A82);
            m_isMaster = false;
            return statusOf(0x9000);
        }
        if (byteAt(command, 2) == 0x00 && data == QByteArray::fromHex("3F00")) {
            m_isMaster = true;
            return statusOf(0x9000);
        }
        return m_isMaster ? select(data, openFiles) : statusOf(0x6982);
    case 0x84:
        if (m_isMaster || !knowsBasicAccess)
            return statusOf(0x6985);
        m_wasChallenged = true;
        return challenge + statusOf(0x9000);
    case 0x82: return authenticate(data);
    default: return statusOf(0x6982);
    }
}

QByteArray SimulatedChip::authenticate(const QByteArray &data)
{
    const QByteArray seed = QCryptographicHash::hash(m_information, QCryptographicHash::Sha1).left(16);
    const QByteArray cipherKey = keyOf(seed, 1);
    const QByteArray macKey = keyOf(seed, 2);
    const bool isFresh = std::exchange(m_wasChallenged, false);
    if (!isFresh || data.size() != 40 || chipMac(macKey, data.left(32)) != data.right(8))
        return statusOf(0x6300);
    const QByteArray plain = chipDecrypt(cipherKey, data.left(32));
    const QByteArray theirs = plain.left(8);
    if (plain.mid(8, 8) != challenge)
        return statusOf(0x6300);
    const QByteArray session = xored(plain.right(16), keyMaterial);
    m_cipherKey = keyOf(session, 1);
    m_macKey = keyOf(session, 2);
    m_counter = challenge.right(4) + theirs.right(4);
    const QByteArray cipher = chipEncrypt(cipherKey, challenge + theirs + keyMaterial);
    return cipher + chipMac(macKey, cipher) + statusOf(0x9000);
}

void SimulatedChip::count()
{
    quint64 number = 0;
    for (const char c : m_counter)
        number = number << 8 | quint8(c);
    ++number;
    for (int i = 7; i >= 0; --i, number >>= 8)
        m_counter[i] = char(number & 0xFF);
}

QByteArray SimulatedChip::answerProtected(const QByteArray &command)
{
    if (!isOpen())
        return statusOf(0x6988);
    count();
    // CLA INS P1 P2 Lc [87 …] [97 01 Le] 8E 08 MAC 00
    const int length = byteAt(command, 4);
    const QByteArray body = command.mid(5, length);
    const QByteArray before = body.chopped(10);
    const bool isWhole = command.size() == 6 + length && byteAt(body, body.size() - 10) == 0x8E
        && chipMac(m_macKey, m_counter + filled(command.left(4)) + before) == body.right(8);
    if (!isWhole) {
        m_macKey.clear();
        return statusOf(0x6988);
    }
    QByteArray data;
    int wanted = 0;
    for (qsizetype at = 0; at < before.size();) {
        const int size = byteAt(before, at + 1);
        if (byteAt(before, at) == 0x87) {
            data = chipDecrypt(m_cipherKey, before.mid(at + 3, size - 1));
            data.truncate(data.lastIndexOf(char(0x80)));
        } else if (byteAt(before, at) == 0x97) {
            wanted = byteAt(before, at + 2) ? byteAt(before, at + 2) : 256;
        }
        at += 2 + size;
    }
    QByteArray status = statusOf(0x6D00);
    QByteArray plain;
    if (byteAt(command, 1) == 0xA4) {
        status = select(data, files);
    } else if (byteAt(command, 1) == 0xB0) {
        const int offset = byteAt(command, 2) << 8 | byteAt(command, 3);
        plain = m_selected.mid(offset, std::min(wanted, readMax));
        status = statusOf(offset >= m_selected.size() ? 0x6B00 : plain.size() < wanted ? 0x6282 : 0x9000);
    }
    QByteArray answer;
    if (!plain.isEmpty()) {
        const QByteArray cipher = chipEncrypt(m_cipherKey, filled(plain));
        answer += char(0x87);
        if (cipher.size() + 1 >= 0x80)
            answer += char(0x81);
        answer += char(cipher.size() + 1);
        answer += char(0x01);
        answer += cipher;
    }
    answer += QByteArray::fromHex("9902") + status;
    count();
    return answer + QByteArray::fromHex("8E08") + chipMac(m_macKey, m_counter + answer) + status;
}

} // namespace ow::testing
