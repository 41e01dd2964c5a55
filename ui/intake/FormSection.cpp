#include "ui/intake/FormSection.h"

#include "ui/common/ProblemText.h"
#include "ui/forms/FormText.h"

#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace ow {

namespace {
bool formFieldIsWide(const DataElement &element)
{
    return element.type == ElementType::Codes || element.type == ElementType::Address
        || element.lengthMax.value_or(0) > 100;
}
} // namespace

FormSection::FormSection(IntakeSession &session, QWidget *parent)
    : QWidget(parent), m_session(session), m_state(new QLabel)
{
    m_state->setObjectName(QStringLiteral("formState"));
    m_state->setProperty("kind", QStringLiteral("soft"));
    auto *jump = new QPushButton(tr("跳到没填好的 (F7)"));
    jump->setObjectName(QStringLiteral("firstMissingButton"));
    jump->setShortcut(Qt::Key_F7);
    auto *foot = new QHBoxLayout;
    foot->addWidget(m_state, 1);
    foot->addWidget(jump);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addLayout(foot);
    connect(jump, &QPushButton::clicked, this, &FormSection::focusFirstFault);
    connect(&m_session, &IntakeSession::sheetChanged, this, &FormSection::rebuild);
    connect(&m_session, &IntakeSession::ticketChanged, this, &FormSection::rebuild);
    connect(&m_session, &IntakeSession::answerDerived, this, [this](const QString &key) {
        for (FieldEditor *field : std::as_const(m_fields)) {
            if (field->question().key == key)
                field->setValue(m_session.answer(key));
        }
    });
    connect(&m_session, &IntakeSession::submittedChanged, this, [this] {
        if (m_body)
            m_body->setEnabled(false);
    });
}

void FormSection::rebuild()
{
    m_fields.clear();
    if (m_body) {
        m_body->hide();
        m_body->deleteLater();
        m_body = nullptr;
    }
    const auto &sheet = m_session.sheet();
    if (!sheet)
        return;
    m_body = new QWidget;
    auto *grid = new QGridLayout(m_body);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(16);
    grid->setVerticalSpacing(6);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    int row = 0;
    int column = 0;
    std::optional<ElementRole> role;
    for (const Question &question : sheet->form.questions) {
        if (role != question.role) {
            row += column > 0 ? 1 : 0;
            column = 0;
            role = question.role;
            auto *title =
                new QLabel(*role == ElementRole::Agent ? tr("代理人（由他人代办时填写）") : FormText::role(*role));
            title->setStyleSheet(QStringLiteral("font-weight: 700; padding-top: 6px"));
            grid->addWidget(title, row++, 0, 1, 2);
        }
        QStringList items;
        if (sheet->form.items.size() > 1) {
            for (const QString &code : question.neededBy) {
                const Item *known = m_session.item(code);
                items.append(known ? known->shortName : code);
            }
        }
        auto *editor = new FieldEditor(sheet->form, question, items);
        editor->setValue(m_session.answer(question.key));
        const bool wide = formFieldIsWide(question.element);
        if (wide && column == 1) {
            ++row;
            column = 0;
        }
        grid->addWidget(editor, row, column, 1, wide ? 2 : 1);
        column = wide ? 2 : column + 1;
        if (column >= 2) {
            ++row;
            column = 0;
        }
        m_fields.append(editor);
        connect(editor, &FieldEditor::committed, this,
                [this, editor](const QString &value) { committed(*editor, value); });
    }
    static_cast<QVBoxLayout *>(layout())->insertWidget(0, m_body);
    count();
}

void FormSection::committed(FieldEditor &field, const QString &value)
{
    const Result<QString> kept = m_session.setAnswer(field.question(), value);
    if (kept) {
        field.setValue(*kept);
        field.setFault({});
    } else {
        const Faults &faults = kept.error().faults();
        QStringList sentences;
        for (const Fault &fault : faults)
            sentences.append(ProblemText::sentence(fault));
        field.setFault(sentences.isEmpty() ? ProblemText::sentence(kept.error()) : sentences.join(QLatin1Char('\n')));
    }
    count();
}

void FormSection::count()
{
    const qsizetype open = m_session.formFaults().size();
    m_state->setText(open == 0 ? tr("表单已填好，随时可改，每填一项自动保存")
                               : tr("还有 %1 项没有填好，每填一项自动保存").arg(open));
}

bool FormSection::focusQuestion(const QString &key)
{
    for (FieldEditor *field : std::as_const(m_fields)) {
        if (field->question().key != key)
            continue;
        field->focusEditor();
        return true;
    }
    return false;
}

void FormSection::focusFirstOpen()
{
    for (FieldEditor *field : std::as_const(m_fields)) {
        if (field->question().required && m_session.answer(field->question().key).isEmpty())
            return field->focusEditor();
    }
}

bool FormSection::focusFirstFault()
{
    // In the order of the page, whatever order the faults come in.
    QMap<QString, Fault> faults;
    for (const Fault &fault : m_session.formFaults())
        faults.insert(fault.place, fault);
    FieldEditor *first = nullptr;
    for (FieldEditor *field : std::as_const(m_fields)) {
        const auto found = faults.constFind(field->question().key);
        if (found == faults.constEnd())
            continue;
        field->setFault(ProblemText::sentence(*found));
        first = first ? first : field;
    }
    if (first)
        first->focusEditor();
    return first != nullptr;
}

} // namespace ow

#include "moc_FormSection.cpp"
