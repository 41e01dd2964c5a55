#pragma once
#include "ui/capture/ScanPage.h"

#include <QObject>
#include <QThreadPool>

namespace ow {

/// What is doubtful about a page.
struct PageDoubt {
    enum class Kind { Blank, Copy, Blurred, Coarse };
    Kind kind = Kind::Blank;
    int other = -1; ///< Copy: the place of the page it repeats
    int dots = 0;   ///< Coarse: dots an inch
};

/// The pages of the scan that is being put together, in order. Pictures and files are worked on one after the other on another thread;
/// what comes of them is said by signals.
class CapturePages final : public QObject {
    Q_OBJECT
public:
    explicit CapturePages(QObject *parent = nullptr);
    ~CapturePages() override;
    const QList<ScanPage> &pages() const { return m_pages; }
    /// Pictures, files or the whole scan are being worked on.
    bool isBusy() const { return m_running > 0; }
    /// Nothing for a page that is in order, or that was accepted as it is.
    std::optional<PageDoubt> doubt(int index) const;

    void clear();
    void addPicture(const RawPage &raw);
    /// The next side of an identity card: first its front, then its back, both on one page. Sides of one run wait for each other.
    void addCardSide(const RawPage &raw, const QString &watermark);
    /// Each page of the file is the next side.
    void addCardFile(const QByteArray &file, const QString &watermark);
    /// The front is there, the back is to come.
    bool awaitsBack() const { return !m_front.isNull(); }
    void addFile(const QByteArray &file);
    void move(int from, int to);
    void remove(int index);
    /// A quarter turn clockwise.
    void turn(int index);
    /// The paper alone, or again all that was taken.
    void recut(int index);
    void accept(int index);
    /// Answered by assembled(), or by failed().
    void assemble();

signals:
    /// Pages or isBusy() are others; `show` is the page to be looked at, -1 for the one that was.
    void changed(int show);
    void assembled(const ow::CapturedScan &scan);
    void failed(const ow::Problem &problem);

private:
    template <class Work, class Done>
    void run(Work work, Done done);
    void append(QList<ScanPage> pages);
    void replace(ScanPage page);
    void lookForCopies(quint64 id);
    void layNextSide();
    int indexOf(quint64 id) const;

    QThreadPool m_pool;
    QList<ScanPage> m_pages;
    struct CardSide {
        RawPage raw;
        QString watermark;
    };
    QImage m_front;          ///< of a card whose back is to come
    QList<CardSide> m_sides; ///< still to be laid out
    bool m_isLaying = false; ///< one of them is being
    quint64 m_cardId = 0;
    quint64 m_lastId = 0;
    int m_running = 0;
    int m_round = 0; ///< clear() makes what is still being worked on worthless
};

} // namespace ow
