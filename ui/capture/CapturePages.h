#pragma once
#include "ui/capture/ScanPage.h"

#include <QObject>
#include <QThreadPool>

namespace ow {

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

    void clear();
    void addPicture(const RawPage &raw);
    void addFile(const QByteArray &file);
    void move(int from, int to);
    void remove(int index);
    /// A quarter turn clockwise.
    void turn(int index);
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
    void append(const QList<ScanPage> &pages);

    QThreadPool m_pool;
    QList<ScanPage> m_pages;
    int m_running = 0;
    int m_round = 0; ///< clear() makes what is still being worked on worthless
};

} // namespace ow
