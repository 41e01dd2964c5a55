#pragma once
#include "models/opinions/OpinionCommands.h"
#include "sync/client/LiveView.h"
#include "ui/session/StationContext.h"

#include <QObject>

class QMenu;

namespace ow {

/// 常用意见 under a button: the reviewer's own and the hall's for this item, one key each; what was typed is kept for the next time.
class OpinionDesk final : public QObject {
    Q_OBJECT
public:
    OpinionDesk(StationContext &context, QObject *parent);
    void pop(QWidget &under, const QString &item, const QString &typed);

signals:
    void chosen(const QString &text);
    void done(const QString &told);
    void refused(const ow::Problem &problem);

private:
    void addOpinions(QMenu &menu, const QString &item, bool agrees, int &key);
    void setOwn(const QList<StandardOpinion> &own, const QString &told);

    StationContext &m_context;
    LiveView<OpinionsView> m_view;
};

} // namespace ow
