#pragma once
#include "models/suggestions/SuggestionCommands.h"
#include "sync/client/LiveView.h"
#include "ui/session/StationContext.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QPlainTextEdit;
class QPushButton;

namespace ow {
class DataTable;
class TextTable;

/// 意见建议: what citizens left at the kiosks, answered and closed by hand; the number to call back is shown with a trace.
class SuggestionPanel final : public QWidget {
    Q_OBJECT
public:
    explicit SuggestionPanel(StationContext &context, QWidget *parent = nullptr);

signals:
    void refused(const ow::Problem &problem);
    void done(const QString &told);

private:
    void refresh();
    void tellChosen();
    void answer();
    void close();
    void reveal();
    std::optional<SuggestionsView::Line> chosen() const;

    StationContext &m_context;
    LiveView<SuggestionsView> m_view;
    QLabel *m_count;
    TextTable *m_rows;
    DataTable *m_table;
    QLabel *m_words;
    QLabel *m_facts;
    QPlainTextEdit *m_answer;
    QPushButton *m_send;
    QPushButton *m_close;
    QComboBox *m_reason;
    QPushButton *m_reveal;
    QUuid m_shown; ///< whose words stand below
};

} // namespace ow
