#pragma once
#include "ui/intake/IntakeSession.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace ow {
class Sheet;

/// The line of the person card on what is masked there: number, phone and address are shown on demand, for a reason, and for a minute.
class PersonReveal final : public QWidget {
    Q_OBJECT
public:
    explicit PersonReveal(IntakeSession &session, QWidget *parent = nullptr);

private:
    void ask();
    QString reason() const;
    void tell();

    IntakeSession &m_session;
    QLabel *m_values;
    QPushButton *m_show;
    Sheet *m_sheet = nullptr; ///< made when it is asked for first
    QComboBox *m_reason;
    QLineEdit *m_words;
};

} // namespace ow
