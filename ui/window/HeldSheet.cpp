#include "ui/window/HeldSheet.h"

#include "ui/common/DataTable.h"
#include "ui/common/ProblemText.h"
#include "ui/common/Sheet.h"
#include "ui/queue/TicketListModel.h"

#include <QKeyEvent>
#include <QPushButton>
#include <QVBoxLayout>

namespace ow {

namespace {
constexpr int heldSheetWidth = 560;
constexpr int heldSheetHeight = 240;
constexpr int heldSheetDigits = 9;
} // namespace

HeldSheet::HeldSheet(QWidget &page)
    : QObject(&page), m_sheet(new Sheet(tr("我挂起的"), page)),
      m_held(new TicketListModel({TicketListModel::Column::Number, TicketListModel::Column::Queue,
                                  TicketListModel::Column::Name, TicketListModel::Column::Window,
                                  TicketListModel::Column::HeldUntil},
                                 this)),
      m_table(new DataTable)
{
    m_sheet->setObjectName(QStringLiteral("heldSheet"));
    m_sheet->acceptButton()->setText(tr("继续办理"));
    m_sheet->rejectButton()->setText(tr("关闭"));
    m_table->setObjectName(QStringLiteral("heldTable"));
    m_table->setAccessibleName(tr("我挂起的"));
    m_table->setModel(m_held);
    m_table->setColumnWidths({0, -1, 0, 0, 0});
    m_table->setEmpty(Icon::Clock, tr("没有挂起的号"), tr("挂起的群众回来，从这里继续办理"));
    m_table->setFixedSize(heldSheetWidth, heldSheetHeight);
    m_table->installEventFilter(this);
    m_sheet->body()->addWidget(m_table);
    connect(m_table, &DataTable::rowChosen, this, [this](const QModelIndex &index) { resume(index.row()); });
    connect(m_sheet, &Sheet::accepted, this, [this] {
        const int row = m_table->currentIndex().row();
        if (row >= 0 && row < m_held->tickets().size())
            emit resumeChosen(m_held->tickets().at(row).id);
    });
}

void HeldSheet::tell(const DeskScene &scene)
{
    m_held->show(scene.desk.held, scene.hall, scene.now);
    const std::optional<Problem> refused = deskRefusal(scene.desk, DeskAct::ResumeHeld, scene.now);
    m_sheet->acceptButton()->setEnabled(scene.linked && !scene.underWay && !refused);
    if (refused && !scene.desk.held.isEmpty())
        m_sheet->setMessage(ProblemText::sentence(*refused));
    else
        m_sheet->setMessage(tr("群众回来不用重新排队，草稿和材料都在。按行号的数字键直接继续办理。"));
}

void HeldSheet::open()
{
    m_table->selectRow(0);
    m_sheet->open();
}

bool HeldSheet::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const int digit = key->key() - Qt::Key_1;
        if (digit >= 0 && digit < heldSheetDigits && !key->isAutoRepeat()) {
            resume(digit);
            return true;
        }
    }
    return QObject::eventFilter(watched, event);
}

void HeldSheet::resume(int row)
{
    if (row >= m_held->tickets().size())
        return;
    m_table->selectRow(row);
    m_sheet->accept();
}

} // namespace ow

#include "moc_HeldSheet.cpp"
