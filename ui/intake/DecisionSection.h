#pragma once
#include "ui/intake/IntakeSession.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace ow {
class PrintBar;
class SigningSheet;
struct IntakeWay;

/// 决定: per item what is possible and why not, chosen by a digit or suggested by what was found; the letter and its signature; then
/// all at once with Ctrl+Enter, with numbers and due days. When only papers are taken in, that and the slip.
class DecisionSection final : public QWidget {
    Q_OBJECT
public:
    explicit DecisionSection(IntakeSession &session, QWidget *parent = nullptr);
    void refresh();
    /// To the first item nothing is decided about, or else to the button that sends all off.
    void focusFirst();

signals:
    /// A fault's place: "materials.idCard", a question's key.
    void placeWanted(const QString &place);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    struct Row {
        QMap<IntakeAct, QPushButton *> acts;
        QLineEdit *reason = nullptr;
        QLabel *possible = nullptr;
        QLabel *faults = nullptr;
        QLabel *bar = nullptr;
        bool isDecided = false;
    };
    void rebuild();
    QWidget *makeRow(const FormItem &item);
    QString undecidedAtKeyboard() const;
    void refreshRow(const QString &item, Row &row);
    void showResult();
    QString dueText(const Case &record) const;
    QString noticeHint(const IntakeWay &way) const;

    IntakeSession &m_session;
    QVBoxLayout *m_column;
    QWidget *m_rowsBody = nullptr;
    QMap<QString, Row> m_rows;
    QWidget *m_letter;
    QLabel *m_letterNote;
    QPushButton *m_commitment;
    QPushButton *m_signed;
    QPushButton *m_otherwise;
    SigningSheet *m_signing = nullptr;
    QPushButton *m_submit;
    QWidget *m_result = nullptr;
    PrintBar *m_printing;
};

/// Faults as lines that can be clicked to go to their place.
QString faultLinks(const Faults &faults);

} // namespace ow
