#pragma once
#include "models/queue/FloorViews.h"
#include "sync/client/LiveView.h"
#include "ui/session/StationContext.h"
#include "ui/supervisor/QuestionListModel.h"

#include <QWidget>

class QLabel;

namespace ow {
class DataTable;

/// 没答上来的: what visitors asked and the published answers do not say; whoever keeps the guides reads it.
class QuestionsPage final : public QWidget {
    Q_OBJECT
public:
    explicit QuestionsPage(StationContext &context, QWidget *parent = nullptr);

private:
    void refresh();

    StationContext &m_context;
    LiveView<QuestionsView> m_questions;
    Catalogue m_catalogue;
    QuestionListModel *m_model;
    DataTable *m_table;
    QLabel *m_count;
    bool m_catalogueAsked = false;
};

} // namespace ow
