#include "ui/intake/FiledSheet.h"

#include "ui/common/DayText.h"
#include "ui/common/Sheet.h"

#include <QButtonGroup>
#include <QDateEdit>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QVBoxLayout>

namespace ow {

namespace {
const char *filedHint(FiledBy by)
{
    switch (by) {
    case FiledBy::Window: return QT_TRANSLATE_NOOP("ow::FiledSheet", "窗口　申请人自己到窗口来办");
    case FiledBy::Helper: return QT_TRANSLATE_NOOP("ow::FiledSheet", "代办　代办员免费送来，申请人自己签署");
    case FiledBy::DoorToDoor: return QT_TRANSLATE_NOOP("ow::FiledSheet", "上门　工作人员到申请人家里收取");
    case FiledBy::Mail: return QT_TRANSLATE_NOOP("ow::FiledSheet", "邮寄　申请人寄来");
    case FiledBy::Online: break; // comes from the platform alone
    }
    return "";
}
} // namespace

FiledSheet::FiledSheet(QWidget &page)
    : QObject(&page), m_sheet(new Sheet(tr("申报来源"), page)), m_ways(new QButtonGroup(this)), m_helper(new QLineEdit),
      m_unit(new QLineEdit), m_dayLabel(new QLabel), m_day(new QDateEdit)
{
    m_sheet->setObjectName(QStringLiteral("filedSheet"));
    m_sheet->setMessage(tr("会写进每个办件，一直到归档。代办人员不是代理人，不能替申请人签署。"));
    m_sheet->acceptButton()->setObjectName(QStringLiteral("filedAccept"));
    m_sheet->acceptButton()->setText(tr("登记"));
    int number = 0;
    for (const Code<FiledBy> &code : filedByCodes) {
        if (code.value == FiledBy::Online)
            continue;
        auto *button = new QRadioButton(tr("%1　%2").arg(++number).arg(tr(filedHint(code.value))));
        button->setObjectName(QStringLiteral("filedBy_") + QLatin1String(code.text));
        button->setShortcut(QKeySequence(Qt::ALT | Qt::Key(Qt::Key_0 + number)));
        m_ways->addButton(button, int(code.value));
        m_sheet->body()->addWidget(button);
        connect(button, &QRadioButton::toggled, this, &FiledSheet::retell);
    }
    m_helper->setObjectName(QStringLiteral("filedHelper"));
    m_helper->setAccessibleName(tr("代办或上门人员姓名"));
    m_helper->setPlaceholderText(tr("代办或上门人员姓名"));
    m_helper->setMaxLength(40);
    m_unit->setObjectName(QStringLiteral("filedUnit"));
    m_unit->setAccessibleName(tr("所在单位"));
    m_unit->setPlaceholderText(tr("所在单位，如：东湖社区便民服务站"));
    m_unit->setMaxLength(60);
    m_dayLabel->setText(tr("收取或寄出的日期"));
    m_day->setObjectName(QStringLiteral("filedDay"));
    m_day->setAccessibleName(m_dayLabel->text());
    m_day->setDisplayFormat(dayWithYearForm());
    m_day->setButtonSymbols(QAbstractSpinBox::NoButtons);
    auto *day = new QHBoxLayout;
    day->addWidget(m_dayLabel);
    day->addWidget(m_day, 1);
    m_sheet->body()->addWidget(m_helper);
    m_sheet->body()->addWidget(m_unit);
    m_sheet->body()->addLayout(day);
    connect(m_helper, &QLineEdit::textChanged, this, &FiledSheet::retell);
    connect(m_unit, &QLineEdit::textChanged, this, &FiledSheet::retell);
    connect(m_sheet, &Sheet::accepted, this, [this] { emit said(told()); });
}

void FiledSheet::open(const FiledThrough &filed, QDate today)
{
    m_today = today;
    m_helper->setText(filed.helper.value_or(QString()));
    m_unit->setText(filed.helperUnit.value_or(QString()));
    m_day->setMaximumDate(today);
    m_day->setDate(filed.on.value_or(today));
    m_ways->button(int(filed.by))->setChecked(true);
    retell();
    m_sheet->open();
}

FiledThrough FiledSheet::told() const
{
    FiledThrough filed;
    filed.by = FiledBy(m_ways->checkedId());
    if (filed.by == FiledBy::Helper || filed.by == FiledBy::DoorToDoor) {
        filed.helper = m_helper->text().trimmed();
        filed.helperUnit = m_unit->text().trimmed();
    }
    if (filed.by == FiledBy::DoorToDoor || filed.by == FiledBy::Mail)
        filed.on = m_day->date();
    return filed;
}

void FiledSheet::retell()
{
    const FiledThrough filed = told();
    m_helper->setVisible(filed.helper.has_value());
    m_unit->setVisible(filed.helper.has_value());
    m_day->setVisible(filed.on.has_value());
    m_dayLabel->setVisible(filed.on.has_value());
    m_sheet->acceptButton()->setEnabled(filedFaults(filed, m_today).isEmpty());
}

} // namespace ow

#include "moc_FiledSheet.cpp"
