#include "ui/intake/IntakePanel.h"

#include "ui/common/CodeWords.h"
#include "ui/common/ProblemText.h"
#include "ui/common/Spoken.h"
#include "ui/common/Theme.h"
#include "ui/common/Toast.h"
#include "ui/intake/AskStrip.h"
#include "ui/intake/PrefillStrip.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QTimer>
#include <QVBoxLayout>

namespace ow {

IntakePanel::IntakePanel(StationContext &context, int window, CardReader *reader, QWidget *parent)
    : QWidget(parent), m_context(context), m_session(new IntakeSession(context, window, this)),
      m_said(new SaidDesk(context, *m_session, this)), m_ask(new AskDesk(context, *m_session, window, this)),
      m_person(new PersonSection(*m_session, reader, context.clock)), m_items(new ItemSection(*m_session)),
      m_form(new FormSection(*m_session)), m_papers(new PapersSection(*m_session, *m_said, context, window, *this)),
      m_words(new WordSection(context, *m_session, *m_said)), m_decision(new DecisionSection(*m_session)),
      m_scroll(new QScrollArea), m_page(new QWidget), m_saving(new QLabel), m_entering(new QLabel),
      m_notice(new QFrame), m_noticeText(new QLabel), m_takeBack(new QPushButton(tr("接过草稿继续填"))),
      m_askButton(new QPushButton(tr("问后台 (Ctrl+Q)")))
{
    setObjectName(QStringLiteral("intakePanel"));
    m_saving->setObjectName(QStringLiteral("draftState"));
    m_saving->setProperty("kind", QStringLiteral("small"));
    auto *steps = new QHBoxLayout;
    steps->setSpacing(2);
    m_page->setProperty("role", QStringLiteral("scrolled"));
    m_scroll->setAccessibleName(tr("本次办理"));
    auto *page = new QVBoxLayout(m_page);
    page->setContentsMargins(0, 0, 8, 0);
    page->setSpacing(10);
    auto *deciding = new QWidget;
    auto *words = new QVBoxLayout(deciding);
    words->setContentsMargins(0, 0, 0, 0);
    words->addWidget(m_words);
    words->addWidget(m_decision);
    const std::tuple<Part, QString, QWidget *> parts[] = {{Part::Person, tr("身份"), m_person},
                                                          {Part::Items, tr("事项"), m_items},
                                                          {Part::Form, tr("表单"), m_form},
                                                          {Part::Papers, tr("材料"), m_papers},
                                                          {Part::Decision, tr("决定"), deciding}};
    for (const auto &[part, title, content] : parts) {
        page->addWidget(addPart(part, title, content));
        steps->addWidget(m_steps[part]);
    }
    page->addStretch();
    steps->addStretch();
    steps->addWidget(m_saving);
    m_askButton->setObjectName(QStringLiteral("askButton"));
    m_askButton->setProperty("kind", QStringLiteral("quiet"));
    m_askButton->setShortcut(QKeySequence(QStringLiteral("Ctrl+Q")));
    m_askButton->setFocusPolicy(Qt::NoFocus);
    steps->addWidget(m_askButton);
    connect(m_askButton, &QPushButton::clicked, this, &IntakePanel::askWanted);

    m_notice->setObjectName(QStringLiteral("intakeNotice"));
    m_notice->setProperty("kind", QStringLiteral("notice"));
    m_noticeText->setObjectName(QStringLiteral("intakeNoticeText"));
    m_noticeText->setWordWrap(true);
    m_noticeText->setTextFormat(Qt::RichText);
    m_noticeText->setTextInteractionFlags(Qt::LinksAccessibleByKeyboard | Qt::LinksAccessibleByMouse);
    m_takeBack->setObjectName(QStringLiteral("takeDraftButton"));
    auto *notice = new QHBoxLayout(m_notice);
    notice->addWidget(m_noticeText, 1);
    notice->addWidget(m_takeBack);
    m_notice->hide();

    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidget(m_page);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    m_entering->setObjectName(QStringLiteral("enteringNote"));
    m_entering->setStyleSheet(QStringLiteral("font-weight: 600"));
    m_entering->setWordWrap(true);
    column->addLayout(steps);
    column->addWidget(m_entering);
    column->addWidget(m_notice);
    auto *prefill = new PrefillDesk(m_context, *m_session, this);
    connect(prefill, &PrefillDesk::refused, this, &IntakePanel::explain);
    column->addWidget(new PrefillStrip(*prefill, *m_session));
    column->addWidget(new AskStrip(*m_ask));
    column->addWidget(m_scroll, 1);

    // What came of it stands at the end, and grows while papers are printed.
    connect(m_scroll->verticalScrollBar(), &QScrollBar::rangeChanged, this, [this](int, int last) {
        if (m_session->submitted())
            m_scroll->verticalScrollBar()->setValue(last);
    });
    connect(m_noticeText, &QLabel::linkActivated, this, &IntakePanel::goToPlace);
    connect(m_decision, &DecisionSection::placeWanted, this, &IntakePanel::goToPlace);
    connect(m_person, &PersonSection::supplementWanted, this, &IntakePanel::supplementWanted);
    connect(m_person, &PersonSection::captureWanted, m_papers, &PapersSection::capture);
    connect(m_person, &PersonSection::viewWanted, m_papers, &PapersSection::view);
    connect(m_person, &PersonSection::correctionWanted, this, &IntakePanel::correctionWanted);
    connect(m_takeBack, &QPushButton::clicked, this, [this] {
        if (m_session->sheet())
            m_session->resume(m_session->sheet()->application);
    });
    connect(m_session, &IntakeSession::ticketChanged, this, [this] {
        m_notice->hide();
        refresh();
        m_scroll->verticalScrollBar()->setValue(0);
        tellOutcome();
        emit enteringChanged();
    });
    connect(m_session, &IntakeSession::personChanged, this, &IntakePanel::refresh);
    connect(m_session, &IntakeSession::identified, this, &IntakePanel::goOn);
    connect(m_items, &ItemSection::onWanted, this, &IntakePanel::goOn);
    connect(m_items, &ItemSection::roomWanted, this, [this] { scrollTo(Part::Items); });
    connect(m_form, &FormSection::onWanted, this, &IntakePanel::goOn);
    connect(m_papers, &PapersSection::onWanted, this, &IntakePanel::goOn);
    connect(m_papers, &PapersSection::replacementWanted, m_words, &WordSection::openReplace);
    connect(m_papers, &PapersSection::agreementWanted, m_words, &WordSection::agreementWanted);
    connect(m_session, &IntakeSession::principalCleared, m_notice, &QFrame::hide);
    connect(m_session, &IntakeSession::catalogueChanged, this, &IntakePanel::refresh);
    connect(m_session, &IntakeSession::chosenChanged, this, &IntakePanel::refresh);
    connect(m_session, &IntakeSession::stateChanged, this, &IntakePanel::refresh);
    connect(m_session, &IntakeSession::sheetChanged, this, [this] {
        refresh();
        tellOutcome();
        goOn();
    });
    connect(m_session, &IntakeSession::submittedChanged, this, [this] {
        refresh();
        tellOutcome();
        goTo(Part::Decision);
    });
    connect(m_session, &IntakeSession::supplemented, this, [this](const Case &record) {
        tellOutcome();
        Toast::pop(*this, tr("%1 的补齐材料已收下").arg(record.itemName), Toast::Tone::Good);
    });
    connect(m_session, &IntakeSession::corrected, this, [this](const Case &record) {
        Toast::pop(*this, tr("%1 的补正材料已收下，请重新核对").arg(record.itemName), Toast::Tone::Good);
    });
    connect(m_session, &IntakeSession::correctionLapsed, this, [this](const Case &record) {
        Toast::pop(*this, tr("%1 已按逾期未补正处理，文书请送达申请人").arg(record.itemName), Toast::Tone::Good);
    });
    connect(m_session, &IntakeSession::refused, this, &IntakePanel::explain);
    connect(m_said, &SaidDesk::refused, this, &IntakePanel::explain);
    connect(m_ask, &AskDesk::refused, this, &IntakePanel::explain);
    connect(m_ask, &AskDesk::asked, this, [this] { Toast::pop(*this, tr("已发给后台，答复会出现在本页")); });
    connect(m_ask, &AskDesk::changed, this, [this] { m_askButton->setEnabled(m_ask->mayAsk()); });
    connect(m_session, &IntakeSession::accepted, m_notice, &QFrame::hide);
    // The page follows the keyboard.
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget *, QWidget *now) {
        if (now && m_page->isAncestorOf(now))
            m_scroll->ensureWidgetVisible(now, 0, 60);
    });
    refresh();
}

QWidget *IntakePanel::addPart(Part part, const QString &title, QWidget *content)
{
    const int number = int(part) + 1;
    auto *step = new QPushButton(tr("%1 %2").arg(number).arg(title));
    step->setObjectName(QStringLiteral("step_%1").arg(number));
    step->setProperty("kind", QStringLiteral("quiet"));
    step->setShortcut(QKeySequence(QStringLiteral("Alt+%1").arg(number)));
    step->setFocusPolicy(Qt::NoFocus);
    connect(step, &QPushButton::clicked, this, [this, part] { goTo(part); });
    m_steps.insert(part, step);
    auto *box = new QWidget;
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    auto *label = new QLabel(title);
    label->setProperty("kind", QStringLiteral("large"));
    column->addWidget(label);
    column->addWidget(content);
    m_parts.insert(part, box);
    return box;
}

void IntakePanel::refresh()
{
    m_person->refresh();
    m_items->refresh();
    const bool sheet = m_session->sheet().has_value();
    m_parts[Part::Items]->setVisible(m_session->isIdentified());
    for (const Part part : {Part::Form, Part::Papers, Part::Decision}) {
        const bool shown = sheet && (part != Part::Form || !m_session->isReceiving());
        m_parts[part]->setVisible(shown);
        m_steps[part]->setEnabled(shown);
    }
    tellEntering();
    m_steps[Part::Items]->setEnabled(m_session->isIdentified());
    m_takeBack->setVisible(m_session->saving() == IntakeSession::Saving::Taken);
    m_askButton->setEnabled(m_ask->mayAsk());
    tellSaving();
}

void IntakePanel::openOnline(const Case &record)
{
    if (m_session->isIdentified() && !m_session->sheet())
        m_session->resume(record.application);
    else
        m_session->enter(record);
}

void IntakePanel::tellEntering()
{
    const auto &record = m_session->entering();
    m_entering->setVisible(record.has_value());
    if (!record)
        return;
    const QDate came = papersDay(*record);
    if (record->corrections) {
        m_entering->setText(
            tr("核对 %1 %2 的补正材料（%3 交来，编号 %4）。%5 前告知是否受理；按 Esc 放下，已填的都在草稿里。")
                .arg(record->maskedName, record->itemName, came.toString(Qt::ISODate), record->number,
                     record->intakeDue ? record->intakeDue->due.toString(Qt::ISODate) : QString()));
        return;
    }
    if (record->online) {
        m_entering->setText(tr("网上申请 %1 %2（%3 提交，编号 %4，%5）。%6 前答复；按 Esc 放下，已填的都在草稿里。")
                                .arg(record->maskedName, record->itemName, record->receivedOn.toString(Qt::ISODate),
                                     record->number, codeWord(caseStateText(record->state)),
                                     record->intakeDue ? record->intakeDue->due.toString(Qt::ISODate) : QString()));
        return;
    }
    m_entering->setText(tr("补录 %1 %2 的收件（%3 收下，编号 %4）。%5 前告知是否受理；按 Esc 放下，已填的都在草稿里。")
                            .arg(record->maskedName, record->itemName, record->receivedOn.toString(Qt::ISODate),
                                 record->number,
                                 record->intakeDue ? record->intakeDue->due.toString(Qt::ISODate) : QString()));
}

void IntakePanel::tellOutcome()
{
    emit outcomeChanged(m_session->outcome());
}

/// To what is needed next: the card, what waits for this person, the item, the first open question, the first open paper, the decision.
void IntakePanel::goOn()
{
    // Widgets made just now can take the keyboard only after the layouts have run.
    QTimer::singleShot(0, this, [this] {
        if (!m_session->isIdentified())
            return m_person->focusFirst();
        if (!m_session->sheet()) {
            if (!m_person->focusWaiting())
                m_items->focusFirst();
            return;
        }
        if (m_session->submitted() || (!m_session->isReceiving() && m_form->focusFirstOpen())
            || m_papers->focusFirstOpen())
            return;
        m_decision->focusFirst();
    });
}

void IntakePanel::keyPressEvent(QKeyEvent *event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    auto *button = qobject_cast<QAbstractButton *>(QApplication::focusWidget());
    if (isEnter && !event->isAutoRepeat() && !event->modifiers() && button)
        return button->click();
    if (event->key() == Qt::Key_Escape && m_session->entering())
        return m_session->leave();
    QWidget::keyPressEvent(event);
}

void IntakePanel::tellSaving()
{
    const bool lost = m_context.hub.link() != HubClient::Link::Online;
    switch (m_session->saving()) {
    case IntakeSession::Saving::Nothing: m_saving->setText(m_session->isBusy() ? tr("正在办理…") : QString()); break;
    case IntakeSession::Saving::UnderWay:
    case IntakeSession::Saving::Done:
        m_saving->setText(m_session->saving() == IntakeSession::Saving::Done && !m_session->isBusy() ? tr("草稿已保存")
                                                                                                     : tr("正在保存…"));
        break;
    case IntakeSession::Saving::Taken: m_saving->setText(tr("草稿已由他人接手")); break;
    }
    if (lost && (m_session->isBusy() || m_session->saving() == IntakeSession::Saving::UnderWay))
        m_saving->setText(tr("已记在本机，连上大厅服务后自动送出"));
    else if (lost && m_session->sheet())
        m_saving->setText(tr("可继续填写，连上后自动保存"));
}

void IntakePanel::explain(const Problem &problem)
{
    QString text = QStringLiteral("<b>%1</b>").arg(ProblemText::sentence(problem).toHtmlEscaped());
    if (!problem.faults().isEmpty())
        text += QStringLiteral("<br>") + faultLinks(problem.faults());
    m_noticeText->setText(text);
    m_notice->setAccessibleName(ProblemText::sentence(problem));
    m_notice->show();
    speakAlert(*m_notice);
    refresh();
}

void IntakePanel::scrollTo(Part part)
{
    m_scroll->verticalScrollBar()->setValue(m_parts[part]->mapTo(m_page, QPoint(0, 0)).y());
}

void IntakePanel::goTo(Part part)
{
    // Widgets made just now have their places only after the layouts have run.
    QTimer::singleShot(0, this, [this, part] {
        QWidget *box = m_parts[part];
        if (box->isHidden())
            return;
        scrollTo(part);
        if (part == Part::Person)
            m_person->focusFirst();
        else if (part == Part::Items)
            m_items->focusFirst();
        else if (part == Part::Form)
            m_form->focusFirstOpen();
        else if (part == Part::Papers)
            m_papers->focusFirst();
        else if (part == Part::Decision && !m_session->submitted())
            m_decision->focusFirst();
    });
}

void IntakePanel::goToPlace(const QString &place)
{
    QString inner = place;
    if (inner.startsWith(QLatin1String("decisions[")))
        inner = inner.section(QLatin1Char('.'), 1);
    static const QStringList people{QStringLiteral("principal"), QStringLiteral("agent"), QStringLiteral("guardian"),
                                    QStringLiteral("parties")};
    if (people.contains(inner) || inner.startsWith(QLatin1String("parties["))
        || inner.startsWith(QLatin1String("card."))) {
        goTo(Part::Person);
        return;
    }
    if (inner.startsWith(QLatin1String("materials.")) && m_papers->focusMaterial(inner.section(QLatin1Char('.'), 1)))
        return;
    if (!m_form->focusQuestion(inner))
        goTo(Part::Decision);
}

} // namespace ow

#include "moc_IntakePanel.cpp"
