#pragma once
#include <QObject>
#include <optional>

class QLineEdit;
class QWidget;

namespace ow {
class SteeringReasonSheet;

/// 全厅通知: one line for every board; left empty it is taken down.
class BroadcastSheet final : public QObject {
    Q_OBJECT
public:
    explicit BroadcastSheet(QWidget &page);
    void open(const std::optional<QString> &shown);

signals:
    void broadcastChosen(const std::optional<QString> &text, const QString &reason);

private:
    SteeringReasonSheet *m_sheet;
    QLineEdit *m_text;
    bool m_shown = false; ///< one is up and may be taken down
};

} // namespace ow
