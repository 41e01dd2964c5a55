#include "ui/review/AmendSheet.h"

#include "ui/common/Sheet.h"
#include "ui/forms/FormText.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

namespace ow {

namespace {
constexpr int amendFieldsHeight = 170;
constexpr int amendSheetReasonMax = 300; // AmendCase::reason
} // namespace

AmendSheet::AmendSheet(QWidget &page)
    : QObject(&page), m_sheet(new Sheet(tr("更正申请内容"), page)), m_find(new QLineEdit), m_fields(new QListWidget),
      m_was(new QLabel), m_text(new QLineEdit), m_codes(new QComboBox), m_take(new QPushButton(tr("加入更正"))),
      m_taken(new QLabel), m_reason(new QLineEdit)
{
    m_sheet->setObjectName(QStringLiteral("amendSheet"));
    m_sheet->setMessage(tr("原来的内容会保留。姓名和证件号码的更正，由另一个人复核以后才生效。"));
    m_sheet->acceptButton()->setObjectName(QStringLiteral("amendAccept"));
    m_sheet->acceptButton()->setText(tr("更正"));
    m_find->setObjectName(QStringLiteral("amendFind"));
    m_find->setAccessibleName(tr("查找要更正的一项"));
    m_find->setPlaceholderText(tr("输入项目名称里的几个字，回车选中"));
    m_fields->setObjectName(QStringLiteral("amendFields"));
    m_fields->setAccessibleName(tr("申请内容"));
    m_fields->setFixedHeight(amendFieldsHeight);
    m_fields->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_fields->setTextElideMode(Qt::ElideRight);
    m_was->setObjectName(QStringLiteral("amendWas"));
    m_was->setWordWrap(true);
    m_text->setObjectName(QStringLiteral("amendValue"));
    m_text->setAccessibleName(tr("更正为"));
    m_text->setPlaceholderText(tr("更正为"));
    m_codes->setObjectName(QStringLiteral("amendCode"));
    m_codes->setAccessibleName(tr("更正为"));
    m_take->setObjectName(QStringLiteral("amendTake"));
    m_taken->setObjectName(QStringLiteral("amendTaken"));
    m_taken->setProperty("kind", QStringLiteral("field"));
    m_taken->setWordWrap(true);
    m_taken->setTextFormat(Qt::PlainText);
    m_reason->setObjectName(QStringLiteral("amendReason"));
    m_reason->setAccessibleName(tr("更正原因"));
    m_reason->setPlaceholderText(tr("更正原因，如：录入时看错，以身份证为准"));
    m_reason->setMaxLength(amendSheetReasonMax);
    auto *value = new QHBoxLayout;
    value->addWidget(m_text, 1);
    value->addWidget(m_codes, 1);
    value->addWidget(m_take);
    m_sheet->body()->addWidget(m_find);
    m_sheet->body()->addWidget(m_fields);
    m_sheet->body()->addWidget(m_was);
    m_sheet->body()->addLayout(value);
    m_sheet->body()->addWidget(m_taken);
    m_sheet->body()->addWidget(m_reason);
    connect(m_find, &QLineEdit::textChanged, this, &AmendSheet::fill);
    connect(m_find, &QLineEdit::returnPressed, this,
            [this] { (m_codes->isVisible() ? static_cast<QWidget *>(m_codes) : m_text)->setFocus(); });
    connect(m_fields, &QListWidget::currentRowChanged, this, &AmendSheet::choose);
    connect(m_text, &QLineEdit::returnPressed, this, &AmendSheet::take);
    connect(m_text, &QLineEdit::textChanged, this, &AmendSheet::retell);
    connect(m_codes, &QComboBox::currentIndexChanged, this, &AmendSheet::retell);
    connect(m_take, &QPushButton::clicked, this, &AmendSheet::take);
    connect(m_reason, &QLineEdit::textChanged, this, &AmendSheet::retell);
    connect(m_sheet, &Sheet::accepted, this, [this] {
        AmendCase command{m_file.record.id, {}, m_reason->text().trimmed()};
        for (auto one = m_values.begin(); one != m_values.end(); ++one)
            command.values.append({one.key(), *one});
        emit said(command);
    });
}

void AmendSheet::open(const CaseFileView &file)
{
    m_file = file;
    m_lines.clear();
    m_values.clear();
    for (const Question &question : m_file.form.questions) {
        if (!question.neededBy.contains(m_file.record.item))
            continue;
        const QString name = FormText::role(question.role) + QStringLiteral("　") + question.element.name
            + FormText::scope(question.scope());
        bool isAnswered = false;
        for (const DraftBody::Entry &entry : m_file.body.answers) {
            if (m_file.form.question(entry.key) != &question)
                continue;
            isAnswered = true;
            const auto key = QuestionKey::parse(entry.key);
            m_lines.append({entry.key,
                            key && key->instance > 0 ? tr("%1（第%2位）").arg(name).arg(key->instance) : name,
                            entry.value, &question});
        }
        if (!isAnswered && !question.isRepeated())
            m_lines.append({question.key, name, {}, &question});
    }
    m_find->clear();
    m_reason->clear();
    fill();
    m_sheet->open();
    m_find->setFocus();
}

void AmendSheet::fill()
{
    const QString word = m_find->text().trimmed();
    m_fields->clear();
    for (qsizetype i = 0; i < m_lines.size(); ++i) {
        const Line &line = m_lines.at(i);
        const QString now = shown(line, m_values.value(line.key, line.value));
        if (!word.isEmpty() && !line.label.contains(word, Qt::CaseInsensitive) && !now.contains(word))
            continue;
        auto *item = new QListWidgetItem(tr("%1：%2").arg(line.label, now.isEmpty() ? tr("（空）") : now), m_fields);
        item->setData(Qt::UserRole, i);
    }
    m_fields->setCurrentRow(0);
    choose();
}

const AmendSheet::Line *AmendSheet::current() const
{
    const QListWidgetItem *item = m_fields->currentItem();
    return item ? &m_lines.at(item->data(Qt::UserRole).toInt()) : nullptr;
}

QString AmendSheet::shown(const Line &line, const QString &value) const
{
    return value.isEmpty() ? QString() : answerText(m_file.form, *line.question, value);
}

void AmendSheet::choose()
{
    const Line *line = current();
    const CodeList *list = line ? m_file.form.codeList(line->question->element.codeList.value_or(QString())) : nullptr;
    const bool isYesNo = line && line->question->element.type == ElementType::YesNo;
    const bool isCoded = isYesNo || (list && line->question->element.type == ElementType::Code);
    m_codes->clear();
    if (isYesNo) {
        m_codes->addItem(tr("是"), QStringLiteral("yes"));
        m_codes->addItem(tr("否"), QStringLiteral("no"));
    } else if (isCoded) {
        for (const CodeEntry &entry : list->entries)
            m_codes->addItem(entry.name, entry.code);
    }
    m_codes->setVisible(isCoded);
    m_text->setVisible(!isCoded);
    const QString now = line ? m_values.value(line->key, line->value) : QString();
    m_was->setText(line ? tr("原来填写：%1").arg(line->value.isEmpty() ? tr("（空）") : shown(*line, line->value))
                        : tr("没有这一项"));
    if (isCoded)
        m_codes->setCurrentIndex(std::max(0, m_codes->findData(now)));
    else
        m_text->setText(now);
    retell();
}

QString AmendSheet::typed() const
{
    return m_codes->isVisibleTo(m_codes->parentWidget()) ? m_codes->currentData().toString() : m_text->text().trimmed();
}

void AmendSheet::take()
{
    const Line *line = current();
    if (!line)
        return;
    if (typed() == line->value)
        m_values.remove(line->key);
    else
        m_values.insert(line->key, typed());
    m_find->clear();
    fill();
    (m_values.isEmpty() ? m_find : m_reason)->setFocus();
}

void AmendSheet::retell()
{
    const Line *line = current();
    m_take->setEnabled(line && typed() != m_values.value(line->key, line->value));
    QStringList taken;
    for (const Line &one : std::as_const(m_lines)) {
        if (m_values.contains(one.key))
            taken.append(tr("%1：%2 → %3")
                             .arg(one.label, one.value.isEmpty() ? tr("（空）") : shown(one, one.value),
                                  shown(one, m_values.value(one.key))));
    }
    m_taken->setText(taken.join(QLatin1Char('\n')));
    m_taken->setVisible(!taken.isEmpty());
    m_sheet->acceptButton()->setEnabled(!taken.isEmpty() && !m_reason->text().trimmed().isEmpty());
}

} // namespace ow

#include "moc_AmendSheet.cpp"
