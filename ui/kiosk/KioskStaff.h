#pragma once
#include "ui/kiosk/StaffCode.h"

#include <QThreadPool>
#include <QWidget>

class QLabel;
class QStackedWidget;

namespace ow {
class Clock;
class KeyPad;

/// The staff's door: their code, and behind it what only they may do at the kiosk.
class KioskStaff final : public QWidget {
    Q_OBJECT
public:
    explicit KioskStaff(const Clock &clock, QWidget *parent = nullptr);
    void setCode(const StaffCode &code);
    /// Demo halls: said on the page, because nobody was told.
    void setHint(const QString &hint);
    /// Asks for the code.
    void begin();
    void tellTest(bool printed);

signals:
    void endAsked();
    void restartAsked();
    void testAsked();
    void refilled();
    void backAsked();
    /// The code was tried; for the log.
    void tried(bool right);

protected:
    void hideEvent(QHideEvent *event) override;

private:
    QWidget *makeActions();
    void tryCode(const QString &code);
    void tellWait();

    const Clock &m_clock;
    StaffCode m_code;
    QThreadPool m_pool;
    QStackedWidget *m_pages;
    KeyPad *m_pad;
    QLabel *m_hint;
    QLabel *m_wrong;
    QLabel *m_told;
};

} // namespace ow
