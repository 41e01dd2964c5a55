#pragma once
#include <QImage>
#include <QThreadPool>
#include <QWidget>

class QKeyEvent;
class QBoxLayout;
class QLabel;
class QScrollArea;

namespace ow {

/// A scanned file page by page, as large as wished: + and - zoom, 0 shows the whole page, J and K turn pages, page keys scroll, R turns the
/// picture. In memory only.
class ScanView final : public QWidget {
    Q_OBJECT
public:
    explicit ScanView(QWidget *parent = nullptr);
    /// Pages are shown as wide as there is room, to be read; otherwise whole.
    void setReading(bool isReading) { m_isReading = isReading; }
    /// Forgets what was shown and says something in its place.
    void say(const QString &sentence);
    /// From its last page where it is reached backwards.
    void show(const QByteArray &file, bool fromItsEnd = false);
    /// True when the key was for the picture.
    bool press(const QKeyEvent &event);

signals:
    /// There is no page there: -1 before the first, 1 behind the last.
    void ended(int direction);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void took(const QList<QImage> &pages, bool fromItsEnd);
    void turnTo(int page);
    void zoom(double factor);
    void fit(bool whole);
    void scroll(int by);
    void turn();
    void refresh();

    QThreadPool m_pool; ///< draws the pages; the last to go, when it is done
    QScrollArea *m_scroll;
    QLabel *m_picture;
    QLabel *m_state;
    QBoxLayout *m_head; ///< which page it is, and the keys
    QList<QImage> m_pages;
    int m_page = 0;
    int m_turns = 0;
    double m_zoom = 1;
    bool m_isFitted = true;
    bool m_isReading = false;
    int m_round = 0; ///< pictures of an earlier file are void
};

} // namespace ow
