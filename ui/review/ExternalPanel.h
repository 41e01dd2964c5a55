#pragma once
#include "models/cases/CaseViews.h"
#include "models/cases/ExternalCommands.h"

#include <QWidget>

class QButtonGroup;
class QDateEdit;
class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;

namespace ow {

/// A case that is decided in a department's own system: its fields in their order and under their names, one after the other onto the
/// clipboard by Alt+C; then their number, and once they answered, what they decided.
class ExternalPanel final : public QWidget {
    Q_OBJECT
public:
    explicit ExternalPanel(QWidget *parent = nullptr);
    /// Hidden where the case is decided here. `system`: null when the hall knows it no more.
    void tell(const CaseFileView &file, const ExternalSystem *system, QDate today, bool usable);
    void clear();

signals:
    void entered(const ow::EnterExternal &command);
    void answered(const ow::AnswerExternal &command);

private:
    void copyNext();
    void retell();

    QLabel *m_title;
    QListWidget *m_fields;
    QPushButton *m_copy;
    QWidget *m_entry;
    QLineEdit *m_number;
    QPushButton *m_enter;
    QWidget *m_answer;
    QButtonGroup *m_ways;
    QLineEdit *m_result;
    QLineEdit *m_words;
    QDateEdit *m_day;
    QPushButton *m_send;
    QUuid m_case;
    bool m_usable = false;
};

} // namespace ow
