#include "ui/supervisor/BroadcastSheet.h"

#include "ui/supervisor/SteeringReasonSheet.h"

#include <QLineEdit>
#include <QVBoxLayout>

namespace ow {

namespace {
constexpr int broadcastMax = 120; // Hall.h, HallSteering::broadcast
} // namespace

BroadcastSheet::BroadcastSheet(QWidget &page)
    : QObject(&page), m_sheet(new SteeringReasonSheet(QStringLiteral("broadcastSheet"), tr("全厅通知"), page)),
      m_text(new QLineEdit)
{
    m_text->setObjectName(QStringLiteral("broadcastText"));
    m_text->setAccessibleName(tr("通知内容"));
    m_text->setMaxLength(broadcastMax);
    m_text->setClearButtonEnabled(true);
    m_sheet->fields()->addWidget(m_text);
    connect(m_text, &QLineEdit::textChanged, this,
            [this](const QString &text) { m_sheet->setComplete(m_shown || !text.simplified().isEmpty()); });
    connect(m_sheet, &SteeringReasonSheet::reasonGiven, this, [this](const QString &reason) {
        const QString text = m_text->text().simplified();
        emit broadcastChosen(text.isEmpty() ? std::optional<QString>() : text, reason);
    });
}

void BroadcastSheet::open(const std::optional<QString> &shown)
{
    m_shown = shown.has_value();
    m_text->setText(shown.value_or(QString()));
    m_text->setPlaceholderText(m_shown ? tr("留空就是撤下通知") : tr("例如：系统升级，15:00起暂停缴费业务"));
    m_sheet->setComplete(m_shown);
    m_sheet->open(tr("这行字会马上显示在所有大屏和取号机上，不要写个人信息。今天有效。"),
                  m_shown ? tr("更新通知") : tr("发布通知"));
}

} // namespace ow

#include "moc_BroadcastSheet.cpp"
