#include "ui/supervisor/BlankLowSheet.h"

#include "ui/common/Sheet.h"

#include <QFormLayout>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

namespace ow {

namespace {
constexpr int lowSheetMax = 100000; // SetBlankLow
}

BlankLowSheet::BlankLowSheet(QWidget &page)
    : QObject(&page), m_sheet(new Sheet(tr("低量提醒"), page)), m_stock(new QSpinBox), m_counter(new QSpinBox)
{
    m_sheet->setObjectName(QStringLiteral("lowSheet"));
    m_sheet->acceptButton()->setObjectName(QStringLiteral("lowAccept"));
    m_sheet->acceptButton()->setText(tr("设定"));
    auto *form = new QFormLayout;
    for (const auto &[spin, name, text] : {std::tuple(m_stock, "lowStock", tr("库存剩这么多张时提醒")),
                                           std::tuple(m_counter, "lowCounter", tr("柜台剩这么多张时提醒"))}) {
        spin->setObjectName(QLatin1String(name));
        spin->setAccessibleName(text);
        spin->setRange(0, lowSheetMax);
        spin->setButtonSymbols(QAbstractSpinBox::NoButtons);
        form->addRow(text, spin);
    }
    m_sheet->body()->addLayout(form);
    connect(m_sheet, &Sheet::accepted, this, [this] {
        emit said(SetBlankLow{m_kind, m_stock->value(), m_counter->value()});
    });
}

void BlankLowSheet::open(const QString &kindName, const BlankLow &low)
{
    m_kind = low.kind;
    m_stock->setValue(low.stock);
    m_counter->setValue(low.counter);
    m_sheet->setMessage(kindName);
    m_sheet->open();
}

} // namespace ow

#include "moc_BlankLowSheet.cpp"
