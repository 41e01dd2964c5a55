#pragma once
#include <QImage>
#include <QObject>
#include <QThreadPool>

class QLabel;
class QScrollArea;
class QWidget;

namespace ow {
class Sheet;

/// 查看扫描件: page by page, as large as wished; + and - zoom, 0 fits, J and K turn pages, R turns the picture. In memory only.
class ScanViewer final : public QObject {
    Q_OBJECT
public:
    /// Lives as long as `page`, which it covers while it is open.
    explicit ScanViewer(QWidget &page);
    void open(const QString &title);
    /// The file it was opened for.
    void show(const QByteArray &file);
    bool isOpen() const;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void took(const QList<QImage> &pages);
    void turnTo(int page);
    void zoom(double factor);
    void fit();
    void refresh();

    QThreadPool m_pool; ///< draws the pages; the last to go, when it is done
    Sheet *m_sheet;
    QScrollArea *m_scroll;
    QLabel *m_picture;
    QLabel *m_state;
    QList<QImage> m_pages;
    int m_page = 0;
    int m_turns = 0;
    double m_zoom = 1;
    int m_round = 0; ///< pictures of an earlier file are void
};

} // namespace ow
