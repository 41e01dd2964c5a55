#include "ui/delivery/PackSheet.h"

#include "models/base/ProblemTypes.h"
#include "ui/common/ProblemText.h"
#include "ui/common/Sheet.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace ow {

namespace {
constexpr int packPhoneMin = 5; // ParcelAddress
constexpr int packAddressMin = 4;
} // namespace

PackSheet::PackSheet(QWidget &page)
    : QObject(&page), m_sheet(new Sheet(tr("邮寄装件"), page)), m_carrier(new QComboBox), m_tracking(new QLineEdit),
      m_hint(new QLabel), m_recipient(new QLineEdit), m_phone(new QLineEdit), m_address(new QLineEdit)
{
    m_sheet->setObjectName(QStringLiteral("packSheet"));
    m_sheet->acceptButton()->setObjectName(QStringLiteral("packAccept"));
    m_sheet->acceptButton()->setText(tr("装好了"));
    m_carrier->setObjectName(QStringLiteral("packCarrier"));
    m_carrier->setAccessibleName(tr("寄递企业"));
    m_hint->setObjectName(QStringLiteral("packHint"));
    m_hint->setProperty("kind", QStringLiteral("soft"));
    m_hint->setWordWrap(true);
    auto *form = new QFormLayout;
    form->addRow(tr("寄递企业"), m_carrier);
    for (const auto &[edit, name, text, lengthMax] :
         {std::tuple(m_tracking, "packTracking", tr("邮件号码"), 60),
          std::tuple(m_recipient, "packRecipient", tr("收件人"), 100), std::tuple(m_phone, "packPhone", tr("电话"), 30),
          std::tuple(m_address, "packAddress", tr("地址"), 200)}) {
        edit->setObjectName(QLatin1String(name));
        edit->setAccessibleName(text);
        edit->setMaxLength(lengthMax);
        form->addRow(text, edit);
        connect(edit, &QLineEdit::textChanged, this, &PackSheet::retell);
    }
    m_tracking->setPlaceholderText(tr("扫描面单，或照着输"));
    m_sheet->body()->addLayout(form);
    m_sheet->body()->addWidget(m_hint);
    connect(m_sheet, &Sheet::accepted, this, [this] {
        emit said(PackParcel{m_cases,
                             m_carrier->currentData().toString(),
                             m_tracking->text(),
                             {m_recipient->text().trimmed(), m_phone->text().trimmed(), m_address->text().trimmed()}});
    });
}

void PackSheet::open(const QList<Case> &cases, const QList<CodeEntry> &carriers, const ParcelAddress &to)
{
    m_cases.clear();
    QStringList names;
    for (const Case &record : cases) {
        m_cases.append(record.id);
        names.append(record.result ? record.result->name : record.itemName);
    }
    m_carrier->clear();
    for (const CodeEntry &carrier : carriers)
        m_carrier->addItem(carrier.name, carrier.code);
    m_tracking->clear();
    m_recipient->setText(to.recipient);
    m_phone->setText(to.phone);
    m_address->setText(to.address);
    m_sheet->setMessage(tr("这个信封里装：%1。请核对证照、收件人和地址再封口。").arg(names.join(QStringLiteral("、"))));
    retell();
    m_sheet->open();
    m_tracking->setFocus(Qt::OtherFocusReason);
}

void PackSheet::retell()
{
    const QString tracking = trackingFold(m_tracking->text());
    const bool isNumber = isTrackingPlausible(tracking);
    const bool isAddress = !m_recipient->text().trimmed().isEmpty() && m_phone->text().trimmed().size() >= packPhoneMin
        && m_address->text().trimmed().size() >= packAddressMin;
    m_hint->setText(tracking.isEmpty()    ? QString()
                        : !isNumber       ? ProblemText::sentence(Problem(problem::TrackingWrong))
                        : isS10(tracking) ? tr("邮件号码校验相符")
                        : !isAddress      ? tr("请填写收件人、电话和详细地址")
                                          : QString());
    m_sheet->acceptButton()->setEnabled(isNumber && isAddress && m_carrier->currentIndex() >= 0);
}

} // namespace ow

#include "moc_PackSheet.cpp"
