#include "tests/base/SimulatedChip.h"

#include "models/base/ProblemTypes.h"

#include <QCryptographicHash>

namespace ow::testing {

namespace {
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

QByteArray SimulatedChip::cardAccess() const
{
    QByteArray info = QByteArray::fromHex("301206");
    info += char(10);
    info += QByteArray::fromHex("04007F000702020402");
    info += char(paceCipher);
    info += QByteArray::fromHex("020102");
    info += QByteArray::fromHex("0201") + char(paceParameter);
    return QByteArray::fromHex("3114") + info;
}

QByteArray SimulatedChip::readSelected(const QByteArray &command, int wanted, QByteArray *status) const
{
    const int offset = byteAt(command, 2) << 8 | byteAt(command, 3);
    const QByteArray part = m_selected.mid(offset, std::min(wanted, readMax));
    *status = statusOf(offset >= m_selected.size() ? 0x6B00 : part.size() < wanted ? 0x6282 : 0x9000);
    return part;
}

QByteArray SimulatedChip::answerPlain(const QByteArray &command)
{
    m_session = {}; // a plain command ends the session
    const QByteArray data = command.mid(5, byteAt(command, 4));
    switch (byteAt(command, 1)) {
    case 0xA4:
        if (byteAt(command, 2) == 0x04) {
            if (!hasApplication || data != QByteArray::fromHex("A0000002471001"))
                return statusOf(0x6A82);
            m_isMaster = false;
            return statusOf(0x9000);
        }
        return m_isMaster ? select(data, openFiles) : statusOf(0x6982);
    case 0xB0: {
        QByteArray status;
        const QByteArray part =
            m_isMaster ? readSelected(command, byteAt(command, 4) ? byteAt(command, 4) : 256, &status) : QByteArray();
        return m_isMaster ? part + status : statusOf(0x6982);
    }
    case 0x84:
        if (m_isMaster || !knowsBasicAccess)
            return statusOf(0x6985);
        m_wasChallenged = true;
        return challenge + statusOf(0x9000);
    case 0x82: return authenticate(data);
    case 0x22:
        if (!paceParameter || refusesPace || data != SimulatedPace::choice(paceCipher, paceParameter))
            return statusOf(0x6A80);
        m_pace.emplace(m_information, paceCipher, paceParameter);
        return statusOf(0x9000);
    case 0x86: {
        const auto answer = m_pace ? m_pace->answer(data) : std::nullopt;
        if (!answer) {
            m_pace.reset();
            return statusOf(0x6300);
        }
        if (m_pace->isDone())
            m_session = m_pace->session();
        return *answer + statusOf(0x9000);
    }
    default: return statusOf(0x6982);
    }
}

QByteArray SimulatedChip::authenticate(const QByteArray &data)
{
    const QByteArray seed = QCryptographicHash::hash(m_information, QCryptographicHash::Sha1).left(16);
    const ChipSide document(1, seed, QByteArray(8, '\0'));
    const bool isFresh = std::exchange(m_wasChallenged, false);
    if (!isFresh || data.size() != 40 || document.mac(data.left(32)) != data.right(8))
        return statusOf(0x6300);
    const QByteArray plain = document.decrypt(data.left(32));
    const QByteArray theirs = plain.left(8);
    if (plain.mid(8, 8) != challenge)
        return statusOf(0x6300);
    QByteArray shared = plain.right(16);
    for (int i = 0; i < 16; ++i)
        shared[i] = char(shared.at(i) ^ keyMaterial.at(i));
    m_session = ChipSide(1, shared, challenge.right(4) + theirs.right(4));
    const QByteArray cipher = document.encrypt(challenge + theirs + keyMaterial);
    return cipher + document.mac(cipher) + statusOf(0x9000);
}

QByteArray SimulatedChip::answerProtected(const QByteArray &command)
{
    if (!isOpen())
        return statusOf(0x6988);
    m_session.count();
    // CLA INS P1 P2 Lc [87 …] [97 01 Le] 8E 08 MAC 00
    const int length = byteAt(command, 4);
    const QByteArray body = command.mid(5, length);
    const QByteArray before = body.chopped(10);
    const bool isWhole = command.size() == 6 + length && byteAt(body, body.size() - 10) == 0x8E
        && m_session.macOfMessage(m_session.filled(command.left(4)) + before) == body.right(8);
    if (!isWhole) {
        m_session = {};
        return statusOf(0x6988);
    }
    QByteArray data;
    int wanted = 0;
    for (qsizetype at = 0; at < before.size();) {
        const int size = byteAt(before, at + 1);
        if (byteAt(before, at) == 0x87) {
            data = m_session.decrypt(before.mid(at + 3, size - 1));
            data.truncate(data.lastIndexOf(char(0x80)));
        } else if (byteAt(before, at) == 0x97) {
            wanted = byteAt(before, at + 2) ? byteAt(before, at + 2) : 256;
        }
        at += 2 + size;
    }
    QByteArray status = statusOf(0x6D00);
    QByteArray plain;
    if (byteAt(command, 1) == 0xA4 && byteAt(command, 2) == 0x04) {
        const bool isThere = hasApplication && data == QByteArray::fromHex("A0000002471001");
        m_isMaster = m_isMaster && !isThere;
        status = statusOf(isThere ? 0x9000 : 0x6A82);
    } else if (byteAt(command, 1) == 0xA4) {
        status = m_isMaster ? statusOf(0x6A82) : select(data, files);
    } else if (byteAt(command, 1) == 0xB0) {
        plain = readSelected(command, wanted, &status);
    }
    m_session.count();
    QByteArray answer;
    if (!plain.isEmpty()) {
        const QByteArray cipher = m_session.encrypt(m_session.filled(plain));
        answer += char(0x87);
        if (cipher.size() + 1 >= 0x80)
            answer += char(0x81);
        answer += char(cipher.size() + 1);
        answer += char(0x01);
        answer += cipher;
    }
    answer += QByteArray::fromHex("9902") + status;
    return answer + QByteArray::fromHex("8E08") + m_session.macOfMessage(answer) + status;
}

} // namespace ow::testing
