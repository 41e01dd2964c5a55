#pragma once
#include "models/progress/ProgressCommands.h"

#include <QWidget>

class QBoxLayout;
class QLabel;
class QPushButton;
class QStackedWidget;
class QVBoxLayout;

namespace ow {
class Card;
class KeyPad;

/// 查办理进度: short number, query code, and how the case stands. What was typed and told is gone as soon as another step is shown.
class KioskProgress final : public QWidget {
    Q_OBJECT
public:
    explicit KioskProgress(QWidget *parent = nullptr);
    /// 补交材料: asked for the papers still to be brought, and told of these first.
    void setHandIn(bool handIn);
    /// The queue whose number who brings papers takes; empty: none.
    void setQueue(const QString &name);
    void tell(const Result<ProgressReply> &reply);
    /// What was told, and is still on the screen.
    const std::optional<ToldProgress> &told() const { return m_told; }
    void tellPrinted();
    /// The code is on the screen instead.
    void tellNotPrinted(const QString &code);
    /// Another one for every visitor: an answer to who was here before is void.
    int round() const { return m_round; }

signals:
    void asked(const QString &number, const QString &code);
    void backAsked();
    void printAsked();
    void ticketAsked();
    /// Somebody is typing or reading.
    void touched();

protected:
    void resizeEvent(QResizeEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void begin();
    QWidget *makeAsking();
    QWidget *makeTold();
    void takeNumber(const QString &typed);
    void takeCode(const QString &code);
    void askCode();
    void showBring(const ToldProgress &told);
    void showTold(const ToldProgress &told);
    void clearSteps();
    QString statusText(CitizenStatus status) const;
    QString generalText(CitizenStatus status) const;

    QStackedWidget *m_pages;
    QLabel *m_ask;
    QLabel *m_given;
    QLabel *m_wrong;
    QStackedWidget *m_pads;
    QBoxLayout *m_columns = nullptr;
    KeyPad *m_numberPad;
    KeyPad *m_codePad;
    QLabel *m_title;
    QLabel *m_status;
    QLabel *m_next;
    QLabel *m_facts;
    Card *m_bring = nullptr;
    QLabel *m_bringList;
    QLabel *m_printed;
    QLabel *m_code;
    QPushButton *m_print;
    QPushButton *m_ticket;
    std::optional<ToldProgress> m_told;
    Card *m_course = nullptr;
    QVBoxLayout *m_steps;
    QString m_number;
    int m_round = 0;
};

} // namespace ow
