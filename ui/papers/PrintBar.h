#pragma once
#include "models/base/Problem.h"

#include <QUuid>
#include <QWidget>

class QLabel;
class QPushButton;

namespace ow {
class PaperDesk;

/// 出来了吗: what of the papers is printed, and on which printer; what did not come out goes through once more, on another printer if
/// wanted. It asks and waits for nobody: who has his papers simply goes on.
class PrintBar final : public QWidget {
    Q_OBJECT
public:
    explicit PrintBar(PaperDesk &desk, QWidget *parent = nullptr);
    /// The visitor these papers were for is gone.
    void clear();

private:
    void tell(int done, int all);
    void tellFailed(const QString &title, const Problem &problem);
    void ask(const QString &text);
    void again();
    void useOther();

    PaperDesk &m_desk;
    QLabel *m_text;
    QPushButton *m_retry;
    QPushButton *m_again;
    QPushButton *m_other;
};

} // namespace ow
