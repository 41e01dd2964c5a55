#pragma once
#include "ui/session/StationContext.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;

namespace ow {
class Notice;

/// User and password; in a demo hall also everyone there is, with one click.
class SignInPage final : public QWidget {
    Q_OBJECT
public:
    explicit SignInPage(StationContext &context, QWidget *parent = nullptr);
    /// Anew, with the reason: somebody was signed in here before.
    void askAgain(const QString &user, const QString &reason);
    /// Not while unfinished work stands behind: another language makes its page anew.
    void offerLanguages(bool offered);
    /// As if typed and pressed.
    void signIn(const QString &user, const QString &password);

signals:
    void signedIn(const ow::SignedIn &signedIn);
    /// 进入演练
    void practiceAsked();
    /// Another language than now.
    void languageChosen(const QString &code);

protected:
    void showEvent(QShowEvent *event) override;

private:
    QWidget *makeForm();
    QWidget *makeDemoList();
    void submit();
    void setWaiting(bool waiting);
    void updateButton();

    StationContext &m_context;
    QLabel *m_reason;
    QLineEdit *m_user;
    QLineEdit *m_password;
    QPushButton *m_button;
    QWidget *m_languages;
    Notice *m_notice;
    bool m_waiting = false;
};

} // namespace ow
