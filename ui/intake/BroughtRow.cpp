#include "ui/intake/BroughtRow.h"

#include "ui/common/Theme.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>

namespace ow {

QString broughtByText(BroughtBy by)
{
    switch (by) {
    case BroughtBy::Counter: return BroughtRow::tr("窗口当面");
    case BroughtBy::Mail: return BroughtRow::tr("邮寄");
    case BroughtBy::Online: return BroughtRow::tr("网上");
    }
    return {};
}

BroughtRow::BroughtRow(QWidget *parent) : QWidget(parent), m_by(new QComboBox), m_day(new QLineEdit), m_hint(new QLabel)
{
    m_by->setObjectName(QStringLiteral("broughtBy"));
    m_by->setAccessibleName(tr("怎样交来的"));
    for (const Code<BroughtBy> &code : broughtByCodes)
        m_by->addItem(broughtByText(code.value), int(code.value));
    m_day->setObjectName(QStringLiteral("broughtOn"));
    m_day->setAccessibleName(tr("交来的日期"));
    m_day->setMaxLength(10);
    m_day->setMaximumWidth(140);
    m_hint->setObjectName(QStringLiteral("broughtHint"));
    m_hint->setProperty("kind", QStringLiteral("soft"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(new QLabel(tr("交来方式")));
    row->addWidget(m_by);
    row->addWidget(new QLabel(tr("交来日期")));
    row->addWidget(m_day);
    row->addWidget(m_hint, 1);
    connect(m_by, &QComboBox::currentIndexChanged, this, &BroughtRow::retell);
    connect(m_day, &QLineEdit::textChanged, this, &BroughtRow::retell);
}

void BroughtRow::begin(QDate from, QDate today)
{
    m_from = from;
    m_today = today;
    m_by->setCurrentIndex(0);
    m_day->setText(today.toString(Qt::ISODate));
    retell();
}

BroughtBy BroughtRow::by() const
{
    return BroughtBy(m_by->currentData().toInt());
}

std::optional<QDate> BroughtRow::day() const
{
    const QDate day = QDate::fromString(m_day->text().trimmed(), Qt::ISODate);
    return day.isValid() && m_from <= day && day <= m_today ? std::optional(day) : std::nullopt;
}

void BroughtRow::retell()
{
    Theme::setVariant(*m_day, "tone", day() ? QString() : QStringLiteral("bad"));
    if (!day())
        m_hint->setText(
            tr("请写 %1 到 %2 之间的日期").arg(m_from.toString(Qt::ISODate), m_today.toString(Qt::ISODate)));
    else
        m_hint->setText(by() == BroughtBy::Mail         ? tr("按投递日期，以邮戳为准")
                            : by() == BroughtBy::Online ? tr("按网上提交的日期")
                                                        : QString());
    emit changed();
}

} // namespace ow

#include "moc_BroughtRow.cpp"
