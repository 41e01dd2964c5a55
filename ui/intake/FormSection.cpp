#include "ui/intake/FormSection.h"

#include "models/base/ProblemTypes.h"
#include "ui/common/ProblemText.h"
#include "ui/common/Sheet.h"
#include "ui/forms/FormText.h"
#include "ui/intake/DriftRows.h"

#include <QApplication>
#include <QGridLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QShortcut>
#include <QVBoxLayout>

namespace ow {

namespace {
bool formFieldIsWide(const DataElement &element)
{
    return element.type == ElementType::Codes || element.type == ElementType::Address
        || element.lengthMax.value_or(0) > 100;
}

QString formSentences(const Faults &faults)
{
    QStringList sentences;
    for (const Fault &fault : faults)
        sentences.append(ProblemText::sentence(fault));
    return sentences.join(QLatin1Char('\n'));
}

QString formRowKey(ElementRole role, int row)
{
    return QStringLiteral("%1[%2]").arg(QLatin1String(codeText(role))).arg(row);
}
} // namespace

FormSection::FormSection(IntakeSession &session, QWidget *parent)
    : QWidget(parent), m_session(session), m_drift(new DriftRows(session)), m_state(new QLabel), m_saving(new QLabel),
      m_dropped(new QLabel)
{
    m_state->setObjectName(QStringLiteral("formState"));
    m_state->setProperty("kind", QStringLiteral("soft"));
    m_saving->setObjectName(QStringLiteral("formSaving"));
    m_saving->setProperty("kind", QStringLiteral("soft"));
    m_saving->setWordWrap(true);
    m_dropped->setObjectName(QStringLiteral("formDropped"));
    m_dropped->setProperty("kind", QStringLiteral("notice"));
    m_dropped->setWordWrap(true);
    m_dropped->hide();
    auto *undo = new QPushButton(tr("撤销上一步 (Ctrl+U)"));
    undo->setObjectName(QStringLiteral("undoAnswerButton"));
    undo->setProperty("kind", QStringLiteral("quiet"));
    undo->setShortcut(QKeySequence(QStringLiteral("Ctrl+U")));
    auto *jump = new QPushButton(tr("跳到没填好的 (F7)"));
    jump->setObjectName(QStringLiteral("firstMissingButton"));
    jump->setShortcut(Qt::Key_F7);
    auto *words = new QVBoxLayout;
    words->addWidget(m_state);
    words->addWidget(m_saving);
    auto *foot = new QHBoxLayout;
    foot->addLayout(words, 1);
    foot->addWidget(undo);
    foot->addWidget(jump);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_drift);
    column->addWidget(m_dropped);
    column->addLayout(foot);
    const auto shortcut = [this](const QString &keys, void (FormSection::*act)()) {
        auto *made = new QShortcut(QKeySequence(keys), this, nullptr, nullptr, Qt::WidgetWithChildrenShortcut);
        connect(made, &QShortcut::activated, this, act);
    };
    shortcut(QStringLiteral("F1"), &FormSection::explainFocused);
    auto *offer = new QShortcut(QKeySequence(QStringLiteral("Ctrl+B")), this);
    connect(offer, &QShortcut::activated, this, &FormSection::takeOffer);
    shortcut(QStringLiteral("Ctrl++"), &FormSection::addFocused);
    shortcut(QStringLiteral("Ctrl+="), &FormSection::addFocused);
    shortcut(QStringLiteral("Ctrl+-"), &FormSection::removeFocused);
    connect(jump, &QPushButton::clicked, this, &FormSection::focusFirstFault);
    connect(undo, &QPushButton::clicked, &m_session, &IntakeSession::undoAnswer);
    connect(m_drift, &DriftRows::onWanted, this, &FormSection::onWanted);
    connect(&m_session, &IntakeSession::sheetChanged, this, &FormSection::rebuild);
    connect(&m_session, &IntakeSession::ticketChanged, this, &FormSection::rebuild);
    connect(&m_session, &IntakeSession::answersChanged, this, &FormSection::changed);
    connect(&m_session, &IntakeSession::objected, this, [this](const QStringList &keys) {
        for (const QString &key : keys) {
            if (FieldEditor *field = m_editors.value(key))
                field->setFault(tr("申请人说这里有误，请问清后改正。"));
        }
        if (!keys.isEmpty())
            focusQuestion(keys.first());
    });
    connect(&m_session, &IntakeSession::submittedChanged, this, [this] {
        if (m_body)
            m_body->setEnabled(false);
    });
}

void FormSection::rebuild()
{
    m_editors.clear();
    m_heads.clear();
    m_shown.clear();
    if (m_body) {
        m_body->hide();
        m_body->deleteLater();
        m_body = nullptr;
    }
    m_dropped->hide();
    if (!m_session.filling())
        return;
    m_body = new QWidget;
    m_grid = new QGridLayout(m_body);
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(16);
    m_grid->setVerticalSpacing(6);
    m_grid->setColumnStretch(0, 1);
    m_grid->setColumnStretch(1, 1);
    static_cast<QVBoxLayout *>(layout())->insertWidget(1, m_body);
    place();
    count();
}

/// Puts what is shown where it belongs; nothing that stays is made anew, so that focus and typed text stay too.
void FormSection::place()
{
    const FormState &state = m_session.filling()->state();
    QStringList shown;
    for (const FormCell &cell : state.cells()) {
        if (state.isVisible(cell))
            shown.append(state.key(cell));
    }
    for (const ElementRole role : state.program()->repeated())
        shown.append(RowList::key(role) + state.rows(role).text()
                     + (m_session.earlierRows(role) ? QStringLiteral("+") : QString()));
    if (shown == m_shown)
        return;
    m_shown = shown;
    while (QLayoutItem *item = m_grid->takeAt(0))
        delete item;
    QSet<QWidget *> placed;
    int line = 0;
    int column = 0;
    std::optional<std::pair<ElementRole, int>> group;
    const auto put = [&](QWidget *widget, bool wide) {
        if (wide && column == 1)
            ++line;
        if (wide)
            column = 0;
        m_grid->addWidget(widget, line, column, 1, wide ? 2 : 1);
        widget->show();
        placed.insert(widget);
        column = wide ? 2 : column + 1;
        if (column >= 2) {
            ++line;
            column = 0;
        }
    };
    const auto closeGroup = [&](std::optional<ElementRole> next) {
        if (group && repeats(group->first) && group->first != next)
            put(addButton(group->first), true);
    };
    QWidget *before = nullptr;
    for (const FormCell &cell : state.cells()) {
        if (!state.isVisible(cell))
            continue;
        const ElementRole role = state.question(cell).role;
        if (group != std::pair(role, cell.row)) {
            closeGroup(role);
            const EarlierRows *offer =
                repeats(role) && (!group || group->first != role) ? m_session.earlierRows(role) : nullptr;
            if (offer)
                put(offerButton(*offer), true);
            put(rowHead(role, repeats(role) ? state.rows(role).rows.at(cell.row) : 0), true);
            group = {role, cell.row};
        }
        FieldEditor *field = editor(cell);
        put(field, formFieldIsWide(state.question(cell).element));
        if (before)
            setTabOrder(before, field);
        before = field;
        look(cell);
    }
    closeGroup({});
    for (const auto &widgets :
         {QList<QWidget *>(m_heads.begin(), m_heads.end()), QList<QWidget *>(m_editors.begin(), m_editors.end())}) {
        for (QWidget *widget : widgets)
            widget->setVisible(placed.contains(widget));
    }
}

QWidget *FormSection::rowHead(ElementRole role, int row)
{
    QWidget *&head = m_heads[formRowKey(role, row)];
    const FormState &state = m_session.filling()->state();
    const QString title = row == 0
        ? (role == ElementRole::Agent ? tr("代理人（由他人代办时填写）") : FormText::role(role))
        : FormText::row(role, int(state.rows(role).rows.indexOf(row)) + 1);
    if (!head) {
        head = new QWidget;
        auto *line = new QHBoxLayout(head);
        line->setContentsMargins(0, 6, 0, 0);
        auto *name = new QLabel;
        name->setStyleSheet(QStringLiteral("font-weight: 700"));
        line->addWidget(name);
        line->addStretch();
        if (row > 0) {
            auto *remove = new QPushButton(tr("删去这一项 (Ctrl+减号)"));
            remove->setObjectName(QStringLiteral("removeRow_") + FieldEditor::editorName(formRowKey(role, row)));
            remove->setProperty("kind", QStringLiteral("quiet"));
            connect(remove, &QPushButton::clicked, this, [this, role, row] { removeRow(role, row); });
            line->addWidget(remove);
        }
    }
    head->findChild<QLabel *>()->setText(title);
    if (auto *remove = head->findChild<QPushButton *>())
        remove->setVisible(state.rows(role).rows.size() > 1);
    return head;
}

QWidget *FormSection::addButton(ElementRole role)
{
    QWidget *&button = m_heads[RowList::key(role)];
    if (!button) {
        auto *made = new QPushButton(tr("再添一项%1 (Ctrl+加号)").arg(FormText::role(role)));
        made->setObjectName(QStringLiteral("addRow_") + QLatin1String(codeText(role)));
        made->setProperty("kind", QStringLiteral("quiet"));
        connect(made, &QPushButton::clicked, this, [this, role] {
            m_session.addRow(role);
            focusQuestion(formRowKey(role, m_session.filling()->state().rows(role).rows.last()));
        });
        button = made;
    }
    return button;
}

/// Named by where the rows come from, so that two of different days are never taken for each other.
QWidget *FormSection::offerButton(const EarlierRows &offer)
{
    QWidget *&button = m_heads[QStringLiteral("offer:%1:%2").arg(QLatin1String(codeText(offer.role)), offer.source)];
    if (!button) {
        auto *made = new QPushButton(tr("带入上次填的%1 %2 项（%3，办件 %4）(Ctrl+B)")
                                         .arg(FormText::role(offer.role))
                                         .arg(offer.rows)
                                         .arg(offer.asOf.toString(Qt::ISODate), offer.source));
        made->setObjectName(QStringLiteral("earlierRows_") + QLatin1String(codeText(offer.role)));
        connect(made, &QPushButton::clicked, this, [this, role = offer.role] { m_session.takeEarlierRows(role); });
        button = made;
    }
    return button;
}

/// Of the part the keyboard is in, or else the first that is offered.
void FormSection::takeOffer()
{
    if (!m_session.filling())
        return;
    const auto key = focusedKey();
    if (key && m_session.earlierRows(key->role))
        return m_session.takeEarlierRows(key->role);
    for (const ElementRole role : m_session.filling()->state().program()->repeated()) {
        if (m_session.earlierRows(role))
            return m_session.takeEarlierRows(role);
    }
}

bool FormSection::isOpen(FormCell cell) const
{
    const FormState &state = m_session.filling()->state();
    return state.isVisible(cell) && !state.faults(cell).isEmpty();
}

/// What is wrong here is said and stays under the keyboard; what is right lets Enter go on to the next question that is open.
void FormSection::goOn(const FieldEditor &from)
{
    if (!m_session.filling() || from.hasFault())
        return;
    const FormState &state = m_session.filling()->state();
    const QList<FormCell> cells = state.cells();
    const qsizetype here = cells.indexOf(state.cell(from.key()));
    for (qsizetype step = 1; step <= cells.size(); ++step) {
        const FormCell &cell = cells.at((here + step) % cells.size());
        FieldEditor *field = isOpen(cell) ? m_editors.value(state.key(cell)) : nullptr;
        if (field && field != &from)
            return field->focusEditor();
    }
    if (here >= 0 && isOpen(cells.at(here)))
        return; // this one is the last that is open
    emit onWanted();
}

void FormSection::keyPressEvent(QKeyEvent *event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    const auto key = focusedKey();
    if (isEnter && !event->modifiers() && key && !qobject_cast<QPushButton *>(QApplication::focusWidget())) {
        goOn(*m_editors.value(key->text()));
        return;
    }
    QWidget::keyPressEvent(event);
}

FieldEditor *FormSection::editor(FormCell cell)
{
    const FormSession &filling = *m_session.filling();
    const QString key = filling.state().key(cell);
    FieldEditor *&field = m_editors[key];
    if (!field) {
        field = new FieldEditor(filling.form(), filling.state().question(cell), key);
        field->setValue(filling.state().answer(cell));
        connect(field, &FieldEditor::committed, this,
                [this, field = field](const QString &value, const QString &why) { committed(*field, value, why); });
        connect(field, &FieldEditor::nextWanted, this, [this, field = field] { goOn(*field); });
        connect(field, &FieldEditor::edited, this,
                [this, field = field](const QString &value) { edited(*field, value); });
    }
    return field;
}

void FormSection::look(FormCell cell)
{
    const FormSession &filling = *m_session.filling();
    const FormState &state = filling.state();
    FieldEditor *field = m_editors.value(state.key(cell));
    if (!field)
        return;
    FieldEditor::Look look{state.isRequired(cell), state.follows(cell), {}, {}};
    const QList<QuestionOwner> owners = state.question(cell).allOwners();
    if (filling.form().items.size() > 1) {
        for (const int number : state.relevantTo(cell)) {
            const Item *known = m_session.item(owners.at(number).item);
            look.neededBy.append(known ? known->shortName : owners.at(number).item);
        }
    }
    if (const auto from = filling.source(state.key(cell)); from && !state.answer(cell).isEmpty())
        look.source = FormText::source(*from);
    field->setLook(look);
}

void FormSection::changed(const QList<FormCell> &cells)
{
    if (!m_body || !m_session.filling())
        return;
    const FormState &state = m_session.filling()->state();
    place();
    const QList<FormCell> all = cells.isEmpty() ? state.cells() : cells;
    const QWidget *typing = QApplication::focusWidget();
    for (const FormCell &cell : all) {
        FieldEditor *field = m_editors.value(state.key(cell));
        if (!field)
            continue;
        look(cell);
        // What is being typed is not ours to change; it is read when it is finished.
        if (!cells.isEmpty() && typing && field->isAncestorOf(typing))
            continue;
        field->setValue(state.answer(cell));
        if (field->hasFault())
            field->setFault(formSentences(state.faults(cell)));
    }
    count();
}

void FormSection::committed(FieldEditor &field, const QString &value, const QString &reason)
{
    // The keyboard leaves a field also because the form it stood in is gone: the next principal has begun.
    if (!m_session.filling())
        return;
    const FormCell cell = m_session.filling()->state().cell(field.key());
    if (cell.question < 0)
        return;
    const Result<QString> kept = m_session.setAnswer(cell, value, reason);
    if (kept) {
        field.setValue(*kept);
        field.dropReason();
        look(cell);
        field.setFault(kept->isEmpty() ? QString() : formSentences(m_session.filling()->state().faults(cell)));
    } else {
        const Faults &faults = kept.error().faults();
        field.setFault(faults.isEmpty() ? ProblemText::sentence(kept.error()) : formSentences(faults));
        if (!faults.isEmpty() && faults.first().type == &problem::AnswerLocked)
            field.askReason();
    }
    count();
}

/// A fault goes as soon as it is mended; a new one is not named before the field is left.
void FormSection::edited(FieldEditor &field, const QString &value)
{
    const std::optional<QString> said = m_session.judgedAsTyped(field.question(), value);
    if (said && (field.hasFault() || !said->isEmpty()))
        field.setFault(*said);
}

std::optional<QuestionKey> FormSection::focusedKey() const
{
    const QWidget *focused = QApplication::focusWidget();
    for (auto field = m_editors.begin(); field != m_editors.end(); ++field) {
        if (focused && (*field)->isAncestorOf(focused))
            return QuestionKey::parse(field.key());
    }
    return std::nullopt;
}

void FormSection::explainFocused()
{
    const auto key = focusedKey();
    if (!key || !m_session.filling())
        return;
    if (!m_why) {
        m_why = new Sheet(tr("为什么要填"), *window());
        m_why->setObjectName(QStringLiteral("whySheet"));
        m_why->acceptButton()->setText(tr("知道了"));
        m_why->rejectButton()->hide();
        m_whyText = new QLabel;
        m_whyText->setObjectName(QStringLiteral("whyText"));
        m_whyText->setTextFormat(Qt::RichText);
        m_whyText->setWordWrap(true);
        m_why->body()->addWidget(m_whyText);
    }
    const FormSession &filling = *m_session.filling();
    const Why why = whyOf(filling, filling.state().cell(key->text()));
    m_why->setMessage(tr("关于“%1”").arg(why.name));
    m_whyText->setText(FormText::why(why));
    m_why->open();
}

void FormSection::addFocused()
{
    if (const auto key = focusedKey(); key && key->instance > 0) {
        m_session.addRow(key->role);
        focusQuestion(formRowKey(key->role, m_session.filling()->state().rows(key->role).rows.last()));
    }
}

void FormSection::removeFocused()
{
    if (const auto key = focusedKey(); key && key->instance > 0)
        removeRow(key->role, key->instance);
}

void FormSection::removeRow(ElementRole role, int row)
{
    const QList<int> rows = m_session.filling()->state().rows(role).rows;
    const qsizetype at = rows.indexOf(row);
    m_session.removeRow(role, row);
    if (rows.size() > 1)
        focusQuestion(formRowKey(role, rows.at(at > 0 ? at - 1 : 1)));
}

void FormSection::count()
{
    if (!m_session.filling())
        return;
    const FormState &state = m_session.filling()->state();
    const qsizetype open = state.faults().size();
    m_state->setText(open == 0 ? tr("表单已填好，随时可改，每填一项自动保存。F1 查看为什么要填")
                               : tr("还有 %1 项没有填好，每填一项自动保存。F1 查看为什么要填").arg(open));
    m_saving->setText(FormText::saving(saving(state)) + FormText::saving(saving(m_session.paperSet())));
    QStringList dropped;
    for (const FormCell &cell : state.dropped())
        dropped.append(tr("%1：%2").arg(state.question(cell).element.name,
                                        answerText(state.form(), state.question(cell), state.answer(cell))));
    m_dropped->setText(
        tr("下列内容已不需要，提交时不会带走；条件恢复后仍在：%1").arg(dropped.join(QStringLiteral("；"))));
    m_dropped->setVisible(!dropped.isEmpty());
}

/// A key, or the beginning of one: the first field of a row.
bool FormSection::focusQuestion(const QString &key)
{
    const FormState *state = m_session.filling() ? &m_session.filling()->state() : nullptr;
    for (const FormCell &cell : state ? state->cells() : QList<FormCell>()) {
        const QString own = state->key(cell);
        FieldEditor *field = m_editors.value(own);
        if (!field || !state->isVisible(cell) || (own != key && !own.startsWith(key + QLatin1Char('.'))))
            continue;
        field->focusEditor();
        return true;
    }
    return false;
}

bool FormSection::focusFirstOpen()
{
    if (m_drift->focusFirst())
        return true;
    const FormState *state = m_session.filling() ? &m_session.filling()->state() : nullptr;
    for (const FormCell &cell : state ? state->cells() : QList<FormCell>()) {
        if (!isOpen(cell) || !m_editors.contains(state->key(cell)))
            continue;
        m_editors.value(state->key(cell))->focusEditor();
        return true;
    }
    return false;
}

bool FormSection::focusFirstFault()
{
    const FormState *state = m_session.filling() ? &m_session.filling()->state() : nullptr;
    FieldEditor *first = nullptr;
    for (const FormCell &cell : state ? state->cells() : QList<FormCell>()) {
        FieldEditor *field = m_editors.value(state->key(cell));
        const Faults faults = state->faults(cell);
        if (!field || faults.isEmpty())
            continue;
        field->setFault(formSentences(faults));
        first = first ? first : field;
    }
    if (first)
        first->focusEditor();
    return first != nullptr;
}

} // namespace ow

#include "moc_FormSection.cpp"
