#pragma once
#include "ui/reader/CardReader.h"

#include <QList>
#include <functional>

namespace ow {

/// All devices of one station that read documents, as one reader.
class ReaderGroup final : public CardReader {
    Q_OBJECT
public:
    explicit ReaderGroup(const QList<CardReader *> &readers, QWidget *parent = nullptr);
    bool isSimulated() const override;
    bool isEmpty() const { return m_readers.isEmpty(); }
    /// The worst of them.
    DeviceState condition() const override;
    CardReading reading() const override { return m_reading; }
    bool visitorFinished() override;
    bool seekChip(const IdentityCard &card, const CardReading &reading) override;
    /// Until it is taken back (empty), cards go to this borrower alone: a sheet over the page whose reader this is.
    void lendTo(const std::function<void(const IdentityCard &)> &borrower) { m_borrower = borrower; }

private:
    QList<CardReader *> m_readers;
    CardReading m_reading;
    std::function<void(const IdentityCard &)> m_borrower;
};

} // namespace ow
