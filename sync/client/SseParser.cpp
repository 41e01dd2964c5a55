#include "sync/client/SseParser.h"

namespace ow {

QList<SseEvent> SseParser::feed(const QByteArray &bytes)
{
    QList<SseEvent> events;
    for (const char c : bytes) {
        if (m_overfull)
            break;
        if (c == '\n' && m_afterCr) {
            m_afterCr = false;
            continue;
        }
        m_afterCr = c == '\r';
        if (c == '\r' || c == '\n') {
            endLine(events);
        } else {
            m_line += c;
            m_overfull = m_line.size() + m_event.data.size() > eventBytesMax;
        }
    }
    return events;
}

void SseParser::endLine(QList<SseEvent> &events)
{
    if (m_first && m_line.startsWith("\xEF\xBB\xBF"))
        m_line.remove(0, 3);
    m_first = false;
    if (m_line.isEmpty()) {
        endEvent(events);
        return;
    }
    const qsizetype colon = m_line.indexOf(':');
    const QByteArray name = colon < 0 ? m_line : m_line.left(colon);
    QByteArray value = colon < 0 ? QByteArray() : m_line.mid(colon + 1);
    if (value.startsWith(' '))
        value.remove(0, 1);
    m_line.clear();
    if (name == "data") {
        if (m_data)
            m_event.data += '\n';
        m_event.data += value;
        m_any = m_data = true;
    } else if (name == "event") {
        m_event.type = value;
        m_any = true;
    } else if (name == "id" && !value.contains('\0')) {
        m_event.id = value;
        m_any = true;
    }
}

void SseParser::endEvent(QList<SseEvent> &events)
{
    if (m_any)
        events.append(m_event);
    // Member by member: GCC 12 takes a whole new event for an uninitialised one.
    m_event.type.clear();
    m_event.data.clear();
    m_event.id.reset();
    m_any = m_data = false;
}

} // namespace ow
