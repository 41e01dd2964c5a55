#include "ui/intake/CitizenSeat.h"

#include "models/base/Scheduler.h"
#include "ui/citizen/TouchOnly.h"
#include "ui/common/Toast.h"
#include "ui/intake/IntakePanel.h"

#include <QGuiApplication>
#include <QPointer>
#include <QScreen>
#include <QShortcut>

namespace ow {

CitizenSeat::CitizenSeat(StationContext &context, IntakePanel &panel, int window, QWidget &page)
    : QObject(&page), m_context(context), m_panel(panel), m_session(panel.session()), m_desk(panel.said()),
      m_page(page), m_screen(std::make_unique<CitizenScreen>(context.hall.hall, window, context.marks()))
{
    m_screen->setAttribute(Qt::WA_QuitOnClose, false);
    auto *key = new QShortcut(QKeySequence(QStringLiteral("Alt+0")), &page);
    connect(key, &QShortcut::activated, this, &CitizenSeat::toggle);
    connect(&m_session, &IntakeSession::ticketChanged, this, &CitizenSeat::ticketChanged);
    connect(&m_session, &IntakeSession::stateChanged, this, &CitizenSeat::nextBegan);
    connect(&m_session, &IntakeSession::sheetChanged, this, &CitizenSeat::sheetChanged);
    connect(&m_session, &IntakeSession::answersChanged, this, &CitizenSeat::answersChanged);
    connect(&m_session, &IntakeSession::principalCleared, this, &CitizenSeat::toIdle);
    connect(&m_session, &IntakeSession::submittedChanged, this, [this] {
        if (m_session.submitted())
            m_screen->showThanks(tr("您的申请已经提交，请稍候领取文书。\nYour application has been handed in."));
    });
    WordSection &words = panel.words();
    connect(&words, &WordSection::checkWanted, this, &CitizenSeat::askCheck);
    connect(&words, &WordSection::signatureWanted, this, &CitizenSeat::askSignature);
    connect(&words, &WordSection::agreementWanted, this, &CitizenSeat::askAgreement);
    connect(m_screen.get(), &CitizenScreen::foundRight, this, [this] {
        m_desk.confirm(std::exchange(m_objected, {}), SaidBy::Screen);
        showForm();
    });
    connect(m_screen.get(), &CitizenScreen::objected, this, [this](const QStringList &keys) {
        for (const QString &wrong : keys) {
            if (!m_objected.contains(wrong))
                m_objected.append(wrong);
        }
        showForm();
        emit m_session.objected(keys);
        Toast::pop(*m_page.window(), tr("申请人说有 %1 处有误，已标在表单上").arg(keys.size()), Toast::Tone::Bad);
    });
    connect(m_screen.get(), &CitizenScreen::agreementAnswered, this, [this](const QString &topic, bool agreed) {
        m_desk.agree(topic, agreed, SaidBy::Screen);
        showForm();
    });
    connect(m_screen.get(), &CitizenScreen::signedBy, this, [this](const QString &path, const QByteArray &png) {
        m_desk.sign(m_signing, path, png);
        m_screen->wipe();
        showForm();
    });
    connect(m_screen.get(), &CitizenScreen::signatureDeclined, this, [this] {
        m_desk.refuseSignature(m_signing, tr("本人在副屏上选择不签"));
        showForm();
    });
    connect(&m_desk, &SaidDesk::confirmed, this, [this] {
        // One after the other, without the clerk's hand: what was found right is signed at once.
        if (m_screen->isVisible() && m_desk.said().confirmed->by == SaidBy::Screen && m_desk.needsSignature())
            askSignature();
    });
    connect(&m_desk, &SaidDesk::signedIt, this, [this] {
        const auto next = m_desk.nextSigner();
        if (next && !next->signedIt) // the pad goes on to who stands beside him
            askSignature();
        else
            m_screen->showThanks(tr("签名已收到，请稍候。\nYour signature has been taken."));
    });
}

CitizenSeat::~CitizenSeat() = default;

void CitizenSeat::setRating(QWidget *rating)
{
    m_screen->setRating(rating);
    // Where nobody is real, the visitor is played with the mouse.
    if (!isPretended(m_context.hall.kind))
        new TouchOnly(*rating, rating);
}

bool CitizenSeat::openOnSecondMonitor()
{
    const QScreen *own = m_page.screen();
    for (QScreen *screen : QGuiApplication::screens()) {
        if (screen == own)
            continue;
        m_screen->setWindowFlag(Qt::FramelessWindowHint);
        m_screen->setGeometry(screen->geometry());
        m_screen->showFullScreen();
        m_panel.words().setScreen(true);
        return true;
    }
    return false;
}

void CitizenSeat::openAsWindow()
{
    m_screen->resize(1280, 800);
    m_screen->show();
    m_panel.words().setScreen(true);
}

void CitizenSeat::toggle()
{
    if (m_screen->isVisible()) {
        m_screen->hide();
        m_panel.words().setScreen(false);
    } else if (!openOnSecondMonitor()) {
        openAsWindow();
    }
}

QString CitizenSeat::ticketNumber() const
{
    return m_session.ticket() ? m_session.ticket()->number : QString();
}

void CitizenSeat::toIdle()
{
    ++m_round;
    m_changed.clear();
    m_objected.clear();
    m_screen->wipe();
    m_screen->showIdle(ticketNumber());
}

void CitizenSeat::ticketChanged()
{
    const QUuid now = m_session.ticket() ? m_session.ticket()->id : QUuid();
    const QUuid before = std::exchange(m_ticket, now);
    // Called together with the end of the last visit, somebody is on his way; who was served still stands here.
    if (!before.isNull() && before != now)
        endVisit();
    else
        greet();
}

bool CitizenSeat::isServing() const
{
    return m_session.ticket() && !m_isEnding;
}

void CitizenSeat::greet()
{
    m_isEnding = false;
    toIdle();
}

void CitizenSeat::nextBegan()
{
    const bool began =
        m_session.ticket() && (m_session.ticket()->state == TicketState::Serving || m_session.isIdentified());
    if (m_isEnding && began)
        greet();
}

void CitizenSeat::endVisit()
{
    toIdle();
    m_isEnding = true;
    if (m_ratingAsks) {
        ratingAsks(true);
        return;
    }
    if (m_screen->rating())
        later(ratingWaitMs, &CitizenSeat::sayFarewell);
    else
        sayFarewell();
}

void CitizenSeat::ratingAsks(bool asks)
{
    m_ratingAsks = asks;
    if (isServing() || !m_screen->rating())
        return;
    if (asks) {
        ++m_round;
        m_screen->showRating();
        later(ratingMs, &CitizenSeat::sayFarewell);
    } else if (m_screen->showing() == CitizenScreen::Showing::Rating) {
        sayFarewell();
    }
}

void CitizenSeat::sayFarewell()
{
    if (isServing())
        return;
    ++m_round;
    m_screen->showFarewell();
    later(farewellMs, &CitizenSeat::greet);
}

void CitizenSeat::later(int milliseconds, void (CitizenSeat::*step)())
{
    m_context.scheduler.after(milliseconds, [self = QPointer(this), round = m_round, step] {
        if (self && round == self->m_round)
            (self->*step)();
    });
}

void CitizenSeat::sheetChanged()
{
    m_changed.clear();
    if (m_session.filling())
        showForm();
}

void CitizenSeat::answersChanged(const QList<FormCell> &cells)
{
    if (!m_session.filling())
        return;
    m_changed.clear();
    for (const FormCell &cell : cells) {
        const FormState &state = m_session.filling()->state();
        if (cell.question >= 0 && !state.answer(cell).isEmpty())
            m_changed.insert(state.key(cell));
    }
    // What he was reading or signing is no longer what stands in the form.
    if (m_screen->showing() != CitizenScreen::Showing::Agree)
        showForm();
}

void CitizenSeat::showForm()
{
    if (m_session.filling() && !m_session.submitted())
        m_screen->showMirror(m_desk.purpose(), mirrorLines(*m_session.filling(), MirrorScope::Shown, m_changed));
}

void CitizenSeat::askCheck()
{
    if (m_session.filling())
        m_screen->askCheck(m_desk.purpose(), mirrorLines(*m_session.filling(), MirrorScope::Leaving));
}

void CitizenSeat::askSignature()
{
    const auto signer = m_desk.nextSigner();
    if (!signer)
        return;
    m_signing = signer->person;
    m_screen->askSignature(m_desk.purpose(), m_desk.signers().size() > 1 ? m_desk.signerName(*signer) : QString());
}

void CitizenSeat::askAgreement(const QString &topic)
{
    const StateRegister *source = stateRegister(topic);
    if (!source || !source->consent)
        return;
    const QDate until = m_session.today().addDays(source->consent->days);
    m_screen->askAgreement({topic, consentText(*source, m_desk.purpose(), until),
                            consentTextEn(*source, m_desk.purpose(), until), m_desk.purpose(), source->consent->data,
                            source->authority, until, source->consent->basis});
}

} // namespace ow

#include "moc_CitizenSeat.cpp"
