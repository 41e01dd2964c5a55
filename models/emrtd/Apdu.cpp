#include "models/emrtd/Apdu.h"

namespace ow {

char expectedByte(int expected)
{
    return char(expected & 0xFF);
}

QByteArray CommandApdu::bytes() const
{
    QByteArray out;
    out.append(isChained ? char(0x10) : '\0').append(char(instruction)).append(char(p1)).append(char(p2));
    if (!data.isEmpty())
        out.append(char(data.size())).append(data);
    if (expected)
        out.append(expectedByte(*expected));
    return out;
}

std::optional<ResponseApdu> ResponseApdu::parse(const QByteArray &bytes)
{
    if (bytes.size() < 2)
        return std::nullopt;
    const auto at = [&](qsizetype i) { return quint16(quint8(bytes.at(i))); };
    return ResponseApdu{bytes.chopped(2), quint16(at(bytes.size() - 2) << 8 | at(bytes.size() - 1))};
}

} // namespace ow
