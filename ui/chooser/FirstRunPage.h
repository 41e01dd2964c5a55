#pragma once
#include "ui/session/StationContext.h"

#include <QWidget>

class QLineEdit;
class QPushButton;
class QStackedWidget;

namespace ow {
class Notice;
class SignInPage;

/// A hub that serves nobody yet: its first administrator by the one-time code, then the hall's set-up from a file.
class FirstRunPage final : public QWidget {
    Q_OBJECT
public:
    explicit FirstRunPage(StationContext &context, QWidget *parent = nullptr);
    /// Imports this file as if it had been chosen.
    void import(const QString &path);

signals:
    void configured();

private:
    QWidget *makeCodeStep();
    QWidget *makeImportStep();
    void makeAdministrator();
    void chooseFile();

    StationContext &m_context;
    QLineEdit *m_code = nullptr;
    QLineEdit *m_user = nullptr;
    QLineEdit *m_name = nullptr;
    QLineEdit *m_password = nullptr;
    QPushButton *m_make = nullptr;
    Notice *m_codeNotice = nullptr;
    QPushButton *m_choose = nullptr;
    Notice *m_importNotice = nullptr;
    QStackedWidget *m_stack;
    QWidget *m_codeStep; ///< made of the fields above
    SignInPage *m_signIn;
    QWidget *m_importStep;
};

} // namespace ow
