#pragma once
#include "models/queue/TicketMoveCommands.h"
#include "ui/guide/ItemFinder.h"

#include <QMap>
#include <QWidget>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace ow {

/// 预审: the item by words or pinyin initials, then each of its papers 有 or 缺. What is saved travels with the ticket.
class PrecheckPanel final : public QWidget {
    Q_OBJECT
public:
    explicit PrecheckPanel(QWidget *parent = nullptr);
    /// Starts with what was looked at before, when it was.
    void begin(const Ticket &ticket, QDate today);
    void setCatalogue(const Catalogue &catalogue);

signals:
    void precheckAsked(const ow::PrecheckTicket &command);
    void closed();

private:
    void takeItem(const QString &code);
    void chooseItem(const QString &code);
    void addPaper(const MaterialUse &use);
    void judge(const QString &material, bool there);
    void refresh();
    void save();

    Ticket m_ticket;
    QLabel *m_title;
    ItemFinder *m_finder;
    QLabel *m_item;
    QVBoxLayout *m_rows;
    QPushButton *m_save;
    QString m_code;                                                   ///< chosen item
    QList<QWidget *> m_lines;                                         ///< of its papers
    QStringList m_needed;                                             ///< papers that must be judged
    QStringList m_order;                                              ///< papers that can be judged
    QMap<QString, bool> m_found;                                      ///< paper → there
    QMap<QString, std::pair<QPushButton *, QPushButton *>> m_buttons; ///< 有, 缺
};

} // namespace ow
