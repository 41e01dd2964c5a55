#include "ui/supervisor/RepairSheet.h"

#include "ui/common/Sheet.h"

#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace ow {

namespace {
constexpr int repairTextMax = 300; // RepairCredit
constexpr int repairTextHeight = 64;

QPlainTextEdit *repairText(const char *name, const QString &what)
{
    auto *text = new QPlainTextEdit;
    text->setObjectName(QLatin1String(name));
    text->setAccessibleName(what);
    text->setPlaceholderText(what);
    text->setFixedHeight(repairTextHeight);
    text->setMinimumWidth(560);
    text->setTabChangesFocus(true);
    return text;
}

bool repairTextFits(const QPlainTextEdit &text)
{
    const QString words = text.toPlainText().trimmed();
    return !words.isEmpty() && words.size() <= repairTextMax;
}
} // namespace

RepairSheet::RepairSheet(QWidget &page)
    : QObject(&page), m_sheet(new Sheet(tr("修复失信记录"), page)),
      m_reason(repairText("repairReason", tr("理由，例如：当事人已补交材料，情有可原"))),
      m_evidence(repairText("repairEvidence", tr("依据，例如：市一院住院证明原件，已核对")))
{
    m_sheet->setObjectName(QStringLiteral("repairSheet"));
    m_sheet->acceptButton()->setObjectName(QStringLiteral("repairAccept"));
    m_sheet->acceptButton()->setText(tr("修复"));
    for (QPlainTextEdit *text : {m_reason, m_evidence}) {
        m_sheet->body()->addWidget(text);
        connect(text, &QPlainTextEdit::textChanged, this, &RepairSheet::retell);
    }
    connect(m_sheet, &Sheet::accepted, this,
            [this] { emit said(m_reason->toPlainText().trimmed(), m_evidence->toPlainText().trimmed()); });
}

void RepairSheet::open(const CreditMark &mark)
{
    m_sheet->setMessage(tr("%1，%2，%3至%4不得容缺。修复后即可容缺受理；登记的人不能自己修复。")
                            .arg(mark.maskedName, mark.itemName, creditDay(mark.since), creditDay(mark.until)));
    m_reason->clear();
    m_evidence->clear();
    retell();
    m_sheet->open();
}

void RepairSheet::retell()
{
    m_sheet->acceptButton()->setEnabled(repairTextFits(*m_reason) && repairTextFits(*m_evidence));
}

} // namespace ow

#include "moc_RepairSheet.cpp"
