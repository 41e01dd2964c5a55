#include "ui/delivery/ProxyStrip.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>

namespace ow {

namespace {
constexpr int proxyPaperMax = 200; // ProxyProof::paper
constexpr int proxyNumberMax = 60;
} // namespace

ProxyStrip::ProxyStrip(QWidget *parent)
    : QWidget(parent), m_on(new QCheckBox(tr("替别人代领 (Alt+D)"))), m_fields(new QWidget), m_number(new QLineEdit),
      m_find(new QPushButton(tr("查件"))), m_paper(new QLineEdit), m_seen(new QCheckBox(tr("看过授权材料原件")))
{
    setObjectName(QStringLiteral("proxyStrip"));
    m_on->setObjectName(QStringLiteral("proxyOn"));
    m_on->setShortcut(QKeySequence(Qt::ALT | Qt::Key_D));
    m_number->setObjectName(QStringLiteral("proxyNumber"));
    m_number->setAccessibleName(tr("申请人的办件短号"));
    m_number->setPlaceholderText(tr("申请人的办件短号"));
    m_number->setMaxLength(proxyNumberMax);
    m_find->setObjectName(QStringLiteral("proxyFind"));
    m_paper->setObjectName(QStringLiteral("proxyPaper"));
    m_paper->setAccessibleName(tr("授权材料"));
    m_paper->setPlaceholderText(tr("授权材料，例如：授权委托书 2026年9月20日"));
    m_paper->setMaxLength(proxyPaperMax);
    m_seen->setObjectName(QStringLiteral("proxySeen"));
    auto *fields = new QHBoxLayout(m_fields);
    fields->setContentsMargins(0, 0, 0, 0);
    fields->setSpacing(8);
    fields->addWidget(m_number, 1);
    fields->addWidget(m_find);
    fields->addWidget(m_paper, 2);
    fields->addWidget(m_seen);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    row->addWidget(m_on);
    row->addWidget(m_fields, 1);
    row->addStretch();
    const auto find = [this] {
        if (!m_number->text().trimmed().isEmpty())
            emit numberGiven(m_number->text().trimmed());
    };
    connect(m_on, &QCheckBox::toggled, this, [this](bool on) {
        m_fields->setVisible(on);
        if (on)
            m_number->setFocus(Qt::ShortcutFocusReason);
        emit changed();
    });
    connect(m_number, &QLineEdit::returnPressed, this, find);
    connect(m_find, &QPushButton::clicked, this, find);
    connect(m_paper, &QLineEdit::textChanged, this, &ProxyStrip::changed);
    connect(m_seen, &QCheckBox::toggled, this, &ProxyStrip::changed);
    m_fields->hide();
}

bool ProxyStrip::isOn() const
{
    return m_on->isChecked();
}

std::optional<ProxyProof> ProxyStrip::proof() const
{
    const QString paper = m_paper->text().trimmed();
    return isOn() && !paper.isEmpty() ? std::optional(ProxyProof{paper, m_seen->isChecked()}) : std::nullopt;
}

void ProxyStrip::tell(bool usable)
{
    m_on->setEnabled(usable);
    m_find->setEnabled(usable);
}

void ProxyStrip::clear()
{
    m_on->setChecked(false);
    m_number->clear();
    m_paper->clear();
    m_seen->setChecked(false);
}

} // namespace ow

#include "moc_ProxyStrip.cpp"
