#pragma once
#include "ui/intake/FieldEditor.h"
#include "ui/intake/IntakeSession.h"

class QGridLayout;
class QPushButton;

namespace ow {
class DriftRows;
class Sheet;

/// 表单: each question once, by whom it is about; checked and saved at every field. Questions come and go with the answers, and
/// what is being typed stays where it is. F1 says why a field is there; Ctrl+加号 and Ctrl+减号 add and remove a row, Ctrl+U takes
/// the last change back, F7 goes to what is wrong. Enter goes on to the next question that is open; Ctrl+B takes over the rows of an
/// earlier application.
class FormSection final : public QWidget {
    Q_OBJECT
public:
    explicit FormSection(IntakeSession &session, QWidget *parent = nullptr);
    /// To the first question that is wrong or missing; false when there is none.
    bool focusFirstFault();
    /// To the first required question without an answer; marks nothing. False when there is none.
    bool focusFirstOpen();
    bool focusQuestion(const QString &key);

signals:
    /// Nothing is open any more.
    void onWanted();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void rebuild();
    void place();
    QWidget *rowHead(ElementRole role, int row);
    QWidget *addButton(ElementRole role);
    QWidget *offerButton(const EarlierRows &offer);
    void takeOffer();
    void goOn(const FieldEditor &from);
    bool isOpen(FormCell cell) const;
    FieldEditor *editor(FormCell cell);
    void look(FormCell cell);
    void changed(const QList<FormCell> &cells);
    void committed(FieldEditor &field, const QString &value, const QString &reason);
    void edited(FieldEditor &field, const QString &value);
    void explainFocused();
    void addFocused();
    void removeFocused();
    void removeRow(ElementRole role, int row);
    std::optional<QuestionKey> focusedKey() const;
    void count();

    IntakeSession &m_session;
    QWidget *m_body = nullptr;
    QGridLayout *m_grid = nullptr;
    DriftRows *m_drift;
    QLabel *m_state;
    QLabel *m_saving;
    QLabel *m_dropped;
    Sheet *m_why = nullptr;
    QLabel *m_whyText = nullptr;
    QMap<QString, FieldEditor *> m_editors; ///< by key, those shown once
    QMap<QString, QWidget *> m_heads;       ///< titles and buttons of groups and rows
    QStringList m_shown;
};

} // namespace ow
