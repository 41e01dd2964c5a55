#include "ui/greeter/FaqPanel.h"

#include "ui/greeter/ItemAnswers.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace ow {

namespace {
constexpr int faqQuestionMax = 120; // LogQuestion::question
} // namespace

FaqPanel::FaqPanel(const WorkingCalendar &calendar, QWidget *parent)
    : QWidget(parent), m_calendar(calendar), m_finder(new ItemFinder(QStringLiteral("faq"))), m_item(new QLabel),
      m_rows(new QVBoxLayout), m_question(new QLineEdit), m_log(new QPushButton(tr("记下"))),
      m_guide(new QPushButton(tr("分情形的指南…")))
{
    setObjectName(QStringLiteral("faqPanel"));
    auto *title = new QLabel(tr("群众问什么"));
    title->setProperty("kind", QStringLiteral("large"));
    m_item->setObjectName(QStringLiteral("faqItem"));
    m_item->setWordWrap(true);
    m_item->setStyleSheet(QStringLiteral("font-weight: 600"));
    m_question->setObjectName(QStringLiteral("faqQuestion"));
    m_question->setAccessibleName(tr("没答上来的问题"));
    m_question->setPlaceholderText(tr("没答上来？记下群众怎么问的，主管会看到"));
    m_question->setMaxLength(faqQuestionMax);
    m_log->setObjectName(QStringLiteral("faqLog"));
    m_log->setEnabled(false);
    auto *close = new QPushButton(tr("返回"));
    close->setObjectName(QStringLiteral("faqClose"));
    auto *answers = new QWidget;
    answers->setProperty("role", QStringLiteral("scrolled"));
    m_rows->setContentsMargins(0, 0, 8, 0);
    m_rows->setSpacing(8);
    auto *answersColumn = new QVBoxLayout(answers);
    answersColumn->setContentsMargins(0, 0, 0, 0);
    answersColumn->addLayout(m_rows);
    answersColumn->addStretch();
    auto *scroll = new QScrollArea;
    scroll->setObjectName(QStringLiteral("faqAnswers"));
    scroll->setAccessibleName(tr("答复"));
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(answers);
    auto *head = new QHBoxLayout;
    m_guide->setObjectName(QStringLiteral("faqGuide"));
    m_guide->setEnabled(false);
    connect(m_guide, &QPushButton::clicked, this, [this] { emit guideAsked(m_code); });
    head->addWidget(title, 1);
    head->addWidget(m_guide);
    head->addWidget(close);
    auto *foot = new QHBoxLayout;
    foot->addWidget(m_question, 1);
    foot->addWidget(m_log);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    column->addLayout(head);
    column->addWidget(m_finder);
    column->addWidget(m_item);
    column->addWidget(scroll, 1);
    column->addLayout(foot);
    connect(m_finder, &ItemFinder::itemChosen, this, &FaqPanel::chooseItem);
    connect(m_finder, &ItemFinder::nothingFound, this, [this](const QString &words) {
        chooseItem({});
        m_item->setText(tr("没有查到“%1”，可换一个词，或在下面记下来。").arg(words));
    });
    connect(m_question, &QLineEdit::textChanged, this,
            [this](const QString &text) { m_log->setEnabled(!text.simplified().isEmpty()); });
    connect(m_question, &QLineEdit::returnPressed, this, &FaqPanel::log);
    connect(m_log, &QPushButton::clicked, this, &FaqPanel::log);
    connect(close, &QPushButton::clicked, this, &FaqPanel::closed);
}

void FaqPanel::begin(const HallSetup &hall, QDate today)
{
    m_hall = hall;
    m_today = today;
    m_finder->begin(today);
    m_question->clear();
    chooseItem({});
}

void FaqPanel::setCatalogue(const Catalogue &catalogue)
{
    m_finder->setCatalogue(catalogue);
    if (!m_code.isEmpty())
        chooseItem(m_code);
}

void FaqPanel::setService(const ItemServiceView &service)
{
    m_service = service;
    if (!m_code.isEmpty())
        chooseItem(m_code);
}

void FaqPanel::tellLogged()
{
    m_question->clear();
}

void FaqPanel::chooseItem(const QString &code)
{
    m_code = code;
    for (QWidget *line : std::as_const(m_lines)) {
        line->hide();
        line->deleteLater();
    }
    m_lines.clear();
    const Item *item = m_finder->item(code);
    m_guide->setEnabled(item);
    const QString ended = m_finder->endedSentence(code);
    m_item->setText(
        item
            ? tr("%1（第%2版，%3起）").arg(item->name).arg(item->version).arg(item->effectiveFrom.toString(Qt::ISODate))
            : (ended.isEmpty() ? tr("先查找事项。") : ended));
    if (!item)
        return;
    QList<ItemAnswer> answers = itemAnswers(*item, m_finder->catalogue(), m_hall, m_service);
    answers.append(whenDone(*item, m_calendar, m_today));
    for (const ItemAnswer &one : std::as_const(answers)) {
        auto *question = new QLabel(one.question);
        question->setObjectName(QStringLiteral("faqAsked"));
        question->setProperty("kind", QStringLiteral("field"));
        auto *answer = new QLabel(one.answer);
        answer->setObjectName(QStringLiteral("faqAnswer"));
        answer->setTextFormat(Qt::PlainText);
        answer->setWordWrap(true);
        answer->setAccessibleName(one.question);
        auto *line = new QWidget;
        auto *column = new QVBoxLayout(line);
        column->setContentsMargins(0, 0, 0, 0);
        column->setSpacing(1);
        column->addWidget(question);
        column->addWidget(answer);
        m_rows->addWidget(line);
        m_lines.append(line);
    }
}

void FaqPanel::log()
{
    const QString question = m_question->text().simplified();
    if (question.isEmpty())
        return;
    LogQuestion command;
    if (const Item *item = m_finder->item(m_code)) {
        command.item = item->code;
        command.itemVersion = item->version;
    }
    command.question = question;
    emit logAsked(command);
}

} // namespace ow

#include "moc_FaqPanel.cpp"
