#include "ui/common/Banner.h"

#include "ui/common/IconLabel.h"
#include "ui/common/Spoken.h"
#include "ui/common/Theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace ow {

namespace {
struct BannerLook {
    Icon icon;
    const char *tone;
};

BannerLook bannerLook(Banner::Kind kind)
{
    switch (kind) {
    case Banner::Kind::Info: return {Icon::Help, "info"};
    case Banner::Kind::Good: return {Icon::Check, "good"};
    case Banner::Kind::Warn: return {Icon::Warn, "warn"};
    case Banner::Kind::Error: return {Icon::Error, "bad"};
    case Banner::Kind::Offline: return {Icon::Offline, "offline"};
    }
    return {Icon::Help, "info"};
}
} // namespace

Banner::Banner(QWidget *parent)
    : QFrame(parent), m_icon(new IconLabel(Icon::Help, 1.4)), m_text(new QLabel), m_since(new QLabel),
      m_action(new QPushButton)
{
    setObjectName(QStringLiteral("banner"));
    setProperty("kind", QStringLiteral("banner"));
    m_text->setObjectName(QStringLiteral("text"));
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::PlainText);
    m_since->setObjectName(QStringLiteral("since"));
    m_action->setObjectName(QStringLiteral("action"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(14, 6, 14, 6);
    row->setSpacing(12);
    row->addWidget(m_icon);
    row->addWidget(m_text, 1);
    row->addWidget(m_since);
    row->addWidget(m_action);
    connect(m_action, &QPushButton::clicked, this, &Banner::actionChosen);
    hide();
}

void Banner::tell(Kind kind, const QString &text, Instant since, const QString &action)
{
    const BannerLook look = bannerLook(kind);
    m_icon->setIcon(look.icon);
    Theme::setVariant(*this, "tone", QLatin1String(look.tone));
    m_text->setText(text);
    m_since->setText(since.isSet() ? tr("自 %1 起").arg(hallTime(since).toString(QStringLiteral("HH:mm:ss")))
                                   : QString());
    m_since->setVisible(since.isSet());
    m_action->setText(action);
    m_action->setVisible(!action.isEmpty());
    setAccessibleName(m_since->text().isEmpty() ? text : tr("%1（%2）").arg(text, m_since->text()));
    show();
    speakAlert(*this);
}

void Banner::clear()
{
    hide();
}

QString Banner::text() const
{
    return m_text->text();
}

} // namespace ow

#include "moc_Banner.cpp"
