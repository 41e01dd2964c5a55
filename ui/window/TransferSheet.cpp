#include "ui/window/TransferSheet.h"

#include "ui/common/Sheet.h"
#include "ui/window/ReasonChoice.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QListWidget>
#include <QPushButton>
#include <QRadioButton>

namespace ow {

namespace {
constexpr DeskTarget::Kind transferSheetKinds[] = {DeskTarget::Kind::Queue, DeskTarget::Kind::Window,
                                                   DeskTarget::Kind::Clerk};
constexpr int transferSheetListHeight = 122; // three rows and a bit, so that one sees that there are more
constexpr int transferSheetReasonMax = 60;   // TicketMoveCommands, TransferTicket::reason
} // namespace

TransferSheet::TransferSheet(QWidget &page)
    : QObject(&page), m_sheet(new Sheet(tr("转移号票"), page)), m_list(new QListWidget),
      m_reasons(new ReasonChoice(QStringLiteral("transfer"), {tr("取错号，应在别处办"), tr("下一步在别处办")},
                                 tr("写几个字，例如：需要会签"), transferSheetReasonMax)),
      m_served(new QCheckBox(tr("本窗口已办完（一票到底，群众可评价本窗口）")))
{
    m_sheet->setObjectName(QStringLiteral("transferSheet"));
    m_sheet->acceptButton()->setText(tr("转移"));
    auto *kinds = new QWidget;
    auto *row = new QHBoxLayout(kinds);
    row->setContentsMargins(0, 0, 0, 0);
    const QStringList names = {tr("1  转到队列"), tr("2  转给窗口"), tr("3  转给个人")};
    for (const QString &name : names) {
        auto *choice = new QRadioButton(name);
        choice->setObjectName(QStringLiteral("transferKind_%1").arg(m_kinds.size() + 1));
        choice->installEventFilter(this);
        connect(choice, &QRadioButton::toggled, this, &TransferSheet::fill);
        row->addWidget(choice);
        m_kinds.append(choice);
    }
    m_list->setObjectName(QStringLiteral("transferTargets"));
    m_list->setAccessibleName(tr("转到哪里"));
    m_list->setFixedHeight(transferSheetListHeight);
    m_list->installEventFilter(this);
    connect(m_list, &QListWidget::currentRowChanged, this, &TransferSheet::changed);
    m_served->setObjectName(QStringLiteral("transferServed"));
    m_sheet->body()->addWidget(kinds);
    m_sheet->body()->addWidget(m_list);
    m_sheet->body()->addWidget(m_reasons);
    m_sheet->body()->addWidget(m_served);
    connect(m_reasons, &ReasonChoice::reasonChanged, this, &TransferSheet::changed);
    connect(m_reasons, &ReasonChoice::confirmed, m_sheet, &Sheet::accept);
    connect(m_sheet, &Sheet::accepted, this, [this] {
        emit transferChosen({offered().at(m_list->currentRow()), m_served->isChecked(), m_reasons->reason()});
    });
}

void TransferSheet::open(const QString &number, const QList<DeskTarget> &targets, bool serving)
{
    m_targets = targets;
    m_sheet->setMessage(tr("%1 号码不变，按原来的取号时间排队。").arg(number));
    m_reasons->reset();
    m_served->setChecked(false);
    m_served->setVisible(serving);
    m_kinds.first()->setChecked(true);
    fill();
    m_sheet->open();
    m_list->setFocus(Qt::TabFocusReason);
}

bool TransferSheet::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (watched != m_list && (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter)) {
            m_list->setFocus(Qt::TabFocusReason); // from the kind on to the place
            return true;
        }
        const int digit = key->key() - Qt::Key_1;
        if (digit >= 0 && digit < m_kinds.size() && !key->isAutoRepeat()) {
            m_kinds.at(digit)->setChecked(true);
            m_list->setFocus(Qt::TabFocusReason);
            return true;
        }
    }
    return QObject::eventFilter(watched, event);
}

void TransferSheet::fill()
{
    m_list->clear();
    for (const DeskTarget &target : offered())
        m_list->addItem(target.detail.isEmpty() ? target.title : tr("%1　%2").arg(target.title, target.detail));
    if (m_list->count() == 0) {
        m_list->addItem(kind() == DeskTarget::Kind::Queue ? tr("没有别的队列") : tr("没有别的窗口开着"));
        m_list->item(0)->setFlags(Qt::NoItemFlags);
    } else {
        m_list->setCurrentRow(0);
    }
    changed();
}

void TransferSheet::changed()
{
    const int row = m_list->currentRow();
    m_sheet->acceptButton()->setEnabled(row >= 0 && row < offered().size() && !m_reasons->reason().isEmpty());
}

DeskTarget::Kind TransferSheet::kind() const
{
    for (int i = 0; i < m_kinds.size(); ++i) {
        if (m_kinds.at(i)->isChecked())
            return transferSheetKinds[i];
    }
    return DeskTarget::Kind::Queue;
}

QList<DeskTarget> TransferSheet::offered() const
{
    QList<DeskTarget> offered;
    for (const DeskTarget &target : m_targets) {
        if (target.kind == kind())
            offered.append(target);
    }
    return offered;
}

} // namespace ow

#include "moc_TransferSheet.cpp"
