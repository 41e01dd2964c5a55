#include "ui/kiosk/KioskPriority.h"

#include "ui/common/HugeButton.h"

#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace ow {

namespace {
constexpr int reasonColumns = 3;
}

KioskPriority::KioskPriority(QWidget *parent)
    : QWidget(parent), m_title(new QLabel),
      m_none(new HugeButton(Icon::Ticket, tr("直接取号"), tr("没有下面的情形，按这里"), HugeButton::Tone::Primary)),
      m_card(new HugeButton(Icon::CardReader, {})), m_grid(new QGridLayout)
{
    setObjectName(QStringLiteral("kioskPriority"));
    m_title->setObjectName(QStringLiteral("kioskPriorityTitle"));
    m_title->setProperty("kind", QStringLiteral("title"));
    m_none->setObjectName(QStringLiteral("priorityNone"));
    m_card->setObjectName(QStringLiteral("kioskReadCard"));
    auto *hint = new QLabel(tr("优先办理（请带好证件备查）"));
    hint->setProperty("kind", QStringLiteral("large"));
    m_grid->setSpacing(16);
    auto *back = new QPushButton(tr("返回"));
    back->setObjectName(QStringLiteral("priorityBack"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(28, 8, 28, 12);
    column->setSpacing(10);
    auto *head = new QHBoxLayout;
    head->addWidget(m_title, 1);
    head->addWidget(back);
    column->addLayout(head);
    auto *first = new QHBoxLayout;
    first->setSpacing(16);
    first->addWidget(m_none, 1);
    first->addWidget(m_card, 1);
    column->addLayout(first);
    column->addSpacing(8);
    column->addWidget(hint);
    column->addLayout(m_grid);
    column->addStretch();
    m_none->installEventFilter(this);
    m_card->installEventFilter(this);
    connect(m_none, &QPushButton::clicked, this, [this] { emit chosen(std::nullopt); });
    connect(m_card, &QPushButton::clicked, this, &KioskPriority::cardAsked);
    connect(back, &QPushButton::clicked, this, &KioskPriority::backAsked);
}

void KioskPriority::tell(const QString &queueName, const QList<PriorityReason> &reasons)
{
    m_title->setText(queueName);
    qDeleteAll(m_reasons);
    m_reasons.clear();
    for (const PriorityReason &reason : reasons) {
        auto *button = new HugeButton(Icon::Star, reason.name);
        button->setObjectName(QStringLiteral("priority_") + reason.code);
        const int at = int(m_reasons.size());
        m_grid->addWidget(button, at / reasonColumns, at % reasonColumns);
        button->installEventFilter(this);
        m_reasons.append(button);
        connect(button, &QPushButton::clicked, this, [this, code = reason.code] { emit chosen(code); });
    }
    m_none->setFocus();
}

void KioskPriority::tellCard(bool offered, const QString &maskedName)
{
    m_card->setVisible(offered);
    m_card->setTitle(maskedName.isEmpty() ? tr("刷身份证取号") : tr("已读：%1").arg(maskedName));
    m_card->setSubtitle(maskedName.isEmpty() ? tr("到窗口不用再问，号票只印隐去的姓名") : tr("不是本人，按这里重读"));
}

bool KioskPriority::eventFilter(QObject *watched, QEvent *event)
{
    // The second tap of a double tap on the step before lands on whatever is now under the finger; it must not choose.
    return event->type() == QEvent::MouseButtonDblClick || QWidget::eventFilter(watched, event);
}

} // namespace ow

#include "moc_KioskPriority.cpp"
