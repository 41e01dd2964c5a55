#pragma once
#include "ui/intake/SaidDesk.h"

#include <QWidget>

class QGridLayout;
class QLabel;
class QLineEdit;
class QPushButton;

namespace ow {
class Sheet;
class SigningSheet;

/// 本人确认和共享核验, as the clerk sees it: how each register answered and what is done when it did not, and whether the applicant has
/// found the form right and signed, on his screen or by hand on the printed form.
class WordSection final : public QWidget {
    Q_OBJECT
public:
    WordSection(StationContext &context, IntakeSession &session, SaidDesk &desk, QWidget *parent = nullptr);
    /// Whether there is a screen turned towards the visitor.
    void setScreen(bool isThere);
    void refresh();

    /// Asks what was shown instead of a shared paper, and why.
    void openReplace(const QString &material, const QString &name);

signals:
    void checkWanted();
    void signatureWanted();
    void agreementWanted(const QString &topic);

private:
    void addRegister(const StateRegister &source, int line);
    QString stateText(const StateRegister &source, const RegistryLine *last) const;
    QPushButton *addButton(QHBoxLayout &row, const QString &name, const QString &text);
    void printForm();
    void askSigning();
    void tellConfirmation();
    QString signedText(bool onScreen) const;

    StationContext &m_context;
    IntakeSession &m_session;
    SaidDesk &m_desk;
    bool m_hasScreen = false;
    QWidget *m_registers = nullptr;
    QStringList m_shown; ///< what the rows say, so that they are made anew only when that is something else
    QLabel *m_confirmed;
    QLabel *m_signed;
    QPushButton *m_check;
    QPushButton *m_sign;
    QPushButton *m_otherwise;
    SigningSheet *m_signing = nullptr;
    QPushButton *m_print;
    QPushButton *m_byHand;
    bool m_printed = false;
    Sheet *m_sheet = nullptr;
    QLineEdit *m_lookedAt = nullptr;
    QLineEdit *m_reason = nullptr;
    QString m_material;
};

} // namespace ow
