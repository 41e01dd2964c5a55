#pragma once
#include "ui/intake/FieldEditor.h"
#include "ui/intake/IntakeSession.h"

namespace ow {

/// 表单: each question once, by whom it is about; checked and saved at every field.
class FormSection final : public QWidget {
    Q_OBJECT
public:
    explicit FormSection(IntakeSession &session, QWidget *parent = nullptr);
    /// To the first question that is wrong or missing; false when there is none.
    bool focusFirstFault();
    /// To the first required question without an answer; marks nothing.
    void focusFirstOpen();
    bool focusQuestion(const QString &key);

private:
    void rebuild();
    void committed(FieldEditor &field, const QString &value);
    void count();

    IntakeSession &m_session;
    QWidget *m_body = nullptr;
    QLabel *m_state;
    QList<FieldEditor *> m_fields;
};

} // namespace ow
