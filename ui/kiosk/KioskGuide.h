#pragma once
#include "models/publication/ItemGuide.h"

#include <QWidget>

class QBoxLayout;
class QLabel;
class QPushButton;
class QScrollArea;
class QVBoxLayout;

namespace ow {

/// 办事指南 at the kiosk: the questions that tell situations apart, answered by touch, and beside them what to bring, how long, how much and
/// where, with the version's number; on paper as 明白卡 and as a code for the phone.
class KioskGuide final : public QWidget {
    Q_OBJECT
public:
    explicit KioskGuide(QWidget *parent = nullptr);
    /// While the guide is on its way; forgets what the last visitor chose.
    void begin(const QString &name);
    void tell(const ItemGuide &guide);
    void tellUnknown(const QString &why);
    /// A number may be taken for it from here.
    void setTicket(bool offered);
    void tellPrinted();
    void tellNotPrinted();

signals:
    /// All choices made so far, by key; several of one question with commas between.
    void chosen(const QMap<QString, QString> &choices);
    void printAsked();
    void ticketAsked();
    void backAsked();
    void touched();

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    /// Side by side where the screen is wide enough for it, one above the other on an upright one.
    void arrange();
    int columnsFor(const QList<QPushButton *> &buttons) const;
    void makeChoices();
    void makeText();
    void choose(const GuideChoice &choice, const QString &code);
    /// The code as large as the page is, in place of the rest; or the rest again.
    void enlarge(bool large);
    void showCode();
    void addHeading(const QString &text);
    void addLine(const QString &text, const QString &beneath = {});
    static void clear(QVBoxLayout &column);

    QLabel *m_title;
    QLabel *m_version;
    QLabel *m_state;
    QPushButton *m_print;
    QPushButton *m_ticket;
    QVBoxLayout *m_questions;
    QVBoxLayout *m_text;
    QScrollArea *m_asked;
    QBoxLayout *m_head;
    QBoxLayout *m_halves;
    QBoxLayout *m_beside;
    QBoxLayout *m_taken;
    QLabel *m_code;
    QPushButton *m_larger;
    QWidget *m_page;
    QWidget *m_codePage;
    QLabel *m_bigCode;
    QMap<QString, QString> m_chosen;
    ItemGuide m_guide;
};

} // namespace ow
