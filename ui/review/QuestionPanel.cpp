#include "ui/review/QuestionPanel.h"

#include "models/questions/QuestionCommands.h"
#include "ui/common/Badge.h"
#include "ui/questions/QuestionText.h"
#include "ui/questions/WordsKeys.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace ow {

namespace {
constexpr int questionAnswerHeight = 120;

QLabel *questionLabel(const char *name, const char *kind)
{
    auto *label = new QLabel;
    label->setObjectName(QLatin1String(name));
    label->setProperty("kind", QLatin1String(kind));
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    return label;
}
} // namespace

QuestionPanel::QuestionPanel(QWidget *parent)
    : QWidget(parent), m_title(questionLabel("questionTitle", "title")),
      m_under(questionLabel("questionUnder", "soft")), m_clock(new Badge),
      m_said(questionLabel("questionSaid", "large")), m_photo(new QPushButton), m_phraseBox(new QWidget),
      m_text(new QPlainTextEdit), m_hint(questionLabel("questionHint", "soft")), m_release(new QPushButton(tr("放回"))),
      m_answer(new QPushButton(tr("答复 (Enter)")))
{
    setObjectName(QStringLiteral("questionPanel"));
    m_clock->setObjectName(QStringLiteral("questionClock"));
    m_said->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_photo->setObjectName(QStringLiteral("questionPhoto"));
    m_text->setObjectName(QStringLiteral("questionAnswer"));
    m_text->setAccessibleName(tr("答复"));
    m_text->setPlaceholderText(tr("结论先写：可以还是不可以；再写窗口要做什么"));
    m_text->setFixedHeight(questionAnswerHeight);
    m_text->setTabChangesFocus(true);
    m_release->setObjectName(QStringLiteral("questionRelease"));
    m_answer->setObjectName(QStringLiteral("questionSend"));
    m_answer->setProperty("kind", QStringLiteral("primary"));
    auto *phrases = new QVBoxLayout(m_phraseBox);
    phrases->setContentsMargins(0, 0, 0, 0);
    phrases->setSpacing(4);
    auto *top = new QHBoxLayout;
    top->addWidget(m_title, 1);
    top->addWidget(m_clock, 0, Qt::AlignTop);
    auto *foot = new QHBoxLayout;
    foot->addWidget(m_hint, 1);
    foot->addWidget(m_release);
    foot->addWidget(m_answer);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(10);
    column->addLayout(top);
    column->addWidget(m_under);
    column->addWidget(m_said);
    column->addWidget(m_photo, 0, Qt::AlignLeft);
    column->addStretch(1);
    column->addWidget(m_phraseBox);
    column->addWidget(m_text);
    column->addLayout(foot);
    auto *keys = new WordsKeys(*m_text);
    const auto send = [this] {
        if (m_answer->isEnabled())
            emit answered(m_text->toPlainText().trimmed());
    };
    connect(keys, &WordsKeys::sent, this, send);
    connect(keys, &WordsKeys::numberPressed, this, [this](int number) {
        if (number < m_phrases.size())
            m_phrases.at(number)->click();
    });
    connect(keys, &WordsKeys::pictureWanted, m_photo, &QPushButton::click);
    connect(m_answer, &QPushButton::clicked, this, send);
    connect(m_release, &QPushButton::clicked, this, &QuestionPanel::released);
    connect(m_photo, &QPushButton::clicked, this, &QuestionPanel::photoWanted);
    connect(m_text, &QPlainTextEdit::textChanged, this, &QuestionPanel::retell);
}

void QuestionPanel::open(const QuestionTextsView::Line &line, const QList<QString> &phrases)
{
    m_question = line.question;
    m_said->setText(line.text);
    m_text->clear();
    qDeleteAll(m_phrases);
    m_phrases.clear();
    for (int i = 0; i < phrases.size(); ++i) {
        auto *button = new QPushButton(tr("Alt+%1  %2").arg(i + 1).arg(phrases.at(i)));
        button->setObjectName(QStringLiteral("questionPhrase_%1").arg(i));
        button->setProperty("kind", QStringLiteral("quiet"));
        button->setStyleSheet(QStringLiteral("text-align: left"));
        button->setFocusPolicy(Qt::NoFocus);
        connect(button, &QPushButton::clicked, this, [this, phrase = phrases.at(i)] {
            m_text->insertPlainText(phrase);
            m_text->setFocus();
        });
        m_phraseBox->layout()->addWidget(button);
        m_phrases.append(button);
    }
    m_photo->setVisible(m_question.photo.has_value());
    if (m_question.photo)
        m_photo->setText(tr("看照片（%1 页，Ctrl+P）").arg(m_question.photo->pages));
}

void QuestionPanel::tell(const OfficeQuestion &question, Instant now, bool usable)
{
    m_question = question;
    m_usable = usable;
    m_title->setText(tr("%1号窗口 %2 问").arg(question.window).arg(question.asked.name));
    QStringList under{question.itemName, question.maskedName, tr("%1 号").arg(question.ticketNumber)};
    if (question.caseNumber)
        under.insert(1, *question.caseNumber);
    m_under->setText(under.join(QStringLiteral("　")));
    m_clock->tell(QuestionText::clock(question, now), QuestionText::tone(question, now));
    m_hint->setText(isWaiting(question.state) ? usable ? QString() : QuestionText::whose(question)
                                              : QuestionText::whose(question));
    retell();
}

void QuestionPanel::takeFocus()
{
    m_text->setFocus();
}

void QuestionPanel::retell()
{
    const QString text = m_text->toPlainText().trimmed();
    m_answer->setEnabled(m_usable && !text.isEmpty() && text.size() <= questionTextMax);
    m_release->setEnabled(m_usable);
    m_photo->setEnabled(m_question.photo.has_value());
}

} // namespace ow

#include "moc_QuestionPanel.cpp"
