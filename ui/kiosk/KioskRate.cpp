#include "ui/kiosk/KioskRate.h"

#include "models/base/ProblemTypes.h"
#include "models/ratings/RatingWords.h"
#include "ui/common/ProblemText.h"
#include "ui/keyboard/TouchKeyboard.h"
#include "ui/kiosk/KioskParts.h"
#include "ui/kiosk/RateLine.h"
#include "ui/kiosk/RatingEnglish.h"
#include "ui/rating/LevelButton.h"

#include <QCheckBox>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace ow {

namespace {
constexpr RatingLevel rateLevels[] = {RatingLevel::VerySatisfied, RatingLevel::Satisfied,
                                      RatingLevel::BasicallySatisfied, RatingLevel::Dissatisfied,
                                      RatingLevel::VeryDissatisfied};
constexpr int rateWordsMax = 200;
constexpr int rateLineMax = 200;
constexpr int tagsAcross = 2;

QVBoxLayout *rateColumn(QWidget *page)
{
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    return column;
}

} // namespace

KioskRate::KioskRate(QWidget *parent) : QWidget(parent), m_pages(new QStackedWidget)
{
    setObjectName(QStringLiteral("kioskRate"));
    auto *title = kioskLabel("rateTitle", "title");
    title->setText(tr("评价服务"));
    auto *back = kioskButton("rateBack", tr("返回"));
    auto *head = new QHBoxLayout;
    head->addWidget(title, 1);
    head->addWidget(back);
    for (QWidget *page : {makeCodePage(), makeLevelPage(), makeTagPage(), makeWordPage(), makeDonePage()})
        m_pages->addWidget(page);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(28, 4, 28, 12);
    column->setSpacing(10);
    column->addLayout(head);
    column->addWidget(m_pages, 1);
    connect(back, &QPushButton::clicked, this, &KioskRate::backAsked);
    clear();
}

QWidget *KioskRate::makeCodePage()
{
    const KioskAsk parts = kioskAsk({"rateAsk", "rateLine", "rateWrong"}, rateLineMax);
    m_ask = parts.ask;
    m_line = parts.line;
    m_wrong = parts.wrong;
    m_codeKeys = parts.keys;
    connect(m_line, &QLineEdit::returnPressed, this, &KioskRate::takeLine);
    connect(m_line, &QLineEdit::textEdited, this, &KioskRate::touched);
    connect(m_codeKeys, &TouchKeyboard::done, this, &KioskRate::takeLine);
    connect(m_codeKeys, &TouchKeyboard::touched, this, &KioskRate::touched);
    return parts.page;
}

QWidget *KioskRate::makeLevelPage()
{
    m_about = kioskLabel("rateAbout", "large");
    m_about->setAlignment(Qt::AlignCenter);
    auto *levels = new QHBoxLayout;
    levels->setSpacing(10);
    for (const RatingLevel level : rateLevels) {
        auto *button = new LevelButton(level, ratingWord(level));
        levels->addWidget(button, 1);
        connect(button, &QPushButton::clicked, this, [this, level] { choose(level); });
    }
    auto *page = new QWidget;
    QVBoxLayout *column = rateColumn(page);
    column->addWidget(m_about);
    column->addLayout(levels, 1);
    return page;
}

QWidget *KioskRate::makeTagPage()
{
    m_chosen = kioskLabel("rateChosen", "large");
    m_must = kioskLabel("rateMust", "small");
    m_tags = new QGridLayout;
    m_tags->setSpacing(8);
    m_say = kioskButton("rateSay", tr("写几句"));
    m_send = kioskButton("rateSend", tr("提交评价"), "primary");
    auto *again = kioskButton("rateAgain", tr("改选"));
    auto *foot = new QHBoxLayout;
    foot->setSpacing(12);
    foot->addWidget(again);
    foot->addWidget(m_say);
    foot->addStretch(1);
    foot->addWidget(m_send);
    auto *page = new QWidget;
    QVBoxLayout *column = rateColumn(page);
    column->setSpacing(6);
    column->addWidget(m_chosen);
    column->addWidget(m_must);
    column->addLayout(m_tags);
    column->addStretch(1);
    column->addLayout(foot);
    connect(again, &QPushButton::clicked, this, [this] {
        m_pages->setCurrentIndex(1);
        emit touched();
    });
    connect(m_say, &QPushButton::clicked, this, [this] {
        m_pages->setCurrentIndex(3);
        m_wordKeys->setMode(TouchKeyboard::Mode::Chinese);
        m_words->setFocus();
        emit touched();
    });
    connect(m_send, &QPushButton::clicked, this, &KioskRate::give);
    return page;
}

QWidget *KioskRate::makeWordPage()
{
    const KioskAsk parts = kioskAsk({"rateWordsAsk", "rateWords", "rateWordsWrong"}, rateWordsMax, tr("想说的话"));
    parts.ask->setText(tr("请写下您想说的（最多 %1 字）：").arg(rateWordsMax));
    parts.wrong->hide();
    m_words = parts.line;
    m_wordKeys = parts.keys;
    const auto ready = [this] {
        m_pages->setCurrentIndex(2);
        tellReady();
        emit touched();
    };
    connect(m_wordKeys, &TouchKeyboard::done, this, ready);
    connect(m_words, &QLineEdit::returnPressed, this, ready);
    connect(m_wordKeys, &TouchKeyboard::touched, this, &KioskRate::touched);
    return parts.page;
}

QWidget *KioskRate::makeDonePage()
{
    const KioskDone parts = kioskDone("rateLead", "rateMore", "rateDone", tr("完成"));
    m_lead = parts.lead;
    m_more = parts.text;
    m_more->setProperty("untold", true); // with it he rates again
    connect(parts.done, &QPushButton::clicked, this, &KioskRate::doneAsked);
    return parts.page;
}

void KioskRate::hideEvent(QHideEvent *event)
{
    clear();
    QWidget::hideEvent(event);
}

void KioskRate::clear()
{
    ++m_round;
    m_command = {};
    for (QLineEdit *field : {m_line, m_words})
        field->clear();
    for (TouchKeyboard *keys : {m_codeKeys, m_wordKeys})
        keys->clear();
    for (QLabel *label : {m_wrong, m_must})
        tellOrHide(label, {});
    for (QLabel *label : {m_about, m_chosen, m_lead, m_more})
        label->clear();
    qDeleteAll(m_boxes);
    m_boxes.clear();
    m_pages->setCurrentIndex(0);
}

void KioskRate::begin()
{
    clear();
    m_ask->setText(tr("请扫评价码，或输入评价码、短号："));
    m_codeKeys->setMode(TouchKeyboard::Mode::Latin);
    m_line->setFocus();
}

void KioskRate::takeLine()
{
    const QString line = m_line->text().trimmed();
    m_line->clear();
    if (line.isEmpty())
        return;
    tellOrHide(m_wrong, {});
    const auto rate = rateOfLine(line);
    if (m_command.number && (!rate || !rate->code)) {
        m_command.queryCode = line.left(20);
    } else if (!rate) {
        tellOrHide(m_wrong, tr("没有认出这个码，请对照号票或文书再输一遍。"));
        return;
    } else {
        m_command = *rate;
    }
    if (m_command.number && !m_command.queryCode) {
        m_ask->setText(tr("请输入文书上的查询码："));
        m_codeKeys->setMode(TouchKeyboard::Mode::Digits);
        return;
    }
    tellOrHide(m_wrong, tr("正在查询…"));
    ask(m_command);
}

void KioskRate::ask(const RateAtKiosk &command)
{
    emit touched();
    emit asked(command);
}

void KioskRate::choose(RatingLevel level)
{
    m_command.level = level;
    m_chosen->setText(tr("您选择了“%1”").arg(ratingWord(level)));
    tellOrHide(m_must,
               isBadRating(level) ? tr("请选哪里不好，或写几句，我们会回访改进。")
                                  : tr("可以选哪里好，也可以直接提交。"));
    qDeleteAll(m_boxes);
    m_boxes.clear();
    for (const RatingTag &tag : RatingWords::shipped().tagsOf(level)) {
        auto *box = new QCheckBox(ratingWord(tag));
        box->setObjectName(QStringLiteral("rateTag_") + tag.code);
        box->setProperty("tag", tag.code);
        const int place = int(m_boxes.size());
        m_tags->addWidget(box, place / tagsAcross, place % tagsAcross);
        m_boxes.append(box);
        connect(box, &QCheckBox::toggled, this, &KioskRate::tellReady);
    }
    m_pages->setCurrentIndex(2);
    tellReady();
    emit touched();
}

void KioskRate::tellReady()
{
    const bool any = std::any_of(m_boxes.begin(), m_boxes.end(), [](const QCheckBox *box) { return box->isChecked(); });
    const bool said = !m_words->text().trimmed().isEmpty();
    m_say->setText(said ? tr("改写这几句") : tr("写几句"));
    m_send->setEnabled(m_command.level && (!isBadRating(*m_command.level) || any || said));
}

void KioskRate::give()
{
    RateAtKiosk command = m_command;
    for (const QCheckBox *box : std::as_const(m_boxes)) {
        if (box->isChecked())
            command.reasons.append(box->property("tag").toString());
    }
    const QString words = m_words->text().simplified();
    if (!words.isEmpty())
        command.text = words;
    m_send->setEnabled(false);
    ask(command);
}

void KioskRate::tell(const Result<ByCodeReply> &reply)
{
    tellOrHide(m_wrong, {});
    const auto refuse = [this](const QString &why) {
        begin();
        tellOrHide(m_wrong, why);
    };
    if (!reply) {
        refuse(ProblemText::sentence(reply.error()));
        return;
    }
    switch (reply->outcome) {
    case ByCodeOutcome::Rated:
        if (!reply->later.value_or(false)) {
            refuse(tr("这次服务已经评价过了，谢谢您。"));
            return;
        }
        m_command.later = true;
        [[fallthrough]];
    case ByCodeOutcome::Asked:
        m_about->setText(tr("号码 %1　%2 号窗口　窗口人员看不到是谁评的")
                             .arg(reply->rating->ticketNumber)
                             .arg(reply->rating->window));
        m_pages->setCurrentIndex(1);
        return;
    case ByCodeOutcome::NotYet: refuse(tr("服务还没有结束，办完以后再来评价。")); return;
    case ByCodeOutcome::Wrong: refuse(tr("评价码、短号或查询码不对，或者已经过期，请对照号票或文书再试一次。")); return;
    case ByCodeOutcome::Incomplete: tellOrHide(m_must, tr("请选哪里不好，或写几句。")); return;
    case ByCodeOutcome::Given: break;
    }
    m_lead->setText(tr("谢谢您的评价"));
    m_more->setText(reply->again ? tr("以后还想补充一次的，请记下这个评价码：%1").arg(*reply->again)
                                 : tr("您的意见我们会认真对待。"));
    m_pages->setCurrentIndex(4);
}

} // namespace ow

#include "moc_KioskRate.cpp"
