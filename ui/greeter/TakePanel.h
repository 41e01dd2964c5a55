#pragma once
#include "models/queue/TicketCommands.h"

#include <QMap>
#include <QWidget>

class QGridLayout;
class QLabel;
class QLineEdit;
class QPushButton;

namespace ow {
struct QueueView;

/// 代取号 in two keys: a digit is the queue, 0 or a letter the class. The name is for who has neither card nor phone.
class TakePanel final : public QWidget {
    Q_OBJECT
public:
    explicit TakePanel(QWidget *parent = nullptr);
    void tell(const QueueView &view);
    /// True when the key meant something here: '1'–'9' a queue, '0' and letters a class.
    bool takeKey(QChar key);
    void clearChoice();
    void focusName();
    void tellIssued(const IssuedTicket &issued);
    void tellRefused();

signals:
    void ticketAsked(const ow::IssueTicket &command);

private:
    struct Choice {
        QChar key; ///< null: by pointer only
        QString code;
        QString name;
    };
    void arrange(const HallSetup &hall);
    void chooseQueue(const QString &code);
    void chooseClass(const QString &code);
    void showChoice();

    QGridLayout *m_queueGrid;
    QGridLayout *m_classGrid;
    QLineEdit *m_name;
    QLabel *m_hint;
    QLabel *m_number;
    QLabel *m_told;
    QList<Choice> m_queues;
    QList<Choice> m_classes;
    QMap<QString, QPushButton *> m_queueButtons;
    QMap<QString, QPushButton *> m_classButtons;
    QStringList m_arranged; ///< what the buttons were made of
    QList<QString> m_stopped;
    QString m_queue; ///< chosen
};

} // namespace ow
