#include "ui/capture/CapturePages.h"

#include "models/base/ProblemTypes.h"
#include "models/scans/PageSize.h"
#include "ui/capture/Background.h"
#include "ui/capture/CardPage.h"

#include <algorithm>

namespace ow {

namespace {
/// A sheet fed twice or a page not turned lies next to its copy; looking further back would take longer than scanning.
constexpr qsizetype copiesLookBack = 20;
/// Below it print of 10.5 points is hard to read.
constexpr int dotsMin = 100;
} // namespace

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

int CapturePages::indexOf(quint64 id) const
{
    const auto found =
        std::find_if(m_pages.begin(), m_pages.end(), [id](const ScanPage &page) { return page.id == id; });
    return found == m_pages.end() ? -1 : int(found - m_pages.begin());
}

std::optional<PageDoubt> CapturePages::doubt(int index) const
{
    if (index < 0 || index >= m_pages.size())
        return std::nullopt;
    const ScanPage &page = m_pages.at(index);
    if (page.accepted || page.isCard)
        return std::nullopt;
    if (page.findings.blank)
        return PageDoubt{PageDoubt::Kind::Blank};
    if (const int other = page.copyOf == 0 ? -1 : indexOf(page.copyOf); other >= 0)
        return PageDoubt{PageDoubt::Kind::Copy, other};
    if (page.findings.blurred)
        return PageDoubt{PageDoubt::Kind::Blurred};
    const int dots = page.isPdfPage() ? 0 : int(dotsPerInch(page.pixels, page.millimetres));
    if (dots > 0 && dots < dotsMin)
        return PageDoubt{PageDoubt::Kind::Coarse, -1, dots};
    return std::nullopt;
}

void CapturePages::clear()
{
    m_pool.clear();
    ++m_round;
    m_running = 0;
    m_front = {};
    m_sides.clear();
    m_isLaying = false;
    m_pages.clear();
    emit changed(-1);
}

void CapturePages::addPicture(const RawPage &raw)
{
    run([raw] { return scanPage(raw, PageCut::Paper); }, [this](const ScanPage &page) { append({page}); });
}

void CapturePages::addCardSide(const RawPage &raw, const QString &watermark)
{
    m_sides.append({raw, watermark});
    layNextSide();
}

void CapturePages::addCardFile(const QByteArray &file, const QString &watermark)
{
    run([file] { return cardPictures(file); },
        [this, watermark](const Result<QList<QImage>> &pictures) {
            for (const QImage &picture : pictures.value_or(QList<QImage>()))
                m_sides.append({RawPage{picture, 0, ScanOrigin::File, false}, watermark});
            layNextSide();
            emit changed(-1);
            if (!pictures)
                emit failed(pictures.error());
        });
}

/// One after the other: which side it is depends on what became of the one before.
void CapturePages::layNextSide()
{
    struct Laid {
        QImage side;
        ScanPage page;
    };
    if (m_isLaying || m_sides.isEmpty())
        return;
    m_isLaying = true;
    run(
        [next = m_sides.takeFirst(), front = m_front]() -> Result<Laid> {
            const Result<QImage> side = cardSide(next.raw.picture, next.raw.origin);
            if (!side)
                return fail(side.error());
            const bool isFront = front.isNull();
            return Laid{*side,
                        cardPage(isFront ? *side : front, isFront ? QImage() : *side, next.watermark, next.raw.origin,
                                 next.raw.simulated)};
        },
        [this, isFront = m_front.isNull()](const Result<Laid> &laid) {
            m_isLaying = false;
            if (!laid) {
                m_sides.clear(); // the next one would be taken for the side this was to be
                emit changed(-1);
                emit failed(laid.error());
                return;
            }
            if (isFront) {
                m_front = laid->side;
                append({laid->page});
                m_cardId = m_lastId;
            } else {
                m_front = {};
                ScanPage page = laid->page;
                page.id = m_cardId;
                replace(page);
            }
            layNextSide();
        });
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

void CapturePages::append(QList<ScanPage> pages)
{
    if (m_pages.size() + pages.size() > scanPagesMax) {
        emit changed(-1);
        emit failed({problem::ScanPagesTooMany, {{QStringLiteral("max"), QString::number(scanPagesMax)}}});
        return;
    }
    const int first = int(m_pages.size());
    for (ScanPage &page : pages)
        page.id = ++m_lastId;
    m_pages += pages;
    emit changed(first);
    for (const ScanPage &page : pages)
        lookForCopies(page.id);
}

void CapturePages::replace(ScanPage page)
{
    const int index = indexOf(page.id);
    if (index >= 0)
        m_pages[index] = std::move(page);
    emit changed(index);
}

void CapturePages::lookForCopies(quint64 id)
{
    const int index = indexOf(id);
    if (index < 1 || m_pages.at(index).isCard || m_pages.at(index).findings.blank)
        return;
    QList<ScanPage> before =
        m_pages.mid(std::max<qsizetype>(0, index - copiesLookBack), std::min<qsizetype>(index, copiesLookBack));
    run(
        [before, print = m_pages.at(index).print]() -> quint64 {
            for (auto other = before.crbegin(); other != before.crend(); ++other) {
                if (!other->isCard && isDuplicate(other->print, print))
                    return other->id;
            }
            return 0;
        },
        [this, id](quint64 copyOf) {
            if (const int at = indexOf(id); at >= 0)
                m_pages[at].copyOf = copyOf;
            emit changed(-1);
        });
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
    if (m_pages.at(index).id == m_cardId)
        m_front = {}; // the next side is a front again
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

void CapturePages::recut(int index)
{
    if (index < 0 || index >= m_pages.size() || !m_pages.at(index).canCut)
        return;
    run([page = m_pages.at(index)] { return ow::recut(page); },
        [this, before = m_pages.at(index)](ScanPage page) {
            page.id = before.id;
            page.copyOf = before.copyOf;
            page.accepted = before.accepted;
            replace(page);
        });
}

void CapturePages::accept(int index)
{
    if (index < 0 || index >= m_pages.size())
        return;
    m_pages[index].accepted = true;
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
