#include "ui/kiosk/KioskServices.h"

#include "ui/common/HugeButton.h"

#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace ow {

KioskServices::KioskServices(QWidget *parent)
    : QWidget(parent), m_title(new QLabel(tr("自助服务"))), m_back(new QPushButton(tr("返回"))), m_grid(new QGridLayout)
{
    setObjectName(QStringLiteral("kioskServices"));
    m_title->setProperty("kind", QStringLiteral("title"));
    m_title->setObjectName(QStringLiteral("servicesTitle"));
    m_back->setObjectName(QStringLiteral("servicesBack"));
    m_grid->setSpacing(16);
    add(new HugeButton(Icon::Form, tr("先把表填好")), "serviceFill", tr("取了号的，等候时先填申请表"),
        &KioskServices::fillAsked);
    add(new HugeButton(Icon::Clock, tr("查进度")), "serviceProgress", tr("凭文书上的短号和查询码"),
        &KioskServices::progressAsked);
    add(new HugeButton(Icon::Delivery, tr("补交材料")), "serviceHandIn", tr("还缺什么、最晚哪天，打印交件单"),
        &KioskServices::handInAsked);
    add(new HugeButton(Icon::Star, tr("评价服务")), "serviceRate", tr("凭号票或文书，一次有效"),
        &KioskServices::rateAsked);
    add(new HugeButton(Icon::Paper, tr("查办事指南")), "serviceGuide", tr("要带什么、到哪里办"),
        &KioskServices::searchAsked);
    add(new HugeButton(Icon::Rating, tr("意见建议")), "serviceSuggest", tr("写给大厅，凭查询号看答复"),
        &KioskServices::suggestAsked);
    auto *head = new QHBoxLayout;
    head->addWidget(m_title, 1);
    head->addWidget(m_back);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(28, 8, 28, 16);
    column->setSpacing(16);
    column->addLayout(head);
    column->addLayout(m_grid);
    column->addStretch();
    connect(m_back, &QPushButton::clicked, this, &KioskServices::backAsked);
    setBrief(false);
}

void KioskServices::add(HugeButton *button, const char *name, const QString &about, void (KioskServices::*chosen)())
{
    constexpr int across = 2;
    button->setObjectName(QLatin1String(name));
    const int place = int(m_services.size());
    m_grid->addWidget(button, place / across, place % across);
    m_services.append({button, about});
    connect(button, &QPushButton::clicked, this, chosen);
}

void KioskServices::setFirst(bool first)
{
    m_back->setVisible(!first);
}

void KioskServices::setBrief(bool brief)
{
    for (const Service &one : std::as_const(m_services))
        one.button->setSubtitle(brief ? QString() : one.about);
}

} // namespace ow

#include "moc_KioskServices.cpp"
