#pragma once
#include "ui/intake/IntakeSession.h"
#include "ui/reader/CardForm.h"
#include "ui/reader/CardReader.h"

#include <QWidget>

class QComboBox;
class QFrame;
class QLabel;
class QVBoxLayout;

namespace ow {

/// 身份: reading a card, and what waits for the person: drafts, supplements, open cases, results.
class PersonSection final : public QWidget {
    Q_OBJECT
public:
    PersonSection(IntakeSession &session, CardReader *reader, const Clock &clock, QWidget *parent = nullptr);
    void refresh();
    void focusFirst();

signals:
    void supplementWanted(const ow::Case &record, const QString &material);

private:
    void fillWaiting(const PersonCard &card);
    void addLine(const QString &text, QWidget *button);
    QString itemNames(const QString &codes) const;

    IntakeSession &m_session;
    CardReader *m_reader;
    CardForm *m_form;
    QComboBox *m_role;
    QFrame *m_card;
    QLabel *m_name;
    QLabel *m_note;
    QWidget *m_waiting = nullptr;
    QVBoxLayout *m_cardColumn;
    QWidget *m_reading;
};

} // namespace ow
