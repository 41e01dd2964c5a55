#include "ui/reader/ReaderGroup.h"

#include <QVBoxLayout>
#include <algorithm>

namespace ow {

ReaderGroup::ReaderGroup(const QList<CardReader *> &readers, QWidget *parent) : CardReader(parent), m_readers(readers)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    for (CardReader *reader : readers) {
        column->addWidget(reader);
        connect(reader, &CardReader::cardRead, this, [this, reader](const IdentityCard &card) {
            m_reading = reader->reading();
            // A chip's reader that gives a card as it came has sought already.
            const auto seeks = [&](CardReader *one) { return one != reader && one->seekChip(card, m_reading); };
            if (m_reading.by == ReadBy::Chip || std::none_of(m_readers.begin(), m_readers.end(), seeks))
                m_borrower ? m_borrower(card) : emit cardRead(card);
        });
        connect(reader, &CardReader::conditionChanged, this, &CardReader::conditionChanged);
        connect(reader, &CardReader::numberRead, this, &CardReader::numberRead);
        connect(reader, &CardReader::codeRead, this, &CardReader::codeRead);
    }
}

bool ReaderGroup::isSimulated() const
{
    return std::any_of(m_readers.begin(), m_readers.end(), [](const CardReader *one) { return one->isSimulated(); });
}

DeviceState ReaderGroup::condition() const
{
    DeviceState worst = DeviceState::Fine;
    for (const CardReader *reader : m_readers)
        worst = std::max(worst, reader->condition());
    return worst;
}

bool ReaderGroup::visitorFinished()
{
    bool isLeft = false;
    for (CardReader *reader : std::as_const(m_readers))
        isLeft = reader->visitorFinished() || isLeft;
    return isLeft;
}

bool ReaderGroup::seekChip(const IdentityCard &card, const CardReading &reading)
{
    return std::any_of(m_readers.begin(), m_readers.end(),
                       [&](CardReader *one) { return one->seekChip(card, reading); });
}

} // namespace ow

#include "moc_ReaderGroup.cpp"
