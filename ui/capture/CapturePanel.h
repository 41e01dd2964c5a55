#pragma once
#include "ui/capture/CapturePages.h"
#include "ui/capture/CaptureSheet.h"

class QLabel;
class QMimeData;
class QPushButton;

namespace ow {
class Banner;
class PageStrip;
class PictureView;

/// The inside of the capture sheet: the picture on the left, the pages so far on the right.
class CapturePanel final : public QWidget {
    Q_OBJECT
public:
    explicit CapturePanel(QWidget *parent = nullptr);
    void begin(const CaptureTask &task);
    /// Puts the pages together; answered by captured() when that went well.
    void finish();
    /// Leaves at once without pages; with pages it asks, and leaves when asked twice in a row.
    void leave();
    /// Lets go of all pages.
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
    QSize sizeHint() const override;

private:
    QWidget *makePicture();
    QWidget *makePages();
    void refresh(int show);
    void showPage(int index);
    void tell(const Problem &problem);
    void chooseFiles();
    void paste();
    bool takeIn(const QMimeData &data);
    void readFile(const QString &path);

    CapturePages *m_pages;
    PictureView *m_picture;
    PageStrip *m_strip;
    Banner *m_banner;
    QLabel *m_count;
    QPushButton *m_turn;
    QPushButton *m_remove;
    CaptureTask m_task;
    bool m_leaving = false; ///< asked once
};

} // namespace ow
