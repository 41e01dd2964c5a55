#pragma once
#include "models/suggestions/SuggestionCommands.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;
class QStackedWidget;

namespace ow {
class KeyPad;
class TouchKeyboard;

/// 意见建议: words for the hall, a number to be called back if one likes, and a code by which the answer is read here. Everything here
/// is gone as soon as another step is shown.
class KioskSuggest final : public QWidget {
    Q_OBJECT
public:
    explicit KioskSuggest(QWidget *parent = nullptr);
    /// For the next visitor.
    void begin();
    void tellLeft(const Result<SuggestionTaken> &reply);
    void tellAsked(const Result<SuggestionTold> &reply);
    /// Another one for every visitor: an answer to who was here before is void.
    int round() const { return m_round; }

signals:
    void left(const ow::LeaveSuggestion &command);
    void asked(const ow::AskSuggestion &command);
    void backAsked();
    void doneAsked();
    void touched();

protected:
    void hideEvent(QHideEvent *event) override;

private:
    void clear();
    QWidget *makeWordsPage();
    QWidget *makePhonePage();
    QWidget *makeCodePage();
    QWidget *makeDonePage();
    void takeWords();
    void send(const QString &phone);
    void showCodePage();
    void finish(const QString &lead, const QString &text);

    QStackedWidget *m_pages;
    QPushButton *m_next;
    QPlainTextEdit *m_words;
    QLabel *m_count;
    TouchKeyboard *m_keys;
    KeyPad *m_phone;
    QLabel *m_phoneWrong;
    QLineEdit *m_code;
    QLabel *m_codeWrong;
    TouchKeyboard *m_codeKeys;
    QLabel *m_lead;
    QLabel *m_text;
    int m_round = 0;
};

} // namespace ow
