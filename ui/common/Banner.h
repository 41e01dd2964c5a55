#pragma once
#include "models/base/Time.h"

#include <QFrame>

class QLabel;
class QPushButton;

namespace ow {
class IconLabel;

/// One line over a page: what holds for the whole screen now, and since when. Hidden until told something.
class Banner final : public QFrame {
    Q_OBJECT
public:
    enum class Kind { Info, Good, Warn, Error, Offline };

    explicit Banner(QWidget *parent = nullptr);
    /// `since` unset and `action` empty leave those parts out.
    void tell(Kind kind, const QString &text, Instant since = {}, const QString &action = {});
    void clear();
    QString text() const;

signals:
    void actionChosen();

private:
    IconLabel *m_icon;
    QLabel *m_text;
    QLabel *m_since;
    QPushButton *m_action;
};

} // namespace ow
