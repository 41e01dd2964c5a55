#include "models/base/JsonReader.h"

#include "models/base/JsonCheck.h"
#include "models/base/ProblemTypes.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>
#include <QVarLengthArray>
#include <algorithm>
#include <optional>

namespace ow {

namespace {
constexpr qsizetype keysLooked = 12; ///< of an object, compared one by one

/// Walks the bytes once and stops at the first fault.
class JsonScanner {
public:
    JsonScanner(const QByteArray &bytes, const JsonLimits &limits) : m_bytes(bytes), m_limits(limits) {}

    std::optional<Problem> scan()
    {
        skipSpace();
        if (peek() != '{' && peek() != '[')
            return syntax();
        if (!value(0))
            return m_problem;
        skipSpace();
        return m_at == m_bytes.size() ? std::nullopt : std::optional<Problem>(syntax());
    }

private:
    int peek() const { return m_at < m_bytes.size() ? static_cast<unsigned char>(m_bytes.at(m_at)) : -1; }
    void skipSpace()
    {
        while (peek() == ' ' || peek() == '\n' || peek() == '\r' || peek() == '\t')
            ++m_at;
    }
    Problem syntax() const { return Problem(problem::JsonSyntax, {{QStringLiteral("offset"), QString::number(m_at)}}); }
    bool refuse(Problem problem)
    {
        m_problem = std::move(problem);
        return false;
    }

    bool value(int depth)
    {
        if (depth >= m_limits.depthMax)
            return refuse(Problem(problem::JsonDepth, {{QStringLiteral("max"), QString::number(m_limits.depthMax)}}));
        switch (peek()) {
        case '{': return object(depth);
        case '[': return array(depth);
        case '"': return text(nullptr);
        case 't': return word("true");
        case 'f': return word("false");
        case 'n': return word("null");
        default: return number();
        }
    }

    bool object(int depth)
    {
        ++m_at;
        QVarLengthArray<QByteArray, keysLooked> few; // most objects have few keys: no set is made for them
        QSet<QByteArray> keys;
        for (bool first = true;; first = false) {
            skipSpace();
            if (first && peek() == '}')
                break;
            QByteArray key;
            if (peek() != '"')
                return refuse(syntax());
            if (!text(&key))
                return false;
            if (std::find(few.begin(), few.end(), key) != few.end() || keys.contains(key))
                return refuse(Problem(problem::JsonDuplicateKey, {{QStringLiteral("key"), QString::fromUtf8(key)}}));
            if (few.size() < keysLooked)
                few.append(std::move(key));
            else
                keys.insert(std::move(key));
            skipSpace();
            if (peek() != ':')
                return refuse(syntax());
            ++m_at;
            skipSpace();
            if (!value(depth + 1))
                return false;
            skipSpace();
            if (peek() == '}')
                break;
            if (peek() != ',')
                return refuse(syntax());
            ++m_at;
        }
        ++m_at;
        return true;
    }

    bool array(int depth)
    {
        ++m_at;
        for (bool first = true;; first = false) {
            skipSpace();
            if (first && peek() == ']')
                break;
            if (!value(depth + 1))
                return false;
            skipSpace();
            if (peek() == ']')
                break;
            if (peek() != ',')
                return refuse(syntax());
            ++m_at;
        }
        ++m_at;
        return true;
    }

    bool word(const char *expected)
    {
        const qsizetype length = qsizetype(qstrlen(expected));
        if (m_bytes.mid(m_at, length) != expected)
            return refuse(syntax());
        m_at += length;
        return true;
    }

    bool number()
    {
        const qsizetype start = m_at;
        if (peek() == '-')
            ++m_at;
        const qsizetype digits = m_at;
        while (peek() >= '0' && peek() <= '9')
            ++m_at;
        if (m_at == digits || (m_bytes.at(digits) == '0' && m_at - digits > 1))
            return refuse(m_at == digits ? syntax() : Problem(problem::JsonNumber));
        if (m_limits.numbers == JsonNumbers::Decimals)
            return decimals(start);
        if (peek() == '.' || peek() == 'e' || peek() == 'E' || m_at - digits > 16)
            return refuse(Problem(problem::JsonNumber));
        const qint64 parsed = m_bytes.mid(start, m_at - start).toLongLong();
        if (parsed > 9007199254740991 || parsed < -9007199254740991)
            return refuse(Problem(problem::JsonNumber));
        return true;
    }

    /// What follows the digits before the point; the whole must be a finite double.
    bool decimals(qsizetype start)
    {
        const auto digits = [this] {
            const qsizetype before = m_at;
            while (peek() >= '0' && peek() <= '9')
                ++m_at;
            return m_at > before;
        };
        if (peek() == '.') {
            ++m_at;
            if (!digits())
                return refuse(syntax());
        }
        if (peek() == 'e' || peek() == 'E') {
            ++m_at;
            if (peek() == '+' || peek() == '-')
                ++m_at;
            if (!digits())
                return refuse(syntax());
        }
        bool finite = false;
        m_bytes.mid(start, m_at - start).toDouble(&finite);
        return finite || refuse(Problem(problem::JsonNumber));
    }

    int hex4()
    {
        int code = 0;
        for (int i = 0; i < 4; ++i, ++m_at) {
            const int c = peek();
            const int digit = c >= '0' && c <= '9' ? c - '0'
                : c >= 'a' && c <= 'f'             ? c - 'a' + 10
                : c >= 'A' && c <= 'F'             ? c - 'A' + 10
                                                   : -1;
            if (digit < 0)
                return -1;
            code = code * 16 + digit;
        }
        return code;
    }

    bool escape(QByteArray *decoded)
    {
        static const char plain[] = "\"\\/bfnrt";
        static const char meaning[] = "\"\\/\b\f\n\r\t";
        const int c = peek();
        ++m_at;
        if (c != 'u') {
            const char *found = c > 0 ? std::char_traits<char>::find(plain, sizeof(plain) - 1, char(c)) : nullptr;
            if (!found)
                return refuse(syntax());
            if (decoded)
                decoded->append(meaning[found - plain]);
            return true;
        }
        const int high = hex4();
        if (high < 0)
            return refuse(syntax());
        QString character{QChar(ushort(high))};
        if (QChar::isLowSurrogate(uint(high)))
            return refuse(encoding());
        if (QChar::isHighSurrogate(uint(high))) {
            if (m_bytes.mid(m_at, 2) != "\\u")
                return refuse(encoding());
            m_at += 2;
            const int low = hex4();
            if (low < 0 || !QChar::isLowSurrogate(uint(low)))
                return refuse(encoding());
            character.append(QChar(ushort(low)));
        }
        if (decoded)
            decoded->append(character.toUtf8());
        return true;
    }

    Problem encoding() const
    {
        return Problem(problem::JsonEncoding, {{QStringLiteral("offset"), QString::number(m_at)}});
    }

    bool utf8(QByteArray *decoded)
    {
        const int lead = peek();
        const int follow = lead >= 0xc2 && lead <= 0xdf ? 1
            : lead >= 0xe0 && lead <= 0xef              ? 2
            : lead >= 0xf0 && lead <= 0xf4              ? 3
                                                        : 0;
        if (follow == 0 || m_at + follow >= m_bytes.size())
            return refuse(encoding());
        for (int i = 1; i <= follow; ++i) {
            const int next = static_cast<unsigned char>(m_bytes.at(m_at + i));
            const bool overlong = i == 1
                && ((lead == 0xe0 && next < 0xa0) || (lead == 0xed && next > 0x9f) || (lead == 0xf0 && next < 0x90)
                    || (lead == 0xf4 && next > 0x8f));
            if (next < 0x80 || next > 0xbf || overlong)
                return refuse(encoding());
        }
        if (decoded)
            decoded->append(m_bytes.constData() + m_at, follow + 1);
        m_at += follow + 1;
        return true;
    }

    bool text(QByteArray *decoded)
    {
        const qsizetype start = ++m_at;
        for (;;) {
            const qsizetype plain = m_at;
            int c = peek();
            for (; c >= 0x20 && c < 0x80 && c != '"' && c != '\\'; c = peek())
                ++m_at;
            if (decoded)
                decoded->append(m_bytes.constData() + plain, m_at - plain);
            if (m_at - start > m_limits.textBytesMax)
                return refuse(
                    Problem(problem::JsonTooLarge, {{QStringLiteral("max"), QString::number(m_limits.textBytesMax)}}));
            if (c == '"') {
                ++m_at;
                return true;
            }
            if (c < 0x20)
                return refuse(syntax());
            if (c == '\\') {
                ++m_at;
                if (!escape(decoded))
                    return false;
            } else if (!utf8(decoded)) {
                return false;
            }
        }
    }

    const QByteArray &m_bytes;
    const JsonLimits &m_limits;
    qsizetype m_at = 0;
    std::optional<Problem> m_problem;
};

} // namespace

Result<void> checkJson(const QByteArray &bytes, const JsonLimits &limits)
{
    if (bytes.size() > limits.bytesMax)
        return fail(problem::JsonTooLarge, {{QStringLiteral("max"), QString::number(limits.bytesMax)}});
    if (const auto found = JsonScanner(bytes, limits).scan())
        return fail(*found);
    return {};
}

Result<QJsonValue> JsonReader::read(const QByteArray &bytes, const JsonLimits &limits)
{
    return checkJson(bytes, limits).map([&]() -> QJsonValue {
        const QJsonDocument document = QJsonDocument::fromJson(bytes);
        return document.isArray() ? QJsonValue(document.array()) : QJsonValue(document.object());
    });
}

} // namespace ow
