#include "ui/papers/SigningSheet.h"

#include "ui/common/Sheet.h"

#include <QButtonGroup>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QVBoxLayout>

namespace ow {

namespace {
struct SigningChoice {
    SigningWay way;
    const char *text;
};
constexpr SigningChoice signingChoices[] = {
    {SigningWay::Ink, QT_TRANSLATE_NOOP("ow::SigningSheet", "本人已在纸上签名")},
    {SigningWay::Thumbprint, QT_TRANSLATE_NOOP("ow::SigningSheet", "不能书写，已在纸上捺指印")},
    {SigningWay::Refused, QT_TRANSLATE_NOOP("ow::SigningSheet", "拒绝签名")},
};
} // namespace

SigningSheet::SigningSheet(QWidget &page)
    : QObject(&page), m_sheet(new Sheet(tr("不用签字板签署"), page)), m_ways(new QButtonGroup(this)),
      m_hint(new QLabel), m_reason(new QLineEdit), m_witness(new QLineEdit)
{
    m_sheet->setObjectName(QStringLiteral("signingSheet"));
    m_sheet->acceptButton()->setObjectName(QStringLiteral("signingAccept"));
    m_sheet->acceptButton()->setText(tr("登记"));
    for (const SigningChoice &choice : signingChoices) {
        auto *button = new QRadioButton;
        button->setObjectName(QStringLiteral("signingWay_") + QLatin1String(codeText(choice.way)));
        m_ways->addButton(button, int(choice.way));
        m_buttons.insert(choice.way, button);
        m_sheet->body()->addWidget(button);
        connect(button, &QRadioButton::toggled, this, &SigningSheet::retell);
    }
    m_hint->setProperty("kind", QStringLiteral("soft"));
    m_hint->setWordWrap(true);
    m_reason->setObjectName(QStringLiteral("signingReason"));
    m_reason->setMaxLength(signingReasonMax);
    m_witness->setObjectName(QStringLiteral("signingWitness"));
    m_witness->setAccessibleName(tr("见证人姓名"));
    m_witness->setPlaceholderText(tr("见证人姓名，不能是经办人自己"));
    m_witness->setMaxLength(signingNameMax);
    for (QWidget *one :
         {static_cast<QWidget *>(m_hint), static_cast<QWidget *>(m_reason), static_cast<QWidget *>(m_witness)})
        m_sheet->body()->addWidget(one);
    connect(m_reason, &QLineEdit::textChanged, this, &SigningSheet::retell);
    connect(m_witness, &QLineEdit::textChanged, this, &SigningSheet::retell);
    connect(m_sheet, &Sheet::accepted, this, [this] {
        if (way() == SigningWay::Ink)
            emit said({SigningWay::Ink, {}, {}});
        else
            emit said({way(), m_witness->text().trimmed(), m_reason->text().trimmed()});
    });
}

void SigningSheet::open(const QString &what, const QList<SigningWay> &ways)
{
    int number = 0;
    for (const SigningChoice &choice : signingChoices) {
        QRadioButton *button = m_buttons.value(choice.way);
        const bool isPossible = ways.contains(choice.way);
        button->setVisible(isPossible);
        if (!isPossible)
            continue;
        button->setText(tr("%1　%2 (Alt+%1)").arg(++number).arg(tr(choice.text)));
        button->setShortcut(QKeySequence(Qt::ALT | Qt::Key(Qt::Key_0 + number)));
    }
    m_sheet->setMessage(what);
    m_reason->clear();
    m_witness->clear();
    m_buttons.value(ways.value(0, SigningWay::Ink))->setChecked(true);
    retell();
    m_sheet->open();
}

SigningWay SigningSheet::way() const
{
    return SigningWay(m_ways->checkedId());
}

void SigningSheet::retell()
{
    const bool witnessed = way() != SigningWay::Ink;
    m_hint->setVisible(witnessed);
    m_reason->setVisible(witnessed);
    m_witness->setVisible(witnessed);
    m_hint->setText(way() == SigningWay::Thumbprint
                        ? tr("请在纸上签名处捺右手食指印，由见证人在旁签名。系统不采集指纹。")
                        : tr("请在文书上写明拒签的情况，由见证人签名。"));
    m_reason->setPlaceholderText(way() == SigningWay::Thumbprint ? tr("原因，如：手受伤不能书写")
                                                                 : tr("原因，如：认为结果有误"));
    m_reason->setAccessibleName(tr("原因"));
    m_sheet->acceptButton()->setEnabled(
        !witnessed || (!m_reason->text().trimmed().isEmpty() && !m_witness->text().trimmed().isEmpty()));
}

} // namespace ow

#include "moc_SigningSheet.cpp"
