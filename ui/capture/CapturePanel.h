#pragma once
#include "models/scans/PageTurn.h"
#include "ui/capture/CapturePages.h"
#include "ui/capture/CaptureSheet.h"
#include "ui/capture/PageSource.h"

#include <QWidget>

class QCheckBox;
class QFrame;
class QLabel;
class QMimeData;
class QPushButton;

namespace ow {
class Banner;
class PageStrip;
class PictureView;
class SourceBar;

/// The inside of the capture sheet: the live picture, or the page that is looked at, on the left; the pages so far on the right.
class CapturePanel final : public QWidget {
    Q_OBJECT
public:
    CapturePanel(std::vector<std::unique_ptr<PageSource>> sources, const Clock &clock, QWidget *parent = nullptr);
    void begin(const CaptureTask &task);
    /// The keys are those of the picture, to begin with.
    void takeFocus();
    /// Puts the pages together; answered by captured() when that went well. With doubtful pages it asks, and goes on when asked twice.
    void finish();
    /// Leaves at once without pages; with pages it asks, and leaves when asked twice in a row.
    void leave();
    /// Lets go of all pages and devices.
    void end();
    bool canFinish() const { return !m_pages->pages().isEmpty() && !m_pages->isBusy(); }

signals:
    void captured(const ow::CapturedScan &scan);
    void left();
    /// canFinish() may be another.
    void readinessChanged();

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    QSize sizeHint() const override;

private:
    QWidget *makePicture();
    QWidget *makePages();
    void listen();
    bool controlKey(int key);
    bool letterKey(int key);
    void take();
    void see(const QImage &frame);
    void receive(const RawPage &raw);
    void refresh(int show);
    void refreshDoubt();
    QWidget *makeBasis();
    void setBasis(ScanBasis basis);
    void addFile(const QByteArray &file);
    void showPage();
    void showLive();
    void tell(const Problem &problem);
    void chooseFiles();
    void paste();
    bool takeIn(const QMimeData &data);
    void readFile(const QString &path);
    QString watermark() const;
    QString waitingSentence() const;
    QString cardSentence() const;
    /// What has to be answered before the pages are used, the page it is about chosen; empty for nothing.
    QString openQuestion();

    const Clock &m_clock;
    CapturePages *m_pages;
    SourceBar *m_source;
    PictureView *m_picture;
    PageStrip *m_strip;
    Banner *m_banner;
    QLabel *m_count;
    QFrame *m_doubt;
    QLabel *m_doubtText;
    QPushButton *m_keep;
    QPushButton *m_turnButton;
    QPushButton *m_cut;
    QPushButton *m_remove;
    QCheckBox *m_card;
    QPushButton *m_original;
    QPushButton *m_promise;
    QLabel *m_basisText;
    ScanBasis m_basis = ScanBasis::Copy; ///< what lies before the clerk, as he said; cautious until he does
    CaptureTask m_task;
    PageTurn m_pageTurn;
    QThreadPool m_drawing;
    quint64 m_drawn = 0;      ///< counts what was asked to be drawn; only the last is shown
    bool m_looking = false;   ///< a page is looked at, not the live picture
    bool m_leaving = false;   ///< asked once
    bool m_finishing = false; ///< asked once, with doubtful pages
};

} // namespace ow
