#include "ui/intake/AskDesk.h"

#include "models/base/Clock.h"
#include "models/base/Crypto.h"
#include "models/base/Uuid.h"
#include "ui/intake/IntakeSession.h"

#include <utility>

namespace ow {

AskDesk::AskDesk(StationContext &context, IntakeSession &session, int window, QObject *parent)
    : QObject(parent), m_context(context), m_session(session), m_window(window),
      m_view(context.hub, QLatin1String(OfficeQuestionsView::name),
             QUrlQuery({{QStringLiteral("window"), QString::number(window)}}), {QStringLiteral("cases")},
             [window](OfficeQuestionsView &view, const QString &type, const QJsonObject &data) {
                 return foldOfficeQuestions(
                     view, [window](const OfficeQuestion &question) { return question.window == window; }, type, data);
             })
{
    connect(&m_view, &LiveViewBase::changed, this, &AskDesk::follow);
    connect(&session, &IntakeSession::ticketChanged, this, &AskDesk::follow);
    for (const auto signal : {&IntakeSession::personChanged, &IntakeSession::chosenChanged,
                              &IntakeSession::sheetChanged, &IntakeSession::submittedChanged})
        connect(&session, signal, this, &AskDesk::changed);
}

Instant AskDesk::now() const
{
    return m_context.clock.now();
}

QList<AskDesk::Matter> AskDesk::matters() const
{
    QList<Matter> found;
    const auto add = [&](const Matter &matter) {
        for (const Matter &one : std::as_const(found)) {
            if (one.item == matter.item && (one.caseId == matter.caseId || !matter.caseId))
                return;
        }
        found.append(matter);
    };
    const auto addCases = [&](const QList<Case> &cases) {
        for (const Case &record : cases)
            add({record.item, tr("%1（%2）").arg(record.itemName, record.number), record.application, record.id});
    };
    if (m_session.submitted())
        addCases(m_session.submitted()->cases);
    const auto &sheet = m_session.sheet();
    for (const Item *item : m_session.sheetItems())
        add({item->code, item->shortName, sheet->application});
    for (const QString &code : m_session.chosen())
        add({code, m_session.shortName(code)});
    if (const auto &ticket = m_session.ticket()) {
        const QString said = ticket->precheck ? ticket->precheck->item : ticket->item.value_or(QString());
        if (!said.isEmpty() && m_session.item(said))
            add({said, m_session.shortName(said)});
    }
    if (const auto &person = m_session.person(); person && m_session.isIdentified()) {
        addCases(person->openCases);
        addCases(person->supplementsDue);
    }
    return found;
}

bool AskDesk::mayAsk() const
{
    return m_session.ticket() && (m_session.isIdentified() || m_session.sheet()) && !matters().isEmpty();
}

QList<OfficeQuestion> AskDesk::questions() const
{
    QList<OfficeQuestion> found;
    const auto &ticket = m_session.ticket();
    for (const OfficeQuestion &question : m_view.isLoaded() ? m_view.value().questions : QList<OfficeQuestion>()) {
        if (ticket && question.ticket == ticket->id && question.state != QuestionState::Withdrawn)
            found.append(question);
    }
    return found;
}

void AskDesk::ask(const Matter &matter, const QString &text, const std::optional<CapturedScan> &photo)
{
    m_sending = true;
    AskOffice command;
    command.window = m_window;
    command.item = matter.item;
    command.text = text;
    command.application = matter.application;
    command.caseId = matter.caseId;
    if (!photo || !matter.application)
        return send(command, text);
    command.photo = QuestionPhoto{QString::fromLatin1(sha256(photo->bytes).toHex()), photo->mediaType, photo->pages};
    whenReady(m_context.hub.putBlob(photo->bytes, *matter.application), this,
              [this, command, text](const Result<QByteArray> &stored) {
                  if (stored)
                      return send(command, text);
                  m_sending = false;
                  emit refused(stored.error());
              });
}

void AskDesk::send(const AskOffice &command, const QString &text)
{
    whenReady(m_context.hub.send(command), this, [this, text](const Result<QuestionReply> &reply) {
        m_sending = false;
        if (!reply) {
            emit refused(reply.error());
            return;
        }
        m_texts.insert(reply->question.id, text);
        emit asked();
        emit changed();
    });
}

void AskDesk::withdraw(const QUuid &question)
{
    whenReady(m_context.hub.send(WithdrawQuestion{question}), this, [this](const Result<QuestionReply> &reply) {
        if (!reply)
            emit refused(reply.error());
    });
}

/// What is not of the visitor at the window is not kept here.
void AskDesk::follow()
{
    const QUuid ticket = m_session.ticket() ? m_session.ticket()->id : QUuid();
    if (ticket != std::exchange(m_ticket, ticket)) {
        m_texts.clear();
        m_answers.clear();
        m_reading.clear();
    }
    for (const OfficeQuestion &question : questions()) {
        const bool isMissing = question.state == QuestionState::Answered ? !m_answers.contains(question.id)
                                                                         : !m_texts.contains(question.id);
        // While one is being sent its words come with the reply; the hall may hear of it before.
        if (isMissing && !(m_sending && isWaiting(question.state)))
            read(question);
    }
    emit changed();
}

void AskDesk::read(const OfficeQuestion &question)
{
    if (m_reading.contains(question.id))
        return;
    m_reading.insert(question.id);
    const QUrlQuery query({{QStringLiteral("id"), uuidText(question.application.value_or(question.person))},
                           {QStringLiteral("reason"), tr("窗口看后台的答复")}});
    whenReady(m_context.hub.view<QuestionTextsView>(QLatin1String(QuestionTextsView::name), query), this,
              [this, question, ticket = m_ticket](const Result<Viewed<QuestionTextsView>> &viewed) {
                  if (ticket != m_ticket)
                      return;
                  m_reading.remove(question.id);
                  if (!viewed) {
                      emit refused(viewed.error());
                      return;
                  }
                  for (const QuestionTextsView::Line &line : viewed->value.lines) {
                      const OfficeQuestion &told = line.question;
                      m_texts.insert(told.id, line.text);
                      if (!line.answer || told.ticket != m_ticket || m_answers.contains(told.id))
                          continue;
                      m_answers.insert(told.id, *line.answer);
                      emit answered(told);
                  }
                  emit changed();
              });
}

} // namespace ow

#include "moc_AskDesk.cpp"
