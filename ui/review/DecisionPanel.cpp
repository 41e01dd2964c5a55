#include "ui/review/DecisionPanel.h"

#include "models/base/ProblemTypes.h"
#include "models/cases/PromiseRules.h"
#include "ui/cases/CaseText.h"
#include "ui/common/ProblemText.h"
#include "ui/review/CourseBar.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace ow {

namespace {
constexpr int decisionOpinionHeight = 64;
constexpr int decisionTextMax = 500; // OpineCase::text, DecideCase::reason

QPushButton *decisionButton(const QString &text, const char *name, const char *kind)
{
    auto *button = new QPushButton(text);
    button->setObjectName(QLatin1String(name));
    button->setProperty("kind", QLatin1String(kind));
    return button;
}
} // namespace

DecisionPanel::DecisionPanel(QWidget *parent)
    : QWidget(parent), m_opinion(new QWidget), m_opinionText(new QPlainTextEdit),
      m_standard(decisionButton(tr("常用意见 (Alt+X)"), "opinionStandard", "quiet")),
      m_agree(decisionButton(tr("同意"), "opineAgree", "secondary")),
      m_disagree(decisionButton(tr("不同意"), "opineDisagree", "secondary")), m_decision(new QWidget),
      m_reason(new QLineEdit), m_approve(decisionButton(tr("准予"), "approveButton", "primary")),
      m_reject(decisionButton(tr("不予"), "rejectButton", "danger")),
      m_issue(decisionButton(tr("出件"), "issueButton", "primary")),
      m_promise(decisionButton(tr("核查承诺…"), "promiseButton", "primary")), m_course(new CourseBar),
      m_hint(new QLabel)
{
    setObjectName(QStringLiteral("decisionPanel"));
    m_opinionText->setObjectName(QStringLiteral("opinionText"));
    m_opinionText->setAccessibleName(tr("审查意见"));
    m_opinionText->setPlaceholderText(tr("审查意见：核对了什么、结论是什么"));
    m_opinionText->setFixedHeight(decisionOpinionHeight);
    m_opinionText->setTabChangesFocus(true);
    m_reason->setObjectName(QStringLiteral("decisionReason"));
    m_reason->setAccessibleName(tr("决定理由"));
    m_reason->setPlaceholderText(tr("决定理由；不予时必须写明依据"));
    m_reason->setMaxLength(decisionTextMax);
    m_hint->setObjectName(QStringLiteral("decisionHint"));
    m_hint->setProperty("kind", QStringLiteral("soft"));
    m_hint->setWordWrap(true);

    auto *opinion = new QHBoxLayout(m_opinion);
    opinion->setContentsMargins(0, 0, 0, 0);
    opinion->setSpacing(8);
    opinion->addWidget(m_opinionText, 1);
    opinion->addWidget(m_standard);
    opinion->addWidget(m_agree);
    opinion->addWidget(m_disagree);
    auto *decision = new QHBoxLayout(m_decision);
    decision->setContentsMargins(0, 0, 0, 0);
    decision->setSpacing(8);
    decision->addWidget(m_reason, 1);
    decision->addWidget(m_approve);
    decision->addWidget(m_reject);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(m_opinion);
    column->addWidget(m_decision);
    column->addWidget(m_hint);
    column->addWidget(m_course);
    auto *foot = new QHBoxLayout;
    foot->setSpacing(8);
    foot->addStretch(1);
    foot->addWidget(m_promise);
    foot->addWidget(m_issue);
    column->addLayout(foot);

    connect(m_opinionText, &QPlainTextEdit::textChanged, this, &DecisionPanel::retell);
    connect(m_reason, &QLineEdit::textChanged, this, &DecisionPanel::retell);
    m_standard->setShortcut(QKeySequence(QStringLiteral("Alt+X")));
    connect(m_standard, &QPushButton::clicked, this,
            [this] { emit opinionsWanted(m_standard, m_opinionText->toPlainText().trimmed()); });
    connect(m_agree, &QPushButton::clicked, this,
            [this] { emit opinionGiven(true, m_opinionText->toPlainText().trimmed()); });
    connect(m_disagree, &QPushButton::clicked, this,
            [this] { emit opinionGiven(false, m_opinionText->toPlainText().trimmed()); });
    connect(m_approve, &QPushButton::clicked, this, [this] { emit decided(true, m_reason->text().trimmed()); });
    connect(m_reject, &QPushButton::clicked, this, [this] { emit decided(false, m_reason->text().trimmed()); });
    connect(m_issue, &QPushButton::clicked, this, &DecisionPanel::issueChosen);
    connect(m_promise, &QPushButton::clicked, this, &DecisionPanel::promiseChosen);
    connect(m_course, &CourseBar::chosen, this, &DecisionPanel::courseChosen);
}

void DecisionPanel::tell(const Case &record, const Item &item, const QString &user, QDate today, bool usable)
{
    m_record = record;
    m_item = item;
    m_user = user;
    m_today = today;
    m_usable = usable;
    retell();
}

void DecisionPanel::clear()
{
    m_opinionText->clear();
    m_reason->clear();
}

void DecisionPanel::insertOpinion(const QString &text)
{
    m_opinionText->insertPlainText(text);
    m_opinionText->setFocus();
}

void DecisionPanel::retell()
{
    const bool open = awaitsDecision(m_record.state);
    const QString opinion = m_opinionText->toPlainText().trimmed();
    const bool opines = may(CaseAct::Opine) && !opinion.isEmpty() && opinion.size() <= decisionTextMax;
    m_opinion->setVisible(open);
    m_decision->setVisible(open);
    m_standard->setEnabled(may(CaseAct::Opine));
    m_agree->setEnabled(opines);
    m_disagree->setEnabled(opines);
    m_approve->setEnabled(may(CaseAct::Approve));
    m_reject->setEnabled(may(CaseAct::Reject) && !m_reason->text().trimmed().isEmpty());
    m_reason->setEnabled(whyNot(m_record, m_item, CaseAct::Reject, m_user, m_today).isEmpty());
    m_issue->setVisible(m_record.state == CaseState::Approved);
    m_issue->setEnabled(may(CaseAct::Issue));
    m_promise->setVisible(awaitsPromiseCheck(m_record));
    m_promise->setEnabled(may(CaseAct::ConfirmPromise));
    m_course->tell(m_record, m_item, m_user, m_today, m_usable);
    m_hint->setText(hint());
    m_hint->setVisible(!m_hint->text().isEmpty());
}

bool DecisionPanel::may(CaseAct act) const
{
    return m_usable && whyNot(m_record, m_item, act, m_user, m_today).isEmpty();
}

QString DecisionPanel::hint() const
{
    if (awaitsDecision(m_record.state)) {
        if (m_record.receiver == m_user)
            return ProblemText::sentence(Problem(problem::SameHands));
        // Who reviews it, or why it came back: the same sentences the hub would refuse with.
        for (const Fault &fault : whyNot(m_record, m_item, CaseAct::Approve, m_user, m_today)) {
            if (fault.type == &problem::ClaimedByOther || fault.type == &problem::OpinionAnew)
                return ProblemText::sentence(fault);
        }
        QStringList missing;
        for (const Supplement &s : m_record.supplements) {
            if (!s.receivedOn)
                missing.append(tr("“%1”尚未补齐（最迟%2）").arg(s.materialName, CaseText::day(s.due.due, m_today)));
        }
        if (m_record.state == CaseState::Suspended)
            return tr("%1正在进行，办理期限暂停。结束后才能作出决定。").arg(openProcedures(m_record).constFirst().name);
        if (!missing.isEmpty())
            return tr("%1。现在可以写审查意见，补齐后才能决定和出件。").arg(missing.join(QStringLiteral("、")));
        // The same sentence the hub would refuse with.
        if (m_record.hearing) {
            const Faults against = whyNot(m_record, m_item, CaseAct::Approve, m_user, m_today);
            return against.isEmpty() ? tr("部门意见已经齐了，可以作出决定。准予后请制作证照，再按“出件”。")
                                     : ProblemText::sentence(against.first());
        }
        if (m_record.promise)
            return tr("适用告知承诺：凭承诺书当场作出决定，决定后再核查。");
        return tr("材料齐全，可以作出决定。准予后请制作证照，再按“出件”。");
    }
    if (awaitsPromiseCheck(m_record)) {
        if (m_record.receiver == m_user)
            return ProblemText::sentence(Problem(problem::SameHands));
        const auto due = promiseDeadline(m_record);
        if (due && m_record.promise->mendDue)
            return tr("已责令在%1前整改。整改到位登记属实；期满仍不符合，撤销决定。")
                .arg(CaseText::day(due->due, m_today));
        const QString check =
            due ? tr("请在%1前核查告知承诺是否属实。").arg(CaseText::day(due->due, m_today)) : QString();
        return m_record.state == CaseState::Approved
            ? tr("已准予。证照制作好以后按“出件”，交出件窗口发放。%1").arg(check)
            : check;
    }
    if (m_record.state == CaseState::Annulled)
        return tr("已撤销决定，决定书请送达当事人，并收回证照。");
    if (m_record.state == CaseState::Approved && m_item.result.blank && m_record.result && !m_record.result->blank)
        return tr("已准予。请先把证照打印在编号的空白证照上，再按“出件”。");
    if (m_record.state == CaseState::Approved)
        return tr("已准予。证照制作好以后按“出件”，交出件窗口发放。");
    if (m_record.state == CaseState::Issued)
        return tr("已出件，等申请人到出件窗口领取。");
    if (m_record.state == CaseState::Rejected)
        return tr("已作出不予决定，决定书请送达申请人。");
    return {};
}

} // namespace ow

#include "moc_DecisionPanel.cpp"
