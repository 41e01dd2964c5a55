#include "models/identity/MrzCheck.h"

namespace ow {

QChar mrzCheckDigit(QStringView text)
{
    static constexpr int weights[] = {7, 3, 1};
    int sum = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char16_t c = text.at(i).unicode();
        int value = 0;
        if (c >= u'0' && c <= u'9')
            value = c - u'0';
        else if (c >= u'A' && c <= u'Z')
            value = c - u'A' + 10;
        else if (c != u'<')
            return QChar();
        sum += value * weights[i % 3];
    }
    return QLatin1Char(char('0' + sum % 10));
}

} // namespace ow
