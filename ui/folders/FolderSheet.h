#pragma once
#include "models/folders/FolderCommands.h"
#include "sync/client/LiveView.h"
#include "ui/papers/PaperDesk.h"
#include "ui/session/StationContext.h"

#include <QObject>

class QLabel;
class QLineEdit;
class QPushButton;
class QTabWidget;

namespace ow {
class FolderPackPanel;
class FolderReceivePanel;
class FolderWatchPanel;
class Notice;
class PrintBar;
class Sheet;
class StaffShell;

/// 材料流转, the same at every desk papers pass: what goes from here, what comes here, what is on its way or does not agree. A scanner
/// writes into the line on top, wherever one is: the code of a slip opens its batch, the code of any paper of a case asks for its counts.
class FolderSheet final : public QObject {
    Q_OBJECT
public:
    /// Laid over `window`.
    FolderSheet(StationContext &context, QWidget &window);
    void open();
    /// With its button and key (Ctrl+T) in the bar of a staff page; the button says what waits.
    static FolderSheet *addTo(StaffShell &shell, StationContext &context);
    /// Whoever worked here is gone: nothing he counted stays.
    void leave();

signals:
    /// That many batches came or exceptions are to be explained.
    void waitingChanged(int count);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    enum Part { Pack, Receive, Watch };
    void addParts();
    void tell();
    void scan();
    void awaitScan();
    void focusList();
    template <class C, class Took>
    void send(const C &command, Took then);
    bool receives() const;

    StationContext &m_context;
    LiveView<FolderDeskView> m_view;
    PaperDesk m_papers;
    Sheet *m_sheet;
    Notice *m_notice;
    QLineEdit *m_scan;
    QLabel *m_state;
    QTabWidget *m_parts;
    FolderPackPanel *m_pack;
    FolderReceivePanel *m_receive;
    FolderWatchPanel *m_watch;
    PrintBar *m_printing;
    bool m_underWay = false;
    bool m_greets = false; ///< nothing was said yet but where this is
};

} // namespace ow
