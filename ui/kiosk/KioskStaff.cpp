#include "ui/kiosk/KioskStaff.h"

#include "models/access/Password.h"
#include "models/base/Clock.h"
#include "ui/capture/Background.h"
#include "ui/common/HugeButton.h"
#include "ui/common/KeyPad.h"

#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace ow {

KioskStaff::KioskStaff(const Clock &clock, QWidget *parent)
    : QWidget(parent), m_clock(clock), m_pages(new QStackedWidget),
      m_pad(new KeyPad(KeyPad::Mode::Pin, StaffCode::digitsMax)), m_hint(new QLabel), m_wrong(new QLabel),
      m_told(new QLabel)
{
    setObjectName(QStringLiteral("kioskStaff"));
    m_pad->setObjectName(QStringLiteral("staffPad"));
    m_hint->setObjectName(QStringLiteral("staffHint"));
    m_wrong->setObjectName(QStringLiteral("staffWrong"));
    m_told->setObjectName(QStringLiteral("staffTold"));
    for (QLabel *label : {m_hint, m_wrong, m_told}) {
        label->setProperty("kind", QStringLiteral("large"));
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
    }
    auto *title = new QLabel(tr("工作人员"));
    title->setProperty("kind", QStringLiteral("title"));
    auto *back = new QPushButton(tr("返回"));
    back->setObjectName(QStringLiteral("staffBack"));
    auto *head = new QHBoxLayout;
    head->addWidget(title, 1);
    head->addWidget(back);

    auto *asking = new QWidget;
    auto *told = new QVBoxLayout;
    auto *ask = new QLabel(tr("请输入工作人员密码，按“确定”。"));
    ask->setProperty("kind", QStringLiteral("large"));
    ask->setWordWrap(true);
    told->addWidget(ask);
    told->addWidget(m_hint);
    told->addWidget(m_wrong);
    told->addStretch();
    auto *columns = new QHBoxLayout(asking);
    columns->setContentsMargins(0, 0, 0, 0);
    columns->setSpacing(28);
    columns->addLayout(told, 1);
    columns->addWidget(m_pad, 1);
    m_pages->addWidget(asking);
    m_pages->addWidget(makeActions());

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(28, 8, 28, 16);
    column->setSpacing(12);
    column->addLayout(head);
    column->addWidget(m_pages, 1);
    connect(back, &QPushButton::clicked, this, &KioskStaff::backAsked);
    connect(m_pad, &KeyPad::entered, this, &KioskStaff::tryCode);
}

QWidget *KioskStaff::makeActions()
{
    auto *actions = new QWidget;
    auto *grid = new QGridLayout;
    grid->setSpacing(16);
    const auto add = [&](const char *name, Icon icon, const QString &face, const QString &beneath, int at) {
        auto *button = new HugeButton(icon, face, beneath);
        button->setObjectName(QLatin1String(name));
        grid->addWidget(button, at / 2, at % 2);
        return button;
    };
    connect(add("staffRefilled", Icon::Print, tr("已换纸"), tr("收起打印机的提示"), 0), &QPushButton::clicked, this,
            [this] {
                m_told->setText(tr("好的。请再打印一张测试页，确认能出纸。"));
                emit refilled();
            });
    connect(add("staffTest", Icon::Print, tr("打印测试页"), tr("看看打印机好不好用"), 1), &QPushButton::clicked, this,
            &KioskStaff::testAsked);
    connect(add("staffRestart", Icon::Refresh, tr("重新启动"), tr("程序关掉再打开，约十秒"), 2), &QPushButton::clicked,
            this, &KioskStaff::restartAsked);
    connect(add("staffEnd", Icon::Lock, tr("结束程序"), tr("回到系统桌面"), 3), &QPushButton::clicked, this,
            &KioskStaff::endAsked);
    auto *column = new QVBoxLayout(actions);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(16);
    column->addLayout(grid);
    column->addWidget(m_told);
    column->addStretch();
    return actions;
}

void KioskStaff::setCode(const StaffCode &code)
{
    m_code = code;
}

void KioskStaff::setHint(const QString &hint)
{
    m_hint->setText(hint);
}

void KioskStaff::begin()
{
    m_pages->setCurrentIndex(0);
    m_pad->clear();
    m_pad->setEnabled(m_code.isSet());
    m_told->clear();
    m_pad->findChild<QLineEdit *>(QStringLiteral("keyPadField"))->setFocus();
    if (m_code.isSet())
        tellWait();
    else
        m_wrong->setText(tr("本机还没有设工作人员密码，请大厅工程师设置。"));
}

void KioskStaff::tellWait()
{
    const qint64 wait = m_code.waitMs(m_clock.now());
    if (wait > 0)
        m_wrong->setText(tr("输错的次数多了，请%1分钟后再试。").arg((wait + 59'999) / 60'000));
    else
        m_wrong->clear();
}

void KioskStaff::tryCode(const QString &code)
{
    m_pad->clear();
    if (m_code.waitMs(m_clock.now()) > 0) {
        tellWait();
        return;
    }
    m_pad->setEnabled(false);
    m_wrong->setText(tr("正在核对…"));
    inBackground(
        m_pool, this, [record = m_code.record(), code] { return passwordMatches(record, code); },
        [this](bool right) {
            m_pad->setEnabled(true);
            m_pad->findChild<QLineEdit *>(QStringLiteral("keyPadField"))->setFocus();
            const bool opened = m_code.took(right, m_clock.now());
            emit tried(opened);
            if (opened) {
                m_wrong->clear();
                m_pages->setCurrentIndex(1);
                return;
            }
            m_wrong->setText(tr("密码不对。"));
            if (m_code.waitMs(m_clock.now()) > 0)
                tellWait();
        });
}

void KioskStaff::tellTest(bool printed)
{
    m_told->setText(printed ? tr("测试页已送到打印机，请看出纸口。") : tr("打印不了，请看打印机的电源、纸和连线。"));
}

void KioskStaff::hideEvent(QHideEvent *event)
{
    // Whoever comes next finds the door closed.
    m_pages->setCurrentIndex(0);
    m_pad->clear();
    QWidget::hideEvent(event);
}

} // namespace ow

#include "moc_KioskStaff.cpp"
