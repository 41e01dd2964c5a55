#pragma once
#include "models/emrtd/ApduChannel.h"

#include <QMap>

namespace ow::testing {

/// The chip's side of Basic Access Control, secure messaging and its files (ICAO Doc 9303-11 §4.3, §9.8), written against the standard
/// alone: single steps of DES, lengths by hand.
class SimulatedChip final : public ApduChannel {
public:
    /// `information`: number, birth and last day with their check digits.
    explicit SimulatedChip(const QByteArray &information) : m_information(information) {}

    QMap<quint16, QByteArray> files;     ///< of the application
    QMap<quint16, QByteArray> openFiles; ///< under the master file
    bool hasApplication = true;
    bool knowsBasicAccess = true;
    int readMax = 256;    ///< bytes a READ BINARY gives at most
    int removedAt = -1;   ///< from this exchange on the card is gone
    int forgedAt = -1;    ///< the MAC of this answer is wrong
    int deafAt = -1;      ///< from this exchange on the session is over: 6988
    int truncatedAt = -1; ///< this answer has one byte
    QByteArray challenge = QByteArray::fromHex("4608F91988702212");
    QByteArray keyMaterial = QByteArray::fromHex("0B4F80323EB3191CB04970CB4052790B");

    int exchanges() const { return m_exchanges; }
    bool isOpen() const { return !m_macKey.isEmpty(); }
    Result<QByteArray> transmit(const QByteArray &command) override;

private:
    QByteArray answerPlain(const QByteArray &command);
    QByteArray authenticate(const QByteArray &data);
    QByteArray answerProtected(const QByteArray &command);
    QByteArray select(const QByteArray &id, const QMap<quint16, QByteArray> &from);
    void count();

    QByteArray m_information;
    QByteArray m_cipherKey;
    QByteArray m_macKey;
    QByteArray m_counter;
    QByteArray m_selected;
    bool m_wasChallenged = false;
    bool m_isMaster = true;
    int m_exchanges = 0;
};

} // namespace ow::testing
