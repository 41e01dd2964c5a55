#include "ui/papers/PaperDesk.h"

#include "models/base/Crypto.h"
#include "models/papers/PaperCommands.h"
#include "ui/common/Printer.h"
#include "ui/papers/PaperTemplate.h"

namespace ow {

PaperDesk::PaperDesk(StationContext &context, QObject *parent) : QObject(parent), m_context(context)
{
    connect(&context.hub, &HubClient::linkChanged, this, [this](HubClient::Link link) {
        if (link == HubClient::Link::Online && m_hubFailed)
            next();
    });
}

void PaperDesk::print(const QList<IssuedPaper> &papers)
{
    if (m_waiting.isEmpty())
        m_done = m_all = 0;
    for (const IssuedPaper &paper : papers) {
        if (m_taken.contains(paper.id))
            continue;
        m_taken.insert(paper.id);
        m_waiting.append(paper);
        ++m_all;
    }
    emit progress(m_done, m_all);
    next();
}

void PaperDesk::retry()
{
    next();
}

void PaperDesk::next()
{
    if (m_busy || m_waiting.isEmpty())
        return;
    m_busy = true;
    m_hubFailed = false;
    const IssuedPaper paper = m_waiting.first();
    const Result<PdfPaper> pdf = paperSource(paper, m_context.hall.demo).and_then(&renderPaper);
    if (!pdf)
        return stop(pdf.error());
    store(paper, *pdf);
}

void PaperDesk::store(const IssuedPaper &paper, const PdfPaper &pdf)
{
    whenReady(m_context.hub.putBlob(pdf.pdf, paper.application), this,
              [this, paper, pdf](const Result<QByteArray> &stored) {
                  m_hubFailed = !stored;
                  if (!stored)
                      return stop(stored.error());
                  if (m_onPaper.contains(paper.id))
                      record(paper, pdf);
                  else
                      put(paper, pdf);
              });
}

void PaperDesk::put(const IssuedPaper &paper, const PdfPaper &pdf)
{
    whenReady(m_context.printer.print(pdf), this, [this, paper, pdf](const Result<QString> &done) {
        if (!done)
            return stop(done.error());
        m_onPaper.insert(paper.id);
        record(paper, pdf);
    });
}

void PaperDesk::record(const IssuedPaper &paper, const PdfPaper &pdf)
{
    const RecordPrint command{paper.id, QString::fromLatin1(sha256(pdf.pdf).toHex())};
    whenReady(m_context.hub.send(command), this, [this, id = paper.id](const Result<PaperReply> &recorded) {
        if (!recorded)
            return stop(recorded.error());
        m_waiting.removeFirst();
        ++m_done;
        m_busy = false;
        emit printed(id);
        emit progress(m_done, m_all);
        if (m_waiting.isEmpty())
            emit finished();
        next();
    });
}

void PaperDesk::stop(const Problem &problem)
{
    m_busy = false;
    emit failed(m_waiting.first().title, problem);
}

} // namespace ow

#include "moc_PaperDesk.cpp"
