#include "ui/delivery/FeeSheet.h"

#include "models/base/ProblemTypes.h"
#include "ui/common/CodeWords.h"
#include "ui/common/ProblemText.h"
#include "ui/common/Sheet.h"

#include <QDateEdit>
#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>
#include <cmath>

namespace ow {

namespace {
constexpr int feeCountMax = 99;
constexpr int feeReasonLength = 300;
constexpr int feeSheetWidth = 720;

QString receiptFold(const QString &typed)
{
    return typed.simplified().remove(QLatin1Char(' ')).toUpper();
}
} // namespace

FeeSheet::FeeSheet(QWidget &page)
    : QObject(&page), m_sheet(new Sheet(tr("缴费"), page)), m_lines(new QWidget), m_form(new QFormLayout(m_lines)),
      m_paying(new QWidget), m_receipt(new QLineEdit), m_on(new QDateEdit), m_hint(new QLabel), m_waiving(new QWidget),
      m_less(new QDoubleSpinBox), m_reason(new QLineEdit), m_waive(new QPushButton(tr("申请减免")))
{
    m_sheet->setObjectName(QStringLiteral("feeSheet"));
    m_sheet->acceptButton()->setObjectName(QStringLiteral("feeAccept"));
    m_sheet->rejectButton()->setText(tr("关闭"));
    m_form->setContentsMargins(0, 0, 0, 0);
    m_receipt->setObjectName(QStringLiteral("feeReceipt"));
    m_receipt->setAccessibleName(tr("非税票据号"));
    m_receipt->setPlaceholderText(tr("照票据输号码；不要输银行卡号"));
    m_receipt->setMaxLength(receiptLengthMax + 10);
    m_on->setObjectName(QStringLiteral("feeOn"));
    m_on->setAccessibleName(tr("缴费日期"));
    m_on->setDisplayFormat(QStringLiteral("yyyy-MM-dd"));
    m_on->setButtonSymbols(QAbstractSpinBox::NoButtons);
    m_hint->setObjectName(QStringLiteral("feeHint"));
    m_hint->setProperty("kind", QStringLiteral("soft"));
    m_hint->setWordWrap(true);
    m_less->setObjectName(QStringLiteral("feeLess"));
    m_less->setAccessibleName(tr("少收多少元"));
    m_less->setDecimals(2);
    m_less->setButtonSymbols(QAbstractSpinBox::NoButtons);
    m_less->setSuffix(tr(" 元"));
    m_reason->setObjectName(QStringLiteral("feeReason"));
    m_reason->setAccessibleName(tr("减免的理由"));
    m_reason->setPlaceholderText(tr("理由和依据，例如：小微企业免收"));
    m_reason->setMaxLength(feeReasonLength);
    m_waive->setObjectName(QStringLiteral("feeWaive"));
    auto *paying = new QFormLayout(m_paying);
    paying->setContentsMargins(0, 0, 0, 0);
    paying->addRow(tr("非税票据号"), m_receipt);
    paying->addRow(tr("缴费日期"), m_on);
    auto *waiving = new QHBoxLayout(m_waiving);
    waiving->setContentsMargins(0, 0, 0, 0);
    waiving->addWidget(new QLabel(tr("少收")));
    waiving->addWidget(m_less);
    waiving->addWidget(m_reason, 1);
    waiving->addWidget(m_waive);
    m_lines->setMinimumWidth(feeSheetWidth);
    m_paying->setMinimumWidth(feeSheetWidth);
    m_sheet->body()->addWidget(m_lines);
    m_sheet->body()->addWidget(m_paying);
    m_sheet->body()->addWidget(m_hint);
    m_sheet->body()->addWidget(m_waiving);
    connect(m_receipt, &QLineEdit::textChanged, this, &FeeSheet::retell);
    connect(m_reason, &QLineEdit::textChanged, this, &FeeSheet::retell);
    connect(m_less, &QDoubleSpinBox::valueChanged, this, &FeeSheet::retell);
    connect(m_sheet, &Sheet::accepted, this, &FeeSheet::accept);
    connect(m_waive, &QPushButton::clicked, this, [this] {
        m_sheet->reject();
        emit waiverSaid(AskFeeWaiver{m_record.id, waivedFen(), m_reason->text().trimmed()});
    });
}

void FeeSheet::open(const Case &record, const QList<FeeLine> &published, QDate today)
{
    m_record = record;
    m_published = published;
    const std::optional<CaseFee> &fee = record.fee;
    const bool isOwed = fee && fee->owed() > 0;
    m_receipt->clear();
    m_reason->clear();
    m_on->setDate(today);
    m_lines->setVisible(!fee);
    m_paying->setVisible(isOwed);
    m_waiving->setVisible(isOwed && (!fee->waiver || !fee->waiver->granted.value_or(true)));
    m_sheet->acceptButton()->setVisible(!fee || isOwed);
    tellNotice(fee ? QList<FeeLine>() : published);
    if (!fee) {
        m_sheet->acceptButton()->setText(tr("开缴费通知单"));
        m_sheet->setMessage(
            tr("%1：%2。选好收费项目和数量，通知单上写明依据和期限。").arg(record.maskedName, record.itemName));
    } else {
        m_sheet->acceptButton()->setText(tr("登记缴费 %1 元").arg(yuanText(fee->owed())));
        m_less->setMaximum(double(fee->sum()) / 100.0);
        m_less->setValue(double(fee->sum()) / 100.0);
        const QString waiver = !fee->waiver ? QString()
            : !fee->waiver->granted ? tr("已申请减免 %1 元，等大厅主管批。").arg(yuanText(fee->waiver->fen))
            : *fee->waiver->granted ? tr("已批准减免 %1 元。").arg(yuanText(fee->waiver->fen))
                                    : tr("减免没有批准：%1。").arg(fee->waiver->words.value_or(QString()));
        m_sheet->setMessage(
            isOwed
                ? tr("%1　%2，共 %3 元，还应缴 %4 元，%5 到期。%6")
                      .arg(fee->notice, record.maskedName, yuanText(fee->sum()), yuanText(fee->owed()),
                           fee->due.due.toString(Qt::ISODate), waiver)
                : tr("%1　%2，%3。%4")
                      .arg(fee->notice, record.maskedName, codeWord(feeStateText(*fee)),
                           fee->payment ? tr("票据 %1，%2 元").arg(fee->payment->receipt, yuanText(fee->payment->fen))
                                        : waiver));
    }
    retell();
    m_sheet->open();
    if (isOwed)
        m_receipt->setFocus();
}

void FeeSheet::tellNotice(const QList<FeeLine> &published)
{
    while (m_form->rowCount() > 0)
        m_form->removeRow(0);
    m_counts.clear();
    for (const FeeLine &line : published) {
        auto *count = new QSpinBox;
        count->setButtonSymbols(QAbstractSpinBox::NoButtons);
        count->setObjectName(QStringLiteral("feeCount%1").arg(m_counts.size()));
        count->setAccessibleName(line.name);
        count->setRange(0, feeCountMax);
        count->setValue(published.size() == 1 ? 1 : 0);
        connect(count, &QSpinBox::valueChanged, this, &FeeSheet::retell);
        m_counts.append(count);
        m_form->addRow(tr("%1　%2元/%3").arg(line.name, yuanText(line.fen), line.per), count);
    }
}

QList<ChosenFee> FeeSheet::chosen() const
{
    QList<ChosenFee> lines;
    for (qsizetype i = 0; i < m_counts.size(); ++i) {
        if (m_counts.at(i)->value() > 0)
            lines.append({m_published.at(i).name, m_counts.at(i)->value()});
    }
    return lines;
}

qint64 FeeSheet::waivedFen() const
{
    return qint64(std::llround(m_less->value() * 100.0));
}

void FeeSheet::retell()
{
    qint64 sum = 0;
    for (qsizetype i = 0; i < m_counts.size(); ++i)
        sum += m_published.at(i).fen * m_counts.at(i)->value();
    const QString receipt = receiptFold(m_receipt->text());
    const bool isReceipt = isReceiptPlausible(receipt);
    if (!m_record.fee) {
        m_hint->setText(m_published.isEmpty() ? tr("这个事项不收费。") : tr("合计 %1 元").arg(yuanText(sum)));
        m_sheet->acceptButton()->setEnabled(sum > 0);
    } else {
        m_hint->setText(
            receipt.isEmpty() || isReceipt
                ? QString()
                : ProblemText::sentence(Problem(problem::FeeReceiptWrong,
                                                {{QStringLiteral("min"), QString::number(receiptLengthMin)},
                                                 {QStringLiteral("max"), QString::number(receiptLengthMax)}})));
        m_sheet->acceptButton()->setEnabled(isReceipt && m_record.fee->owed() > 0);
    }
    m_waive->setEnabled(!m_reason->text().trimmed().isEmpty() && waivedFen() > 0);
}

void FeeSheet::accept()
{
    if (!m_record.fee)
        emit noticeSaid(NotifyFee{m_record.id, chosen()});
    else
        emit paymentSaid(PayFee{m_record.id, receiptFold(m_receipt->text()), m_record.fee->owed(), m_on->date()});
}

} // namespace ow

#include "moc_FeeSheet.cpp"
