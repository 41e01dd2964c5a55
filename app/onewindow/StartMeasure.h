#pragma once
#include <QObject>

class QWidget;

namespace ow {
class HubClient;

/// How long a start takes, for who started the program: "painted" on standard output when the page has been painted with the hub's
/// data, then the key pressed where the focus is, and "reached" when the hub has done what it asked for. The program then ends.
class StartMeasure final : public QObject {
    Q_OBJECT
public:
    /// `key` as in QKeySequence ("Space"); "none": ends once painted. Window and hub outlive it.
    StartMeasure(QWidget &window, HubClient &hub, const QString &key);
    void dataShown();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void painted();

    QWidget &m_window;
    HubClient &m_hub;
    QString m_key;
    bool m_shown = false;
};

} // namespace ow
