#pragma once
#include <QByteArray>
#include <optional>

namespace ow {

/// Status words that are told apart (ISO/IEC 7816-4 §5.1.3).
constexpr quint16 swOk = 0x9000;
constexpr quint16 swEndOfFile = 0x6282; ///< fewer bytes than were asked for

/// Short form: data and answer of at most 255 and 256 bytes.
struct CommandApdu {
    quint8 instruction = 0;
    quint8 p1 = 0;
    quint8 p2 = 0;
    QByteArray data = {};
    std::optional<int> expected = {}; ///< bytes of the answer, 1 to 256; absent: status words only
    bool isChained = false;           ///< more of the same follows

    QByteArray bytes() const;
};

struct ResponseApdu {
    QByteArray data;
    quint16 status = 0;

    /// Nothing when there are not even status words.
    static std::optional<ResponseApdu> parse(const QByteArray &bytes);
};

/// The byte that stands for `expected`: 256 is written as 0.
char expectedByte(int expected);

} // namespace ow
