#pragma once
#include "ui/intake/IntakeSession.h"
#include "ui/intake/MaterialRow.h"

namespace ow {
class BroughtRow;
class Sheet;

/// 补齐: a tolerated paper is handed in; looked at point by point as at intake.
class SupplementSheet final : public QObject {
    Q_OBJECT
public:
    SupplementSheet(IntakeSession &session, QWidget &page);
    /// refused() of the session when the catalogue does not tell what to look at.
    void open(const Case &record, const QString &material);

private:
    void show(const Material &known, const Case &record);
    void refresh();

    IntakeSession &m_session;
    Sheet *m_sheet;
    BroughtRow *m_brought;
    MaterialRow *m_row = nullptr;
    SupplementCase m_command;
};

} // namespace ow
