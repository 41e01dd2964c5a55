#include "ui/intake/PrefillDesk.h"

#include "models/base/Uuid.h"
#include "models/forms/AnswerRules.h"

namespace ow {

PrefillDesk::PrefillDesk(StationContext &context, IntakeSession &session, QObject *parent)
    : QObject(parent), m_context(context), m_session(session)
{
    connect(&m_session, &IntakeSession::ticketChanged, this, &PrefillDesk::reset);
    connect(&m_session, &IntakeSession::identified, this, &PrefillDesk::load);
    connect(&m_session, &IntakeSession::principalCleared, this, [this] {
        m_taken.reset();
        m_others.clear();
        m_rowsTaken.clear();
        emit changed();
    });
    connect(&m_session, &IntakeSession::sheetChanged, this, [this] {
        if (m_session.sheet() && std::exchange(m_wanted, false))
            ask();
        emit changed();
    });
    connect(&m_session, &IntakeSession::refused, this, [this] { m_wanted = false; });
    connect(&m_session, &IntakeSession::stateChanged, this, &PrefillDesk::changed);
    connect(&m_session, &IntakeSession::answersChanged, this, [this] {
        if (!m_others.isEmpty())
            emit changed();
    });
}

void PrefillDesk::reset()
{
    m_view.reset();
    m_taken.reset();
    m_others.clear();
    m_rowsTaken.clear();
    m_wanted = false;
    m_ticket = m_session.ticket() ? m_session.ticket()->id : QUuid();
    emit changed();
    load();
}

void PrefillDesk::load()
{
    if (m_ticket.isNull())
        return;
    const QUrlQuery parameters({{QStringLiteral("ticket"), uuidText(m_ticket)}});
    whenReady(m_context.hub.view<PrefillView>(QLatin1String(PrefillView::name), parameters), this,
              [this, ticket = m_ticket](const Result<Viewed<PrefillView>> &viewed) {
                  if (ticket != m_ticket || !viewed)
                      return;
                  m_view = viewed->value;
                  emit changed();
              });
}

bool PrefillDesk::mayTake() const
{
    return waiting() && m_session.isIdentified() && !m_session.isBusy() && !m_session.isReceiving()
        && !m_session.submitted() && !m_session.entering();
}

void PrefillDesk::take()
{
    if (!mayTake())
        return;
    if (m_session.sheet()) {
        ask();
        return;
    }
    m_wanted = true;
    for (const FormItem &item : m_view->items)
        m_session.choose(item.code);
    m_session.start();
}

void PrefillDesk::ask()
{
    const IntakeSheet &sheet = *m_session.sheet();
    whenReady(m_context.hub.send(TakePrefill{sheet.application, sheet.fence}), this,
              [this, application = sheet.application](const Result<TakenPrefill> &reply) {
                  if (!m_session.sheet() || m_session.sheet()->application != application)
                      return;
                  if (reply)
                      place(reply->answers);
                  else
                      emit refused(reply.error());
              });
}

void PrefillDesk::place(const QList<DraftBody::Entry> &answers)
{
    int count = 0;
    m_others.clear();
    QMap<ElementRole, QList<KnownRow>> rows;
    for (const DraftBody::Entry &entry : answers) {
        const auto key = QuestionKey::parse(entry.key);
        if (!key || !entry.provenance)
            continue;
        if (key->instance > 0) {
            Prefill known{entry.value, entry.provenance->origin, entry.provenance->asOf,
                          entry.provenance->source.value_or(QString())};
            rows[key->role].append({entry.key, known});
        } else if (m_session.offer(entry.key, entry.value, *entry.provenance)) {
            ++count;
        } else if (!m_session.answer(entry.key).isEmpty()) {
            m_others.append(entry);
        }
    }
    for (auto row = rows.begin(); row != rows.end(); ++row) {
        if (m_rowsTaken.contains(row.key()) || !m_session.takeRows(row.key(), *row))
            continue;
        m_rowsTaken.insert(row.key());
        count += int(row->size());
    }
    m_taken = count;
    emit changed();
}

QList<PrefillDesk::Difference> PrefillDesk::differences() const
{
    QList<Difference> all;
    const FormSession *filling = m_session.submitted() ? nullptr : m_session.filling();
    for (const DraftBody::Entry &entry : filling ? m_others : QList<DraftBody::Entry>()) {
        const FormCell cell = filling->state().cell(entry.key);
        if (cell.question < 0)
            continue;
        const QString now = filling->state().answer(cell);
        if (!now.isEmpty() && now != entry.value)
            all.append({entry.key, entry.value, filling->isLocked(cell)});
    }
    return all;
}

void PrefillDesk::prefer(const Difference &difference)
{
    if (!m_session.filling() || difference.isLocked)
        return;
    m_session.setAnswer(m_session.filling()->state().cell(difference.key), difference.said, {});
}

} // namespace ow

#include "moc_PrefillDesk.cpp"
