#pragma once
#include "models/cases/CaseMachine.h"

#include <QObject>

class QButtonGroup;
class QLabel;
class QPlainTextEdit;
class QSpinBox;
class QWidget;

namespace ow {
class Sheet;

/// Asks what one act about the course of a case needs: which procedure, how many days, which paper, and why. Only what the act wants is
/// shown; what it will bring about stands above.
class CourseSheet final : public QObject {
    Q_OBJECT
public:
    /// What was said; only the parts the act asks for mean something.
    struct Said {
        SpecialKind kind = SpecialKind::Inspection;
        QString material;
        int days = 0;
        bool grants = true;
        QString text;
    };
    explicit CourseSheet(QWidget &page);
    void open(CaseAct act, const Case &record, const Item &item);

signals:
    void said(CaseAct act, const Said &said);

private:
    /// One choice of several, each with its number key.
    struct Choice {
        QString text;
        int value = 0;
    };
    void offer(const QList<Choice> &choices);
    void retell();
    Said answer() const;
    QList<Choice> kindChoices() const;

    Sheet *m_sheet;
    QWidget *m_choices;
    QButtonGroup *m_choice;
    QWidget *m_daysRow;
    QLabel *m_daysCaption;
    QSpinBox *m_days;
    QPlainTextEdit *m_text;
    CaseAct m_act = CaseAct::Terminate;
    Case m_record;
    Item m_item;
};

} // namespace ow
