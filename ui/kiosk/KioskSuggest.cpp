#include "ui/kiosk/KioskSuggest.h"

#include "ui/common/KeyPad.h"
#include "ui/common/ProblemText.h"
#include "ui/keyboard/TouchKeyboard.h"
#include "ui/kiosk/KioskParts.h"

#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace ow {

namespace {
constexpr int suggestPhoneDigits = 15;
constexpr int suggestCodeMax = 20;
constexpr int suggestWordsHeight = 64;

} // namespace

KioskSuggest::KioskSuggest(QWidget *parent)
    : QWidget(parent), m_pages(new QStackedWidget), m_next(kioskButton("suggestNext", tr("写好了"), "primary"))
{
    setObjectName(QStringLiteral("kioskSuggest"));
    auto *title = kioskLabel("suggestTitle", "title");
    title->setText(tr("意见建议"));
    auto *read = kioskButton("suggestRead", tr("看答复"));
    auto *back = kioskButton("suggestBack", tr("返回"));
    auto *head = new QHBoxLayout;
    head->addWidget(title, 1);
    head->addWidget(m_next);
    head->addWidget(read);
    head->addWidget(back);
    for (QWidget *page : {makeWordsPage(), makePhonePage(), makeCodePage(), makeDonePage()})
        m_pages->addWidget(page);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(28, 4, 28, 12);
    column->setSpacing(8);
    column->addLayout(head);
    column->addWidget(m_pages, 1);
    connect(m_pages, &QStackedWidget::currentChanged, this, [this](int page) { m_next->setVisible(page == 0); });
    connect(back, &QPushButton::clicked, this, &KioskSuggest::backAsked);
    connect(read, &QPushButton::clicked, this, &KioskSuggest::showCodePage);
    clear();
}

QWidget *KioskSuggest::makeWordsPage()
{
    auto *ask = kioskLabel("suggestAsk", "small");
    ask->setText(tr("请写下对大厅的意见或建议。要投诉的，请到导服台或拨打 12345。"));
    m_words = new QPlainTextEdit;
    m_words->setObjectName(QStringLiteral("suggestWords"));
    m_words->setAccessibleName(tr("意见或建议"));
    m_words->setMinimumHeight(suggestWordsHeight);
    m_count = kioskLabel("suggestCount", "small");
    m_keys = new TouchKeyboard;
    m_keys->attach(m_words);
    auto *page = new QWidget;
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    column->addWidget(ask);
    column->addWidget(m_words, 1);
    column->addWidget(m_count);
    column->addWidget(m_keys);
    connect(m_words, &QPlainTextEdit::textChanged, this, [this] {
        const int length = int(m_words->toPlainText().size());
        m_count->setText(length > LeaveSuggestion::wordsMax
                             ? tr("多了 %1 字，请删短一些").arg(length - LeaveSuggestion::wordsMax)
                             : tr("还可以写 %1 字").arg(LeaveSuggestion::wordsMax - length));
        m_next->setEnabled(!m_words->toPlainText().trimmed().isEmpty() && length <= LeaveSuggestion::wordsMax);
        emit touched();
    });
    connect(m_next, &QPushButton::clicked, this, &KioskSuggest::takeWords);
    connect(m_keys, &TouchKeyboard::done, this, &KioskSuggest::takeWords);
    connect(m_keys, &TouchKeyboard::touched, this, &KioskSuggest::touched);
    return page;
}

QWidget *KioskSuggest::makePhonePage()
{
    auto *ask = kioskLabel("suggestPhoneAsk", "large");
    ask->setText(tr("想要我们回电的，请输入电话号码；不想的，按“不留电话”。号码加密保存，只有回电的人看得到。"));
    m_phoneWrong = kioskLabel("suggestPhoneWrong", "large");
    auto *none = kioskButton("suggestNoPhone", tr("不留电话"));
    m_phone = new KeyPad(KeyPad::Mode::Number, suggestPhoneDigits);
    m_phone->setObjectName(QStringLiteral("suggestPhone"));
    auto *left = new QVBoxLayout;
    left->addWidget(ask);
    left->addWidget(m_phoneWrong);
    left->addStretch(1);
    left->addWidget(none);
    auto *page = new QWidget;
    auto *columns = new QHBoxLayout(page);
    columns->setContentsMargins(0, 0, 0, 0);
    columns->setSpacing(28);
    columns->addLayout(left, 1);
    columns->addWidget(m_phone, 1, Qt::AlignTop);
    connect(none, &QPushButton::clicked, this, [this] { send({}); });
    connect(m_phone, &KeyPad::entered, this, &KioskSuggest::send);
    connect(m_phone, &KeyPad::textChanged, this, &KioskSuggest::touched);
    return page;
}

QWidget *KioskSuggest::makeCodePage()
{
    const KioskAsk parts =
        kioskAsk({"suggestCodeAsk", "suggestCode", "suggestCodeWrong"}, suggestCodeMax, tr("查询号"));
    parts.ask->setText(tr("请输入留意见时给您的查询号，按“完成”："));
    m_code = parts.line;
    m_codeWrong = parts.wrong;
    m_codeKeys = parts.keys;
    const auto take = [this] {
        const QString code = m_code->text().trimmed();
        if (code.isEmpty())
            return;
        tellOrHide(m_codeWrong, tr("正在查询…"));
        emit touched();
        emit asked(AskSuggestion{code});
    };
    connect(m_code, &QLineEdit::returnPressed, this, take);
    connect(m_codeKeys, &TouchKeyboard::done, this, take);
    connect(m_codeKeys, &TouchKeyboard::touched, this, &KioskSuggest::touched);
    return parts.page;
}

QWidget *KioskSuggest::makeDonePage()
{
    const KioskDone parts = kioskDone("suggestLead", "suggestText", "suggestDone", tr("完成"));
    m_lead = parts.lead;
    m_text = parts.text;
    // The code is his alone, and the answer too.
    for (QLabel *label : {m_lead, m_text})
        label->setProperty("untold", true);
    connect(parts.done, &QPushButton::clicked, this, &KioskSuggest::doneAsked);
    return parts.page;
}

void KioskSuggest::hideEvent(QHideEvent *event)
{
    clear();
    QWidget::hideEvent(event);
}

void KioskSuggest::clear()
{
    ++m_round;
    m_words->clear();
    m_words->document()->clearUndoRedoStacks();
    m_phone->clear();
    m_phone->setEnabled(true);
    m_code->clear();
    for (TouchKeyboard *keys : {m_keys, m_codeKeys})
        keys->clear();
    for (QLabel *label : {m_phoneWrong, m_codeWrong})
        tellOrHide(label, {});
    for (QLabel *label : {m_lead, m_text})
        label->clear();
    m_pages->setCurrentIndex(0);
}

void KioskSuggest::begin()
{
    clear();
    m_keys->setMode(TouchKeyboard::Mode::Chinese);
    m_words->setFocus();
}

void KioskSuggest::takeWords()
{
    if (!m_next->isEnabled())
        return;
    m_pages->setCurrentIndex(1);
    emit touched();
}

void KioskSuggest::send(const QString &phone)
{
    LeaveSuggestion command{m_words->toPlainText().trimmed()};
    if (!phone.isEmpty())
        command.phone = phone;
    m_phone->setEnabled(false);
    tellOrHide(m_phoneWrong, tr("正在保存…"));
    emit touched();
    emit left(command);
}

void KioskSuggest::showCodePage()
{
    clear();
    m_codeKeys->setMode(TouchKeyboard::Mode::Latin);
    m_pages->setCurrentIndex(2);
    m_code->setFocus();
    emit touched();
}

void KioskSuggest::tellLeft(const Result<SuggestionTaken> &reply)
{
    m_phone->setEnabled(true);
    m_phone->clear();
    if (!reply) {
        tellOrHide(m_phoneWrong, ProblemText::firstFault(reply.error()));
        return;
    }
    finish(tr("查询号：%1").arg(reply->code),
           tr("谢谢您，意见已经交给大厅主管。请记下或拍下查询号，几天后在这台机器上按“看答复”查看。"));
}

void KioskSuggest::tellAsked(const Result<SuggestionTold> &reply)
{
    m_code->clear();
    tellOrHide(m_codeWrong, {});
    if (!reply) {
        tellOrHide(m_codeWrong, ProblemText::sentence(reply.error()));
        return;
    }
    if (!reply->state) {
        tellOrHide(m_codeWrong, tr("没有这个查询号，请核对后再输一遍。"));
        return;
    }
    if (reply->answer)
        finish(tr("大厅的答复"), *reply->answer);
    else if (*reply->state == SuggestionState::Closed)
        finish(tr("已经办结"), tr("谢谢您的意见，大厅已经记下。"));
    else
        finish(tr("还没有答复"), tr("大厅正在研究您的意见，请过几天再来看。"));
}

void KioskSuggest::finish(const QString &lead, const QString &text)
{
    m_words->clear();
    m_lead->setText(lead);
    m_text->setText(text);
    m_pages->setCurrentIndex(3);
}

} // namespace ow

#include "moc_KioskSuggest.cpp"
