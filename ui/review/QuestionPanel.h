#pragma once
#include "models/questions/QuestionViews.h"

#include <QWidget>

class QHBoxLayout;
class QLabel;
class QPlainTextEdit;
class QPushButton;

namespace ow {
class Badge;

/// A question of a window as its reviewer answers it: what is asked, the picture, standard phrases, the answer. Enter sends it,
/// Alt+1…9 puts a phrase in, Ctrl+P shows the picture.
class QuestionPanel final : public QWidget {
    Q_OBJECT
public:
    explicit QuestionPanel(QWidget *parent = nullptr);
    /// Opened; `phrases` as the hall has them.
    void open(const QuestionTextsView::Line &line, const QList<QString> &phrases);
    /// As it is now. `usable`: the hub answers, nothing is under way and this reviewer has it.
    void tell(const OfficeQuestion &question, Instant now, bool usable);
    void takeFocus();

signals:
    void answered(const QString &text);
    void released();
    void photoWanted();

private:
    void retell();

    QLabel *m_title;
    QLabel *m_under;
    Badge *m_clock;
    QLabel *m_said;
    QPushButton *m_photo;
    QWidget *m_phraseBox;
    QList<QPushButton *> m_phrases;
    QPlainTextEdit *m_text;
    QLabel *m_hint;
    QPushButton *m_release;
    QPushButton *m_answer;
    OfficeQuestion m_question;
    bool m_usable = false;
};

} // namespace ow
