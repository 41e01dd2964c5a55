#pragma once
#include "models/redress/RedressCommands.h"
#include "sync/client/LiveView.h"
#include "ui/session/StationContext.h"

#include <QWidget>
#include <functional>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QSpinBox;

namespace ow {
class Banner;
class DataTable;
class SteeringReasonSheet;
class TextTable;

/// 差评处置: what bad ratings wait for, the next step of the chosen one, and its ledger. Shows only the acts its state allows; who rated is
/// shown to who calls back, after he says why.
class BadRatingPanel final : public QWidget {
    Q_OBJECT
public:
    explicit BadRatingPanel(StationContext &context, QWidget *parent = nullptr);

signals:
    void refused(const ow::Problem &problem);
    void done(const QString &told);
    /// How many wait to be taken up, and how many are past their day; for who sees another page.
    void waitingChanged(int fresh, int late);

private:
    QWidget *makeActs();
    /// A button that is there while `fits`, and takes the chosen one.
    using Fits = std::function<bool(const BadRatingRow &)>;
    QPushButton *addAct(const char *name, const QString &text, Fits fits,
                        const std::function<void(const BadRatingRow &)> &act);
    void refresh();
    void tellChosen();
    void tellFields(const std::optional<BadRatingRow> &row);
    std::optional<BadRatingRow> chosen() const;
    QString words() const;
    QString moreWords() const;
    template <class C>
    void send(const C &command, const QString &told);
    void showRater(const BadRatingRow &row);
    void setTerms(const QString &reason);

    StationContext &m_context;
    LiveView<BadRatingsView> m_view;
    Banner *m_late;
    QLabel *m_count;
    QPushButton *m_change;
    TextTable *m_rows;
    DataTable *m_table;
    QLabel *m_detail;
    QLabel *m_rater;
    QLineEdit *m_text;
    QLineEdit *m_more;
    QComboBox *m_level;
    SteeringReasonSheet *m_sheet;
    QSpinBox *m_codeDays;
    QSpinBox *m_verifyDays;
    QSpinBox *m_complexDays;
    QList<QPair<QPushButton *, Fits>> m_acts;
    QUuid m_shown; ///< whose texts stand in the fields
    int m_fresh = 0;
    int m_lateCount = 0;
};

} // namespace ow
