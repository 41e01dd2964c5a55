#include "models/cases/DraftRules.h"

#include "models/base/ProblemTypes.h"
#include "models/forms/Drift.h"

#include <algorithm>

namespace ow {

namespace {

Fault sourceFault(const QString &key, const Question &question, const Prefill &known, const ProblemType &type)
{
    return {key, &type, {{QStringLiteral("element"), question.element.name}, {QStringLiteral("source"), known.source}}};
}

} // namespace

DraftBody prefilledBody(const Form &form)
{
    DraftBody body;
    addPrefilled(body, form, Form());
    return body;
}

void addPrefilled(DraftBody &body, const Form &form, const Form &was)
{
    QSet<QString> answered;
    for (const DraftBody::Entry &entry : std::as_const(body.answers))
        answered.insert(entry.key);
    const auto add = [&](const QString &key, const Prefill &known) {
        if (!answered.contains(key) && !was.question(key))
            body.answers.append({key, known.value, known.provenance()});
    };
    for (const Question &question : form.questions) {
        if (question.prefill)
            add(question.key, *question.prefill);
    }
    for (const KnownRow &row : form.knownRows.value_or(QList<KnownRow>()))
        add(row.key, row.prefill);
}

Answers answersOf(const DraftBody &body)
{
    Answers answers;
    for (const QList<DraftBody::Entry> &entries : {body.parked.value_or(QList<DraftBody::Entry>()), body.answers}) {
        for (const DraftBody::Entry &entry : entries)
            answers.insert(entry.key, entry.value);
    }
    return answers;
}

FormSession::Sources sourcesOf(const DraftBody &body)
{
    FormSession::Sources sources;
    for (const QList<DraftBody::Entry> &entries : {body.parked.value_or(QList<DraftBody::Entry>()), body.answers}) {
        for (const DraftBody::Entry &entry : entries) {
            if (entry.provenance)
                sources.insert(entry.key, *entry.provenance);
        }
    }
    return sources;
}

void setAnswers(DraftBody &body, const FormSession &session)
{
    body.answers.clear();
    body.parked.reset();
    const Answers answers = session.state().answers();
    const Answers &aside = session.state().aside();
    for (auto answer = answers.begin(); answer != answers.end(); ++answer) {
        const DraftBody::Entry entry{answer.key(), *answer, session.source(answer.key())};
        if (!aside.contains(answer.key())) {
            body.answers.append(entry);
            continue;
        }
        if (!body.parked)
            body.parked.emplace();
        body.parked->append(entry);
    }
}

void signChanges(DraftBody &body, const QString &user)
{
    for (DraftBody::Entry &entry : body.answers) {
        if (entry.provenance && entry.provenance->original && entry.provenance->changedBy.value_or(QString()).isEmpty())
            entry.provenance->changedBy = user;
    }
}

Faults sourceFaults(const Form &form, const DraftBody &body, const Answers &leaving)
{
    const FormSession::Sources sources = sourcesOf(body);
    Faults faults;
    const auto judge = [&](const QString &key, const Question &question, const Prefill &known) {
        const auto answer = leaving.constFind(key);
        if (answer == leaving.constEnd() || !isLocked(known.provenance()))
            return;
        const auto from = sources.constFind(key);
        const bool kept = from != sources.constEnd();
        const ProblemType *fault = nullptr;
        if (*answer == known.value)
            return;
        if (isDrifted(*answer, kept ? std::optional(*from) : std::nullopt, known))
            fault = &problem::AnswerDrift;
        else if (!kept || !from->original || from->reason.value_or(QString()).trimmed().isEmpty())
            fault = &problem::AnswerLocked;
        if (fault)
            faults.append(sourceFault(key, question, known, *fault));
    };
    for (const Question &question : form.questions) {
        if (question.prefill)
            judge(question.key, question, *question.prefill);
    }
    for (const KnownRow &row : form.knownRows.value_or(QList<KnownRow>())) {
        if (const Question *question = form.question(row.key))
            judge(row.key, *question, row.prefill);
    }
    return faults;
}

void keepLeaving(DraftBody &body, const Answers &leaving)
{
    const FormSession::Sources sources = sourcesOf(body);
    body.answers.clear();
    body.parked.reset();
    for (auto answer = leaving.begin(); answer != leaving.end(); ++answer) {
        const auto from = sources.constFind(answer.key());
        body.answers.append({answer.key(), *answer, from == sources.constEnd() ? std::nullopt : std::optional(*from)});
    }
}

} // namespace ow
