#pragma once
#include "models/cases/WorkLine.h"
#include "models/sitevisits/SiteVisitCommands.h"
#include "sync/client/LiveView.h"
#include "ui/session/StationContext.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace ow {
class ScanViewer;
class SitePlanSheet;
class SiteRecordSheet;

/// 现场踏勘 of the case that is open: what is planned, what was found, its pictures; a route is planned by Alt+T and written down by Alt+W.
class SiteVisitPanel final : public QWidget {
    Q_OBJECT
public:
    SiteVisitPanel(StationContext &context, const QString &user, QWidget &page);
    /// The case that is open; hidden until tell() where nothing is planned.
    void tell(const Case &record, QDate today, bool usable);
    /// Of these cases one route is made, the open one first.
    void plan(const QList<WorkLine> &cases, QDate today);

signals:
    void refused(const ow::Problem &problem);
    void done(const QString &told);
    void papersIssued(const QList<ow::IssuedPaper> &papers);

private:
    void load();
    void refresh();
    void addVisit(const SiteVisit &visit);
    void record(const SiteVisit &visit);
    void cancel(const SiteVisit &visit);
    void showPhotos(const SiteStop &stop);

    StationContext &m_context;
    QString m_user;
    LiveView<SiteVisitsView> m_view;
    QVBoxLayout *m_lines;
    QWidget *m_body = nullptr;
    SitePlanSheet *m_plan;
    SiteRecordSheet *m_record;
    QWidget &m_page;
    ScanViewer *m_viewer = nullptr;
    Case m_case;
    QDate m_today;
    bool m_usable = false;
    QList<SiteVisit> m_visits;    ///< of the case
    QMap<QUuid, QString> m_words; ///< opened, by visit
};

} // namespace ow
