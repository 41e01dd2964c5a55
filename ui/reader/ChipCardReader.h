#pragma once
#include "ui/reader/CardReader.h"
#include "ui/reader/ChipReader.h"

class QLabel;
class QLineEdit;
class QPushButton;

namespace ow {

class Clock;

/// Electronic passports and passes before a PC/SC reader: the machine lines are scanned or typed, here or elsewhere on the page, the
/// document is laid on the reader, and its chip tells the rest. Without reader or chip the lines alone serve as well.
class ChipCardReader final : public CardReader {
    Q_OBJECT
public:
    /// `issuerFolder`: as ChipReader.
    ChipCardReader(std::unique_ptr<CardTerminal> terminal, const QString &issuerFolder, const Clock &clock,
                   Scheduler &scheduler, QWidget *parent = nullptr);
    bool isSimulated() const override { return false; }
    DeviceState condition() const override;
    CardReading reading() const override { return m_reading; }
    bool seekChip(const IdentityCard &card, const CardReading &reading) override;
    bool visitorFinished() override;

protected:
    void hideEvent(QHideEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    struct Sought {
        IdentityCard card;
        CardReading reading;
    };
    void takeLines();
    void take(const ChipContent &content);
    void takeFailure(const Problem &problem);
    /// As it came, without its chip.
    void skip();
    /// To the page; as soon as it takes cards again when it is just busy.
    void give(const IdentityCard &card, const CardReading &reading);
    void forget();
    void tell();
    void say(const QString &text, const char *colour);

    const Clock &m_clock;
    ChipReader m_chip;
    std::optional<Sought> m_sought;
    std::optional<Problem> m_problem; ///< of the last reading
    std::optional<IdentityCard> m_ready;
    CardReading m_reading;
    QString m_result; ///< of the last card, for the clerk
    QLineEdit *m_lines;
    QPushButton *m_seek;
    QLabel *m_sentence;
    QPushButton *m_skip;
    QPushButton *m_cancel;
};

} // namespace ow
