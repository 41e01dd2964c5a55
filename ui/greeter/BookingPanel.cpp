#include "ui/greeter/BookingPanel.h"

#include "ui/common/ProblemText.h"
#include "ui/common/Theme.h"

#include <QComboBox>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>
#include <algorithm>

namespace ow {

namespace {
constexpr int bookingColumns = 4;
constexpr int bookingNameMax = 60;
constexpr int bookingNumberMax = 24; // eighteen, and blanks

QString bookingDayText(QDate day, QDate today)
{
    const QString names[] = {BookingPanel::tr("周一"), BookingPanel::tr("周二"), BookingPanel::tr("周三"),
                             BookingPanel::tr("周四"), BookingPanel::tr("周五"), BookingPanel::tr("周六"),
                             BookingPanel::tr("周日")};
    const QString text =
        BookingPanel::tr("%1月%2日 %3").arg(day.month()).arg(day.day()).arg(names[day.dayOfWeek() - 1]);
    return day == today ? BookingPanel::tr("%1（今天）").arg(text) : text;
}

QLabel *bookingCaption(const QString &text, QWidget *of)
{
    auto *label = new QLabel(text);
    label->setProperty("kind", QStringLiteral("field"));
    label->setBuddy(of);
    return label;
}
} // namespace

BookingPanel::BookingPanel(QWidget *parent)
    : QWidget(parent), m_queue(new QComboBox), m_day(new QComboBox), m_state(new QLabel), m_grid(new QGridLayout),
      m_name(new QLineEdit), m_number(new QLineEdit), m_faults(new QLabel), m_book(new QPushButton(tr("约下")))
{
    setObjectName(QStringLiteral("bookingPanel"));
    auto *title = new QLabel(tr("代预约"));
    title->setProperty("kind", QStringLiteral("large"));
    auto *close = new QPushButton(tr("返回"));
    close->setObjectName(QStringLiteral("bookingClose"));
    m_queue->setObjectName(QStringLiteral("bookingQueue"));
    m_queue->setAccessibleName(tr("业务"));
    m_day->setObjectName(QStringLiteral("bookingDay"));
    m_day->setAccessibleName(tr("日期"));
    m_state->setObjectName(QStringLiteral("bookingState"));
    m_state->setWordWrap(true);
    m_name->setObjectName(QStringLiteral("bookingName"));
    m_name->setAccessibleName(tr("姓名"));
    m_name->setMaxLength(bookingNameMax);
    m_number->setObjectName(QStringLiteral("bookingNumber"));
    m_number->setAccessibleName(tr("公民身份号码"));
    m_number->setPlaceholderText(tr("18位，没带证件的请群众报"));
    m_number->setMaxLength(bookingNumberMax);
    m_faults->setObjectName(QStringLiteral("bookingFaults"));
    m_faults->setWordWrap(true);
    m_faults->setStyleSheet(QStringLiteral("color: %1").arg(Theme::colour("bad").name()));
    m_faults->hide();
    m_book->setObjectName(QStringLiteral("bookingBook"));
    m_book->setProperty("kind", QStringLiteral("primary"));

    auto *head = new QHBoxLayout;
    head->addWidget(title, 1);
    head->addWidget(close);
    auto *when = new QGridLayout;
    when->setHorizontalSpacing(8);
    when->setVerticalSpacing(2);
    when->addWidget(bookingCaption(tr("业务"), m_queue), 0, 0);
    when->addWidget(m_queue, 1, 0);
    when->addWidget(bookingCaption(tr("日期"), m_day), 0, 1);
    when->addWidget(m_day, 1, 1);
    auto *times = new QWidget;
    times->setProperty("role", QStringLiteral("scrolled"));
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setSpacing(4);
    auto *timesColumn = new QVBoxLayout(times);
    timesColumn->setContentsMargins(0, 0, 0, 0);
    timesColumn->addLayout(m_grid);
    timesColumn->addStretch();
    auto *scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(times);
    auto *who = new QGridLayout;
    who->setHorizontalSpacing(8);
    who->setVerticalSpacing(2);
    who->addWidget(bookingCaption(tr("姓名"), m_name), 0, 0);
    who->addWidget(m_name, 1, 0);
    who->addWidget(bookingCaption(tr("公民身份号码"), m_number), 0, 1);
    who->addWidget(m_number, 1, 1);
    who->setColumnStretch(0, 1);
    who->setColumnStretch(1, 2);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    column->addLayout(head);
    column->addLayout(when);
    column->addWidget(m_state);
    column->addWidget(scroll, 1);
    column->addLayout(who);
    column->addWidget(m_faults);
    column->addWidget(m_book);
    connect(close, &QPushButton::clicked, this, &BookingPanel::closed);
    connect(m_queue, &QComboBox::activated, this, &BookingPanel::chooseQueue);
    connect(m_day, &QComboBox::activated, this, &BookingPanel::showDay);
    for (QLineEdit *edit : {m_name, m_number}) {
        connect(edit, &QLineEdit::textChanged, this, &BookingPanel::refresh);
        connect(edit, &QLineEdit::returnPressed, this, &BookingPanel::book);
    }
    connect(m_book, &QPushButton::clicked, this, &BookingPanel::book);
}

void BookingPanel::begin(const HallSetup &hall, QDate today)
{
    m_today = today;
    QList<HallQueue> queues = hall.queues;
    std::stable_sort(queues.begin(), queues.end(),
                     [](const HallQueue &a, const HallQueue &b) { return a.order < b.order; });
    m_queue->clear();
    for (const HallQueue &queue : std::as_const(queues))
        m_queue->addItem(queue.name, queue.code);
    m_name->clear();
    m_number->clear();
    m_queue->setFocus();
    chooseQueue();
}

void BookingPanel::chooseQueue()
{
    m_booked.clear();
    loadSlots();
}

void BookingPanel::loadSlots()
{
    m_slot.reset();
    tell({});
    m_state->setText(tr("正在读取可预约的时间…"));
    emit queueChosen(m_queue->currentData().toString());
}

void BookingPanel::tell(const BookingView &view)
{
    if (!view.queue.isEmpty() && view.queue != m_queue->currentData().toString())
        return; // another queue was chosen meanwhile
    m_view = view;
    m_day->clear();
    int first = -1;
    for (const BookingView::Slot &slot : view.offered) {
        const QDate day = hallDate(slot.from);
        if (m_day->count() == 0 || m_day->itemData(m_day->count() - 1).toDate() != day)
            m_day->addItem(bookingDayText(day, m_today), day);
        if (slot.left > 0 && first < 0)
            first = m_day->count() - 1;
    }
    m_day->setEnabled(first >= 0);
    m_day->setCurrentIndex(std::max(0, first));
    m_state->setText(!m_booked.isEmpty() ? m_booked : first >= 0 ? tr("请选到厅时间") : tr("近几天都约满了。"));
    showDay();
}

void BookingPanel::showDay()
{
    const QDate day = m_day->currentData().toDate();
    for (const auto &[slot, button] : std::as_const(m_slots)) {
        button->hide();
        button->deleteLater();
    }
    m_slots.clear();
    for (const BookingView::Slot &slot : std::as_const(m_view.offered)) {
        if (hallDate(slot.from) != day)
            continue;
        const QString time = hallTime(slot.from).toString(QStringLiteral("HH:mm"));
        auto *button = new QPushButton(slot.left > 0 ? tr("%1 余%2").arg(time).arg(slot.left) : tr("%1 满").arg(time));
        button->setObjectName(QStringLiteral("bookingSlot_") + time);
        button->setAccessibleName(slot.left > 0 ? tr("%1，余 %2 位").arg(time).arg(slot.left)
                                                : tr("%1，已约满").arg(time));
        button->setCheckable(true);
        button->setEnabled(slot.left > 0);
        const int at = int(m_slots.size());
        m_grid->addWidget(button, at / bookingColumns, at % bookingColumns);
        m_slots.append({slot.from, button});
        connect(button, &QPushButton::clicked, this, [this, from = slot.from] { chooseSlot(from); });
    }
    if (m_slot && hallDate(*m_slot) != day)
        m_slot.reset();
    refresh();
}

void BookingPanel::chooseSlot(Instant slot)
{
    m_slot = slot;
    m_booked.clear();
    m_state->setText(tr("请填写是谁预约"));
    refresh();
    if (m_name->text().isEmpty())
        m_name->setFocus();
}

void BookingPanel::refresh()
{
    for (const auto &[slot, button] : std::as_const(m_slots)) {
        const bool chosen = m_slot == slot;
        button->setChecked(chosen);
        Theme::setVariant(*button, "kind", chosen ? QStringLiteral("primary") : QStringLiteral("secondary"));
    }
    m_faults->hide();
    m_book->setEnabled(m_slot && !m_name->text().trimmed().isEmpty() && !m_number->text().trimmed().isEmpty());
}

std::optional<IdentityCard> BookingPanel::person()
{
    IdentityCard said;
    said.name = m_name->text().simplified();
    said.number = m_number->text();
    said.validFrom = m_today; // nobody saw the card: it is known from today on, until one is read
    if (const auto number = citizenNumber(said.number, m_today)) {
        said.birth = number->birth;
        said.sex = number->sex;
    }
    const Result<IdentityCard> checked = checkedCard(said, m_today);
    if (checked)
        return *checked;
    QStringList sentences;
    for (const Fault &fault : checked.error().faults()) {
        // What follows from the number alone is wrong with it.
        if (fault.place == QLatin1String("name") || fault.place == QLatin1String("number"))
            sentences.append(ProblemText::sentence(fault));
    }
    m_faults->setText(sentences.join(QLatin1Char('\n')));
    m_faults->show();
    return std::nullopt;
}

void BookingPanel::book()
{
    if (!m_book->isEnabled())
        return;
    if (const auto card = person())
        emit bookAsked(BookTicket{m_queue->currentData().toString(), *m_slot, *card, {}});
}

void BookingPanel::tellBooked(const IssuedTicket &booked)
{
    m_name->clear();
    m_number->clear();
    const Instant slot = booked.ticket.bookedFor.value_or(Instant{});
    m_booked = tr("已约 %1：%2 %3，%4")
                   .arg(booked.ticket.number, bookingDayText(hallDate(slot), m_today),
                        hallTime(slot).toString(QStringLiteral("HH:mm")), booked.queueName);
    loadSlots(); // one place less
    m_state->setText(m_booked);
}

} // namespace ow

#include "moc_BookingPanel.cpp"
