#pragma once
#include "ui/reader/CardReader.h"
#include "ui/reader/DeviceBridge.h"

class QLabel;
class QPushButton;

namespace ow {
class Badge;

/// A card reader behind a device bridge: one button, and one sentence on how the device is.
class BridgeCardReader final : public CardReader {
    Q_OBJECT
public:
    BridgeCardReader(const QString &program, const QStringList &arguments, Scheduler &scheduler,
                     QWidget *parent = nullptr);
    bool isSimulated() const override;
    DeviceState condition() const override;
    CardReading reading() const override { return m_reading; }
    bool visitorFinished() override;
    DeviceBridge &bridge() { return m_bridge; }

private:
    void tell();

    DeviceBridge m_bridge;
    CardReading m_reading;
    QPushButton *m_read;
    Badge *m_mark;
    QLabel *m_sentence;
};

} // namespace ow
