#include "ui/papers/PaperDesk.h"

#include "models/base/Crypto.h"
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
    if (m_waiting.isEmpty() && !papers.isEmpty()) {
        m_done = m_all = 0;
        m_last.clear();
    }
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
    const Result<PdfPaper> pdf = paperSource(paper, m_context.hall.kind).and_then(&renderPaper);
    if (!pdf)
        return stop(pdf.error());
    store(paper, *pdf);
}

void PaperDesk::store(const IssuedPaper &paper, const PdfPaper &pdf)
{
    whenReady(m_context.hub.putBlob(pdf.pdf, paper.application, BlobPurpose::Paper), this,
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
        m_last.append(m_waiting.takeFirst());
        ++m_done;
        m_busy = false;
        emit printed(id);
        emit progress(m_done, m_all);
        if (m_waiting.isEmpty())
            emit finished();
        next();
    });
}

QString PaperDesk::printerName() const
{
    return m_context.printer.name();
}

bool PaperDesk::useNextPrinter()
{
    return m_context.printer.useNext();
}

void PaperDesk::again(const QUuid &paper)
{
    m_again.append({paper, PrintAgain::NotOut, QString(), printerName()});
    nextAgain();
}

void PaperDesk::copy(const QUuid &paper, const QString &reason)
{
    m_again.append({paper, PrintAgain::LaterCopy, reason, printerName()});
    nextAgain();
}

void PaperDesk::nextAgain()
{
    if (m_againBusy || m_again.isEmpty())
        return;
    m_againBusy = true;
    whenReady(m_context.hub.send(m_again.first()), this, [this](const Result<PrintAgainReply> &reply) {
        if (reply)
            return putAgain(*reply);
        emit againFailed(reply.error());
        endAgain();
    });
}

void PaperDesk::putAgain(const PrintAgainReply &reply)
{
    const Result<PdfPaper> pdf = paperSource(reply.paper, m_context.hall.kind).and_then(&renderPaper);
    if (!pdf) {
        emit againFailed(pdf.error());
        return endAgain();
    }
    whenReady(m_context.printer.print(*pdf), this, [this, reply](const Result<QString> &done) {
        if (done)
            emit printedAgain(reply.print, reply.paper.title);
        else
            emit againFailed(done.error());
        endAgain();
    });
}

void PaperDesk::endAgain()
{
    m_again.removeFirst();
    m_againBusy = false;
    nextAgain();
}

void PaperDesk::stop(const Problem &problem)
{
    m_busy = false;
    emit failed(m_waiting.first().title, problem);
}

} // namespace ow

#include "moc_PaperDesk.cpp"
