#include "ui/supervisor/BlankReceiveSheet.h"

#include "ui/common/Sheet.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QVBoxLayout>

namespace ow {

namespace {
/// Letters, then digits.
std::optional<std::pair<QString, QString>> numberParts(const QString &text)
{
    static const QRegularExpression form(QStringLiteral("^([A-Z0-9]*[A-Z])?([0-9]{1,12})$"));
    const auto match = form.match(text.trimmed().toUpper());
    return match.hasMatch() ? std::optional(std::pair(match.captured(1), match.captured(2))) : std::nullopt;
}
} // namespace

BlankReceiveSheet::BlankReceiveSheet(QWidget &page)
    : QObject(&page), m_sheet(new Sheet(tr("收入一批空白证照"), page)), m_kind(new QComboBox), m_first(new QLineEdit),
      m_last(new QLineEdit), m_hint(new QLabel)
{
    m_sheet->setObjectName(QStringLiteral("receiveSheet"));
    m_sheet->acceptButton()->setObjectName(QStringLiteral("receiveAccept"));
    m_sheet->acceptButton()->setText(tr("收入"));
    m_kind->setObjectName(QStringLiteral("receiveKind"));
    m_kind->setAccessibleName(tr("种类"));
    m_first->setObjectName(QStringLiteral("receiveFirst"));
    m_first->setAccessibleName(tr("起号"));
    m_first->setPlaceholderText(tr("照印的写，例如 LJ0000101"));
    m_last->setObjectName(QStringLiteral("receiveLast"));
    m_last->setAccessibleName(tr("止号"));
    m_hint->setObjectName(QStringLiteral("receiveHint"));
    m_hint->setProperty("kind", QStringLiteral("soft"));
    m_hint->setWordWrap(true);
    auto *form = new QFormLayout;
    form->addRow(tr("种类"), m_kind);
    form->addRow(tr("起号"), m_first);
    form->addRow(tr("止号"), m_last);
    m_sheet->body()->addLayout(form);
    m_sheet->body()->addWidget(m_hint);
    connect(m_first, &QLineEdit::textChanged, this, &BlankReceiveSheet::retell);
    connect(m_last, &QLineEdit::textChanged, this, &BlankReceiveSheet::retell);
    connect(m_sheet, &Sheet::accepted, this, [this] {
        if (const auto told = command())
            emit said(*told);
    });
}

void BlankReceiveSheet::open(const BlanksView &books, const QString &kind)
{
    m_kind->clear();
    for (const BlanksView::KindLine &line : books.kinds)
        m_kind->addItem(line.kindName, line.kind);
    m_kind->setCurrentIndex(qMax(0, m_kind->findData(kind)));
    m_first->clear();
    m_last->clear();
    m_sheet->setMessage(tr("请拆箱点清再登记；您作为大厅主管登记即可，其他人登记的须由第二个人核对。"));
    retell();
    m_sheet->open();
}

std::optional<ReceiveBlanks> BlankReceiveSheet::command() const
{
    const auto first = numberParts(m_first->text());
    const auto last = numberParts(m_last->text());
    if (!first || !last || first->first != last->first || first->second.size() != last->second.size()
        || last->second < first->second)
        return std::nullopt;
    return ReceiveBlanks{m_kind->currentData().toString(), first->first, int(first->second.size()),
                         first->second.toLongLong(), last->second.toLongLong()};
}

void BlankReceiveSheet::retell()
{
    const auto told = command();
    m_hint->setText(told ? tr("共 %1 张").arg(told->last - told->first + 1)
                         : tr("起号和止号要一样长、字母一样，止号不小于起号"));
    m_sheet->acceptButton()->setEnabled(told.has_value());
}

} // namespace ow

#include "moc_BlankReceiveSheet.cpp"
