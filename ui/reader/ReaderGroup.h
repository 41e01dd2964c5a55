#pragma once
#include "ui/reader/CardReader.h"

#include <QList>

namespace ow {

/// All devices of one station that read documents, as one reader.
class ReaderGroup final : public CardReader {
    Q_OBJECT
public:
    explicit ReaderGroup(const QList<CardReader *> &readers, QWidget *parent = nullptr);
    bool isSimulated() const override;
    CardReading reading() const override { return m_reading; }
    bool visitorFinished() override;
    bool seekChip(const IdentityCard &card, const CardReading &reading) override;

private:
    QList<CardReader *> m_readers;
    CardReading m_reading;
};

} // namespace ow
