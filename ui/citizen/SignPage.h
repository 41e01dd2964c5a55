#pragma once
#include <QWidget>

class QLabel;
class QPushButton;

namespace ow {
class SignaturePad;

/// Signature with finger or pen under what was just found right; may be redone, and may be declined.
class SignPage final : public QWidget {
    Q_OBJECT
public:
    explicit SignPage(QWidget *parent = nullptr);
    /// `items`: names of what is applied for. `signer`: who is to sign, where several do.
    void ask(const QString &items, const QString &signer);
    void wipe();

signals:
    void signedBy(const QString &path, const QByteArray &png);
    void declined();

private:
    void tell();

    QLabel *m_title;
    QLabel *m_promise;
    SignaturePad *m_pad;
    QPushButton *m_again;
    QPushButton *m_done;
};

} // namespace ow
