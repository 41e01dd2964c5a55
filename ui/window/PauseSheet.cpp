#include "ui/window/PauseSheet.h"

#include "ui/common/Sheet.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QVBoxLayout>

namespace ow {

namespace {
constexpr int pauseReasonMax = 40; // HallCommands, PauseWindow::reason
} // namespace

PauseSheet::PauseSheet(QWidget &page) : QObject(&page), m_sheet(new Sheet(tr("暂停窗口"), page)), m_other(new QLineEdit)
{
    m_sheet->setObjectName(QStringLiteral("pauseSheet"));
    m_sheet->setMessage(tr("暂停后本窗口不再叫号。按数字键直接选择原因。"));
    m_sheet->acceptButton()->setText(tr("暂停"));
    const QStringList reasons = {tr("午餐"), tr("开会"), tr("休息"), tr("其他")};
    for (int i = 0; i < reasons.size(); ++i) {
        auto *choice = new QRadioButton(QStringLiteral("%1  %2").arg(i + 1).arg(reasons.at(i)));
        choice->setObjectName(QStringLiteral("pauseReason_%1").arg(i + 1));
        choice->setProperty("reason", reasons.at(i));
        choice->installEventFilter(this);
        connect(choice, &QRadioButton::toggled, this, &PauseSheet::changed);
        m_sheet->body()->addWidget(choice);
        m_choices.append(choice);
    }
    m_other->setObjectName(QStringLiteral("pauseOther"));
    m_other->setAccessibleName(tr("其他原因"));
    m_other->setPlaceholderText(tr("写几个字，例如：设备维修"));
    m_other->setMaxLength(pauseReasonMax);
    connect(m_other, &QLineEdit::textChanged, this, &PauseSheet::changed);
    m_sheet->body()->addWidget(m_other);
    connect(m_sheet, &Sheet::accepted, this, [this] { emit reasonChosen(reason()); });
}

void PauseSheet::open()
{
    m_other->clear();
    m_choices.first()->setChecked(true);
    changed();
    m_sheet->open();
}

bool PauseSheet::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const int digit = key->key() - Qt::Key_1;
        if (digit >= 0 && digit < m_choices.size() && !key->isAutoRepeat()) {
            m_choices.at(digit)->setChecked(true);
            if (m_choices.at(digit) == m_choices.last())
                m_other->setFocus();
            else
                m_sheet->accept();
            return true;
        }
    }
    return QObject::eventFilter(watched, event);
}

void PauseSheet::changed()
{
    m_other->setEnabled(m_choices.last()->isChecked());
    m_sheet->acceptButton()->setEnabled(!reason().isEmpty());
}

QString PauseSheet::reason() const
{
    for (const QRadioButton *choice : m_choices) {
        if (choice->isChecked() && choice != m_choices.last())
            return choice->property("reason").toString();
    }
    return m_other->text().simplified();
}

} // namespace ow
