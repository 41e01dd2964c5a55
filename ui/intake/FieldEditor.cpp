#include "ui/intake/FieldEditor.h"

#include "ui/common/Badge.h"
#include "ui/common/Theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QVBoxLayout>
#include <QWheelEvent>

namespace ow {

namespace {
constexpr int fieldBoxesAcross = 3;

/// A wheel turned over a list of questions scrolls the page; it changes no answer.
class StillComboBox final : public QComboBox {
protected:
    void wheelEvent(QWheelEvent *event) override { event->ignore(); }
};
} // namespace

FieldEditor::FieldEditor(const Form &form, const Question &question, const QStringList &neededBy, QWidget *parent)
    : QWidget(parent), m_question(question), m_origin(new QLabel), m_fault(new QLabel)
{
    QString title = question.element.name;
    if (question.element.unit)
        title += tr("（%1）").arg(*question.element.unit);
    auto *name = new QLabel(question.required ? QStringLiteral("<span style=\"color:%1\">*</span> %2")
                                                    .arg(Theme::colour("bad").name(), title.toHtmlEscaped())
                                              : title.toHtmlEscaped());
    name->setTextFormat(Qt::RichText);
    name->setProperty("kind", QStringLiteral("field"));
    name->setToolTip(question.element.definition);
    auto *head = new QHBoxLayout;
    head->setSpacing(4);
    head->addWidget(name);
    for (const QString &item : neededBy)
        head->addWidget(new Badge(item, Badge::Tone::Plain));
    head->addStretch();
    m_origin->setProperty("kind", QStringLiteral("small"));
    head->addWidget(m_origin);

    m_editor = makeEditor(form);
    m_editor->setObjectName(editorName(question.key));
    m_editor->setAccessibleName(question.required ? tr("%1，必填").arg(question.element.name) : question.element.name);
    m_editor->setAccessibleDescription(question.element.definition);
    name->setBuddy(m_editor);
    m_fault->setObjectName(QStringLiteral("fault_") + editorName(question.key));
    m_fault->setWordWrap(true);
    m_fault->setStyleSheet(QStringLiteral("color: %1").arg(Theme::colour("bad").name()));
    m_fault->hide();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    column->addLayout(head);
    column->addWidget(m_editor);
    column->addWidget(m_fault);
    column->addStretch();
}

QString FieldEditor::editorName(const QString &key)
{
    return QStringLiteral("field_") + QString(key).replace(QLatin1Char('.'), QLatin1Char('_'));
}

QWidget *FieldEditor::makeEditor(const Form &form)
{
    const DataElement &element = m_question.element;
    const CodeList *list = form.codeList(element.codeList.value_or(QString()));
    if (element.type == ElementType::Codes && list) {
        auto *boxes = new QWidget;
        auto *grid = new QGridLayout(boxes);
        grid->setContentsMargins(0, 0, 0, 0);
        grid->setSpacing(0);
        for (const CodeEntry &entry : list->entries) {
            auto *box = new QCheckBox(entry.name);
            box->setObjectName(editorName(m_question.key) + QLatin1Char('_') + entry.code);
            box->setProperty("code", entry.code);
            grid->addWidget(box, int(m_boxes.size()) / fieldBoxesAcross, int(m_boxes.size()) % fieldBoxesAcross);
            m_boxes.append(box);
            connect(box, &QCheckBox::toggled, this, &FieldEditor::commit);
        }
        boxes->setFocusProxy(m_boxes.value(0));
        return boxes;
    }
    if ((element.type == ElementType::Code && list) || element.type == ElementType::YesNo) {
        m_combo = new StillComboBox;
        m_combo->setFocusPolicy(Qt::StrongFocus);
        m_combo->addItem(tr("请选择"), QString());
        if (element.type == ElementType::YesNo) {
            m_combo->addItem(tr("是"), QStringLiteral("yes"));
            m_combo->addItem(tr("否"), QStringLiteral("no"));
        } else {
            for (const CodeEntry &entry : list->entries)
                m_combo->addItem(entry.name, entry.code);
        }
        m_combo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        connect(m_combo, &QComboBox::currentIndexChanged, this, &FieldEditor::commit);
        return m_combo;
    }
    m_edit = new QLineEdit;
    m_edit->setMaxLength(2000);
    if (element.type == ElementType::Date)
        m_edit->setPlaceholderText(tr("如 2026-09-24 或 20260924"));
    connect(m_edit, &QLineEdit::editingFinished, this, &FieldEditor::commit);
    connect(m_edit, &QLineEdit::returnPressed, this, [this] { focusNextChild(); });
    return m_edit;
}

QString FieldEditor::value() const
{
    if (m_combo)
        return m_combo->currentData().toString();
    if (m_edit)
        return m_edit->text();
    QStringList codes;
    for (const QCheckBox *box : m_boxes) {
        if (box->isChecked())
            codes.append(box->property("code").toString());
    }
    return codes.join(QLatin1Char(','));
}

void FieldEditor::setValue(const QString &value)
{
    const QSignalBlocker quiet(m_editor);
    if (m_combo)
        m_combo->setCurrentIndex(std::max(0, m_combo->findData(value)));
    else if (m_edit && m_edit->text() != value)
        m_edit->setText(value);
    const QStringList codes = value.split(QLatin1Char(','));
    for (QCheckBox *box : std::as_const(m_boxes)) {
        const QSignalBlocker boxQuiet(box);
        box->setChecked(codes.contains(box->property("code").toString()));
    }
    tellOrigin(value);
}

void FieldEditor::tellOrigin(const QString &value)
{
    const bool prefilled = m_question.prefill && m_question.prefill->value == value;
    m_origin->setText(prefilled
                          ? tr("%1 %2").arg(m_question.prefill->source, m_question.prefill->asOf.toString(Qt::ISODate))
                          : QString());
}

void FieldEditor::setFault(const QString &sentence)
{
    m_fault->setText(sentence);
    m_fault->setVisible(!sentence.isEmpty());
    if (m_edit || m_combo)
        Theme::setVariant(*m_editor, "tone", sentence.isEmpty() ? QString() : QStringLiteral("bad"));
}

bool FieldEditor::hasFault() const
{
    return !m_fault->text().isEmpty();
}

void FieldEditor::focusEditor()
{
    (m_boxes.isEmpty() ? m_editor : m_boxes.first())->setFocus(Qt::TabFocusReason);
    if (m_edit)
        m_edit->selectAll();
}

void FieldEditor::commit()
{
    tellOrigin(value());
    emit committed(value());
}

} // namespace ow

#include "moc_FieldEditor.cpp"
