#include "ui/review/CourseSheet.h"

#include "models/base/ProblemTypes.h"
#include "models/cases/IntakeWay.h"
#include "ui/cases/CaseText.h"
#include "ui/common/CodeWords.h"
#include "ui/common/DayText.h"
#include "ui/common/Sheet.h"

#include <QButtonGroup>
#include <QGridLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QSpinBox>
#include <QVBoxLayout>

namespace ow {

namespace {
constexpr int courseTextHeight = 72;
constexpr int courseTextMax = 300;
constexpr int courseExpectedDays = 15;
constexpr int courseMoveDays = 10;
constexpr int courseMoveDaysMax = 60;
constexpr int choiceColumns = 3;

/// What the sheet asks for an act, and how.
struct CourseForm {
    CaseAct act;
    const char *title;
    const char *accept;
    const char *days;    ///< caption; null: no number
    const char *example; ///< what to write; null: nothing is written
    bool textOptional = false;
};
constexpr CourseForm courseForms[] = {
    {CaseAct::StartProcedure, QT_TRANSLATE_NOOP("CourseSheet", "启动特别程序"),
     QT_TRANSLATE_NOOP("CourseSheet", "启动并出具告知书"), QT_TRANSLATE_NOOP("CourseSheet", "预计需要（工作日）"),
     QT_TRANSLATE_NOOP("CourseSheet", "理由：为什么这件需要")},
    {CaseAct::EndProcedure, QT_TRANSLATE_NOOP("CourseSheet", "结束特别程序"),
     QT_TRANSLATE_NOOP("CourseSheet", "结束，恢复计时"), nullptr, QT_TRANSLATE_NOOP("CourseSheet", "结果：结论是什么")},
    {CaseAct::AskExtension, QT_TRANSLATE_NOOP("CourseSheet", "申请延长办理期限"),
     QT_TRANSLATE_NOOP("CourseSheet", "提交，等待批复"), QT_TRANSLATE_NOOP("CourseSheet", "延长天数"),
     QT_TRANSLATE_NOOP("CourseSheet", "理由：写进给申请人的通知书")},
    {CaseAct::AnswerExtension, QT_TRANSLATE_NOOP("CourseSheet", "批复延期申请"),
     QT_TRANSLATE_NOOP("CourseSheet", "批复"), nullptr, QT_TRANSLATE_NOOP("CourseSheet", "不同意时写明理由"), true},
    {CaseAct::MoveSupplement, QT_TRANSLATE_NOOP("CourseSheet", "延长补齐期限"),
     QT_TRANSLATE_NOOP("CourseSheet", "延长并出具通知书"), QT_TRANSLATE_NOOP("CourseSheet", "延长（工作日）"),
     QT_TRANSLATE_NOOP("CourseSheet", "不可抗力的情形，例如：洪水停运，档案馆关闭")},
    {CaseAct::Lapse, QT_TRANSLATE_NOOP("CourseSheet", "逾期未补齐处理"), QT_TRANSLATE_NOOP("CourseSheet", "确认处理"),
     nullptr, QT_TRANSLATE_NOOP("CourseSheet", "不记入时写明理由，例如：住院，有医院证明"), true},
    {CaseAct::Remand, QT_TRANSLATE_NOOP("CourseSheet", "退回重审"), QT_TRANSLATE_NOOP("CourseSheet", "退回"), nullptr,
     QT_TRANSLATE_NOOP("CourseSheet", "理由：哪里要重新审查")},
    {CaseAct::Terminate, QT_TRANSLATE_NOOP("CourseSheet", "终止办理"),
     QT_TRANSLATE_NOOP("CourseSheet", "终止并出具通知书"), nullptr,
     QT_TRANSLATE_NOOP("CourseSheet", "理由，例如：申请的房屋已拆除")},
};

const CourseForm *courseForm(CaseAct act)
{
    for (const CourseForm &form : courseForms) {
        if (form.act == act)
            return &form;
    }
    return nullptr;
}

QString lapseText(ToleranceOutcome outcome)
{
    switch (outcome) {
    case ToleranceOutcome::Withdrawn: return CourseSheet::tr("按本事项规定：视为撤回申请，退回材料，出具退件通知书。");
    case ToleranceOutcome::AcceptanceRevoked:
        return CourseSheet::tr("按本事项规定：撤销受理，退回材料，出具撤销受理决定书。");
    case ToleranceOutcome::Refused: return CourseSheet::tr("按本事项规定：不予许可，出具不予行政许可决定书。");
    }
    return {};
}

QString courseMessage(CaseAct act, const Case &record, const Item &item)
{
    switch (act) {
    case CaseAct::StartProcedure: return CourseSheet::tr("程序进行期间不计办理期限；结束后期限自动顺延。");
    case CaseAct::EndProcedure: return CourseSheet::tr("结束后继续计算办理期限，重叠的程序只算一次。");
    case CaseAct::AskExtension:
        return CourseSheet::tr("最多延长%1，只能延一次，由另一人批复。")
            .arg(codeWord(termText({item.extensionMax, item.promised.unit})));
    case CaseAct::AnswerExtension:
        return record.extension
            ? CourseSheet::tr("申请延长%1。理由：%2")
                  .arg(codeWord(termText({record.extension->days, item.promised.unit})), record.extension->reason)
            : QString();
    case CaseAct::MoveSupplement: return CourseSheet::tr("只限不可抗力；给申请人出具新期限的通知书。");
    case CaseAct::Lapse: return lapseText(item.tolerance.outcome);
    case CaseAct::Remand:
        return CourseSheet::tr(
            "退回后由原审查人员重新出具意见；此前的意见留作记录，不再作为决定的依据。期限照常计算。");
    case CaseAct::Terminate: return CourseSheet::tr("终止后不再作出决定，材料退回申请人。");
    default: return {};
    }
}
} // namespace

CourseSheet::CourseSheet(QWidget &page)
    : QObject(&page), m_sheet(new Sheet(QString(), page)), m_choices(new QWidget), m_choice(new QButtonGroup(this)),
      m_daysRow(new QWidget), m_daysCaption(new QLabel), m_days(new QSpinBox), m_text(new QPlainTextEdit)
{
    m_sheet->setObjectName(QStringLiteral("courseSheet"));
    m_sheet->acceptButton()->setObjectName(QStringLiteral("courseAccept"));
    auto *grid = new QGridLayout(m_choices);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setSpacing(8);
    m_days->setObjectName(QStringLiteral("courseDays"));
    m_days->setButtonSymbols(QAbstractSpinBox::NoButtons);
    m_daysCaption->setBuddy(m_days);
    auto *days = new QHBoxLayout(m_daysRow);
    days->setContentsMargins(0, 0, 0, 0);
    days->addWidget(m_daysCaption);
    days->addWidget(m_days);
    days->addStretch(1);
    m_text->setObjectName(QStringLiteral("courseText"));
    m_text->setFixedHeight(courseTextHeight);
    m_text->setTabChangesFocus(true);
    for (QWidget *one : {m_choices, m_daysRow, static_cast<QWidget *>(m_text)})
        m_sheet->body()->addWidget(one);
    connect(m_text, &QPlainTextEdit::textChanged, this, &CourseSheet::retell);
    connect(m_choice, &QButtonGroup::idToggled, this, &CourseSheet::retell);
    connect(m_sheet, &Sheet::accepted, this, [this] { emit said(m_act, answer()); });
}

void CourseSheet::open(CaseAct act, const Case &record, const Item &item)
{
    const CourseForm *form = courseForm(act);
    if (!form)
        return;
    m_act = act;
    m_record = record;
    m_item = item;
    m_sheet->setTitle(tr(form->title));
    m_sheet->acceptButton()->setText(tr(form->accept));
    m_sheet->setMessage(courseMessage(act, record, item));
    QList<Choice> choices;
    if (act == CaseAct::StartProcedure || act == CaseAct::EndProcedure)
        choices = kindChoices();
    else if (act == CaseAct::AnswerExtension)
        choices = {{tr("同意延期"), 1}, {tr("不同意"), 0}};
    else if (const auto bar = toleranceBar(item); bar && act == CaseAct::Lapse)
        choices = {{tr("记入失信记录，%1内不得容缺").arg(codeWord(termText(*bar))), 1}, {tr("不记入"), 0}};
    else if (act == CaseAct::MoveSupplement) {
        for (int i = 0; i < record.supplements.size(); ++i) {
            if (!record.supplements.at(i).receivedOn)
                choices.append({record.supplements.at(i).materialName, i});
        }
    }
    offer(choices);
    m_daysRow->setVisible(form->days);
    if (form->days) {
        m_daysCaption->setText(tr(form->days));
        const bool asks = act == CaseAct::AskExtension;
        m_days->setRange(1,
                         asks                                 ? item.extensionMax
                             : act == CaseAct::MoveSupplement ? courseMoveDaysMax
                                                              : termValueMax);
        m_days->setValue(asks                                 ? item.extensionMax
                             : act == CaseAct::MoveSupplement ? courseMoveDays
                                                              : courseExpectedDays);
        m_days->setAccessibleName(tr(form->days));
    }
    m_text->clear();
    m_text->setVisible(form->example && !(act == CaseAct::Lapse && choices.isEmpty()));
    if (form->example) {
        m_text->setPlaceholderText(tr(form->example));
        m_text->setAccessibleName(tr(form->example));
    }
    retell();
    m_sheet->open();
}

QList<CourseSheet::Choice> CourseSheet::kindChoices() const
{
    QList<Choice> choices;
    if (m_act == CaseAct::EndProcedure) {
        for (const SpecialProcedure &procedure : openProcedures(m_record))
            choices.append({tr("%1（%2起）").arg(procedure.name, dayOfYear(procedure.startedOn)), int(procedure.kind)});
        return choices;
    }
    for (const Code<SpecialKind> &code : codesOf(SpecialKind())) {
        QString name = code.value == SpecialKind::OwnLaw ? QString() : codeWord(specialKindText(code.value));
        for (const ItemSpecial &special : m_item.flow ? m_item.flow->specials : QList<ItemSpecial>()) {
            if (special.kind == code.value)
                name = special.name;
        }
        if (!name.isEmpty())
            choices.append({name, int(code.value)});
    }
    return choices;
}

void CourseSheet::offer(const QList<Choice> &choices)
{
    const QList<QAbstractButton *> before = m_choice->buttons();
    for (QAbstractButton *button : before) {
        m_choice->removeButton(button);
        delete button;
    }
    auto *grid = static_cast<QGridLayout *>(m_choices->layout());
    for (int i = 0; i < choices.size(); ++i) {
        auto *button = new QRadioButton(tr("%1  %2").arg(i + 1).arg(choices.at(i).text));
        button->setObjectName(QStringLiteral("courseChoice_%1").arg(choices.at(i).value));
        button->setShortcut(QKeySequence(Qt::ALT | Qt::Key(Qt::Key_1 + i)));
        m_choice->addButton(button, choices.at(i).value);
        grid->addWidget(button, i / choiceColumns, i % choiceColumns);
    }
    m_choices->setVisible(!choices.isEmpty());
    if (choices.size() == 1 || m_act == CaseAct::AnswerExtension || (m_act == CaseAct::Lapse && !choices.isEmpty()))
        m_choice->buttons().constFirst()->setChecked(true);
}

void CourseSheet::retell()
{
    const CourseForm *form = courseForm(m_act);
    const bool chosen = m_choice->buttons().isEmpty() || m_choice->checkedId() >= 0;
    const QString text = m_text->toPlainText().trimmed();
    const bool refuses = (m_act == CaseAct::AnswerExtension || m_act == CaseAct::Lapse) && m_choice->checkedId() == 0;
    const bool wanted = form && form->example && (!form->textOptional || refuses);
    m_sheet->acceptButton()->setEnabled(chosen && text.size() <= courseTextMax && (!wanted || !text.isEmpty()));
}

CourseSheet::Said CourseSheet::answer() const
{
    Said said;
    const int chosen = m_choice->checkedId();
    if (m_act == CaseAct::StartProcedure || m_act == CaseAct::EndProcedure)
        said.kind = SpecialKind(chosen);
    if (m_act == CaseAct::MoveSupplement)
        said.material = m_record.supplements.value(chosen).material;
    said.grants = chosen == 1;
    said.days = m_days->value();
    said.text = m_text->toPlainText().trimmed();
    return said;
}

} // namespace ow

#include "moc_CourseSheet.cpp"
