#pragma once
#include "ui/reader/CardReader.h"
#include "ui/reader/WedgeFilter.h"

class QLabel;

namespace ow {

/// A bar code or machine-line scanner plugged in as a keyboard: machine lines give a whole card, a citizen number alone only that.
class ScannerCardReader final : public CardReader {
    Q_OBJECT
public:
    ScannerCardReader(const Clock &clock, Scheduler &scheduler, QWidget *parent = nullptr);
    bool isSimulated() const override { return false; }
    CardReading reading() const override { return {.by = ReadBy::MachineLine}; }

private:
    bool take(const QString &text);

    const Clock &m_clock;
    QLabel *m_sentence;
    WedgeFilter m_filter;
};

} // namespace ow
