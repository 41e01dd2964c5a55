#pragma once
#include "ui/citizen/AgreePage.h"
#include "ui/citizen/MirrorLines.h"

class QFrame;
class QStackedWidget;

namespace ow {
class CheckPage;
class MirrorPage;
class SignPage;

/// 副屏: what stands turned towards the visitor at a window, one thing at a time and nothing else. In elders' size, Chinese with
/// English beside it. Holds no data: what it shows is told, and gone when the visit ends.
class CitizenScreen final : public QWidget {
    Q_OBJECT
public:
    enum class Showing { Idle, Mirror, Check, Agree, Sign, Thanks, Rating, Farewell };
    Q_ENUM(Showing)

    CitizenScreen(const QString &hall, int window, const QStringList &marks, QWidget *parent = nullptr);
    /// The rating page of this seat; without one the visit ends without it. Taken over.
    void setRating(QWidget *rating);
    QWidget *rating() const { return m_rating; }

    Showing showing() const { return m_showing; }
    /// Welcome; `ticket`: the number called, empty for none.
    void showIdle(const QString &ticket);
    void showMirror(const QString &items, const QList<MirrorLine> &lines);
    void askCheck(const QString &items, const QList<MirrorLine> &lines);
    void askAgreement(const AgreeQuestion &question);
    /// `signer`: by name where several sign, each with his own hand; empty for one.
    void askSignature(const QString &items, const QString &signer);
    /// What he said has arrived; the clerk goes on.
    void showThanks(const QString &sentence);
    void showRating();
    void showFarewell();
    /// Not one letter of the last visitor stays, shown or hidden.
    void wipe();

signals:
    void foundRight();
    void objected(const QStringList &keys);
    void agreementAnswered(const QString &topic, bool agreed);
    void signedBy(const QString &path, const QByteArray &png);
    void signatureDeclined();

private:
    QFrame *makeHead(const QString &hall, int window, const QStringList &marks);
    QWidget *makeWords(const char *name, QLabel **title, QLabel **under);
    void turnTo(Showing what, QWidget *page);

    QStackedWidget *m_stack;
    QFrame *m_head;
    QWidget *m_idle = nullptr;
    QLabel *m_welcome = nullptr;
    QLabel *m_ticket = nullptr;
    MirrorPage *m_mirror;
    CheckPage *m_check;
    AgreePage *m_agree;
    SignPage *m_sign;
    QWidget *m_thanks = nullptr;
    QLabel *m_thanksTitle = nullptr;
    QLabel *m_thanksUnder = nullptr;
    QWidget *m_rating = nullptr;
    QWidget *m_farewell = nullptr;
    Showing m_showing = Showing::Idle;
};

} // namespace ow
