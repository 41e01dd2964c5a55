#include "ui/review/CourseBar.h"

#include "models/cases/ReviewRules.h"
#include "ui/common/CodeWords.h"
#include "ui/common/ProblemText.h"

#include <QHBoxLayout>
#include <QPushButton>

namespace ow {

namespace {
/// In the order a case may meet them.
constexpr CaseAct courseActs[] = {CaseAct::Lapse,        CaseAct::MoveSupplement,  CaseAct::StartProcedure,
                                  CaseAct::EndProcedure, CaseAct::AnswerExtension, CaseAct::AskExtension,
                                  CaseAct::Remand,       CaseAct::Terminate};

/// Does the act belong to the case at all now, whoever asks?
bool courseShows(CaseAct act, const Case &record, const Item &item)
{
    const bool extensionOpen = record.extension && !record.extension->granted;
    switch (act) {
    case CaseAct::AnswerExtension: return extensionOpen;
    case CaseAct::Remand: return standingOpinion(record);
    case CaseAct::AskExtension: return item.extensionMax > 0 && !extensionOpen;
    case CaseAct::Lapse:
    case CaseAct::MoveSupplement: return !openSupplements(record).isEmpty();
    default: return true;
    }
}
} // namespace

CourseBar::CourseBar(QWidget *parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("courseBar"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    for (const CaseAct act : courseActs) {
        auto *button = new QPushButton(codeWord(caseActText(act)));
        button->setObjectName(QStringLiteral("course_") + QLatin1String(codeText(act)));
        button->setProperty("kind", QStringLiteral("secondary"));
        connect(button, &QPushButton::clicked, this, [this, act] { emit chosen(act); });
        m_buttons.insert(act, button);
        row->addWidget(button);
    }
    row->addStretch(1);
}

void CourseBar::tell(const Case &record, const Item &item, const QString &user, QDate today, bool usable)
{
    bool any = false;
    for (auto it = m_buttons.begin(); it != m_buttons.end(); ++it) {
        const bool shows = mayFollow(record.state, it.key()) && courseShows(it.key(), record, item);
        const Faults against = whyNot(record, item, it.key(), user, today);
        QStringList reasons;
        for (const Fault &fault : against)
            reasons.append(ProblemText::sentence(Problem(*fault.type, fault.parameters)));
        it.value()->setVisible(shows);
        it.value()->setEnabled(usable && against.isEmpty());
        it.value()->setToolTip(reasons.join(QLatin1Char('\n')));
        any = any || shows;
    }
    setVisible(any);
}

} // namespace ow

#include "moc_CourseBar.cpp"
