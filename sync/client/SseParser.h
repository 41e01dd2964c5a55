#pragma once
#include <QByteArray>
#include <QList>
#include <optional>

namespace ow {

struct SseEvent {
    QByteArray type; ///< empty: "message" to a browser; ours always have one
    QByteArray data;
    std::optional<QByteArray> id; ///< set when the event carried one

    friend bool operator==(const SseEvent &, const SseEvent &) = default;
};

/// WHATWG server-sent events, fed with pieces cut anywhere. Unlike a browser it also hands out events without data, because an
/// event that is only an id is our heartbeat and moves the cursor.
class SseParser {
public:
    static constexpr qsizetype eventBytesMax = 4 * 1024 * 1024;

    /// The events completed by these bytes.
    QList<SseEvent> feed(const QByteArray &bytes);
    /// An event outgrew eventBytesMax: the stream is not worth following further.
    bool isOverfull() const { return m_overfull; }

private:
    void endLine(QList<SseEvent> &events);
    void endEvent(QList<SseEvent> &events);

    QByteArray m_line;
    SseEvent m_event;
    bool m_any = false;     ///< the event under way has a field
    bool m_data = false;    ///< … and it is data
    bool m_afterCr = false; ///< a line feed now belongs to the line already ended
    bool m_first = true;    ///< a byte order mark may stand before the first line
    bool m_overfull = false;
};

} // namespace ow
