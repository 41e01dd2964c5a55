#include "ui/capture/CapturePages.h"

#include "models/base/ProblemTypes.h"
#include "ui/capture/Background.h"

namespace ow {

CapturePages::CapturePages(QObject *parent) : QObject(parent)
{
    m_pool.setMaxThreadCount(1); // pages stand in the order they were taken
}

CapturePages::~CapturePages()
{
    m_pool.clear();
}

template <class Work, class Done>
void CapturePages::run(Work work, Done done)
{
    ++m_running;
    emit changed(-1);
    inBackground(m_pool, this, std::move(work), [this, round = m_round, done = std::move(done)](const auto &result) {
        if (round != m_round)
            return;
        --m_running;
        done(result);
    });
}

void CapturePages::clear()
{
    m_pool.clear();
    ++m_round;
    m_running = 0;
    m_pages.clear();
    emit changed(-1);
}

void CapturePages::addPicture(const RawPage &raw)
{
    run([raw] { return scanPage(raw); }, [this](const ScanPage &page) { append({page}); });
}

void CapturePages::addFile(const QByteArray &file)
{
    run([file] { return importedPages(file); },
        [this](const Result<QList<ScanPage>> &pages) {
            if (pages)
                return append(*pages);
            emit changed(-1);
            emit failed(pages.error());
        });
}

void CapturePages::append(const QList<ScanPage> &pages)
{
    if (m_pages.size() + pages.size() > scanPagesMax) {
        emit changed(-1);
        emit failed({problem::ScanPagesTooMany, {{QStringLiteral("max"), QString::number(scanPagesMax)}}});
        return;
    }
    const int first = int(m_pages.size());
    m_pages += pages;
    emit changed(first);
}

void CapturePages::move(int from, int to)
{
    if (from == to || from < 0 || to < 0 || from >= m_pages.size() || to >= m_pages.size())
        return;
    m_pages.move(from, to);
    emit changed(to);
}

void CapturePages::remove(int index)
{
    if (index < 0 || index >= m_pages.size())
        return;
    m_pages.removeAt(index);
    emit changed(int(std::min<qsizetype>(index, m_pages.size() - 1)));
}

void CapturePages::turn(int index)
{
    if (index < 0 || index >= m_pages.size())
        return;
    m_pages[index].turns = (m_pages.at(index).turns + 1) % 4;
    emit changed(index);
}

void CapturePages::assemble()
{
    if (m_pages.isEmpty())
        return;
    run([pages = m_pages] { return assembledScan(pages); },
        [this](const Result<CapturedScan> &scan) {
            emit changed(-1);
            if (scan)
                emit assembled(*scan);
            else
                emit failed(scan.error());
        });
}

} // namespace ow

#include "moc_CapturePages.cpp"
