#include "ui/intake/DriftRows.h"

#include "ui/forms/FormText.h"
#include "ui/intake/IntakeSession.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace ow {

DriftRows::DriftRows(IntakeSession &session, QWidget *parent)
    : QFrame(parent), m_session(session), m_column(new QVBoxLayout(this))
{
    setObjectName(QStringLiteral("driftRows"));
    setProperty("kind", QStringLiteral("notice"));
    hide();
    connect(&m_session, &IntakeSession::sheetChanged, this, &DriftRows::refresh);
    connect(&m_session, &IntakeSession::ticketChanged, this, &DriftRows::refresh);
    connect(&m_session, &IntakeSession::submittedChanged, this, &DriftRows::refresh);
    // Only another sheet brings other sources: as long as nothing has changed, an answer costs nothing here.
    connect(&m_session, &IntakeSession::answersChanged, this, [this] {
        if (!m_drifted.isEmpty())
            refresh();
    });
}

/// As people read it: of code lists the name.
QString DriftRows::wordOf(const DriftedAnswer &drifted) const
{
    const Form &form = m_session.filling()->form();
    const Question *question = form.question(drifted.key);
    const CodeList *list = question ? form.codeList(question->element.codeList.value_or(QString())) : nullptr;
    return list ? list->nameOf(drifted.value) : drifted.value;
}

/// Whose it is, where it is not the applicant's.
QString DriftRows::nameOf(const DriftedAnswer &drifted) const
{
    const auto key = QuestionKey::parse(drifted.key);
    if (!key || key->role == ElementRole::Applicant)
        return drifted.element;
    const qsizetype row = m_session.filling()->state().rows(key->role).rows.indexOf(key->instance);
    const QString whose =
        key->instance > 0 && row >= 0 ? FormText::row(key->role, int(row) + 1) : FormText::role(key->role);
    return tr("%1 %2").arg(whose, drifted.element);
}

void DriftRows::refresh()
{
    const QList<DriftedAnswer> drifted =
        m_session.filling() && !m_session.submitted() ? driftedAnswers(*m_session.filling()) : QList<DriftedAnswer>();
    if (drifted == m_drifted)
        return;
    m_drifted = drifted;
    if (m_rows) {
        m_rows->hide();
        m_rows->deleteLater();
        m_rows = nullptr;
    }
    setVisible(!drifted.isEmpty());
    if (drifted.isEmpty())
        return;
    m_rows = new QWidget;
    auto *column = new QVBoxLayout(m_rows);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    auto *head = new QLabel(tr("证件或登记系统里的内容变了，表单上还是原来的，请与申请人核对："));
    head->setWordWrap(true);
    column->addWidget(head);
    for (const DriftedAnswer &one : drifted) {
        auto *row = new QHBoxLayout;
        auto *word = new QLabel(tr("%1：%2现在是“%3”").arg(nameOf(one), one.source, wordOf(one)));
        word->setObjectName(QStringLiteral("drift_") + one.key);
        word->setTextFormat(Qt::PlainText);
        word->setWordWrap(true);
        row->addWidget(word, 1);
        const bool isFirst = &one == &drifted.first();
        auto *take = new QPushButton(isFirst ? tr("采用新内容 (Alt+J)") : tr("采用新内容"));
        take->setObjectName(QStringLiteral("takeDrift_") + one.key);
        take->setAccessibleName(tr("%1：采用新内容").arg(nameOf(one)));
        if (isFirst)
            take->setShortcut(QKeySequence(QStringLiteral("Alt+J")));
        row->addWidget(take);
        column->addLayout(row);
        connect(take, &QPushButton::clicked, this, [this, one] {
            m_session.setAnswer(m_session.filling()->state().cell(one.key), one.value, {});
            if (!focusFirst())
                emit onWanted();
        });
    }
    m_column->addWidget(m_rows);
}

bool DriftRows::focusFirst()
{
    if (m_drifted.isEmpty())
        return false;
    if (auto *take = m_rows->findChild<QPushButton *>(QStringLiteral("takeDrift_") + m_drifted.first().key))
        take->setFocus(Qt::OtherFocusReason);
    return true;
}

} // namespace ow

#include "moc_DriftRows.cpp"
