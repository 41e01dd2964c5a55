#include "ui/review/HearingPanel.h"

#include "models/cases/CaseMachine.h"
#include "models/cases/HearingCommands.h"
#include "models/cases/OpinionRules.h"
#include "ui/cases/CaseText.h"
#include "ui/common/Badge.h"
#include "ui/common/CodeWords.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace ow {

namespace {
constexpr int hearingPanelTextHeight = 64;
constexpr int hearingPanelTextMax = 500; // HearCase::text, SendBackOpinion::reason

Badge::Tone hearingTone(UnitVoice voice)
{
    switch (voice) {
    case UnitVoice::Waiting: return Badge::Tone::Plain;
    case UnitVoice::Late: return Badge::Tone::Bad;
    case UnitVoice::Agrees:
    case UnitVoice::Silent: return Badge::Tone::Good;
    case UnitVoice::Disagrees: return Badge::Tone::Warn;
    }
    return Badge::Tone::Plain;
}

QString hearingOutcome(const CaseHearing &hearing, QDate today)
{
    switch (jointVoice(hearing, today)) {
    case JointVoice::Open:
        return HearingPanel::tr("还差：%1").arg(unheardUnits(hearing, today).join(QStringLiteral("、")));
    case JointVoice::For: return HearingPanel::tr("合成意见：同意");
    case JointVoice::Against: return HearingPanel::tr("合成意见：不同意");
    }
    return {};
}
} // namespace

HearingPanel::HearingPanel(const WorkingCalendar &calendar, QWidget *parent)
    : QWidget(parent), m_calendar(calendar), m_title(new QLabel), m_grid(new QGridLayout), m_own(new QWidget),
      m_text(new QPlainTextEdit), m_agree(new QPushButton(tr("我单位同意 (Alt+Y)"))),
      m_disagree(new QPushButton(tr("我单位不同意 (Alt+N)")))
{
    setObjectName(QStringLiteral("hearingPanel"));
    m_title->setObjectName(QStringLiteral("hearingTitle"));
    m_title->setProperty("kind", QStringLiteral("field"));
    m_title->setWordWrap(true);
    m_grid->setHorizontalSpacing(10);
    m_grid->setVerticalSpacing(4);
    m_grid->setColumnStretch(2, 1);
    m_text->setObjectName(QStringLiteral("hearingText"));
    m_text->setFixedHeight(hearingPanelTextHeight);
    m_text->setTabChangesFocus(true);
    m_agree->setObjectName(QStringLiteral("hearAgree"));
    m_agree->setProperty("kind", QStringLiteral("primary"));
    m_agree->setShortcut(QKeySequence(QStringLiteral("Alt+Y")));
    m_disagree->setObjectName(QStringLiteral("hearDisagree"));
    m_disagree->setShortcut(QKeySequence(QStringLiteral("Alt+N")));
    auto *buttons = new QVBoxLayout;
    buttons->addWidget(m_agree);
    buttons->addWidget(m_disagree);
    auto *own = new QHBoxLayout(m_own);
    own->setContentsMargins(0, 0, 0, 0);
    own->setSpacing(8);
    own->addWidget(m_text, 1);
    own->addLayout(buttons);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    column->addWidget(m_title);
    column->addLayout(m_grid);
    column->addWidget(m_own);
    const auto text = [this] { return m_text->toPlainText().trimmed(); };
    connect(m_agree, &QPushButton::clicked, this, [this, text] { emit heard(m_asked, true, text()); });
    connect(m_disagree, &QPushButton::clicked, this, [this, text] { emit heard(m_asked, false, text()); });
    connect(m_text, &QPlainTextEdit::textChanged, this, &HearingPanel::retell);
    hide();
}

void HearingPanel::tell(const Case &record, const Item &item, const QString &user, const QStringList &units,
                        QDate today, bool usable)
{
    m_record = record;
    m_item = item;
    m_user = user;
    m_units = units;
    m_today = today;
    m_usable = usable;
    setVisible(record.hearing.has_value());
    if (!record.hearing)
        return;
    m_title->setText(
        tr("部门意见（%1）　%2").arg(codeWord(joinRuleText(*record.hearing)), hearingOutcome(*record.hearing, today)));
    showRequests();
    retell();
}

void HearingPanel::clear()
{
    m_text->clear();
}

void HearingPanel::showRequests()
{
    while (QLayoutItem *item = m_grid->takeAt(0)) {
        // A button of it may be what is being pressed.
        if (QWidget *widget = item->widget()) {
            widget->setObjectName(QString());
            widget->hide();
            widget->deleteLater();
        }
        delete item;
    }
    m_backs.clear();
    int row = 0;
    for (const HearingRequest &request : m_record.hearing->requests) {
        const UnitVoice voice = voiceOf(request, m_today);
        auto *name = new QLabel(request.veto ? tr("%1（可否决）").arg(request.unitName) : request.unitName);
        auto *badge = new Badge(codeWord(unitVoiceText(voice)), hearingTone(voice));
        badge->setObjectName(QStringLiteral("hearingVoice_%1").arg(request.unit));
        auto *words = new QLabel;
        words->setObjectName(QStringLiteral("hearingWords_%1").arg(request.unit));
        words->setWordWrap(true);
        words->setTextFormat(Qt::PlainText);
        if (const UnitOpinion *said = request.standing())
            words->setText(tr("%1　%2，%3").arg(said->text, said->byName, CaseText::day(hallDate(said->at), m_today)));
        else if (voice == UnitVoice::Silent)
            words->setText(
                tr("%1　到%2没有答复，依%3视为同意")
                    .arg(request.matter, CaseText::day(request.due, m_today), request.silence.value_or(QString())));
        else if (!request.opinions.isEmpty())
            words->setText(tr("%1　%2退回重出：%3（%4）")
                               .arg(request.matter, request.opinions.last().back->by,
                                    request.opinions.last().back->reason,
                                    CaseText::left(request.due, m_today, m_calendar)));
        else
            words->setText(tr("%1　最迟%2（%3）")
                               .arg(request.matter, CaseText::day(request.due, m_today),
                                    CaseText::left(request.due, m_today, m_calendar)));
        m_grid->addWidget(name, row, 0, Qt::AlignTop);
        m_grid->addWidget(badge, row, 1, Qt::AlignTop);
        m_grid->addWidget(words, row, 2);
        const bool mayBack = whyNot(m_record, m_item, CaseAct::SendBack, m_user, m_today).isEmpty()
            && sendBackFaults(m_record, request.unit, m_units).isEmpty();
        if (mayBack) {
            auto *back = new QPushButton(tr("退回重出"));
            back->setObjectName(QStringLiteral("hearingBack_%1").arg(request.unit));
            back->setProperty("kind", QStringLiteral("quiet"));
            connect(back, &QPushButton::clicked, this,
                    [this, unit = request.unit] { emit sentBack(unit, m_text->toPlainText().trimmed()); });
            m_grid->addWidget(back, row, 3, Qt::AlignTop);
            m_backs.append(back);
        }
        ++row;
    }
}

void HearingPanel::retell()
{
    if (!m_record.hearing)
        return;
    const HearingRequest *asked = openRequest(m_record, m_units);
    m_asked = asked ? asked->unit : QString();
    const bool mayHear = asked && whyNot(m_record, m_item, CaseAct::Hear, m_user, m_today).isEmpty();
    const QString text = m_text->toPlainText().trimmed();
    const bool said = m_usable && !text.isEmpty() && text.size() <= hearingPanelTextMax;
    m_own->setVisible(mayHear || !m_backs.isEmpty());
    m_agree->setVisible(mayHear);
    m_disagree->setVisible(mayHear);
    m_agree->setEnabled(mayHear && said);
    m_disagree->setEnabled(mayHear && said);
    for (QPushButton *back : m_backs)
        back->setEnabled(said);
    const QString hint = mayHear ? tr("%1的意见和理由").arg(asked->unitName) : tr("要退回的，写明理由再按“退回重出”");
    m_text->setPlaceholderText(hint);
    m_text->setAccessibleName(hint);
}

} // namespace ow

#include "moc_HearingPanel.cpp"
