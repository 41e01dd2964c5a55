#pragma once
// Prometheus text, version 0.0.4: what hub and platform tell of themselves. Numbers, and codes of halls; nothing personal.
#include <QByteArray>

namespace ow {

class MetricsText {
public:
    static constexpr char contentType[] = "text/plain; version=0.0.4";
    /// `prefix` of every name, with its underscore.
    explicit MetricsText(const char *prefix) : m_prefix(prefix) {}

    void line(const char *name, const char *type, qint64 value)
    {
        begin(name, type);
        add(name, {}, value);
    }
    /// One name with several values: begin once, then add each with its labels, braces included.
    void begin(const char *name, const char *type) { m_text += "# TYPE " + m_prefix + name + ' ' + type + '\n'; }
    void add(const char *name, const QByteArray &labels, qint64 value)
    {
        m_text += m_prefix + name + labels + ' ' + QByteArray::number(value) + '\n';
    }
    QByteArray text() const { return m_text; }

private:
    const QByteArray m_prefix;
    QByteArray m_text;
};

} // namespace ow
