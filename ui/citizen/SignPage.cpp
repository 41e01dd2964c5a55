#include "ui/citizen/SignPage.h"

#include "ui/common/SignaturePad.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace ow {

SignPage::SignPage(QWidget *parent)
    : QWidget(parent), m_title(new QLabel), m_promise(new QLabel), m_pad(new SignaturePad),
      m_again(new QPushButton(tr("重签　Again"))), m_done(new QPushButton(tr("签好了　Done")))
{
    setObjectName(QStringLiteral("signPage"));
    m_title->setObjectName(QStringLiteral("signTitle"));
    m_title->setTextFormat(Qt::PlainText);
    m_title->setProperty("kind", QStringLiteral("title"));
    m_promise->setObjectName(QStringLiteral("signPromise"));
    m_promise->setTextFormat(Qt::PlainText);
    m_promise->setWordWrap(true);
    m_pad->setHints(tr("请用手指或笔在这里签名　Sign here"), QString());
    m_pad->setMinimumHeight(220);
    m_again->setObjectName(QStringLiteral("signAgain"));
    m_done->setObjectName(QStringLiteral("signDone"));
    m_done->setProperty("kind", QStringLiteral("primary"));
    auto *decline = new QPushButton(tr("不签　Decline"));
    decline->setObjectName(QStringLiteral("signDecline"));
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(24);
    buttons->addWidget(decline, 1);
    buttons->addWidget(m_again, 1);
    buttons->addWidget(m_done, 2);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(32, 16, 32, 20);
    column->setSpacing(12);
    column->addWidget(m_title);
    column->addWidget(m_promise);
    column->addWidget(m_pad, 1);
    column->addLayout(buttons);
    connect(m_pad, &SignaturePad::changed, this, &SignPage::tell);
    connect(m_again, &QPushButton::clicked, m_pad, &SignaturePad::clear);
    connect(decline, &QPushButton::clicked, this, &SignPage::declined);
    connect(m_done, &QPushButton::clicked, this, [this] { emit signedBy(m_pad->path(), m_pad->png()); });
    tell();
}

void SignPage::ask(const QString &items, const QString &signer)
{
    m_title->setText(signer.isEmpty() ? tr("请您签名　Please sign") : tr("请%1签名　Please sign").arg(signer));
    m_pad->clear();
    m_promise->setText(tr("我申请办理：%1。刚才核对的内容是我的真实意思，所填属实。\n"
                          "I apply for the above; what I have just checked is true.")
                           .arg(items));
}

void SignPage::wipe()
{
    m_pad->clear();
    m_title->clear();
    m_promise->clear();
}

void SignPage::tell()
{
    m_again->setEnabled(m_pad->isSigned());
    m_done->setEnabled(m_pad->isSigned());
}

} // namespace ow

#include "moc_SignPage.cpp"
