#include "ui/kiosk/KioskProgress.h"

#include "models/numbering/ShortNumber.h"
#include "ui/common/Card.h"
#include "ui/common/KeyPad.h"
#include "ui/common/ProblemText.h"
#include "ui/common/QrImage.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QScroller>
#include <QStackedWidget>

namespace ow {

namespace {
constexpr int shortNumberDigits = 9;
constexpr int queryCodeDigits = 6;
constexpr int handInQrPixels = 190;

QLabel *progressLabel(const char *name, const char *kind)
{
    auto *label = new QLabel;
    label->setObjectName(QLatin1String(name));
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    if (kind)
        label->setProperty("kind", QLatin1String(kind));
    return label;
}

QString progressDay(QDate day)
{
    return KioskProgress::tr("%1年%2月%3日").arg(day.year()).arg(day.month()).arg(day.day());
}
} // namespace

KioskProgress::KioskProgress(QWidget *parent)
    : QWidget(parent), m_pages(new QStackedWidget), m_ask(progressLabel("progressAsk", "large")),
      m_given(progressLabel("progressGiven", "title")), m_wrong(progressLabel("progressWrong", "large")),
      m_pads(new QStackedWidget), m_numberPad(new KeyPad(KeyPad::Mode::Number, shortNumberDigits)),
      m_codePad(new KeyPad(KeyPad::Mode::Pin, queryCodeDigits)), m_title(progressLabel("progressTitle", "title")),
      m_status(progressLabel("progressStatus", "title")), m_next(progressLabel("progressNext", "large")),
      m_facts(progressLabel("progressFacts", nullptr)), m_bringList(progressLabel("progressBring", "large")),
      m_printed(progressLabel("progressPrinted", "large")), m_code(new QLabel),
      m_print(new QPushButton(tr("打印补交材料单"))), m_ticket(new QPushButton), m_steps(new QVBoxLayout)
{
    setObjectName(QStringLiteral("kioskProgress"));
    m_numberPad->setObjectName(QStringLiteral("progressNumber"));
    m_codePad->setObjectName(QStringLiteral("progressCode"));
    auto *back = new QPushButton(tr("返回"));
    back->setObjectName(QStringLiteral("progressBack"));
    auto *head = new QHBoxLayout;
    head->addWidget(m_title, 1);
    head->addWidget(back);
    m_pages->addWidget(makeAsking());
    m_pages->addWidget(makeTold());
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(28, 8, 28, 16);
    column->setSpacing(12);
    column->addLayout(head);
    column->addWidget(m_pages, 1);
    connect(back, &QPushButton::clicked, this, &KioskProgress::backAsked);
    connect(m_numberPad, &KeyPad::entered, this, &KioskProgress::takeNumber);
    connect(m_codePad, &KeyPad::entered, this, &KioskProgress::takeCode);
    for (const KeyPad *pad : {m_numberPad, m_codePad})
        connect(pad, &KeyPad::textChanged, this, &KioskProgress::touched);
    connect(m_print, &QPushButton::clicked, this, &KioskProgress::printAsked);
    connect(m_ticket, &QPushButton::clicked, this, &KioskProgress::ticketAsked);
    // Of his case: for his eyes.
    for (QLabel *label : {m_given, m_status, m_next, m_bringList, m_printed})
        label->setProperty("untold", true);
    setHandIn(false);
    setQueue({});
    begin();
}

QWidget *KioskProgress::makeAsking()
{
    auto *hint = progressLabel("progressHint", nullptr);
    hint->setText(tr("短号和查询码印在交给您的文书上方。没有带文书的，请带身份证件到窗口查询。"));
    m_pads->addWidget(m_numberPad);
    m_pads->addWidget(m_codePad);
    auto *left = new QVBoxLayout;
    left->setSpacing(16);
    for (QLabel *label : {m_ask, m_given, m_wrong})
        left->addWidget(label);
    left->addStretch();
    left->addWidget(hint);
    auto *page = new QWidget;
    m_columns = new QBoxLayout(QBoxLayout::LeftToRight, page);
    m_columns->setContentsMargins(0, 0, 0, 0);
    m_columns->setSpacing(28);
    m_columns->addLayout(left, 1);
    m_columns->addWidget(m_pads, 1, Qt::AlignTop);
    return page;
}

QWidget *KioskProgress::makeTold()
{
    auto *inside = new QWidget;
    inside->setProperty("role", QStringLiteral("scrolled"));
    auto *told = new QVBoxLayout(inside);
    told->setContentsMargins(0, 0, 8, 0);
    told->setSpacing(10);
    auto *now = new Card;
    for (QLabel *label : {m_status, m_next, m_facts})
        now->body()->addWidget(label);
    m_print->setObjectName(QStringLiteral("progressPrint"));
    m_print->setProperty("kind", QStringLiteral("primary"));
    m_ticket->setObjectName(QStringLiteral("progressTicket"));
    m_code->setObjectName(QStringLiteral("progressBringCode"));
    m_code->setAlignment(Qt::AlignCenter);
    m_code->setAccessibleName(tr("补交材料单的二维码"));
    auto *foot = new QHBoxLayout;
    foot->setSpacing(16);
    foot->addWidget(m_print);
    foot->addWidget(m_ticket);
    foot->addStretch(1);
    m_bring = new Card(tr("还要带来的材料"));
    auto *words = new QVBoxLayout;
    for (QLabel *one : {m_bringList, m_printed})
        words->addWidget(one);
    words->addLayout(foot);
    words->addStretch(1);
    // Beside the words: below them it would lie beyond the screen.
    auto *beside = new QHBoxLayout;
    beside->addLayout(words, 1);
    beside->addWidget(m_code, 0, Qt::AlignTop);
    m_bring->body()->addLayout(beside);
    m_course = new Card(tr("办理经过"));
    m_course->body()->addLayout(m_steps);
    told->addWidget(now);
    told->addWidget(m_bring);
    told->addWidget(m_course);
    told->addStretch();
    auto *scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(inside);
    QScroller::grabGesture(scroll->viewport(), QScroller::LeftMouseButtonGesture);
    return scroll;
}

/// Upright, the keys stand under the words.
void KioskProgress::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_columns->setDirection(width() > height() ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
}

void KioskProgress::hideEvent(QHideEvent *event)
{
    begin();
    QWidget::hideEvent(event);
}

void KioskProgress::begin()
{
    ++m_round;
    m_number.clear();
    m_numberPad->clear();
    m_codePad->clear();
    m_codePad->setEnabled(true); // whoever was here before may have left before his answer came
    m_told.reset();
    m_printed->hide();
    m_code->clear();
    m_code->hide();
    for (QLabel *label : {m_given, m_wrong, m_status, m_next, m_facts, m_bringList, m_printed})
        label->clear();
    clearSteps();
    m_ask->setText(tr("请输入办件短号，按“确定”："));
    m_pads->setCurrentWidget(m_numberPad);
    m_pages->setCurrentIndex(0);
}

void KioskProgress::setHandIn(bool handIn)
{
    m_title->setText(handIn ? tr("补交材料") : tr("查办理进度"));
}

void KioskProgress::setQueue(const QString &name)
{
    m_ticket->setText(tr("取号去交：%1").arg(name));
    m_ticket->setVisible(!name.isEmpty());
}

void KioskProgress::takeNumber(const QString &typed)
{
    if (!shortNumberSerial(typed)) {
        m_wrong->setText(tr("这个短号有一位不对，请对照文书再输一遍。"));
        m_numberPad->clear();
        return;
    }
    m_number = typed;
    askCode();
}

void KioskProgress::askCode()
{
    m_wrong->clear();
    m_given->setText(tr("短号 %1").arg(shortNumberText(m_number)));
    m_ask->setText(tr("请输入查询码，按“确定”："));
    m_codePad->clear();
    m_pads->setCurrentWidget(m_codePad);
}

void KioskProgress::takeCode(const QString &code)
{
    m_wrong->setText(tr("正在查询…"));
    m_codePad->setEnabled(false);
    emit touched();
    emit asked(m_number, code);
}

void KioskProgress::tell(const Result<ProgressReply> &reply)
{
    m_codePad->setEnabled(true);
    m_codePad->clear();
    if (reply && reply->told) {
        showTold(*reply->told);
        return;
    }
    if (!reply) {
        m_wrong->setText(ProblemText::sentence(reply.error()));
        return;
    }
    const bool waits = reply->outcome == QueryOutcome::Waiting;
    const int minutes = reply->minutes.value_or(1);
    begin();
    m_wrong->setText(waits ? tr("输错的次数多了，请%1分钟后再试，或带身份证件到窗口查询。").arg(minutes)
                           : tr("短号或查询码不对，请对照文书再输一遍。"));
}

QString KioskProgress::statusText(CitizenStatus status) const
{
    switch (status) {
    case CitizenStatus::Received: return tr("已收件");
    case CitizenStatus::ToCorrect: return tr("待补正");
    case CitizenStatus::InReview: return tr("审批中");
    case CitizenStatus::ToCollect: return tr("待签收");
    case CitizenStatus::ToRate: return tr("待评价");
    case CitizenStatus::Done: return tr("已办结");
    case CitizenStatus::ToShow: return tr("待提交原件");
    }
    return {};
}

QString KioskProgress::generalText(CitizenStatus status) const
{
    switch (status) {
    case CitizenStatus::Received: return tr("材料已经收下，窗口会告诉您是否受理。");
    case CitizenStatus::ToCorrect: return tr("还有材料要交，所缺的写在交给您的文书上；也可以到窗口询问。");
    case CitizenStatus::InReview: return tr("正在审批，您不用再做什么。");
    case CitizenStatus::ToCollect: return tr("已经办好。请带身份证件到出件窗口领取；选择邮寄的请等候寄送。");
    case CitizenStatus::ToRate: return tr("已经领取，请为这次服务评价。");
    case CitizenStatus::ToShow: return tr("预审通过，请带身份证件和所列材料的原件到大厅任一综合窗口接着办。");
    case CitizenStatus::Done: return tr("已经办完，结果写在交给您的文书上；也可以到窗口询问。");
    }
    return {};
}

void KioskProgress::showTold(const ToldProgress &told)
{
    m_wrong->clear();
    // What the hall says of one case is said in Chinese; who reads another language hears what holds for all that stand so.
    const bool isChinese = statusText(told.status) == citizenStatusText(told.status);
    m_status->setText(statusText(told.status));
    m_next->setText(isChinese ? told.next : generalText(told.status));
    m_course->setVisible(isChinese);
    QStringList facts{tr("事项：%1").arg(told.itemName), tr("申请人：%1").arg(told.maskedName),
                      tr("短号：%1").arg(shortNumberText(told.shortNumber))};
    if (told.expected)
        facts.prepend(tr("预计：%1前").arg(progressDay(*told.expected)));
    m_facts->setText(facts.join(QLatin1Char('\n')));
    m_told = told;
    showBring(told);
    clearSteps();
    for (const ProgressStep &step : told.steps) {
        QLabel *line = progressLabel("progressStep", nullptr);
        line->setText(tr("%1　%2").arg(progressDay(step.on), step.text));
        m_steps->addWidget(line);
    }
    m_pages->setCurrentIndex(1);
    emit touched();
}

void KioskProgress::showBring(const ToldProgress &told)
{
    const QList<QString> papers = told.toBring.value_or(QList<QString>());
    m_bring->setVisible(!papers.isEmpty());
    QStringList lines(papers.begin(), papers.end());
    if (told.bringBy)
        lines.append(tr("最晚 %1 带来").arg(progressDay(*told.bringBy)));
    m_bringList->setText(lines.join(QLatin1Char('\n')));
    m_print->setEnabled(true);
}

void KioskProgress::tellPrinted()
{
    m_printed->setText(tr("请取走补交材料单，交材料时给窗口扫上面的码。"));
    m_printed->show();
    m_print->setEnabled(false);
}

void KioskProgress::tellNotPrinted(const QString &code)
{
    m_printed->setText(tr("没有打印出来。请拍下这个码，交材料时给窗口扫一下。"));
    m_printed->show();
    const Result<QImage> qr = QrImage::of(code);
    if (qr)
        m_code->setPixmap(QPixmap::fromImage(
            qr->scaled(handInQrPixels, handInQrPixels, Qt::KeepAspectRatio, Qt::FastTransformation)));
    m_code->setVisible(qr.has_value());
}

void KioskProgress::clearSteps()
{
    while (QLayoutItem *item = m_steps->takeAt(0)) {
        delete item->widget();
        delete item;
    }
}

} // namespace ow

#include "moc_KioskProgress.cpp"
