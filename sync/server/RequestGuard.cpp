#include "sync/server/RequestGuard.h"

#include "models/base/Crypto.h"
#include "models/base/ProblemTypes.h"

#include <algorithm>
#include <array>
#include <cstring>

namespace ow {

namespace {
constexpr int lengthDigitsMax = 15;

bool isTokenCharacter(char c)
{
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')
        || (c != '\0' && std::strchr("!#$%&'*+-.^_`|~", c));
}

bool isVisible(char c)
{
    return c > 0x20 && c < 0x7f;
}

bool isControl(char c)
{
    return (c >= 0 && c < 0x20) || c == 0x7f;
}

int hexDigit(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    const char lower = char(c | 0x20);
    return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
}

/// Percent-decoded text; nothing when an escape is broken, or when the result is not UTF-8 or contains control characters.
std::optional<QByteArray> decodedText(const QByteArray &text)
{
    QByteArray result;
    result.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        char c = text.at(i);
        if (c == '%') {
            if (i + 2 >= text.size())
                return {};
            const int high = hexDigit(text.at(i + 1));
            const int low = hexDigit(text.at(i + 2));
            if (high < 0 || low < 0)
                return {};
            c = char(high * 16 + low);
            i += 2;
        }
        if (isControl(c))
            return {};
        result.append(c);
    }
    // Whatever is not strict UTF-8 becomes a replacement character and so does not come back the same.
    if (QString::fromUtf8(result).toUtf8() != result)
        return {};
    return result;
}

std::optional<QByteArray> decodedPath(const QByteArray &path)
{
    // An escaped slash would be one segment here and two for the next reader.
    if (path.toLower().contains("%2f"))
        return {};
    const auto decoded = decodedText(path);
    if (!decoded || decoded->contains('\\'))
        return {};
    const QList<QByteArray> segments = decoded->split('/');
    const bool climbs =
        std::any_of(segments.begin(), segments.end(), [](const QByteArray &s) { return s == "." || s == ".."; });
    return climbs ? std::nullopt : decoded;
}

/// Form-encoded, as browsers send it: "+" is a space.
std::optional<QList<QPair<QString, QString>>> decodedQuery(const QByteArray &query)
{
    QList<QPair<QString, QString>> result;
    if (query.isEmpty())
        return result;
    for (QByteArray pair : query.split('&')) {
        pair.replace('+', ' ');
        const qsizetype equals = pair.indexOf('=');
        const auto key = decodedText(equals < 0 ? pair : pair.left(equals));
        const auto value = decodedText(equals < 0 ? QByteArray() : pair.mid(equals + 1));
        if (!key || !value)
            return {};
        result.append({QString::fromUtf8(*key), QString::fromUtf8(*value)});
    }
    return result;
}

bool isHost(const QByteArray &host)
{
    return !host.isEmpty() && std::all_of(host.begin(), host.end(), [](char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')
            || std::strchr("-._:[]", c) != nullptr;
    });
}

/// Fields that mean one thing; a second one means that somebody wants two readers to disagree.
bool isSingle(const QByteArray &name)
{
    static constexpr std::array singles{"host",
                                        "content-length",
                                        "content-type",
                                        header::contentDigest,
                                        "content-encoding",
                                        header::authorization,
                                        header::station,
                                        header::stationSeq,
                                        header::idempotencyKey,
                                        header::hubEpoch,
                                        header::hubSeq,
                                        header::lastEventId};
    return std::any_of(singles.begin(), singles.end(), [&](const char *single) { return name == single; });
}

Problem tooLarge(qint64 max)
{
    return {problem::RequestTooLarge, {{QStringLiteral("max"), QString::number(max)}}};
}
} // namespace

RequestGuard::State RequestGuard::refuse(Problem problem)
{
    m_refusal = std::move(problem);
    m_buffer = {};
    return m_state = State::Refused;
}

RequestGuard::State RequestGuard::feed(const char *bytes, qsizetype count)
{
    if (m_state == State::Refused)
        return m_state;
    m_buffer.append(bytes, count);
    if (m_state == State::Header && readHeader() != State::Body)
        return m_state;
    if (m_state == State::Body && m_buffer.size() >= m_bodyBytes)
        m_state = State::Complete;
    return m_state;
}

RequestGuard::State RequestGuard::readHeader()
{
    // Line ends are looked at as they come, so that a hostile byte is refused before the header is complete.
    qsizetype end = -1;
    for (; m_scanned < m_buffer.size() && end < 0; ++m_scanned) {
        const char c = m_buffer.at(m_scanned);
        const bool afterReturn = m_scanned > 0 && m_buffer.at(m_scanned - 1) == '\r';
        if ((c == '\n') != afterReturn || (isControl(c) && c != '\r' && c != '\n' && c != '\t'))
            return refuse(problem::RequestMalformed);
        if (c == '\n' && m_scanned >= 3 && m_buffer.at(m_scanned - 2) == '\n')
            end = m_scanned + 1;
        if (m_scanned >= headerBytesMax)
            return refuse(tooLarge(headerBytesMax));
    }
    if (end < 0)
        return m_state;

    m_request = {};
    const QByteArray block = m_buffer.left(end);
    qsizetype start = 0;
    int lines = 0;
    for (qsizetype stop = block.indexOf("\r\n"); stop > start;
         start = stop + 2, stop = block.indexOf("\r\n", start), ++lines) {
        if (lines > fieldsMax)
            return refuse(tooLarge(headerBytesMax));
        const QByteArray line = block.mid(start, stop - start);
        if (auto problem = lines == 0 ? readRequestLine(line) : readField(line))
            return refuse(std::move(*problem));
    }
    // An empty first line ends the loop before there was any request.
    if (lines == 0)
        return refuse(problem::RequestMalformed);
    if (auto problem = readFraming())
        return refuse(std::move(*problem));
    m_buffer.remove(0, end);
    m_scanned = 0;
    return m_state = State::Body;
}

std::optional<Problem> RequestGuard::readRequestLine(const QByteArray &line)
{
    const QList<QByteArray> parts = line.split(' ');
    if (parts.size() != 3 || parts.at(2) != "HTTP/1.1" || parts.at(0).isEmpty()
        || !std::all_of(parts.at(0).begin(), parts.at(0).end(), isTokenCharacter))
        return Problem(problem::RequestMalformed);
    static constexpr std::array methods{"GET", "HEAD", "POST", "PUT", "DELETE"};
    const QByteArray &method = parts.at(0);
    if (std::none_of(methods.begin(), methods.end(), [&](const char *known) { return method == known; }))
        return Problem(problem::MethodNotAllowed);
    const QByteArray &target = parts.at(1);
    if (!target.startsWith('/') || target.contains('#') || !std::all_of(target.begin(), target.end(), isVisible))
        return Problem(problem::RequestMalformed);
    const qsizetype mark = target.indexOf('?');
    auto path = decodedPath(mark < 0 ? target : target.left(mark));
    auto query = decodedQuery(mark < 0 ? QByteArray() : target.mid(mark + 1));
    if (!path || !query)
        return Problem(problem::RequestMalformed);
    m_request.method = method;
    m_request.path = std::move(*path);
    m_request.query = std::move(*query);
    return {};
}

std::optional<Problem> RequestGuard::readField(const QByteArray &line)
{
    const qsizetype colon = line.indexOf(':');
    // A folded line begins with a space, a space before the colon ends the name: neither is a token character.
    if (colon <= 0 || !std::all_of(line.begin(), line.begin() + colon, isTokenCharacter))
        return Problem(problem::RequestMalformed);
    QByteArray name = line.left(colon).toLower();
    QByteArray value = line.mid(colon + 1).trimmed();
    if (isSingle(name) && std::any_of(m_request.headers.begin(), m_request.headers.end(), [&](const auto &field) {
            return field.first == name;
        }))
        return Problem(name == "content-length" ? problem::RequestFraming : problem::RequestMalformed);
    m_request.headers.append({std::move(name), std::move(value)});
    return {};
}

std::optional<Problem> RequestGuard::readFraming()
{
    bool hasLength = false;
    bool hasHost = false;
    m_bodyBytes = 0;
    m_keepAlive = true;
    for (const auto &[name, value] : m_request.headers) {
        if (name == "transfer-encoding")
            return Problem(problem::RequestFraming);
        if (name == "expect")
            return Problem(problem::RequestMalformed);
        if (name == "connection")
            m_keepAlive = m_keepAlive && !value.toLower().contains("close");
        if (name == "host") {
            hasHost = true;
            if (!isHost(value))
                return Problem(problem::RequestMalformed);
        }
        if (name == "content-length") {
            hasLength = true;
            if (value.isEmpty()
                || !std::all_of(value.begin(), value.end(), [](char c) { return c >= '0' && c <= '9'; }))
                return Problem(problem::RequestFraming);
            if (value.size() > lengthDigitsMax || value.toLongLong() > m_bodyBytesMax)
                return tooLarge(m_bodyBytesMax);
            m_bodyBytes = value.toLongLong();
        }
    }
    if (!hasHost)
        return Problem(problem::RequestMalformed);
    const bool carriesBody = m_request.method == "POST" || m_request.method == "PUT";
    const bool carriesNone = m_request.method == "GET" || m_request.method == "HEAD";
    if ((carriesBody && !hasLength) || (carriesNone && m_bodyBytes > 0))
        return Problem(problem::RequestFraming);
    // A browser sends the forms of our pages without one; nothing of /v1/ is a form.
    const bool isForm = m_request.header("content-type").startsWith("application/x-www-form-urlencoded")
        && !m_request.path.startsWith("/v1/");
    if (m_bodyBytes > 0 && !isForm && m_request.header(header::contentDigest).isEmpty())
        return Problem(problem::DigestMissing);
    return {};
}

Result<Request> RequestGuard::take()
{
    Request request = std::move(m_request);
    m_request = {};
    if (m_buffer.size() == m_bodyBytes) {
        request.body = std::move(m_buffer);
        m_buffer = {};
    } else {
        request.body = m_buffer.left(m_bodyBytes);
        m_buffer.remove(0, m_bodyBytes);
    }
    m_state = State::Header;
    if (request.header(header::contentDigest).isEmpty())
        return request;
    if (!equalInConstantTime(request.header(header::contentDigest), contentDigest(request.body)))
        return fail(problem::DigestMismatch);
    return request;
}

} // namespace ow
