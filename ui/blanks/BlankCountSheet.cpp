#include "ui/blanks/BlankCountSheet.h"

#include "ui/common/Sheet.h"

#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

namespace ow {

namespace {
constexpr int countMax = 100000;
constexpr int countWordsMax = 300; // CountBlanks::words

int countOf(const QList<BlankRange> &ranges)
{
    int all = 0;
    for (const BlankRange &range : ranges)
        all += range.count;
    return all;
}
} // namespace

BlankCountSheet::BlankCountSheet(QWidget &page)
    : QObject(&page), m_sheet(new Sheet(tr("清点空白证照"), page)), m_counted(new QSpinBox), m_first(new QLineEdit),
      m_last(new QLineEdit), m_differs(new QLabel), m_words(new QLineEdit)
{
    m_sheet->setObjectName(QStringLiteral("countSheet"));
    m_sheet->acceptButton()->setObjectName(QStringLiteral("countAccept"));
    m_sheet->acceptButton()->setText(tr("记录"));
    m_counted->setObjectName(QStringLiteral("countCounted"));
    m_counted->setAccessibleName(tr("实有张数"));
    m_counted->setRange(0, countMax);
    m_counted->setButtonSymbols(QAbstractSpinBox::NoButtons);
    m_first->setObjectName(QStringLiteral("countFirst"));
    m_first->setAccessibleName(tr("最前一张的编号"));
    m_last->setObjectName(QStringLiteral("countLast"));
    m_last->setAccessibleName(tr("最后一张的编号"));
    m_differs->setObjectName(QStringLiteral("countDiffers"));
    m_differs->setWordWrap(true);
    m_words->setObjectName(QStringLiteral("countWords"));
    m_words->setAccessibleName(tr("不符的原因"));
    m_words->setMaxLength(countWordsMax);
    m_words->setPlaceholderText(tr("为什么不符，例如：0000012 破损，还没有作废"));
    auto *form = new QFormLayout;
    form->addRow(tr("实有张数"), m_counted);
    form->addRow(tr("最前一张的编号"), m_first);
    form->addRow(tr("最后一张的编号"), m_last);
    m_sheet->body()->addLayout(form);
    m_sheet->body()->addWidget(m_differs);
    m_sheet->body()->addWidget(m_words);
    connect(m_counted, &QSpinBox::valueChanged, this, &BlankCountSheet::retell);
    for (QLineEdit *edit : {m_first, m_last, m_words})
        connect(edit, &QLineEdit::textChanged, this, &BlankCountSheet::retell);
    connect(m_sheet, &Sheet::accepted, this, [this] {
        emit said(CountBlanks{m_kind, m_holder.code, m_counted->value(), m_first->text().trimmed(),
                              m_last->text().trimmed(), agrees() ? QString() : m_words->text().trimmed()});
    });
}

void BlankCountSheet::open(const QString &kind, const QString &kindName, const BlankHolder &holder,
                           const QList<BlankRange> &expected)
{
    m_kind = kind;
    m_holder = holder;
    m_expected = expected;
    m_counted->setValue(0);
    m_first->clear();
    m_last->clear();
    m_words->clear();
    m_sheet->setMessage(
        tr("%1，%2。请照实物填写，一张也没有的编号留空。").arg(kindName, holder.isStock() ? tr("库存") : holder.name));
    retell();
    m_sheet->open();
}

bool BlankCountSheet::agrees() const
{
    return m_counted->value() == countOf(m_expected)
        && m_first->text().trimmed() == (m_expected.isEmpty() ? QString() : m_expected.first().first)
        && m_last->text().trimmed() == (m_expected.isEmpty() ? QString() : m_expected.last().last);
}

void BlankCountSheet::retell()
{
    const bool counted =
        m_counted->value() == 0 || (!m_first->text().trimmed().isEmpty() && !m_last->text().trimmed().isEmpty());
    const bool same = agrees();
    m_differs->setText(!counted ? tr("请填完张数和两头的编号")
                           : same
                           ? tr("与账上相符")
                           : tr("与账上不符：账上 %1 张，%2。请再数一遍；仍不符请写明原因，缺的那张随后按遗失作废。")
                                 .arg(countOf(m_expected))
                                 .arg(m_expected.isEmpty() ? tr("没有编号") : blankRangesText(m_expected)));
    m_words->setVisible(counted && !same);
    m_sheet->acceptButton()->setEnabled(counted && (same || !m_words->text().trimmed().isEmpty()));
}

} // namespace ow

#include "moc_BlankCountSheet.cpp"
