#include "ui/citizen/CitizenScreen.h"

#include "ui/citizen/CheckPage.h"
#include "ui/citizen/MirrorPage.h"
#include "ui/citizen/SignPage.h"
#include "ui/common/Badge.h"
#include "ui/common/Theme.h"

#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace ow {

CitizenScreen::CitizenScreen(const QString &hall, int window, const QStringList &marks, QWidget *parent)
    : QWidget(parent), m_stack(new QStackedWidget), m_head(makeHead(hall, window, marks)), m_mirror(new MirrorPage),
      m_check(new CheckPage), m_agree(new AgreePage), m_sign(new SignPage)
{
    setObjectName(QStringLiteral("citizenScreen"));
    setAccessibleName(tr("副屏"));
    setWindowTitle(tr("副屏 %1号窗口").arg(window));
    setProperty("role", QStringLiteral("page"));
    setAttribute(Qt::WA_StyledBackground);
    m_idle = makeWords("citizenIdle", &m_welcome, &m_ticket);
    m_thanks = makeWords("citizenThanks", &m_thanksTitle, &m_thanksUnder);
    QLabel *farewellTitle = nullptr;
    QLabel *farewellUnder = nullptr;
    m_farewell = makeWords("citizenFarewell", &farewellTitle, &farewellUnder);
    farewellTitle->setText(tr("请带好您的证件"));
    farewellUnder->setText(tr("请检查证件、材料和随身物品，慢走。\nPlease take your card, papers and belongings."));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_head);
    column->addWidget(m_stack, 1);
    for (QWidget *page :
         std::initializer_list<QWidget *>{m_idle, m_mirror, m_check, m_agree, m_sign, m_thanks, m_farewell})
        m_stack->addWidget(page);
    connect(m_check, &CheckPage::foundRight, this, &CitizenScreen::foundRight);
    connect(m_check, &CheckPage::objected, this, &CitizenScreen::objected);
    connect(m_agree, &AgreePage::answered, this, &CitizenScreen::agreementAnswered);
    connect(m_sign, &SignPage::signedBy, this, &CitizenScreen::signedBy);
    connect(m_sign, &SignPage::declined, this, &CitizenScreen::signatureDeclined);
    Theme::apply(*this, Density::Kiosk);
    showIdle({});
}

QFrame *CitizenScreen::makeHead(const QString &hall, int window, const QStringList &marks)
{
    auto *head = new QFrame;
    head->setProperty("kind", QStringLiteral("topbar"));
    auto *name = new QLabel(hall);
    name->setObjectName(QStringLiteral("role"));
    name->setWordWrap(true);
    auto *number = new QLabel(tr("%1号窗口　Window %1").arg(window));
    number->setObjectName(QStringLiteral("window"));
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(24, 10, 24, 10);
    row->setSpacing(16);
    row->addWidget(name, 1);
    for (const QString &mark : marks)
        row->addWidget(new Badge(mark, Badge::Tone::Mark));
    row->addWidget(number);
    return head;
}

QWidget *CitizenScreen::makeWords(const char *name, QLabel **title, QLabel **under)
{
    auto *page = new QWidget;
    page->setObjectName(QLatin1String(name));
    *title = new QLabel;
    (*title)->setObjectName(QLatin1String(name) + QStringLiteral("Title"));
    (*title)->setProperty("kind", QStringLiteral("figure"));
    *under = new QLabel;
    (*under)->setObjectName(QLatin1String(name) + QStringLiteral("Under"));
    (*under)->setProperty("kind", QStringLiteral("large"));
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(32, 24, 32, 24);
    column->setSpacing(24);
    column->addStretch();
    for (QLabel *label : {*title, *under}) {
        label->setAlignment(Qt::AlignCenter);
        label->setWordWrap(true);
        column->addWidget(label);
    }
    column->addStretch();
    return page;
}

void CitizenScreen::setRating(QWidget *rating)
{
    m_rating = rating;
    m_stack->addWidget(rating);
}

void CitizenScreen::turnTo(Showing what, QWidget *page)
{
    m_showing = what;
    // The rating page has a head of its own.
    m_head->setVisible(what != Showing::Rating);
    m_stack->setCurrentWidget(page);
}

void CitizenScreen::showIdle(const QString &ticket)
{
    m_welcome->setText(ticket.isEmpty() ? tr("欢迎　Welcome") : tr("请 %1 号到本窗口").arg(ticket));
    m_ticket->setText(ticket.isEmpty() ? tr("请留意叫号　Please wait for your number")
                                       : tr("请出示证件　Number %1, please show your card").arg(ticket));
    turnTo(Showing::Idle, m_idle);
}

void CitizenScreen::showMirror(const QString &items, const QList<MirrorLine> &lines)
{
    m_mirror->tell(items, lines);
    turnTo(Showing::Mirror, m_mirror);
}

void CitizenScreen::askCheck(const QString &items, const QList<MirrorLine> &lines)
{
    m_check->ask(items, lines);
    turnTo(Showing::Check, m_check);
}

void CitizenScreen::askAgreement(const AgreeQuestion &question)
{
    m_agree->ask(question);
    turnTo(Showing::Agree, m_agree);
}

void CitizenScreen::askSignature(const QString &items, const QString &signer)
{
    m_sign->ask(items, signer);
    turnTo(Showing::Sign, m_sign);
}

void CitizenScreen::showThanks(const QString &sentence)
{
    m_thanksTitle->setText(tr("谢谢　Thank you"));
    m_thanksUnder->setText(sentence);
    turnTo(Showing::Thanks, m_thanks);
}

void CitizenScreen::showRating()
{
    if (m_rating)
        turnTo(Showing::Rating, m_rating);
}

void CitizenScreen::showFarewell()
{
    turnTo(Showing::Farewell, m_farewell);
}

void CitizenScreen::wipe()
{
    m_mirror->wipe();
    m_check->wipe();
    m_agree->wipe();
    m_sign->wipe();
    m_thanksUnder->clear();
    m_welcome->clear();
    m_ticket->clear();
}

} // namespace ow

#include "moc_CitizenScreen.cpp"
