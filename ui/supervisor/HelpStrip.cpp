#include "ui/supervisor/HelpStrip.h"

#include "ui/common/IconLabel.h"
#include "ui/common/Spoken.h"
#include "ui/queue/QueueText.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <algorithm>

namespace ow {

namespace {
constexpr int helpButtonsMax = 4; // as many as fit beside one another at 1366
} // namespace

HelpStrip::HelpStrip(QWidget *parent)
    : QFrame(parent), m_title(new QLabel(tr("窗口求助"))), m_more(new QLabel), m_row(new QHBoxLayout(this))
{
    setObjectName(QStringLiteral("helpStrip"));
    setProperty("kind", QStringLiteral("banner"));
    setProperty("tone", QStringLiteral("bad"));
    m_title->setObjectName(QStringLiteral("text"));
    m_row->setContentsMargins(14, 6, 14, 6);
    m_row->setSpacing(10);
    auto *icon = new IconLabel(Icon::Help, 1.4);
    icon->setObjectName(QStringLiteral("icon"));
    m_row->addWidget(icon);
    m_row->addWidget(m_title);
    m_more->setObjectName(QStringLiteral("helpMore"));
    m_row->addWidget(m_more);
    m_row->addStretch();
    hide();
}

void HelpStrip::tell(const QList<WindowStatus> &windows, Instant now)
{
    QList<WindowStatus> asking = windows;
    asking.removeIf([](const WindowStatus &one) { return !one.helpSince; });
    std::sort(asking.begin(), asking.end(), [](const WindowStatus &a, const WindowStatus &b) {
        return std::tie(*a.helpSince, a.number) < std::tie(*b.helpSince, b.number);
    });
    QList<int> numbers;
    for (const WindowStatus &one : asking)
        numbers.append(one.number);
    const bool another = numbers != m_shown;
    if (another) {
        qDeleteAll(m_buttons);
        m_buttons.clear();
        for (int i = 0; i < std::min<int>(int(numbers.size()), helpButtonsMax); ++i) {
            auto *button = new QPushButton;
            button->setObjectName(QStringLiteral("answerHelp_%1").arg(numbers.at(i)));
            button->setEnabled(m_answerable);
            connect(button, &QPushButton::clicked, this, [this, number = numbers.at(i)] { emit answered(number); });
            m_row->insertWidget(2 + i, button);
            m_buttons.append(button);
        }
        const int more = int(numbers.size() - m_buttons.size());
        m_more->setText(more > 0 ? tr("另有 %1 个窗口").arg(more) : QString());
    }
    QStringList said;
    for (int i = 0; i < m_buttons.size(); ++i) {
        const WindowStatus &one = asking.at(i);
        m_buttons.at(i)->setText(tr("%1号 %2 %3 · 回应")
                                     .arg(one.number)
                                     .arg(one.clerkName.value_or(QString()), QueueText::duration(*one.helpSince, now)));
        m_buttons.at(i)->setToolTip(tr("派人过去后按一下，提示就收起"));
    }
    for (const int number : std::as_const(numbers))
        said.append(tr("%1号窗口").arg(number));
    setAccessibleName(tr("窗口求助：%1").arg(said.join(QStringLiteral("、"))));
    setVisible(!numbers.isEmpty());
    const bool grew = another && numbers.size() > m_shown.size();
    m_shown = numbers;
    if (grew)
        speakAlert(*this);
}

void HelpStrip::setAnswerable(bool answerable)
{
    m_answerable = answerable;
    for (QPushButton *button : std::as_const(m_buttons))
        button->setEnabled(answerable);
}

} // namespace ow

#include "moc_HelpStrip.cpp"
