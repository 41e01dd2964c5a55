#include "ui/kiosk/KioskPriority.h"

#include "ui/common/HugeButton.h"

#include <QGridLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace ow {

namespace {
constexpr int reasonColumns = 3;
}

KioskPriority::KioskPriority(QWidget *parent)
    : QWidget(parent), m_title(new QLabel),
      m_none(new HugeButton(Icon::Ticket, tr("直接取号"), tr("没有下面的情形，按这里"), HugeButton::Tone::Primary)), m_grid(new QGridLayout)
{
    setObjectName(QStringLiteral("kioskPriority"));
    m_title->setObjectName(QStringLiteral("kioskPriorityTitle"));
    m_title->setProperty("kind", QStringLiteral("title"));
    m_none->setObjectName(QStringLiteral("priorityNone"));
    auto *hint = new QLabel(tr("优先办理（请带好证件备查）"));
    hint->setProperty("kind", QStringLiteral("large"));
    m_grid->setSpacing(16);
    auto *back = new QPushButton(tr("返回"));
    back->setObjectName(QStringLiteral("priorityBack"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(28, 12, 28, 20);
    column->setSpacing(14);
    column->addWidget(m_title);
    column->addWidget(m_none);
    column->addSpacing(8);
    column->addWidget(hint);
    column->addLayout(m_grid);
    column->addStretch();
    column->addWidget(back, 0, Qt::AlignLeft);
    connect(m_none, &QPushButton::clicked, this, [this] { emit chosen(std::nullopt); });
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
        m_reasons.append(button);
        connect(button, &QPushButton::clicked, this, [this, code = reason.code] { emit chosen(code); });
    }
    m_none->setFocus();
}

} // namespace ow
