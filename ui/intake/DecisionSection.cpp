#include "ui/intake/DecisionSection.h"

#include "models/cases/CaseRules.h"
#include "models/cases/IntakeWay.h"
#include "ui/cases/BundleStrip.h"
#include "ui/common/Badge.h"
#include "ui/common/CodeWords.h"
#include "ui/common/ElidedLabel.h"
#include "ui/common/ProblemText.h"
#include "ui/common/Theme.h"
#include "ui/papers/PrintBar.h"
#include "ui/papers/SigningSheet.h"

#include <QApplication>
#include <QFrame>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace ow {

namespace {
const char *decisionActText(IntakeAct act)
{
    switch (act) {
    case IntakeAct::Accept: return QT_TRANSLATE_NOOP("ow::DecisionSection", "受理");
    case IntakeAct::Tolerate: return QT_TRANSLATE_NOOP("ow::DecisionSection", "容缺受理");
    case IntakeAct::Notice: return QT_TRANSLATE_NOOP("ow::DecisionSection", "一次性告知");
    case IntakeAct::Refuse: return QT_TRANSLATE_NOOP("ow::DecisionSection", "不予受理");
    case IntakeAct::Conclude: return QT_TRANSLATE_NOOP("ow::DecisionSection", "当场办结");
    case IntakeAct::Promise: return QT_TRANSLATE_NOOP("ow::DecisionSection", "告知承诺");
    }
    return "";
}
constexpr IntakeAct decisionActOrder[] = {IntakeAct::Accept, IntakeAct::Tolerate, IntakeAct::Notice,
                                          IntakeAct::Refuse, IntakeAct::Conclude, IntakeAct::Promise};
} // namespace

QString faultLinks(const Faults &faults)
{
    QStringList lines;
    for (const Fault &fault : faults) {
        const QString line = QStringLiteral("· <a href=\"%1\" style=\"color:%2\">%3</a>")
                                 .arg(fault.place.toHtmlEscaped(), Theme::colour("bad").name(),
                                      ProblemText::sentence(fault).toHtmlEscaped());
        if (!lines.contains(line))
            lines.append(line);
    }
    return lines.join(QStringLiteral("<br>"));
}

DecisionSection::DecisionSection(IntakeSession &session, QWidget *parent)
    : QWidget(parent), m_session(session), m_column(new QVBoxLayout(this)), m_letter(new QWidget),
      m_letterNote(new QLabel), m_commitment(new QPushButton(tr("打印承诺书"))),
      m_signed(new QPushButton(tr("申请人已签署"))), m_otherwise(new QPushButton(tr("捺指印…"))),
      m_submit(new QPushButton), m_printing(new PrintBar(session.papers()))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(6);
    m_commitment->setObjectName(QStringLiteral("commitmentButton"));
    m_signed->setObjectName(QStringLiteral("signedButton"));
    m_otherwise->setObjectName(QStringLiteral("thumbButton"));
    m_otherwise->setProperty("kind", QStringLiteral("quiet"));
    m_submit->setObjectName(QStringLiteral("submitButton"));
    m_submit->setProperty("kind", QStringLiteral("primary"));
    m_submit->setShortcut(QKeySequence(QStringLiteral("Ctrl+Return")));
    m_letterNote->setWordWrap(true);
    m_letterNote->setObjectName(QStringLiteral("commitmentNote"));
    auto *letter = new QHBoxLayout(m_letter);
    letter->setContentsMargins(0, 0, 0, 0);
    letter->addWidget(m_letterNote, 1);
    letter->addWidget(m_commitment);
    letter->addWidget(m_otherwise);
    letter->addWidget(m_signed);
    auto *foot = new QHBoxLayout;
    foot->addStretch();
    foot->addWidget(m_submit);
    m_column->addWidget(m_letter);
    m_column->addLayout(foot);
    m_column->addWidget(m_printing);

    connect(m_commitment, &QPushButton::clicked, this, [this] { m_session.draftCommitments(); });
    connect(m_signed, &QPushButton::clicked, this, [this] { m_session.signCommitments(); });
    connect(m_otherwise, &QPushButton::clicked, this, [this] {
        if (!m_signing) {
            m_signing = new SigningSheet(*window());
            connect(m_signing, &SigningSheet::said, this,
                    [this](const Signing &signing) { m_session.signCommitments(signing); });
        }
        m_signing->open(tr("承诺书由申请人本人签署；不能书写的，捺指印并由他人见证。"), {SigningWay::Thumbprint});
    });
    connect(m_submit, &QPushButton::clicked, this, [this] {
        if (m_session.isReceiving())
            m_session.receive();
        else
            m_session.submit();
    });
    connect(&m_session, &IntakeSession::sheetChanged, this, &DecisionSection::rebuild);
    connect(&m_session, &IntakeSession::ticketChanged, this, &DecisionSection::rebuild);
    connect(&m_session, &IntakeSession::decisionsChanged, this, &DecisionSection::refresh);
    connect(&m_session, &IntakeSession::checkChanged, this, &DecisionSection::refresh);
    connect(&m_session, &IntakeSession::stateChanged, this, &DecisionSection::refresh);
    connect(&m_session, &IntakeSession::submittedChanged, this, &DecisionSection::showResult);
}

void DecisionSection::rebuild()
{
    m_rows.clear();
    for (QWidget **old : {&m_rowsBody, &m_result}) {
        if (*old) {
            (*old)->hide();
            (*old)->deleteLater();
            *old = nullptr;
        }
    }
    m_printing->clear();
    if (const auto &sheet = m_session.sheet()) {
        m_rowsBody = new QWidget;
        auto *column = new QVBoxLayout(m_rowsBody);
        column->setContentsMargins(0, 0, 0, 0);
        column->setSpacing(6);
        for (const FormItem &item : sheet->form.items)
            column->addWidget(makeRow(item));
        m_column->insertWidget(0, m_rowsBody);
    }
    refresh();
}

QWidget *DecisionSection::makeRow(const FormItem &item)
{
    auto *frame = new QFrame;
    frame->setObjectName(QStringLiteral("decisionRow_") + item.code);
    frame->setProperty("kind", QStringLiteral("card"));
    Row row;
    auto *name = new QLabel(item.name);
    name->setWordWrap(true);
    name->setStyleSheet(QStringLiteral("font-weight: 700"));
    auto *head = new QHBoxLayout;
    head->setSpacing(4);
    head->addWidget(name, 1);
    for (const IntakeAct act : decisionActOrder) {
        auto *button = new QPushButton(tr("%1 %2").arg(row.acts.size() + 1).arg(tr(decisionActText(act))));
        button->setObjectName(QStringLiteral("act_%1_%2").arg(item.code, QLatin1String(codeText(act))));
        button->setAccessibleName(tr("%1：%2").arg(item.name, tr(decisionActText(act))));
        button->setCheckable(true);
        head->addWidget(button);
        row.acts.insert(act, button);
        connect(button, &QPushButton::clicked, this, [this, act, code = item.code] {
            ItemDecision decision = m_session.decision(code);
            decision.act = act;
            if (act != IntakeAct::Refuse)
                decision.reason.reset();
            m_session.decide(decision);
            if (act == IntakeAct::Refuse)
                m_rows[code].reason->setFocus();
        });
    }
    row.reason = new QLineEdit;
    row.reason->setObjectName(QStringLiteral("reason_") + item.code);
    row.reason->setAccessibleName(tr("不予受理的理由"));
    row.reason->setPlaceholderText(tr("不予受理的理由，会写在决定书上"));
    row.reason->setMaxLength(300);
    row.possible = new QLabel;
    row.possible->setObjectName(QStringLiteral("possible_") + item.code);
    row.possible->setProperty("kind", QStringLiteral("soft"));
    row.possible->setWordWrap(true);
    row.faults = new QLabel;
    row.faults->setObjectName(QStringLiteral("actFaults_") + item.code);
    row.faults->setWordWrap(true);
    row.faults->setTextFormat(Qt::RichText);
    row.faults->setTextInteractionFlags(Qt::LinksAccessibleByKeyboard | Qt::LinksAccessibleByMouse);
    row.bar = new QLabel;
    row.bar->setObjectName(QStringLiteral("bar_") + item.code);
    row.bar->setWordWrap(true);
    row.bar->setStyleSheet(QStringLiteral("color: %1").arg(Theme::colour("warn").name()));
    auto *column = new QVBoxLayout(frame);
    column->setContentsMargins(12, 6, 12, 6);
    column->setSpacing(2);
    column->addLayout(head);
    column->addWidget(row.reason);
    column->addWidget(row.possible);
    column->addWidget(row.bar);
    column->addWidget(row.faults);
    connect(row.faults, &QLabel::linkActivated, this, &DecisionSection::placeWanted);
    connect(row.reason, &QLineEdit::textEdited, this, [this, code = item.code](const QString &text) {
        ItemDecision decision = m_session.decision(code);
        decision.reason = text.trimmed().isEmpty() ? std::nullopt : std::optional(text.trimmed());
        m_session.decide(decision);
    });
    m_rows.insert(item.code, row);
    return frame;
}

void DecisionSection::refreshRow(const QString &item, Row &row)
{
    const bool decided = m_session.isDecided(item);
    row.isDecided = decided;
    const ItemDecision decision = m_session.decision(item);
    QStringList possible;
    const bool conclude = m_session.mayConcludeHere(item);
    row.acts[IntakeAct::Conclude]->setVisible(conclude);
    const Item *mine = m_session.item(item);
    const bool promises = mine && mine->informedPromise;
    row.acts[IntakeAct::Promise]->setVisible(promises);
    // What a notice brings about is the item's own way with papers that are not in order.
    row.acts[IntakeAct::Notice]->setToolTip(mine ? noticeHint(intakeWay(*mine)) : QString());
    for (const IntakeAct act : decisionActOrder) {
        if ((act == IntakeAct::Conclude && !conclude) || (act == IntakeAct::Promise && !promises))
            continue;
        const bool on = decided && decision.act == act;
        row.acts[act]->setChecked(on);
        Theme::setVariant(*row.acts[act], "kind",
                          !on                            ? QStringLiteral("secondary")
                              : act == IntakeAct::Refuse ? QStringLiteral("danger")
                                                         : QStringLiteral("primary"));
        if (act == IntakeAct::Refuse || m_session.actFaults(item, act, true).isEmpty())
            possible.append(tr(decisionActText(act)));
    }
    // Where tolerance would be the way, the clerk hears at once that it is barred, and what to do instead.
    QStringList bars;
    for (const IntakeAct act : {IntakeAct::Tolerate, IntakeAct::Promise}) {
        const bool isOpen = act == IntakeAct::Promise ? promises : mine && mine->tolerance.allowed;
        const auto barred = isOpen ? m_session.bar(act) : std::nullopt;
        row.acts[act]->setEnabled(!barred);
        row.acts[act]->setToolTip(barred ? ProblemText::sentence(*barred) : QString());
        if (barred)
            bars.append(ProblemText::sentence(*barred));
    }
    row.bar->setText(bars.join(QLatin1Char('\n')));
    row.bar->setVisible(!bars.isEmpty());
    row.reason->setVisible(decided && decision.act == IntakeAct::Refuse);
    const bool notices = decided && decision.act == IntakeAct::Notice && mine;
    row.possible->setText(notices ? noticeHint(intakeWay(*mine))
                                  : tr("按现有材料可以：%1").arg(possible.join(QStringLiteral("、"))));
    // Before a choice, why it cannot simply be accepted.
    const Faults faults = m_session.actFaults(item, decision.act, false);
    row.faults->setText(faultLinks(faults));
    row.faults->setVisible(!faults.isEmpty());
}

void DecisionSection::refresh()
{
    const QString waiting = undecidedAtKeyboard();
    for (auto row = m_rows.begin(); row != m_rows.end(); ++row)
        refreshRow(row.key(), *row);
    const bool letter = m_session.needsCommitment();
    bool isSigned = letter;
    bool promise = false;
    for (auto row = m_rows.begin(); row != m_rows.end(); ++row) {
        const IntakeAct act = m_session.decision(row.key()).act;
        promise = promise || (m_session.isDecided(row.key()) && act == IntakeAct::Promise);
        if (m_session.isDecided(row.key()) && (act == IntakeAct::Tolerate || act == IntakeAct::Promise))
            isSigned = isSigned && m_session.isCommitted(row.key());
    }
    const bool done = m_session.submitted().has_value();
    m_letter->setVisible(letter && !done);
    m_letterNote->setText(isSigned ? tr("承诺书已签署")
                              : m_session.isCommitmentPrinted()
                              ? promise ? tr("请逐条讲清，申请人看清后签字") : tr("请申请人看清补齐期限后签字")
                              : promise ? tr("先打印告知承诺书，逐条讲清条件和后果，由申请人签字")
                                        : tr("容缺受理前先打印承诺书，由申请人签字"));
    m_commitment->setEnabled(!m_session.isBusy() && !m_session.isCommitmentPrinted());
    m_signed->setEnabled(!m_session.isBusy() && m_session.isCommitmentPrinted() && !isSigned);
    m_otherwise->setVisible(m_session.isCommitmentPrinted() && !isSigned);
    m_otherwise->setEnabled(!m_session.isBusy());
    const bool receiving = m_session.isReceiving();
    m_submit->setText(receiving ? tr("收件，打印收件凭证 (Ctrl+回车)") : tr("提交决定 (Ctrl+回车)"));
    m_submit->setShortcut(QKeySequence(QStringLiteral("Ctrl+Return"))); // a new text takes the old one's key away
    m_submit->setVisible(m_session.sheet().has_value() && !done);
    m_submit->setEnabled(!m_session.isBusy());
    if (m_rowsBody) {
        m_rowsBody->setEnabled(!done);
        m_rowsBody->setVisible(!receiving);
    }
    // A register's answer decided what the keyboard stood waiting at.
    if (!waiting.isEmpty() && m_rows[waiting].isDecided && !m_session.isChosen(waiting))
        focusFirst();
}

QString DecisionSection::undecidedAtKeyboard() const
{
    const QWidget *focus = window()->focusWidget();
    for (auto row = m_rows.begin(); focus && row != m_rows.end(); ++row) {
        if (!row->isDecided && row->acts[IntakeAct::Accept]->parentWidget()->isAncestorOf(focus))
            return row.key();
    }
    return {};
}

void DecisionSection::focusFirst()
{
    for (auto row = m_rows.begin(); row != m_rows.end() && !m_session.isReceiving(); ++row) {
        if (m_session.isDecided(row.key()))
            continue;
        row->acts[IntakeAct::Accept]->setFocus(Qt::TabFocusReason);
        return;
    }
    // The letter comes first: printed, then signed.
    for (QPushButton *next : {m_commitment, m_signed}) {
        if (next->isVisible() && next->isEnabled())
            return next->setFocus(Qt::TabFocusReason);
    }
    m_submit->setFocus(Qt::TabFocusReason);
}

/// A digit decides the item whose row has the keyboard.
void DecisionSection::keyPressEvent(QKeyEvent *event)
{
    const int digit = event->key() - Qt::Key_1;
    const bool isPlain = !(event->modifiers() & ~Qt::KeypadModifier) && !event->isAutoRepeat();
    for (const Row &row : std::as_const(m_rows)) {
        if (!isPlain || digit < 0 || digit >= int(std::size(decisionActOrder)))
            break;
        QPushButton *button = row.acts.value(decisionActOrder[digit]);
        if (!row.possible->parentWidget()->isAncestorOf(QApplication::focusWidget()) || !button->isVisible())
            continue;
        button->click();
        return;
    }
    QWidget::keyPressEvent(event);
}

QString DecisionSection::noticeHint(const IntakeWay &way) const
{
    switch (way.incomplete) {
    case Incomplete::Return: return tr("告知后材料退回，申请人备齐后另行提交");
    case Incomplete::Refuse: return tr("当场不予受理，决定书上一次列明全部问题");
    case Incomplete::Correct: break;
    }
    return way.correctWithin.value > 0 ? tr("告知后%1内补正，补正后重新核对").arg(codeWord(termText(way.correctWithin)))
                                       : tr("告知后补正，补正后重新核对");
}

QString DecisionSection::dueText(const Case &record) const
{
    QStringList dues;
    for (const Supplement &supplement : record.supplements)
        dues.append(
            (supplement.due.estimated ? tr("请在 %1（预计）前补齐《%2》。%3") : tr("请在 %1 前补齐《%2》。%3"))
                .arg(supplement.due.due.toString(Qt::ISODate), supplement.materialName, supplement.explanation));
    if (record.state == CaseState::Received && record.intakeDue)
        dues.append(
            tr("%1 前告知是否受理，已列入待录入。%2")
                .arg(record.intakeDue->due.toString(Qt::ISODate), record.intakeExplanation.value_or(QString())));
    if (record.promise && record.promise->checkDue)
        dues.append(tr("%1 前核查承诺是否属实。").arg(record.promise->checkDue->due.toString(Qt::ISODate)));
    if (record.state == CaseState::Issued && record.result)
        dues.append(tr("已办结：%1 %2，到出件窗口领取。").arg(record.result->name, record.result->number));
    else if (record.bundle && !earlierOpen(*record.bundle).isEmpty())
        dues.append(tr("“%1”办结后开始计算时限").arg(earlierOpen(*record.bundle).join(QStringLiteral("、"))));
    else if (record.due)
        dues.append((record.due->estimated ? tr("预计 %1 前办结。%2") : tr("%1 前办结。%2"))
                        .arg(record.due->due.toString(Qt::ISODate), record.dueExplanation));
    if (record.state == CaseState::Returned)
        dues.append(tr("已一次性告知 %1 处问题，材料已退回，备齐后另行提交").arg(record.defects.size()));
    else if (record.state == CaseState::Refused && !record.defects.isEmpty())
        dues.append(tr("已一次列明 %1 处问题，备齐后可以另行申请").arg(record.defects.size()));
    else if (record.correctionDue)
        dues.append(tr("已一次性告知 %1 处问题，%2 前补正。%3")
                        .arg(record.defects.size())
                        .arg(record.correctionDue->due.toString(Qt::ISODate),
                             record.correctionExplanation.value_or(QString())));
    else if (!record.defects.isEmpty())
        dues.append(tr("已一次性告知 %1 处问题，补正后再来").arg(record.defects.size()));
    return dues.join(QLatin1Char('\n'));
}

void DecisionSection::showResult()
{
    refresh();
    m_result = new QFrame;
    m_result->setObjectName(QStringLiteral("intakeResult"));
    m_result->setProperty("kind", QStringLiteral("card"));
    auto *column = new QVBoxLayout(m_result);
    column->setSpacing(4);
    int index = 0;
    for (const Case &record : m_session.submitted()->cases) {
        auto *head = new QHBoxLayout;
        auto *name = new ElidedLabel(record.itemName);
        name->setStyleSheet(QStringLiteral("font-weight: 700"));
        head->addWidget(name);
        head->addWidget(new Badge(codeWord(caseStateText(record.state)),
                                  record.state == CaseState::Accepted || record.state == CaseState::Issued
                                      ? Badge::Tone::Good
                                      : record.state == CaseState::Refused ? Badge::Tone::Bad
                                                                           : Badge::Tone::Warn));
        head->addStretch();
        auto *number = new QLabel(record.number);
        number->setObjectName(QStringLiteral("caseNumber_%1").arg(index));
        number->setTextInteractionFlags(Qt::TextSelectableByMouse);
        head->addWidget(number);
        auto *due = new QLabel(dueText(record));
        due->setObjectName(QStringLiteral("dueText_%1").arg(index));
        due->setWordWrap(true);
        column->addLayout(head);
        column->addWidget(due);
        ++index;
    }
    if (const auto &course = m_session.submitted()->course) {
        auto *strip = new BundleStrip;
        strip->tell(*course, m_session.today());
        column->addWidget(strip);
    }
    auto *next = new QLabel(m_session.entering() ? tr("补录完成。按 Esc 回到名单，按 F2 叫下一位。")
                                                 : tr("把文书交给群众后，按 F2 办结并叫下一位；按 F6 只办结。"));
    next->setObjectName(QStringLiteral("afterSubmit"));
    next->setProperty("kind", QStringLiteral("soft"));
    next->setWordWrap(true);
    column->addWidget(next);
    m_column->insertWidget(m_column->indexOf(m_printing), m_result);
}

} // namespace ow

#include "moc_DecisionSection.cpp"
