#include "ui/intake/PersonReveal.h"

#include "ui/common/Sheet.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace ow {

PersonReveal::PersonReveal(IntakeSession &session, QWidget *parent)
    : QWidget(parent), m_session(session), m_values(new QLabel), m_show(new QPushButton(tr("查看完整信息…"))),
      m_reason(new QComboBox), m_words(new QLineEdit)
{
    m_values->setObjectName(QStringLiteral("personValues"));
    m_values->setTextFormat(Qt::PlainText);
    m_values->setWordWrap(true);
    m_show->setObjectName(QStringLiteral("revealButton"));
    m_show->setProperty("kind", QStringLiteral("quiet"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_values, 1);
    row->addWidget(m_show, 0, Qt::AlignTop);
    // What the sheet asks stands in it once it is made.
    m_reason->setParent(this);
    m_words->setParent(this);
    m_reason->hide();
    m_words->hide();
    connect(m_show, &QPushButton::clicked, this, &PersonReveal::ask);
    connect(&m_session.look(), &PersonLook::changed, this, &PersonReveal::tell);
    connect(&m_session.look(), &PersonLook::refused, &m_session, &IntakeSession::refused);
    connect(&m_session, &IntakeSession::personChanged, this, &PersonReveal::tell);
    connect(&m_session, &IntakeSession::ticketChanged, this, &PersonReveal::tell);
    tell();
}

void PersonReveal::ask()
{
    if (!m_sheet) {
        m_sheet = new Sheet(tr("查看完整信息"), *window());
        m_sheet->setObjectName(QStringLiteral("revealSheet"));
        m_sheet->setMessage(tr("将显示证件号码、电话和住址一分钟。谁在什么时候、为什么看的，会记录下来。"));
        m_sheet->acceptButton()->setText(tr("查看"));
        m_reason->setObjectName(QStringLiteral("revealReason"));
        m_reason->setAccessibleName(tr("查看的理由"));
        m_reason->addItem(tr("请选择理由"));
        for (const QString &one : {tr("核对证件"), tr("电话联系办事人"), tr("填写邮寄地址"), tr("其他")})
            m_reason->addItem(one);
        m_words->setObjectName(QStringLiteral("revealWords"));
        m_words->setAccessibleName(tr("其他理由"));
        m_words->setPlaceholderText(tr("请写明理由"));
        m_words->setMaxLength(60);
        m_sheet->body()->addWidget(m_reason);
        m_sheet->body()->addWidget(m_words);
        const auto changed = [this] {
            m_words->setVisible(m_reason->currentIndex() == m_reason->count() - 1);
            m_sheet->acceptButton()->setEnabled(!reason().isEmpty());
        };
        connect(m_reason, &QComboBox::currentIndexChanged, this, changed);
        connect(m_words, &QLineEdit::textChanged, this, changed);
        connect(m_sheet, &Sheet::accepted, this, [this] {
            if (m_session.person())
                m_session.look().reveal(m_session.person()->person, reason());
        });
    }
    m_reason->setCurrentIndex(0);
    m_words->clear();
    m_words->hide();
    m_reason->show();
    m_sheet->acceptButton()->setEnabled(false);
    m_sheet->open();
}

QString PersonReveal::reason() const
{
    if (m_reason->currentIndex() <= 0)
        return {};
    return m_reason->currentIndex() == m_reason->count() - 1 ? m_words->text().trimmed() : m_reason->currentText();
}

void PersonReveal::tell()
{
    const auto &shown = m_session.look().shown();
    setVisible(m_session.person().has_value());
    m_show->setVisible(!shown.has_value());
    if (!shown) {
        m_values->setText(tr("证件号码、电话、住址已隐去"));
        return;
    }
    const QString none = tr("没有登记");
    const QString latin = shown->latinName.value_or(QString());
    m_values->setText(tr("%1　%2 %3　电话 %4　住址 %5")
                          .arg(latin.isEmpty() ? shown->fullName : tr("%1（%2）").arg(shown->fullName, latin),
                               shown->document, shown->number, shown->phone.value_or(none),
                               shown->address.isEmpty() ? none : shown->address));
}

} // namespace ow

#include "moc_PersonReveal.cpp"
