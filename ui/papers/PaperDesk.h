#pragma once
#include "models/papers/PaperCommands.h"
#include "ui/session/StationContext.h"

#include <QObject>
#include <QSet>

namespace ow {

struct PdfPaper;

/// Prints issued papers in the order given, each once: rendered, its PDF stored at the hub, put on paper, recorded with its digest
/// (design §6). A paper that fails stops those behind it, so that the order of stamping holds; retry() goes on from there. What came
/// out of no printer, or is wanted once more later, goes through again() and copy(), which the hub writes down first.
class PaperDesk final : public QObject {
    Q_OBJECT
public:
    explicit PaperDesk(StationContext &context, QObject *parent = nullptr);
    /// A paper that was given before is not printed again.
    void print(const QList<IssuedPaper> &papers);
    void retry();
    bool isIdle() const { return m_waiting.isEmpty(); }
    /// Printed since the desk was last idle, in order.
    const QList<IssuedPaper> &lastPrinted() const { return m_last; }
    /// The same copy once more.
    void again(const QUuid &paper);
    /// 补打: a later copy, with its reason.
    void copy(const QUuid &paper, const QString &reason);
    QString printerName() const;
    /// Another printer from now on; false: there is only one.
    bool useNextPrinter();

signals:
    /// `done` of all given since the desk was last idle.
    void progress(int done, int all);
    void printed(const QUuid &paper);
    void failed(const QString &title, const ow::Problem &problem);
    void finished();
    void printedAgain(const ow::PaperPrint &print, const QString &title);
    /// Nothing of it was printed; to be asked for again.
    void againFailed(const ow::Problem &problem);

private:
    void next();
    void store(const IssuedPaper &paper, const PdfPaper &pdf);
    void put(const IssuedPaper &paper, const PdfPaper &pdf);
    void record(const IssuedPaper &paper, const PdfPaper &pdf);
    void stop(const Problem &problem);
    void nextAgain();
    void putAgain(const PrintAgainReply &reply);
    void endAgain();

    StationContext &m_context;
    QList<IssuedPaper> m_waiting;
    QList<IssuedPaper> m_last;
    QList<PrintPaperAgain> m_again; ///< the first one is under way
    QSet<QUuid> m_taken;
    QSet<QUuid> m_onPaper; ///< printed, but perhaps not recorded yet
    int m_done = 0;
    int m_all = 0;
    bool m_busy = false;
    bool m_againBusy = false;
    bool m_hubFailed = false; ///< goes on by itself when the hub is back
};

} // namespace ow
