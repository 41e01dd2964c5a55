#pragma once
#include <QObject>

class QWidget;

namespace ow {
class ScanView;
class Sheet;

/// 查看扫描件 over a page; its keys are those of ScanView.
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
    Sheet *m_sheet;
    ScanView *m_view;
};

} // namespace ow
