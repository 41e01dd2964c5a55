#pragma once
#include "models/cases/FindCommands.h"
#include "models/folders/FolderCommands.h"
#include "sync/client/LiveView.h"
#include "ui/session/StationContext.h"

#include <QObject>
#include <QPointer>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace ow {
class CaseListModel;
class DataTable;
class PersonLook;
class ReaderGroup;
class Sheet;
class StaffShell;

/// 查办件: the same at every staff desk. A word or a card, the cases it means, and how the chosen one stands; names and numbers stay
/// masked, and are shown for a minute to who may see them and says why.
class FindSheet final : public QObject {
    Q_OBJECT
public:
    /// Laid over `window`, whose page's reader it borrows while it is open; it brings its own where there is none.
    FindSheet(StationContext &context, QWidget &window);
    void open();
    /// With its button and key (Ctrl+F) in the bar of a staff page.
    static FindSheet *addTo(StaffShell &shell, StationContext &context);
    /// Whoever looked is gone: nothing of it stays.
    void leave();

signals:
    /// A 网上申请 that lies on a desk is to be gone on with here, or papers of a case were brought.
    void openWanted(const ow::Case &record);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget *makeDetail();
    void search();
    void ask(const FindCases &command);
    void tell(const FoundCases &found);
    void choose(int row);
    void reveal();
    void tellPerson();
    void followFolder(const QUuid &id);
    void clearChoice();

    StationContext &m_context;
    const WorkingCalendar &m_calendar;
    Sheet *m_sheet;
    QLineEdit *m_field;
    QLabel *m_state;
    CaseListModel *m_cases;
    DataTable *m_table;
    QLabel *m_head;
    QLabel *m_facts;
    QLabel *m_steps;
    QLabel *m_where;
    QComboBox *m_reason;
    QPushButton *m_reveal;
    QPushButton *m_go;
    QLabel *m_person;
    PersonLook *m_look;
    QPointer<ReaderGroup> m_reader;
    std::optional<Case> m_chosen;
    std::unique_ptr<LiveView<CaseFolderView>> m_folder; ///< where the papers of the chosen case are
    int m_round = 0;                                    ///< the answer to an earlier question is too late
};

} // namespace ow
