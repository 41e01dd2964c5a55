#include "ui/intake/FieldEditor.h"

#include "ui/common/Badge.h"
#include "ui/common/ElidedLabel.h"
#include "ui/common/Theme.h"
#include "ui/forms/FormText.h"

#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QStyledItemDelegate>
#include <QVBoxLayout>
#include <QWheelEvent>

namespace ow {

namespace {
constexpr int badgesMax = 2;
constexpr int fieldBoxesAcross = 3;
constexpr int fieldDigits = 9;

/// Shows beside each choice the digit that takes it.
class NumberedChoices final : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        if (index.row() > 0 && index.row() <= fieldDigits)
            option->text = QStringLiteral("%1  %2").arg(index.row()).arg(option->text);
    }
};

/// A wheel turned over a list of questions scrolls the page; it changes no answer.
class StillComboBox final : public QComboBox {
protected:
    void wheelEvent(QWheelEvent *event) override { event->ignore(); }
};
} // namespace

FieldEditor::FieldEditor(const Form &form, const Question &question, const QString &key, QWidget *parent)
    : QWidget(parent), m_question(question), m_key(key), m_head(new QHBoxLayout), m_name(new QLabel),
      m_source(new ElidedLabel), m_fault(new QLabel), m_reason(new QLineEdit)
{
    m_name->setTextFormat(Qt::RichText);
    m_name->setProperty("kind", QStringLiteral("field"));
    m_name->setToolTip(question.element.definition);
    m_head->setSpacing(4);
    m_head->addWidget(m_name);
    m_head->addStretch();
    m_source->setProperty("kind", QStringLiteral("small"));
    m_head->addWidget(m_source);

    m_editor = makeEditor(form);
    m_editor->setObjectName(editorName(key));
    m_editor->setAccessibleDescription(question.element.definition);
    m_name->setBuddy(m_editor);
    m_fault->setObjectName(QStringLiteral("fault_") + editorName(key));
    m_fault->setWordWrap(true);
    m_fault->setStyleSheet(QStringLiteral("color: %1").arg(Theme::colour("bad").name()));
    m_fault->hide();
    m_reason->setObjectName(QStringLiteral("reason_") + editorName(key));
    m_reason->setAccessibleName(tr("%1的改动理由").arg(question.element.name));
    m_reason->setPlaceholderText(tr("改动理由，如：已改名，见户口簿"));
    m_reason->setMaxLength(300);
    m_reason->hide();
    connect(m_reason, &QLineEdit::returnPressed, this, &FieldEditor::commit);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    column->addLayout(m_head);
    column->addWidget(m_editor);
    column->addWidget(m_reason);
    column->addWidget(m_fault);
    column->addStretch();
    showName();
}

QString FieldEditor::editorName(const QString &key)
{
    QString name = QStringLiteral("field_") + key;
    for (const char sign : {'.', '[', '@'})
        name.replace(QLatin1Char(sign), QLatin1Char('_'));
    return name.remove(QLatin1Char(']'));
}

void FieldEditor::showName()
{
    QString title = m_question.element.name + FormText::scope(m_question.scope());
    if (m_question.element.unit)
        title += tr("（%1）").arg(*m_question.element.unit);
    const bool asked = m_look.required && !m_look.follows;
    m_name->setText(asked ? QStringLiteral("<span style=\"color:%1\">*</span> %2")
                                .arg(Theme::colour("bad").name(), title.toHtmlEscaped())
                          : title.toHtmlEscaped());
    m_editor->setAccessibleName(asked ? tr("%1，必填").arg(m_question.element.name) : m_question.element.name);
}

void FieldEditor::setLook(const Look &look)
{
    if (look == m_look)
        return;
    if (look.neededBy != m_look.neededBy) {
        qDeleteAll(m_badges);
        m_badges.clear();
        // More names than these make the page wider than the window; F1 says them all.
        const QStringList shown = look.neededBy.size() > badgesMax
            ? QStringList{tr("%1个事项共用").arg(look.neededBy.size())}
            : QStringList(look.neededBy);
        for (const QString &item : shown) {
            m_badges.append(new Badge(item, Badge::Tone::Plain));
            m_badges.last()->setToolTip(look.neededBy.join(QStringLiteral("、")));
            m_head->insertWidget(int(m_badges.size()), m_badges.last());
        }
    }
    if (look.follows != m_look.follows) {
        // What follows is read, not typed; Tab passes it by, and F1 still explains it after a click.
        if (m_edit) {
            m_edit->setReadOnly(look.follows);
            m_edit->setFocusPolicy(look.follows ? Qt::ClickFocus : Qt::StrongFocus);
        } else {
            m_editor->setEnabled(!look.follows);
        }
    }
    m_look = look;
    m_source->setText(look.source);
    showName();
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
            box->setObjectName(editorName(m_key) + QLatin1Char('_') + entry.code);
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
        m_combo->setItemDelegate(new NumberedChoices(m_combo));
        m_combo->setToolTip(tr("按数字键直接选第几项，空格展开"));
        m_combo->installEventFilter(this);
        connect(m_combo, &QComboBox::currentIndexChanged, this, &FieldEditor::commit);
        return m_combo;
    }
    m_edit = new QLineEdit;
    m_edit->setMaxLength(2000);
    if (element.type == ElementType::Date)
        m_edit->setPlaceholderText(tr("如 2026-09-24 或 20260924"));
    connect(m_edit, &QLineEdit::editingFinished, this, &FieldEditor::commit);
    connect(m_edit, &QLineEdit::textEdited, this, &FieldEditor::edited);
    // The answer is kept first, so that what is wrong with it is known when Enter goes on.
    connect(m_edit, &QLineEdit::returnPressed, this, [this] {
        commit();
        emit nextWanted();
    });
    return m_edit;
}

bool FieldEditor::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_combo && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const int digit = key->key() - Qt::Key_0;
        const bool isPlain = !(key->modifiers() & ~Qt::KeypadModifier) && !key->isAutoRepeat();
        if (isPlain && digit >= 1 && digit <= fieldDigits && digit < m_combo->count()) {
            m_combo->setCurrentIndex(digit);
            emit nextWanted();
            return true;
        }
        if (isPlain && (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter)) {
            emit nextWanted();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
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
}

void FieldEditor::askReason()
{
    if (m_reason->isVisible())
        return;
    m_reason->show();
    m_reason->setFocus(Qt::OtherFocusReason);
}

void FieldEditor::dropReason()
{
    if (m_reason->hasFocus())
        m_editor->setFocus(Qt::OtherFocusReason);
    m_reason->clear();
    m_reason->hide();
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
    emit committed(value(), m_reason->isVisible() ? m_reason->text() : QString());
}

} // namespace ow

#include "moc_FieldEditor.cpp"
