#pragma once
#include "models/progress/KioskRating.h"

#include <QWidget>

class QCheckBox;
class QGridLayout;
class QLabel;
class QLineEdit;
class QPushButton;
class QStackedWidget;
class QVBoxLayout;

namespace ow {
class TouchKeyboard;

/// 评价服务: by the code of a slip, or by short number and query code of a paper; five levels, what was good or wrong, a few words. Once,
/// and everything here is gone as soon as another step is shown.
class KioskRate final : public QWidget {
    Q_OBJECT
public:
    explicit KioskRate(QWidget *parent = nullptr);
    /// For the next visitor.
    void begin();
    /// Nothing of whoever was here.
    void clear();
    void tell(const Result<ByCodeReply> &reply);
    /// Another one for every visitor: an answer to who was here before is void.
    int round() const { return m_round; }

signals:
    void asked(const ow::RateAtKiosk &command);
    void backAsked();
    void doneAsked();
    void touched();

protected:
    void hideEvent(QHideEvent *event) override;

private:
    QWidget *makeCodePage();
    QWidget *makeLevelPage();
    QWidget *makeTagPage();
    QWidget *makeWordPage();
    QWidget *makeDonePage();
    void takeLine();
    void choose(RatingLevel level);
    void tellReady();
    void give();
    void ask(const RateAtKiosk &command);

    QStackedWidget *m_pages;
    QLabel *m_ask;
    QLabel *m_wrong;
    QLineEdit *m_line;
    TouchKeyboard *m_codeKeys;
    QLabel *m_about;
    QLabel *m_chosen;
    QLabel *m_must;
    QGridLayout *m_tags;
    QPushButton *m_say;
    QPushButton *m_send;
    QLineEdit *m_words;
    TouchKeyboard *m_wordKeys;
    QLabel *m_lead;
    QLabel *m_more;
    QList<QCheckBox *> m_boxes;

    RateAtKiosk m_command; ///< as far as it is known
    int m_round = 0;
};

} // namespace ow
