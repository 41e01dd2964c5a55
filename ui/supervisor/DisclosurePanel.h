#pragma once
#include "models/disclosures/DisclosureCommands.h"
#include "sync/client/LiveView.h"
#include "ui/papers/PaperDesk.h"
#include "ui/session/StationContext.h"

#include <QSet>
#include <QWidget>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QSpinBox;

namespace ow {
class DataTable;
class PrintBar;
class TextTable;

/// 行政许可公示 (双公示): licences granted and still to be made public, with the day they must be; ticked by Space, published together as a
/// numbered list that is printed and kept as a table, or withheld with a ground of the law. What was published stands below.
class DisclosurePanel final : public QWidget {
    Q_OBJECT
public:
    explicit DisclosurePanel(StationContext &context, QWidget *parent = nullptr);
    void exportTo(const QString &path);

signals:
    void refused(const ow::Problem &problem);
    void done(const QString &told);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget *makeActs();
    void refresh();
    void tellRow();
    void tick();
    void publish();
    void keepBack();
    void askWhere();
    template <class C, class Took>
    void send(const C &command, Took then);
    const DisclosuresView::Line *chosen() const;

    StationContext &m_context;
    LiveView<DisclosuresView> m_view;
    PaperDesk m_papers;
    PrintBar *m_printing;
    QLabel *m_figures;
    QSpinBox *m_days;
    QPushButton *m_set;
    TextTable *m_rows;
    DataTable *m_table;
    QLabel *m_told;
    QList<QCheckBox *> m_places;
    QPushButton *m_publish;
    QComboBox *m_ground;
    QLineEdit *m_words;
    QPushButton *m_withhold;
    QPushButton *m_export;
    QSet<QUuid> m_ticked;
    QList<PublishedRow> m_list; ///< to be kept as a table
    bool m_underWay = false;
};

} // namespace ow
