#pragma once
#include "models/cases/Scan.h"

#include <QWidget>

class QKeyEvent;
class QLabel;

namespace ow {
class ScanView;

/// One scanned paper of a case and what it is called.
struct ReaderPaper {
    Scan scan;
    QString name;
};

/// 对照材料: the papers of the open case beside its form. J and K go from page to page and on to the next paper; + - 0 R as everywhere.
class PaperReader final : public QWidget {
    Q_OBJECT
public:
    /// `key` closes it.
    explicit PaperReader(QWidget *parent = nullptr, const QString &key = QStringLiteral("Alt+V"));
    /// Those of another case, or of none: the first one is shown when it is open. More of the same case: what is looked at stays.
    void tell(const QList<ReaderPaper> &papers);
    bool hasPapers() const { return !m_papers.isEmpty(); }
    void open(const QUuid &scan = {});
    void close();
    /// A letter of its own, where no shortcut comes through.
    void press(const QKeyEvent &event);
    bool isOpen() const { return m_isOpen; }
    /// The bytes of the paper that was wanted last.
    void show(const QUuid &scan, const QByteArray &bytes);
    void fail(const QUuid &scan, const QString &why);

signals:
    void wanted(const ow::Scan &scan);
    void openChanged(bool isOpen);

private:
    void turnTo(int paper, bool fromItsEnd);
    void showTitle();

    QLabel *m_title;
    ScanView *m_view;
    QList<ReaderPaper> m_papers;
    int m_at = 0;
    bool m_isOpen = false;
    bool m_fromItsEnd = false;
};

} // namespace ow
