#include "ui/window/FollowOnSheet.h"

#include "ui/common/Sheet.h"

#include <QKeyEvent>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

namespace ow {

namespace {
constexpr int followOnListHeight = 260;
constexpr int followOnDigits = 9;
} // namespace

FollowOnSheet::FollowOnSheet(QWidget &page)
    : QObject(&page), m_sheet(new Sheet(tr("同一人再办一件"), page)), m_list(new QListWidget)
{
    m_sheet->setObjectName(QStringLiteral("followOnSheet"));
    m_sheet->acceptButton()->setText(tr("取号"));
    m_list->setObjectName(QStringLiteral("followOnQueues"));
    m_list->setAccessibleName(tr("取哪个队列的号"));
    m_list->setFixedHeight(followOnListHeight);
    m_list->installEventFilter(this);
    m_sheet->body()->addWidget(m_list);
    connect(m_list, &QListWidget::currentRowChanged, this,
            [this](int row) { m_sheet->acceptButton()->setEnabled(row >= 0 && row < m_targets.size()); });
    connect(m_sheet, &Sheet::accepted, this, [this] { emit queueChosen(m_targets.at(m_list->currentRow()).code); });
}

void FollowOnSheet::open(const QString &number, const QList<DeskTarget> &targets, const QString &queue)
{
    m_targets = targets;
    m_sheet->setMessage(
        tr("%1 的群众接着办下一件：新号留给您叫，优先类别照旧，群众不用再去取号。按数字键直接取号。").arg(number));
    m_list->clear();
    int row = 0;
    for (int i = 0; i < targets.size(); ++i) {
        const QString digit = i < followOnDigits ? QString::number(i + 1) : QStringLiteral("　");
        m_list->addItem(tr("%1  %2　%3").arg(digit, targets.at(i).title, targets.at(i).detail));
        if (targets.at(i).code == queue)
            row = i;
    }
    m_sheet->acceptButton()->setEnabled(!targets.isEmpty());
    m_list->setCurrentRow(row);
    m_sheet->open();
}

bool FollowOnSheet::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const int digit = key->key() - Qt::Key_1;
        if (digit >= 0 && digit < followOnDigits && digit < m_targets.size() && !key->isAutoRepeat()) {
            m_list->setCurrentRow(digit);
            m_sheet->accept();
            return true;
        }
    }
    return QObject::eventFilter(watched, event);
}

} // namespace ow

#include "moc_FollowOnSheet.cpp"
