#pragma once
#include "models/emrtd/ApduChannel.h"
#include "tests/base/ChipSide.h"
#include "tests/base/SimulatedPace.h"

#include <QMap>

namespace ow::testing {

/// The chip's side of Basic Access Control, PACE, secure messaging and its files (ICAO Doc 9303-11 §4.3, §4.4, §9.8), written against the
/// standard alone: lengths by hand.
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
    /// Domain parameters and cipher of PACE with generic mapping (4 curves: 12, 13, 15, 16; ciphers 1 to 4); 0: it speaks none.
    int paceParameter = 0;
    int paceCipher = 2;
    bool refusesPace = false; ///< though it offers it
    QByteArray challenge = QByteArray::fromHex("4608F91988702212");
    QByteArray keyMaterial = QByteArray::fromHex("0B4F80323EB3191CB04970CB4052790B");

    int exchanges() const { return m_exchanges; }
    bool isOpen() const { return !m_session.macKey.isEmpty(); }
    /// What EF.CardAccess of such a chip says.
    QByteArray cardAccess() const;
    Result<QByteArray> transmit(const QByteArray &command) override;

private:
    QByteArray answerPlain(const QByteArray &command);
    QByteArray authenticate(const QByteArray &data);
    QByteArray readSelected(const QByteArray &command, int wanted, QByteArray *status) const;
    QByteArray answerProtected(const QByteArray &command);
    QByteArray select(const QByteArray &id, const QMap<quint16, QByteArray> &from);
    QByteArray m_information;
    ChipSide m_session;
    std::optional<SimulatedPace> m_pace;
    QByteArray m_selected;
    bool m_wasChallenged = false;
    bool m_isMaster = true;
    int m_exchanges = 0;
};

} // namespace ow::testing
