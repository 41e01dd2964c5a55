#include "ui/intake/PrefillStrip.h"

#include "ui/forms/FormText.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace ow {

PrefillStrip::PrefillStrip(PrefillDesk &desk, IntakeSession &session, QWidget *parent)
    : QFrame(parent), m_desk(desk), m_session(session), m_lead(new QLabel), m_take(new QPushButton),
      m_column(new QVBoxLayout(this))
{
    setObjectName(QStringLiteral("prefillStrip"));
    setProperty("kind", QStringLiteral("banner"));
    m_lead->setObjectName(QStringLiteral("prefillLead"));
    m_lead->setTextFormat(Qt::PlainText);
    m_lead->setWordWrap(true);
    m_take->setObjectName(QStringLiteral("takePrefill"));
    m_take->setShortcut(QKeySequence(QStringLiteral("Alt+F")));
    m_take->setFocusPolicy(Qt::NoFocus);
    auto *line = new QHBoxLayout;
    line->addWidget(m_lead, 1);
    line->addWidget(m_take);
    m_column->addLayout(line);
    connect(m_take, &QPushButton::clicked, &m_desk, &PrefillDesk::take);
    connect(&m_desk, &PrefillDesk::changed, this, &PrefillStrip::refresh);
    refresh();
}

QString PrefillStrip::lead() const
{
    const PrefillView &view = *m_desk.waiting();
    if (m_desk.taken())
        return m_desk.differences().isEmpty()
            ? tr("已带入本人预填的 %1 项，请与申请人核对。").arg(*m_desk.taken())
            : tr("已带入本人预填的 %1 项，请与申请人核对。下面几项表上写的不一样，没有改动：").arg(*m_desk.taken());
    QStringList names;
    for (const FormItem &item : view.items)
        names.append(item.name);
    const QString told = tr("本人已预填 %1 项（%2，%3）。")
                             .arg(QString::number(view.count), names.join(QStringLiteral("、")),
                                  view.savedAt ? hallTime(*view.savedAt).toString(QStringLiteral("HH:mm")) : QString());
    return m_session.isIdentified() ? told : told + tr("核验身份后可以带入。");
}

void PrefillStrip::refresh()
{
    const bool shown = m_desk.waiting() && !m_session.submitted();
    setVisible(shown);
    if (!shown) {
        placeRows({});
        return;
    }
    m_lead->setText(lead());
    m_take->setText(m_desk.taken() ? tr("再带入一次 (Alt+F)") : tr("带入 (Alt+F)"));
    m_take->setShortcut(QKeySequence(QStringLiteral("Alt+F"))); // a new text takes it away
    m_take->setEnabled(m_desk.mayTake());
    placeRows(m_desk.differences());
}

/// As people read it: of code lists the name.
QString PrefillStrip::wordOf(const QString &key, const QString &value) const
{
    const Form &form = m_session.filling()->form();
    const Question *question = form.question(key);
    const CodeList *list = question ? form.codeList(question->element.codeList.value_or(QString())) : nullptr;
    return list ? list->nameOf(value) : value;
}

void PrefillStrip::placeRows(const QList<PrefillDesk::Difference> &differences)
{
    if (differences == m_shown)
        return;
    m_shown = differences;
    if (m_rows) {
        m_rows->hide();
        m_rows->deleteLater();
        m_rows = nullptr;
    }
    if (differences.isEmpty())
        return;
    m_rows = new QWidget;
    auto *column = new QVBoxLayout(m_rows);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    for (const PrefillDesk::Difference &one : differences) {
        const auto key = QuestionKey::parse(one.key);
        const Question *question = m_session.filling()->form().question(one.key);
        const QString name =
            tr("%1 %2").arg(key ? FormText::role(key->role) : QString(), question ? question->element.name : QString());
        auto *row = new QHBoxLayout;
        auto *word = new QLabel(tr("%1：表上是“%2”，本人预填“%3”")
                                    .arg(name, wordOf(one.key, m_session.answer(one.key)), wordOf(one.key, one.said)));
        word->setObjectName(QStringLiteral("prefillOther_") + one.key);
        word->setTextFormat(Qt::PlainText);
        word->setWordWrap(true);
        row->addWidget(word, 1);
        if (one.isLocked) {
            row->addWidget(new QLabel(tr("以证件为准")));
        } else {
            auto *take = new QPushButton(tr("改用预填的"));
            take->setObjectName(QStringLiteral("preferPrefill_") + one.key);
            take->setAccessibleName(tr("%1：改用预填的").arg(name));
            row->addWidget(take);
            connect(take, &QPushButton::clicked, &m_desk, [desk = &m_desk, one] { desk->prefer(one); });
        }
        column->addLayout(row);
    }
    m_column->addWidget(m_rows);
}

} // namespace ow

#include "moc_PrefillStrip.cpp"
