#include "ui/review/PromiseSheet.h"

#include "models/cases/CaseMachine.h"
#include "models/cases/PromiseRules.h"
#include "ui/cases/CaseText.h"
#include "ui/common/ProblemText.h"
#include "ui/common/Sheet.h"

#include <QButtonGroup>
#include <QCheckBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QSpinBox>
#include <QVBoxLayout>

namespace ow {

namespace {
constexpr int promiseSheetTextHeight = 56;
constexpr int promiseSheetTextMax = 300;
constexpr int promiseSheetDays = 15;
constexpr int promiseSheetDaysMax = 60;

struct FindingChoice {
    PromiseFinding finding;
    CaseAct act;
    const char *text;
};
constexpr FindingChoice findingChoices[] = {
    {PromiseFinding::Kept, CaseAct::ConfirmPromise, QT_TRANSLATE_NOOP("ow::PromiseSheet", "属实，核查结束")},
    {PromiseFinding::Mend, CaseAct::OrderMending, QT_TRANSLATE_NOOP("ow::PromiseSheet", "尚不符合，责令限期整改")},
    {PromiseFinding::False, CaseAct::Annul, QT_TRANSLATE_NOOP("ow::PromiseSheet", "承诺不实，撤销决定")},
};

QPlainTextEdit *promiseSheetText(const char *name, const QString &caption)
{
    auto *text = new QPlainTextEdit;
    text->setObjectName(QLatin1String(name));
    text->setAccessibleName(caption);
    text->setPlaceholderText(caption);
    text->setFixedHeight(promiseSheetTextHeight);
    text->setTabChangesFocus(true);
    return text;
}
} // namespace

PromiseSheet::PromiseSheet(QWidget &page)
    : QObject(&page), m_sheet(new Sheet(tr("核查告知承诺"), page)), m_findings(new QButtonGroup(this)),
      m_conditions(new QWidget), m_daysRow(new QWidget), m_days(new QSpinBox),
      m_spare(new QCheckBox(tr("不记入失信记录"))),
      m_text(promiseSheetText("promiseText", tr("看到的情况：什么时候、在哪里、看了什么"))),
      m_spared(promiseSheetText("promiseSpared", tr("不记入的理由，例如：因火灾停业，有消防证明")))
{
    m_sheet->setObjectName(QStringLiteral("promiseSheet"));
    m_sheet->acceptButton()->setObjectName(QStringLiteral("promiseAccept"));
    auto *findings = new QWidget;
    auto *column = new QVBoxLayout(findings);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    for (const FindingChoice &choice : findingChoices) {
        auto *button = new QRadioButton(tr("%1  %2").arg(m_findings->buttons().size() + 1).arg(tr(choice.text)));
        button->setObjectName(QStringLiteral("promiseFinding_") + QLatin1String(codeText(choice.finding)));
        button->setShortcut(QKeySequence(Qt::ALT | Qt::Key(Qt::Key_1 + int(m_findings->buttons().size()))));
        m_findings->addButton(button, int(choice.finding));
        column->addWidget(button);
    }
    m_conditions->setObjectName(QStringLiteral("promiseConditions"));
    auto *conditions = new QVBoxLayout(m_conditions);
    conditions->setContentsMargins(0, 0, 0, 0);
    conditions->setSpacing(4);
    m_days->setObjectName(QStringLiteral("promiseDays"));
    m_days->setRange(1, promiseSheetDaysMax);
    m_days->setButtonSymbols(QAbstractSpinBox::NoButtons);
    m_days->setAccessibleName(tr("整改期限（工作日）"));
    auto *days = new QHBoxLayout(m_daysRow);
    days->setContentsMargins(0, 0, 0, 0);
    days->addWidget(new QLabel(tr("整改期限（工作日）")));
    days->addWidget(m_days);
    days->addStretch(1);
    m_spare->setObjectName(QStringLiteral("promiseSpare"));
    for (QWidget *one : {findings, m_conditions, m_daysRow, static_cast<QWidget *>(m_text),
                         static_cast<QWidget *>(m_spare), static_cast<QWidget *>(m_spared)})
        m_sheet->body()->addWidget(one);
    connect(m_findings, &QButtonGroup::idToggled, this, &PromiseSheet::retell);
    connect(m_text, &QPlainTextEdit::textChanged, this, &PromiseSheet::retell);
    connect(m_spared, &QPlainTextEdit::textChanged, this, &PromiseSheet::retell);
    connect(m_spare, &QCheckBox::toggled, this, &PromiseSheet::retell);
    connect(m_sheet, &Sheet::accepted, this, [this] {
        CheckPromise command{m_record.id, finding(), m_text->toPlainText().trimmed(), unmet()};
        if (command.finding == PromiseFinding::Mend)
            command.days = m_days->value();
        if (command.finding == PromiseFinding::False && m_spare->isChecked())
            command.spared = m_spared->toPlainText().trimmed();
        emit said(command);
    });
}

void PromiseSheet::open(const Case &record, const Item &item, const QString &user, QDate today)
{
    if (!record.promise)
        return;
    m_record = record;
    m_item = item;
    QString message = tr("申请人承诺符合下列条件，决定已据此作出。逐条核对，不符合的请勾选。");
    if (const auto due = promiseDeadline(record))
        message += record.promise->mendDue ? tr("已责令在 %1 前整改。").arg(CaseText::day(due->due, today))
                                           : tr("最迟 %1 核查完。").arg(CaseText::day(due->due, today));
    m_sheet->setMessage(message);
    m_text->clear();
    m_spared->clear();
    m_days->setValue(promiseSheetDays);
    m_spare->setChecked(false);
    offerConditions();
    offerFindings(user, today);
    retell();
    m_sheet->open();
}

/// What is not possible now stays to be seen, with its reason.
void PromiseSheet::offerFindings(const QString &user, QDate today)
{
    for (const FindingChoice &choice : findingChoices) {
        QAbstractButton *button = m_findings->button(int(choice.finding));
        QStringList reasons;
        for (const Fault &fault : whyNot(m_record, m_item, choice.act, user, today))
            reasons.append(ProblemText::sentence(fault));
        button->setEnabled(reasons.isEmpty());
        button->setToolTip(reasons.join(QLatin1Char('\n')));
    }
    m_findings->button(int(PromiseFinding::Kept))->setChecked(true);
}

void PromiseSheet::offerConditions()
{
    qDeleteAll(m_unmet);
    m_unmet.clear();
    for (const QString &condition : m_record.promise->conditions) {
        auto *box = new QCheckBox(tr("不符合：%1").arg(condition));
        box->setObjectName(QStringLiteral("promiseUnmet_%1").arg(m_unmet.size()));
        connect(box, &QCheckBox::toggled, this, &PromiseSheet::retell);
        m_conditions->layout()->addWidget(box);
        m_unmet.append(box);
    }
}

PromiseFinding PromiseSheet::finding() const
{
    return PromiseFinding(std::max(0, m_findings->checkedId()));
}

QList<QString> PromiseSheet::unmet() const
{
    QList<QString> found;
    for (qsizetype i = 0; i < m_unmet.size() && finding() != PromiseFinding::Kept; ++i) {
        if (m_unmet.at(i)->isChecked())
            found.append(m_record.promise->conditions.at(i));
    }
    return found;
}

void PromiseSheet::retell()
{
    const PromiseFinding found = finding();
    const bool isFalse = found == PromiseFinding::False;
    const auto fits = [](const QPlainTextEdit &text) {
        const QString said = text.toPlainText().trimmed();
        return !said.isEmpty() && said.size() <= promiseSheetTextMax;
    };
    m_conditions->setEnabled(found != PromiseFinding::Kept);
    m_daysRow->setVisible(found == PromiseFinding::Mend);
    m_spare->setVisible(isFalse && promiseBar(m_item));
    m_spared->setVisible(m_spare->isVisibleTo(m_sheet) && m_spare->isChecked());
    m_sheet->acceptButton()->setText(isFalse                             ? tr("撤销决定，出具决定书")
                                         : found == PromiseFinding::Mend ? tr("责令整改，出具通知书")
                                                                         : tr("登记属实"));
    const bool told = found == PromiseFinding::Kept || !unmet().isEmpty();
    const bool sparedRight = !isFalse || !m_spare->isChecked() || fits(*m_spared);
    m_sheet->acceptButton()->setEnabled(told && fits(*m_text) && sparedRight);
}

} // namespace ow

#include "moc_PromiseSheet.cpp"
