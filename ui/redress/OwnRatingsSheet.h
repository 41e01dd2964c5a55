#pragma once
#include "models/redress/RedressCommands.h"
#include "ui/session/StationContext.h"

#include <QObject>

class QLabel;
class QLineEdit;
class QPushButton;

namespace ow {
class DataTable;
class Sheet;
class StaffShell;
class TextTable;

/// 对我的差评: what was said about who is signed in, on which day, and what became of it; his own word on it, and his appeal against a
/// finding. Who said it stands nowhere.
class OwnRatingsSheet final : public QObject {
    Q_OBJECT
public:
    OwnRatingsSheet(StationContext &context, QWidget &window);
    void open();
    /// With its button and key (Ctrl+J) in the bar of a staff page.
    static OwnRatingsSheet *addTo(StaffShell &shell, StationContext &context);
    /// Whoever looked is gone: nothing of it stays.
    void leave();

private:
    void load();
    void show(const OwnBadRatingsView &view);
    void tellChosen();
    template <class C>
    void send(const QString &told);
    std::optional<OwnBadRating> chosen() const;

    StationContext &m_context;
    Sheet *m_sheet;
    QLabel *m_state;
    TextTable *m_rows;
    DataTable *m_table;
    QLabel *m_detail;
    QLineEdit *m_text;
    QPushButton *m_say;
    QPushButton *m_appeal;
    OwnBadRatingsView m_view;
    int m_round = 0; ///< the answer to an earlier question is too late
};

} // namespace ow
