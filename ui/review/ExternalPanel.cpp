#include "ui/review/ExternalPanel.h"

#include "models/cases/ExternalValues.h"
#include "ui/common/CodeWords.h"

#include <QApplication>
#include <QButtonGroup>
#include <QClipboard>
#include <QDateEdit>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QRadioButton>
#include <QVBoxLayout>

namespace ow {

namespace {
constexpr int externalFieldsHeight = 112;
} // namespace

ExternalPanel::ExternalPanel(QWidget *parent)
    : QWidget(parent), m_title(new QLabel), m_fields(new QListWidget),
      m_copy(new QPushButton(tr("复制下一项 (Alt+C)"))), m_entry(new QWidget), m_number(new QLineEdit),
      m_enter(new QPushButton(tr("登记编号"))), m_answer(new QWidget), m_ways(new QButtonGroup(this)),
      m_result(new QLineEdit), m_words(new QLineEdit), m_day(new QDateEdit), m_send(new QPushButton(tr("登记对方结果")))
{
    setObjectName(QStringLiteral("externalPanel"));
    m_title->setObjectName(QStringLiteral("externalTitle"));
    m_title->setProperty("kind", QStringLiteral("field"));
    m_title->setWordWrap(true);
    m_fields->setObjectName(QStringLiteral("externalFields"));
    m_fields->setAccessibleName(tr("对方系统要填的内容"));
    m_fields->setFixedHeight(externalFieldsHeight);
    m_copy->setObjectName(QStringLiteral("externalCopy"));
    m_copy->setShortcut(QKeySequence(QStringLiteral("Alt+C")));
    m_number->setObjectName(QStringLiteral("externalNumber"));
    m_number->setAccessibleName(tr("对方系统的编号"));
    m_number->setPlaceholderText(tr("对方系统给出的编号"));
    m_number->setMaxLength(externalNumberMax);
    m_enter->setObjectName(QStringLiteral("externalEnter"));
    auto *entry = new QHBoxLayout(m_entry);
    entry->setContentsMargins(0, 0, 0, 0);
    entry->addWidget(m_copy);
    entry->addWidget(m_number, 1);
    entry->addWidget(m_enter);
    int number = 0;
    auto *answer = new QHBoxLayout(m_answer);
    answer->setContentsMargins(0, 0, 0, 0);
    for (const QString &text : {tr("准予"), tr("不予")}) {
        auto *button = new QRadioButton(text);
        button->setObjectName(QStringLiteral("externalWay_%1").arg(number));
        m_ways->addButton(button, number++);
        answer->addWidget(button);
        connect(button, &QRadioButton::toggled, this, &ExternalPanel::retell);
    }
    m_result->setObjectName(QStringLiteral("externalResult"));
    m_result->setAccessibleName(tr("对方的证照编号"));
    m_result->setPlaceholderText(tr("证照编号（没有可不填）"));
    m_result->setMaxLength(externalNumberMax);
    m_words->setObjectName(QStringLiteral("externalWords"));
    m_words->setAccessibleName(tr("对方的理由"));
    m_words->setPlaceholderText(tr("对方的理由，会写进决定书"));
    m_words->setMaxLength(externalWordsMax);
    m_day->setObjectName(QStringLiteral("externalDay"));
    m_day->setAccessibleName(tr("对方决定的日期"));
    m_day->setDisplayFormat(QStringLiteral("yyyy-MM-dd"));
    m_day->setButtonSymbols(QAbstractSpinBox::NoButtons);
    m_send->setObjectName(QStringLiteral("externalAnswer"));
    answer->addWidget(m_result, 1);
    answer->addWidget(m_words, 1);
    answer->addWidget(m_day);
    answer->addWidget(m_send);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    column->addWidget(m_title);
    column->addWidget(m_fields);
    column->addWidget(m_entry);
    column->addWidget(m_answer);
    connect(m_copy, &QPushButton::clicked, this, &ExternalPanel::copyNext);
    connect(m_number, &QLineEdit::textChanged, this, &ExternalPanel::retell);
    connect(m_number, &QLineEdit::returnPressed, m_enter, &QPushButton::click);
    connect(m_words, &QLineEdit::textChanged, this, &ExternalPanel::retell);
    connect(m_enter, &QPushButton::clicked, this, [this] { emit entered({m_case, m_number->text()}); });
    connect(m_send, &QPushButton::clicked, this, [this] {
        const bool approves = m_ways->checkedId() == 0;
        ExternalAnswer said{approves, approves ? QString() : m_words->text().trimmed(), {}, m_day->date()};
        if (approves && !m_result->text().trimmed().isEmpty())
            said.resultNumber = m_result->text().trimmed();
        emit answered({m_case, said});
    });
    hide();
}

void ExternalPanel::tell(const CaseFileView &file, const ExternalSystem *system, QDate today, bool usable)
{
    const Case &record = file.record;
    m_usable = usable;
    const bool isOpen = record.external && awaitsDecision(record.state);
    setVisible(isOpen);
    if (!isOpen)
        return;
    const CaseExternal &external = *record.external;
    m_title->setText(tr("在“%1”里决定　%2").arg(external.systemName, codeWord(externalText(external))));
    const bool isOther = m_case != record.id;
    m_case = record.id;
    if (isOther) {
        clear();
        m_fields->clear();
        for (const ExternalValue &one :
             system ? externalValues(*system, file.form, file.body) : QList<ExternalValue>()) {
            auto *item = new QListWidgetItem(
                tr("%1：%2").arg(one.label, one.value.isEmpty() ? tr("（空）") : one.value), m_fields);
            item->setData(Qt::UserRole, one.value);
        }
        m_fields->setCurrentRow(-1);
        m_number->setText(external.number.value_or(QString()));
    }
    m_day->setDateRange(record.receivedOn, today);
    if (isOther)
        m_day->setDate(today);
    const bool isWaiting = external.state == ExternalState::Waiting;
    m_fields->setVisible(isWaiting && m_fields->count() > 0);
    m_copy->setVisible(m_fields->isVisibleTo(this));
    m_entry->setVisible(external.state != ExternalState::Answered);
    m_answer->setVisible(!isWaiting);
    retell();
}

void ExternalPanel::clear()
{
    m_number->clear();
    m_result->clear();
    m_words->clear();
    m_ways->button(0)->setChecked(true);
}

/// The next field that has something goes onto the clipboard; after the last one the first again.
void ExternalPanel::copyNext()
{
    const int count = m_fields->count();
    for (int step = 1; step <= count; ++step) {
        const int row = (m_fields->currentRow() + step) % count;
        const QString value = m_fields->item(row)->data(Qt::UserRole).toString();
        if (value.isEmpty())
            continue;
        m_fields->setCurrentRow(row);
        QApplication::clipboard()->setText(value);
        return;
    }
}

void ExternalPanel::retell()
{
    const bool approves = m_ways->checkedId() == 0;
    m_result->setVisible(approves);
    m_words->setVisible(!approves);
    m_enter->setEnabled(m_usable && !m_number->text().trimmed().isEmpty());
    m_send->setEnabled(m_usable && (approves || !m_words->text().trimmed().isEmpty()));
}

} // namespace ow

#include "moc_ExternalPanel.cpp"
