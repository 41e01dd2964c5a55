#pragma once
#include "models/prefill/PrefillCommands.h"

#include <QMap>
#include <QSet>
#include <QWidget>

class QGridLayout;
class QLabel;
class QLineEdit;
class QPushButton;
class QScrollArea;
class QStackedWidget;
class QVBoxLayout;

namespace ow {
class TouchKeyboard;

/// 先把表填好: the slip, the items, then one question at a time, each sent as soon as it is answered. What was sent before is never shown.
/// Everything here is gone as soon as another step is shown.
class KioskFill final : public QWidget {
    Q_OBJECT
public:
    explicit KioskFill(QWidget *parent = nullptr);
    /// For the next visitor. `givesWay`: others wait for this kiosk's numbers, and may say so.
    void begin(bool givesWay, QDate day);
    /// Nothing of whoever was here.
    void clear();
    /// What became of the slip, or of the items.
    void tell(const Result<PrefillReply> &reply);
    void tellSaved(const Result<PrefillReply> &reply);
    /// From the search; it must be of the ticket's own queue, whose name is said otherwise.
    void addItem(const QString &code, const QString &name, const QString &queue, const QString &queueName);
    /// He is called now.
    void tellCalled(int window);
    /// The kiosk is needed for numbers; what was sent is kept.
    void tellTimeOver();
    /// Another one for every visitor: an answer to who was here before is void.
    int round() const { return m_round; }
    /// Of the ticket, once it is known.
    QString number() const { return m_number; }
    const PrefillSlip &slip() const { return m_slip; }
    QList<QString> items() const;

signals:
    /// With no items: what is known of the slip.
    void opened(const ow::PrefillSlip &slip, const QList<QString> &items);
    void said(const QList<ow::SavePrefill::Said> &answers);
    void itemsWanted();
    void backAsked();
    void doneAsked();
    void touched();

protected:
    void hideEvent(QHideEvent *event) override;

private:
    QWidget *makeSlipPage();
    QWidget *makeItemsPage();
    QWidget *makeQuestionPage();
    QWidget *makeDonePage();
    void takeLine();
    void showItems();
    void showQuestion();
    void makeChoices(const Question &question, const CodeList *list, const QString &answer);
    void clearChoices();
    void typeInto(const Question &question, const QString &answer);
    QString given() const;
    void next(bool skips);
    void previous();
    void addRow();
    void finish(const QString &lead);
    QList<FormCell> cells() const;
    int place() const;

    QStackedWidget *m_pages;
    QPushButton *m_giveWay;
    QLabel *m_called;
    QLabel *m_place; ///< which part of the form, or what this is
    QLabel *m_ask;
    QLabel *m_slipWrong;
    QLineEdit *m_line;
    TouchKeyboard *m_slipKeys;
    QLabel *m_itemsWrong;
    QVBoxLayout *m_itemRows;
    QPushButton *m_more;
    QPushButton *m_start;
    QLabel *m_name;
    QLabel *m_about;
    QLabel *m_wrong;
    QLineEdit *m_field;
    QScrollArea *m_choices;
    QGridLayout *m_choiceGrid;
    TouchKeyboard *m_keys;
    QPushButton *m_before;
    QPushButton *m_skip;
    QPushButton *m_next;
    QPushButton *m_oneMore;
    QLabel *m_doneLead;
    QLabel *m_doneText;
    QList<QPushButton *> m_choiceButtons;

    PrefillSlip m_slip;
    QString m_number;
    QString m_queue;
    QList<FormItem> m_items;
    std::optional<FormState> m_state;
    QSet<QString> m_filled; ///< answered before, or now
    QDate m_day;
    QString m_key;   ///< of the question shown
    int m_count = 0; ///< answers the hub has
    int m_round = 0;
};

} // namespace ow
