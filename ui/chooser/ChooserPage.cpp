#include "ui/chooser/ChooserPage.h"

#include "ui/common/HugeButton.h"
#include "ui/common/Notice.h"
#include "ui/common/Sheet.h"
#include "ui/session/LanguageBar.h"
#include "ui/session/RoleText.h"

#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

namespace ow {

namespace {
constexpr int tileColumns = 2;

QString exampleDevice(StationRole role)
{
    return role == StationRole::Board ? QStringLiteral("B1")
        : role == StationRole::Rating ? QStringLiteral("R1")
                                      : QStringLiteral("K1");
}
} // namespace

ChooserPage::ChooserPage(const QList<RoleTile> &roles, const std::optional<StationChoice> &remembered,
                         Practice practice, QWidget *parent)
    : QWidget(parent), m_choice(remembered.value_or(StationChoice{})), m_notice(new Notice)
{
    setObjectName(QStringLiteral("chooserPage"));
    setProperty("role", QStringLiteral("page"));
    setAttribute(Qt::WA_StyledBackground);
    auto *title = new QLabel(tr("这台电脑用作什么？"));
    title->setProperty("kind", QStringLiteral("title"));
    auto *hint = new QLabel(tr("选一次就会记住；以后可用 --role 更换。"));
    hint->setProperty("kind", QStringLiteral("soft"));
    auto *grid = new QGridLayout;
    grid->setSpacing(12);
    for (int i = 0; i < roles.size(); ++i) {
        const RoleTile &tile = roles.at(i);
        auto *button = new HugeButton(tile.icon, RoleText::name(tile.role), RoleText::purpose(tile.role));
        button->setObjectName(QStringLiteral("role_") + QLatin1String(codeText(tile.role)));
        grid->addWidget(button, i / tileColumns, i % tileColumns);
        connect(button, &QPushButton::clicked, this, [this, role = tile.role] { choose(role); });
    }
    auto *column = new QVBoxLayout;
    column->setSpacing(12);
    column->addStretch(1);
    column->addWidget(title);
    column->addWidget(hint);
    column->addWidget(m_notice);
    column->addLayout(grid);
    if (practice == Practice::Offered) {
        auto *practise = new QPushButton(tr("先练习一下：进入演练"));
        practise->setObjectName(QStringLiteral("practiseButton"));
        practise->setProperty("kind", QStringLiteral("quiet"));
        column->addWidget(practise, 0, Qt::AlignHCenter);
        connect(practise, &QPushButton::clicked, this, &ChooserPage::practiceAsked);
    }
    auto *languages = new LanguageBar;
    column->addWidget(languages);
    connect(languages, &LanguageBar::chosen, this, &ChooserPage::languageChosen);
    column->addStretch(2);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(24, 24, 24, 24);
    row->addStretch(1);
    row->addLayout(column, 6);
    row->addStretch(1);
}

void ChooserPage::explain(const Problem &problem)
{
    m_notice->explain(problem);
}

void ChooserPage::choose(StationRole role)
{
    m_choice.role = role;
    if (needsDevice(role) || needsWindow(role))
        askPlace(role);
    else
        emit chosen(StationChoice{role, {}, 0});
}

void ChooserPage::askPlace(StationRole role)
{
    if (!m_sheet) {
        m_sheet = new Sheet(tr("本机位置"), *window());
        m_sheet->acceptButton()->setText(tr("开始使用"));
        m_device = new QLineEdit;
        m_device->setObjectName(QStringLiteral("deviceEdit"));
        m_device->setMaxLength(20);
        m_window = new QSpinBox;
        m_window->setObjectName(QStringLiteral("windowSpin"));
        m_window->setRange(1, 999);
        m_window->setSuffix(tr(" 号窗口"));
        m_sheet->body()->addWidget(m_device);
        m_sheet->body()->addWidget(m_window);
        connect(m_device, &QLineEdit::textChanged, this, [this](const QString &text) {
            m_sheet->acceptButton()->setEnabled(needsWindow(m_choice.role) || !text.trimmed().isEmpty());
        });
        connect(m_sheet, &Sheet::accepted, this, [this] {
            m_choice.device = needsDevice(m_choice.role) ? m_device->text().trimmed() : QString();
            m_choice.window = needsWindow(m_choice.role) ? m_window->value() : 0;
            emit chosen(m_choice);
        });
    }
    m_sheet->setMessage(needsDevice(role) ? tr("请输入本机在大厅配置中的设备编号，例如 %1。").arg(exampleDevice(role))
                                          : tr("请选择本机所在的窗口。"));
    m_device->setVisible(needsDevice(role));
    m_device->setPlaceholderText(exampleDevice(role));
    m_device->setAccessibleName(tr("设备编号"));
    m_device->setText(m_choice.device.isEmpty() ? exampleDevice(role) : m_choice.device);
    m_window->setVisible(needsWindow(role));
    m_window->setAccessibleName(tr("窗口号"));
    m_window->setValue(m_choice.window > 0 ? m_choice.window : 1);
    m_sheet->acceptButton()->setEnabled(true);
    m_sheet->open();
}

} // namespace ow

#include "moc_ChooserPage.cpp"
