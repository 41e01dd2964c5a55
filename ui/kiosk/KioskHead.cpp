#include "ui/kiosk/KioskHead.h"

#include "ui/common/Badge.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>

namespace ow {

KioskHead::KioskHead(const QStringList &marks, QWidget *parent)
    : QFrame(parent), m_hall(new QLabel), m_time(new QLabel), m_aloud(new QPushButton), m_language(new QPushButton),
      m_elder(new QPushButton)
{
    setObjectName(QStringLiteral("kioskHead"));
    setProperty("kind", QStringLiteral("topbar"));
    m_hall->setObjectName(QStringLiteral("role"));
    m_hall->setWordWrap(true);
    m_hall->installEventFilter(this);
    m_time->setObjectName(QStringLiteral("kioskTime"));
    m_aloud->setObjectName(QStringLiteral("aloudToggle"));
    m_aloud->hide();
    m_language->setObjectName(QStringLiteral("languageToggle"));
    m_elder->setObjectName(QStringLiteral("elderToggle"));
    m_elder->setCheckable(true);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(28, 10, 28, 10);
    row->setSpacing(20);
    row->addWidget(m_hall, 1);
    for (const QString &mark : marks) {
        m_marks.append(new Badge(mark, Badge::Tone::Mark));
        row->addWidget(m_marks.last());
    }
    row->addWidget(m_time);
    row->addWidget(m_aloud);
    row->addWidget(m_language);
    row->addWidget(m_elder);
    connect(m_aloud, &QPushButton::clicked, this, &KioskHead::aloudAsked);
    connect(m_language, &QPushButton::clicked, this, &KioskHead::languageAsked);
    connect(m_elder, &QPushButton::toggled, this, &KioskHead::elderChanged);
}

void KioskHead::tellHall(const QString &name)
{
    m_hall->setText(name);
}

void KioskHead::tellTime(Instant now)
{
    m_time->setText(QLocale().toString(hallDate(now), tr("M月d日")) + QStringLiteral("　")
                    + hallTime(now).toString(QStringLiteral("HH:mm")));
}

void KioskHead::tellTexts(const QStringList &marks, Language::Choice language)
{
    for (qsizetype i = 0; i < m_marks.size() && i < marks.size(); ++i)
        m_marks.at(i)->tell(marks.at(i), Badge::Tone::Mark);
    // In the language one may change to, for who cannot read the other.
    m_language->setText(language == Language::Choice::English ? QStringLiteral("中文") : QStringLiteral("English"));
    m_elder->setText(isElder() ? tr("普通模式") : tr("长者模式"));
    m_aloud->setVisible(isElder());
    m_time->setVisible(!isElder()); // there is not room for all, and the hall's boards tell the time
    tellReading(m_isReading);
}

void KioskHead::tellReading(bool reading)
{
    m_isReading = reading;
    m_aloud->setText(reading ? tr("停止") : tr("朗读"));
}

void KioskHead::offerLanguage(bool offered)
{
    m_language->setVisible(offered);
}

bool KioskHead::eventFilter(QObject *watched, QEvent *event)
{
    constexpr int knocksMax = 5;
    constexpr qint64 knockMs = 4000;
    const bool touch = event->type() == QEvent::MouseButtonPress || event->type() == QEvent::MouseButtonDblClick;
    if (watched == m_hall && touch) {
        if (m_knocks == 0 || m_firstKnock.hasExpired(knockMs)) {
            m_knocks = 0;
            m_firstKnock.start();
        }
        if (++m_knocks >= knocksMax) {
            m_knocks = 0;
            emit knocked();
        }
    }
    return QFrame::eventFilter(watched, event);
}

bool KioskHead::isElder() const
{
    return m_elder->isChecked();
}

void KioskHead::setElder(bool elder)
{
    m_elder->setChecked(elder);
}

} // namespace ow

#include "moc_KioskHead.cpp"
