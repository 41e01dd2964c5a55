#pragma once
#include <QObject>
#include <QString>

class QWidget;

namespace ow {
class Voice;

/// Reads to who cannot: what a page asks and what one may choose, when it opens and whenever he wants it again. What is on a page of
/// his own (a label with the property "untold", whatever he typed) is not for the hall to hear. A device that fails costs only the voice.
class KioskAloud final : public QObject {
    Q_OBJECT
public:
    explicit KioskAloud(Voice &voice, QObject *parent = nullptr);

    /// In large type only. Off: silence.
    void setOn(bool on);
    /// What is on the screen now: read when it asks something else than before. Asked often.
    void look(const QWidget &page, bool english);
    /// 朗读, or 停止 while it reads.
    void toggle(const QWidget &page, bool english);
    bool isReading() const { return m_isReading; }

    /// The lead of a page, and what can be pressed on it, in the order of the eye.
    static QString leadOf(const QWidget &page);
    static QString choicesOf(const QWidget &page);

signals:
    void readingChanged(bool reading);

private:
    void read(const QString &text, bool english);
    void stop();

    Voice &m_voice;
    QString m_lead; ///< read last
    bool m_isOn = false;
    bool m_isReading = false;
};

} // namespace ow
