#include "ui/chooser/StartPage.h"

#include "ui/common/EmptyState.h"
#include "ui/common/ProblemText.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace ow {

StartPage::StartPage(QWidget *parent)
    : QWidget(parent), m_state(new EmptyState(Icon::Refresh, {}, {})), m_choose(new QPushButton(tr("换一个岗位或设备")))
{
    setObjectName(QStringLiteral("startPage"));
    setProperty("role", QStringLiteral("page"));
    setAttribute(Qt::WA_StyledBackground);
    m_choose->setObjectName(QStringLiteral("chooseAgainButton"));
    auto *column = new QVBoxLayout(this);
    column->addStretch(1);
    column->addWidget(m_state);
    column->addSpacing(12);
    column->addWidget(m_choose, 0, Qt::AlignHCenter);
    column->addStretch(1);
    m_choose->hide();
    connect(m_choose, &QPushButton::clicked, this, &StartPage::chooseAgainAsked);
    tellConnecting({}, std::nullopt);
}

QString StartPage::programName()
{
    return tr("一窗");
}

void StartPage::tellConnecting(Instant lostSince, const std::optional<Problem> &problem)
{
    if (problem && !problem->faults().isEmpty()) {
        // The hub is there and names what it does not accept of this station.
        QStringList sentences;
        for (const Fault &fault : problem->faults())
            sentences.append(ProblemText::sentence(fault));
        tell(Icon::Warn, tr("大厅没有接受本机"), sentences.join(QLatin1Char('\n')), true);
        return;
    }
    QString hint;
    if (problem)
        hint = ProblemText::sentence(*problem);
    else if (lostSince.isSet())
        hint = tr("从 %1 起连不上，正在自动重试。请检查网线和大厅服务器。")
                   .arg(hallTime(lostSince).toString(QStringLiteral("HH:mm:ss")));
    tell(hint.isEmpty() ? Icon::Refresh : Icon::Offline, tr("正在连接大厅服务…"), hint, false);
}

void StartPage::tellFailed(const Problem &problem, bool canChoose)
{
    tell(Icon::Error, tr("不能启动"), ProblemText::sentence(problem), canChoose);
}

void StartPage::tell(Icon icon, const QString &title, const QString &hint, bool canChoose)
{
    m_state->tell(icon, title, hint);
    m_choose->setVisible(canChoose);
}

} // namespace ow

#include "moc_StartPage.cpp"
