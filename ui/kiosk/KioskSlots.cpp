#include "ui/kiosk/KioskSlots.h"

#include "ui/common/Theme.h"

#include <QGridLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QScrollArea>
#include <QScroller>
#include <QVBoxLayout>
#include <algorithm>

namespace ow {

namespace {
constexpr int slotColumns = 5;
constexpr int slotColumnsBrief = 3;
constexpr int slotHeight = 84;

QString slotDayText(const QDate &day)
{
    const QString names[] = {KioskSlots::tr("周一"), KioskSlots::tr("周二"), KioskSlots::tr("周三"),
                             KioskSlots::tr("周四"), KioskSlots::tr("周五"), KioskSlots::tr("周六"),
                             KioskSlots::tr("周日")};
    return QLocale().toString(day, KioskSlots::tr("M月d日")) + QLatin1Char('\n') + names[day.dayOfWeek() - 1];
}
} // namespace

KioskSlots::KioskSlots(QWidget *parent)
    : QWidget(parent), m_title(new QLabel), m_state(new QLabel), m_days(new QHBoxLayout), m_grid(new QGridLayout)
{
    setObjectName(QStringLiteral("kioskSlots"));
    m_title->setObjectName(QStringLiteral("kioskSlotsTitle"));
    m_title->setProperty("kind", QStringLiteral("title"));
    m_state->setObjectName(QStringLiteral("kioskSlotsState"));
    m_state->setProperty("kind", QStringLiteral("large"));
    m_state->setWordWrap(true);
    auto *back = new QPushButton(tr("返回"));
    back->setObjectName(QStringLiteral("slotsBack"));
    auto *head = new QHBoxLayout;
    head->addWidget(m_title, 1);
    head->addWidget(back);
    m_days->setSpacing(12);
    m_grid->setSpacing(12);
    m_grid->setContentsMargins(0, 0, 0, 0);
    auto *times = new QWidget;
    times->setProperty("role", QStringLiteral("scrolled"));
    auto *timesColumn = new QVBoxLayout(times);
    timesColumn->setContentsMargins(0, 0, 0, 0);
    timesColumn->addLayout(m_grid);
    timesColumn->addStretch();
    auto *scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(times);
    QScroller::grabGesture(scroll->viewport(), QScroller::TouchGesture);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(28, 8, 28, 16);
    column->setSpacing(12);
    column->addLayout(head);
    column->addWidget(m_state);
    column->addLayout(m_days);
    column->addWidget(scroll, 1);
    connect(back, &QPushButton::clicked, this, &KioskSlots::backAsked);
}

void KioskSlots::setBrief(bool brief)
{
    m_brief = brief;
    chooseDay(m_day);
}

void KioskSlots::tellLoading(const QString &queueName)
{
    m_title->setText(tr("预约：%1").arg(queueName));
    tell({});
    m_state->setText(tr("正在读取可预约的时间…"));
}

void KioskSlots::tell(const BookingView &view)
{
    m_view = view;
    for (const auto &[day, button] : std::as_const(m_dayButtons)) {
        button->hide();
        button->deleteLater();
    }
    m_dayButtons.clear();
    QDate first;
    for (const BookingView::Slot &slot : view.offered) {
        const QDate day = hallDate(slot.from);
        if (slot.left > 0 && !first.isValid())
            first = day;
        if (!m_dayButtons.isEmpty() && m_dayButtons.last().first == day)
            continue;
        auto *button = new QPushButton(slotDayText(day));
        button->setObjectName(QStringLiteral("slotDay_") + day.toString(Qt::ISODate));
        button->setCheckable(true);
        button->setMinimumHeight(slotHeight);
        button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
        m_days->addWidget(button);
        m_dayButtons.append({day, button});
        connect(button, &QPushButton::clicked, this, [this, day] {
            chooseDay(day);
            emit touched();
        });
    }
    m_state->setText(first.isValid() ? tr("请选日期和到厅时间")
                                     : tr("近几天都约满了，请过些时候再来，或到导服台问一问。"));
    chooseDay(first);
}

void KioskSlots::chooseDay(const QDate &day)
{
    m_day = day;
    for (const auto &[one, button] : std::as_const(m_dayButtons)) {
        button->setChecked(one == day);
        Theme::setVariant(*button, "kind", one == day ? QStringLiteral("primary") : QStringLiteral("secondary"));
    }
    for (QPushButton *button : std::as_const(m_slotButtons)) {
        button->hide();
        button->deleteLater();
    }
    m_slotButtons.clear();
    const int columns = m_brief ? slotColumnsBrief : slotColumns;
    for (const BookingView::Slot &slot : std::as_const(m_view.offered)) {
        if (hallDate(slot.from) != day)
            continue;
        const QString time = hallTime(slot.from).toString(QStringLiteral("HH:mm"));
        auto *button =
            new QPushButton(slot.left > 0 ? tr("%1\n余 %2 位").arg(time).arg(slot.left) : tr("%1\n已约满").arg(time));
        button->setObjectName(QStringLiteral("slot_") + time);
        button->setMinimumHeight(slotHeight);
        button->setEnabled(slot.left > 0);
        const int at = int(m_slotButtons.size());
        m_grid->addWidget(button, at / columns, at % columns);
        m_slotButtons.append(button);
        connect(button, &QPushButton::clicked, this, [this, from = slot.from] { emit slotChosen(from); });
    }
}

} // namespace ow

#include "moc_KioskSlots.cpp"
