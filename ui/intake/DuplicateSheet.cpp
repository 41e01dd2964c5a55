#include "ui/intake/DuplicateSheet.h"

#include "models/numbering/ShortNumber.h"
#include "ui/common/Sheet.h"

#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace ow {

namespace {
constexpr int duplicateReasonMax = 300;
constexpr int duplicateColumnWidth = 250;

QString duplicateLineName(DuplicateLine::Kind kind)
{
    switch (kind) {
    case DuplicateLine::Kind::Applicant: return DuplicateSheet::tr("申请人");
    case DuplicateLine::Kind::Number: return DuplicateSheet::tr("证件号码");
    case DuplicateLine::Kind::Phone: return DuplicateSheet::tr("联系电话");
    case DuplicateLine::Kind::Company: return DuplicateSheet::tr("单位名称");
    case DuplicateLine::Kind::CreditCode: return DuplicateSheet::tr("统一社会信用代码");
    case DuplicateLine::Kind::Received: return DuplicateSheet::tr("收件日期");
    }
    return {};
}
} // namespace

DuplicateSheet::DuplicateSheet(IntakeSession &session, QWidget &page)
    : QObject(&page), m_session(session), m_sheet(new Sheet(tr("可能已经申请过"), page)), m_rows(new QGridLayout),
      m_reason(new QLineEdit), m_same(new QPushButton(tr("是同一件")))
{
    m_sheet->setObjectName(QStringLiteral("duplicateSheet"));
    m_sheet->acceptButton()->setText(tr("不是同一件，继续受理 (回车)"));
    m_sheet->acceptButton()->setObjectName(QStringLiteral("duplicateOther"));
    m_sheet->rejectButton()->setText(tr("回去核对"));
    m_reason->setObjectName(QStringLiteral("duplicateReason"));
    m_reason->setAccessibleName(tr("判断的依据"));
    m_reason->setPlaceholderText(tr("判断的依据，例如：另开一家分店；申请人忘了已经来过"));
    m_reason->setMaxLength(duplicateReasonMax);
    m_same->setObjectName(QStringLiteral("duplicateSame"));
    m_rows->setHorizontalSpacing(18);
    m_rows->setVerticalSpacing(6);
    auto *foot = new QHBoxLayout;
    foot->addWidget(m_reason, 1);
    foot->addWidget(m_same);
    m_sheet->body()->addLayout(m_rows);
    m_sheet->body()->addLayout(foot);
    connect(m_reason, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_same->setEnabled(!text.trimmed().isEmpty());
        m_sheet->acceptButton()->setEnabled(!text.trimmed().isEmpty());
    });
    connect(m_sheet, &Sheet::accepted, this, [this] { settle(false); });
    connect(m_same, &QPushButton::clicked, this, [this] {
        m_sheet->reject();
        settle(true);
    });
    connect(&m_session, &IntakeSession::ticketChanged, m_sheet, &Sheet::reject);
    // One at a time: what is said of the first may end it.
    connect(&m_session, &IntakeSession::duplicatesFound, this,
            [this](const QList<DuplicateSight> &sights) { ask(sights.first()); });
}

void DuplicateSheet::ask(const DuplicateSight &sight)
{
    m_pair = sight.pair;
    const QString other = shortNumberText(sight.pair.otherNumber);
    m_sheet->setMessage(tr("“%1”和办件 %2（%3）很像。请对照后说明是不是同一件，说过就不再问。")
                            .arg(sight.pair.itemName, other, sight.otherState));
    clearRows();
    addRow({QString(), tr("这次 %1").arg(shortNumberText(sight.pair.shortNumber)), tr("以前 %1").arg(other), QString()},
           true);
    for (const DuplicateLine &line : sight.lines) {
        const QString none = tr("没有填");
        addRow({duplicateLineName(line.kind), line.now.isEmpty() ? none : line.now,
                line.before.isEmpty() ? none : line.before, line.differs ? tr("不同") : tr("相同")},
               line.differs);
    }
    m_reason->clear();
    m_same->setEnabled(false);
    m_sheet->acceptButton()->setEnabled(false);
    m_sheet->open();
    m_reason->setFocus();
}

void DuplicateSheet::addRow(const QStringList &cells, bool strong)
{
    const int row = m_rows->rowCount();
    for (int column = 0; column < cells.size(); ++column) {
        auto *cell = new QLabel(cells.at(column));
        cell->setObjectName(QStringLiteral("duplicateCell"));
        cell->setTextFormat(Qt::PlainText);
        cell->setWordWrap(column == 1 || column == 2);
        if (column == 1 || column == 2)
            cell->setFixedWidth(duplicateColumnWidth);
        if (strong)
            cell->setStyleSheet(QStringLiteral("font-weight: 700"));
        m_rows->addWidget(cell, row, column);
    }
}

void DuplicateSheet::clearRows()
{
    while (QLayoutItem *item = m_rows->takeAt(0)) {
        delete item->widget();
        delete item;
    }
}

void DuplicateSheet::settle(bool same)
{
    m_session.settle(m_pair, same, m_reason->text().trimmed());
}

} // namespace ow

#include "moc_DuplicateSheet.cpp"
