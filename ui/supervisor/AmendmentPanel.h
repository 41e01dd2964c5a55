#pragma once
#include "models/cases/AmendmentCommands.h"
#include "models/cases/CaseViews.h"
#include "sync/client/LiveView.h"
#include "ui/papers/PaperDesk.h"
#include "ui/session/StationContext.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;

namespace ow {
class DataTable;
class TextTable;

/// 更正复核: names and numbers somebody wants put right; looked at with what stands there, then let through or sent back.
class AmendmentPanel final : public QWidget {
    Q_OBJECT
public:
    explicit AmendmentPanel(StationContext &context, QWidget *parent = nullptr);

signals:
    void refused(const ow::Problem &problem);
    void done(const QString &told);

private:
    void refresh();
    void tellButtons();
    void look();
    void answer(bool grants);
    const Case *chosen() const;

    StationContext &m_context;
    LiveView<AmendmentsView> m_view;
    PaperDesk m_papers; ///< the notice of what was let through
    QLabel *m_count;
    TextTable *m_rows;
    DataTable *m_table;
    QLabel *m_detail;
    QPushButton *m_look;
    QLineEdit *m_words;
    QPushButton *m_grant;
    QPushButton *m_refuse;
    QUuid m_seen; ///< the correction whose values were shown
};

} // namespace ow
