#pragma once
#include <QElapsedTimer>
#include <QObject>
#include <QStringList>
#include <QTimer>

class QProcess;

namespace ow {

/// The small program beside an unattended station (`--kept`): starts it, hears its pulse, and starts it anew when it has crashed or says
/// nothing any more. Ends when staff end it in good order, and takes it along when it is ended itself.
class Keeper final : public QObject {
    Q_OBJECT
public:
    static constexpr int pulseMs = 2000;
    static constexpr int silentMsMax = 15000;
    static constexpr int startMsMax = 60000; ///< until the first pulse
    static constexpr int againMsFirst = 1000;
    static constexpr int againMsMax = 30000;
    static constexpr int soundMs = 60000; ///< one that ran so long begins with the first wait again
    /// What the station is started with in place of --kept.
    static constexpr char pulseOption[] = "pulse";
    static constexpr char pulse[] = "alive\n";
    /// Likewise when it was started anew: milliseconds of the moment, a colon, and a RestartReason.
    static constexpr char restartedOption[] = "restarted";

    /// `arguments`: of the station.
    explicit Keeper(QStringList arguments);
    ~Keeper() override;

private:
    void start();
    void ended();
    void look();

    QStringList m_arguments;
    QString m_restarted; ///< empty: it never failed
    QProcess *m_process;
    QTimer m_look;
    QElapsedTimer m_heard;
    QElapsedTimer m_started;
    bool m_beats = false;
    bool m_hung = false; ///< it was ended because it said nothing any more
    int m_againMs = againMsFirst;
};

} // namespace ow
