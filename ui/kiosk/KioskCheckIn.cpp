#include "ui/kiosk/KioskCheckIn.h"

#include "ui/common/HugeButton.h"
#include "ui/common/KeyPad.h"
#include "ui/kiosk/CheckInLine.h"

#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>
#include <algorithm>

namespace ow {

namespace {
constexpr int bookingDigitsMax = 4;

bool isDigitsOnly(const QString &line)
{
    return std::all_of(line.begin(), line.end(),
                       [](QChar c) { return c >= QLatin1Char('0') && c <= QLatin1Char('9'); });
}
} // namespace

KioskCheckIn::KioskCheckIn(bool withReader, QWidget *parent)
    : QWidget(parent), m_pad(new KeyPad(KeyPad::Mode::Number, bookingDigitsMax)), m_wrong(new QLabel)
{
    setObjectName(QStringLiteral("kioskCheckIn"));
    auto *title = new QLabel(tr("预约签到"));
    title->setProperty("kind", QStringLiteral("title"));
    auto *back = new QPushButton(tr("返回"));
    back->setObjectName(QStringLiteral("checkInBack"));
    auto *scan = new QLabel(tr("把预约单上的二维码对准扫码口，\n或输入预约号 Y 后面的数字："));
    scan->setProperty("kind", QStringLiteral("large"));
    scan->setWordWrap(true);
    auto *card = new HugeButton(Icon::CardReader, tr("刷身份证签到"), tr("没有带预约单也可以"));
    card->setObjectName(QStringLiteral("checkInCard"));
    card->setVisible(withReader);
    m_wrong->setObjectName(QStringLiteral("checkInWrong"));
    m_wrong->setProperty("kind", QStringLiteral("large"));
    m_wrong->setWordWrap(true);
    m_pad->findChild<QLineEdit *>(QStringLiteral("keyPadField"))->installEventFilter(this);

    auto *head = new QHBoxLayout;
    head->addWidget(title, 1);
    head->addWidget(back);
    auto *left = new QVBoxLayout;
    left->setSpacing(16);
    left->addWidget(scan);
    left->addWidget(m_wrong);
    left->addStretch();
    left->addWidget(card);
    auto *columns = new QHBoxLayout;
    columns->setSpacing(28);
    columns->addLayout(left, 1);
    columns->addWidget(m_pad, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(28, 8, 28, 16);
    column->setSpacing(12);
    column->addLayout(head);
    column->addLayout(columns);
    column->addStretch();
    connect(m_pad, &KeyPad::entered, this, &KioskCheckIn::give);
    connect(m_pad, &KeyPad::textChanged, this, &KioskCheckIn::touched);
    connect(card, &QPushButton::clicked, this, &KioskCheckIn::cardAsked);
    connect(back, &QPushButton::clicked, this, &KioskCheckIn::backAsked);
}

void KioskCheckIn::begin()
{
    m_line.clear();
    m_wrong->clear();
    m_pad->clear();
}

void KioskCheckIn::give(const QString &line)
{
    const auto checkIn = checkInOf(line);
    begin();
    if (checkIn)
        emit given(*checkIn);
    else
        m_wrong->setText(tr("没有认出这个号码，请看预约单上 Y 后面的数字。"));
}

bool KioskCheckIn::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) {
            const QString line = std::exchange(m_line, {});
            if (!line.isEmpty() && !isDigitsOnly(line)) {
                give(line);
                return true;
            }
        } else if (key->key() == Qt::Key_Backspace) {
            m_line.clear();
        } else if (!key->text().isEmpty() && key->text().at(0).isPrint()) {
            // A scanner types like a keyboard; what holds more than digits is its code and no number in the field.
            m_line += key->text();
            emit touched();
            return !isDigitsOnly(m_line);
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace ow

#include "moc_KioskCheckIn.cpp"
