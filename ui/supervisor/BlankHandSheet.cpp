#include "ui/supervisor/BlankHandSheet.h"

#include "ui/common/Sheet.h"
#include "ui/common/UiLanguage.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>
#include <algorithm>

namespace ow {

namespace {
enum HandTo { HandToWindow, HandToPerson, HandToStock };
constexpr int handWindowMax = 999;
} // namespace

BlankHandSheet::BlankHandSheet(QWidget &page)
    : QObject(&page), m_sheet(new Sheet(tr("发放空白证照"), page)), m_kind(new QComboBox), m_from(new QComboBox),
      m_where(new QComboBox), m_whom(new QLineEdit), m_count(new QSpinBox), m_hint(new QLabel)
{
    m_sheet->setObjectName(QStringLiteral("handSheet"));
    m_sheet->acceptButton()->setObjectName(QStringLiteral("handAccept"));
    m_sheet->acceptButton()->setText(tr("发放"));
    m_kind->setObjectName(QStringLiteral("handKind"));
    m_kind->setAccessibleName(tr("种类"));
    m_from->setObjectName(QStringLiteral("handFrom"));
    m_from->setAccessibleName(tr("从哪里"));
    m_where->setObjectName(QStringLiteral("handWhere"));
    m_where->setAccessibleName(tr("交给"));
    m_where->addItem(tr("窗口"), HandToWindow);
    m_where->addItem(tr("人员"), HandToPerson);
    m_where->addItem(tr("退回库存"), HandToStock);
    m_whom->setObjectName(QStringLiteral("handWhom"));
    m_whom->setAccessibleName(tr("窗口号或登录名"));
    m_count->setObjectName(QStringLiteral("handCount"));
    m_count->setAccessibleName(tr("张数"));
    m_count->setRange(1, blankRunMax);
    m_count->setButtonSymbols(QAbstractSpinBox::NoButtons);
    m_hint->setObjectName(QStringLiteral("handHint"));
    m_hint->setProperty("kind", QStringLiteral("soft"));
    m_hint->setWordWrap(true);
    auto *form = new QFormLayout;
    form->addRow(tr("种类"), m_kind);
    form->addRow(tr("从哪里"), m_from);
    form->addRow(tr("交给"), m_where);
    form->addRow(tr("窗口号或登录名"), m_whom);
    form->addRow(tr("张数"), m_count);
    m_sheet->body()->addLayout(form);
    m_sheet->body()->addWidget(m_hint);
    connect(m_kind, &QComboBox::currentIndexChanged, this, &BlankHandSheet::offerHolders);
    connect(m_from, &QComboBox::currentIndexChanged, this, &BlankHandSheet::retell);
    connect(m_where, &QComboBox::currentIndexChanged, this, &BlankHandSheet::retell);
    connect(m_whom, &QLineEdit::textChanged, this, &BlankHandSheet::retell);
    connect(m_count, &QSpinBox::valueChanged, this, &BlankHandSheet::retell);
    connect(m_sheet, &Sheet::accepted, this, [this] {
        emit said(HandBlanks{m_kind->currentData().toString(), m_from->currentData().toString(),
                             to().value_or(QString()), m_count->value()});
    });
}

void BlankHandSheet::open(const BlanksView &books, const QString &kind)
{
    m_books = books;
    m_kind->clear();
    for (const BlanksView::KindLine &line : books.kinds)
        m_kind->addItem(line.kindName, line.kind);
    m_kind->setCurrentIndex(qMax(0, m_kind->findData(kind)));
    m_where->setCurrentIndex(0);
    m_whom->clear();
    m_count->setValue(20);
    offerHolders();
    m_sheet->open();
}

void BlankHandSheet::offerHolders()
{
    const QString kind = m_kind->currentData().toString();
    m_from->clear();
    m_from->addItem(tr("库存"), QString());
    QList<BlanksView::HolderLine> holders = m_books.holders;
    std::stable_sort(holders.begin(), holders.end(), [](const auto &a, const auto &b) {
        return UiLanguage::sortsBefore(a.holder.name, b.holder.name);
    });
    for (const BlanksView::HolderLine &line : std::as_const(holders)) {
        if (line.kind == kind)
            m_from->addItem(line.holder.name, line.holder.code);
    }
    retell();
}

std::optional<QString> BlankHandSheet::to() const
{
    const QString whom = m_whom->text().trimmed();
    switch (m_where->currentData().toInt()) {
    case HandToStock: return QString();
    case HandToPerson: return whom.isEmpty() ? std::nullopt : std::optional(personHolder(whom, {}).code);
    default: break;
    }
    const int window = whom.toInt();
    return window >= 1 && window <= handWindowMax ? std::optional(windowHolder(window).code) : std::nullopt;
}

int BlankHandSheet::there() const
{
    const QString kind = m_kind->currentData().toString();
    if (const QString from = m_from->currentData().toString(); !from.isEmpty()) {
        const BlanksView::HolderLine *held = m_books.heldBy(kind, from);
        return held ? held->count : 0;
    }
    for (const BlanksView::KindLine &line : m_books.kinds) {
        if (line.kind == kind)
            return line.inStock;
    }
    return 0;
}

void BlankHandSheet::retell()
{
    const auto whom = to();
    const bool isStock = m_where->currentData().toInt() == HandToStock;
    m_whom->setEnabled(!isStock);
    m_whom->setPlaceholderText(m_where->currentData().toInt() == HandToPerson ? tr("例如 qianjin") : tr("例如 7"));
    const bool isSame = whom && *whom == m_from->currentData().toString();
    const bool isEnough = m_count->value() <= there();
    m_hint->setText(isSame          ? tr("两边是同一处，请改一边")
                        : !isEnough ? tr("这里只有 %1 张").arg(there())
                                    : tr("按编号从前往后发，接收人请当面点清"));
    m_sheet->acceptButton()->setEnabled(whom && !isSame && isEnough);
}

} // namespace ow

#include "moc_BlankHandSheet.cpp"
