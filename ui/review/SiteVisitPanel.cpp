#include "ui/review/SiteVisitPanel.h"

#include "models/base/Crypto.h"
#include "models/base/Uuid.h"
#include "ui/capture/ScanViewer.h"
#include "ui/common/DayText.h"
#include "ui/review/SitePlanSheet.h"
#include "ui/review/SiteRecordSheet.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QUrlQuery>
#include <QVBoxLayout>
#include <algorithm>

namespace ow {

SiteVisitPanel::SiteVisitPanel(StationContext &context, const QString &user, QWidget &page)
    : m_context(context), m_user(user),
      m_view(context.hub, QLatin1String(SiteVisitsView::name), {}, {QStringLiteral("cases")},
             [](SiteVisitsView &, const QString &type, const QJsonObject &) { return !isSiteVisitNews(type); }),
      m_lines(new QVBoxLayout(this)), m_plan(new SitePlanSheet(page)), m_record(new SiteRecordSheet(context, page)),
      m_page(page)
{
    setObjectName(QStringLiteral("siteVisitPanel"));
    m_lines->setContentsMargins(0, 0, 0, 0);
    connect(&m_view, &LiveViewBase::changed, this, [this] {
        if (!m_case.id.isNull())
            load();
    });
    connect(m_plan, &SitePlanSheet::said, this, [this](const PlanSiteVisit &command) {
        whenReady(m_context.hub.send(command), this, [this](const Result<SiteVisitReply> &reply) {
            if (!reply) {
                emit refused(reply.error());
                return;
            }
            emit papersIssued(reply->papers);
            emit done(
                tr("已安排%1踏勘 %2 处，请带上路线单").arg(dayOfYear(reply->visit.on)).arg(reply->visit.stops.size()));
        });
    });
    connect(m_record, &SiteRecordSheet::refused, this, &SiteVisitPanel::refused);
    connect(m_record, &SiteRecordSheet::said, this,
            [this](const RecordSiteVisit &command, const std::optional<CapturedScan> &photos) {
                const auto send = [this](const RecordSiteVisit &full) {
                    whenReady(m_context.hub.send(full), this, [this](const Result<SiteVisitReply> &reply) {
                        if (!reply) {
                            emit refused(reply.error());
                            return;
                        }
                        emit papersIssued(reply->papers);
                        emit done(tr("踏勘已记录，请被踏勘人在记录上签名"));
                    });
                };
                if (!photos)
                    return send(command);
                RecordSiteVisit full = command;
                full.photos =
                    SitePhoto{QString::fromLatin1(sha256(photos->bytes).toHex()), photos->mediaType, photos->pages};
                whenReady(m_context.hub.putBlob(photos->bytes, m_case.application), this,
                          [this, full, send](const Result<QByteArray> &stored) {
                              if (stored)
                                  send(full);
                              else
                                  emit refused(stored.error());
                          });
            });
    hide();
}

void SiteVisitPanel::tell(const Case &record, QDate today, bool usable)
{
    const bool isOther = record.id != m_case.id;
    m_case = record;
    m_today = today;
    m_usable = usable;
    if (isOther) {
        m_visits.clear();
        m_words.clear();
        load();
    }
    refresh();
}

/// The words are read only where something was found: reading leaves a trace.
void SiteVisitPanel::load()
{
    const QUuid id = m_case.id;
    whenReady(
        m_context.hub.view<SiteVisitsView>(QLatin1String(SiteVisitsView::name),
                                           QUrlQuery({{QStringLiteral("case"), uuidText(id)}})),
        this, [this, id](const Result<Viewed<SiteVisitsView>> &viewed) {
            if (!viewed || id != m_case.id)
                return;
            m_visits = viewed->value.ofCase.value_or(QList<SiteVisit>());
            refresh();
            const bool isFound = std::any_of(m_visits.begin(), m_visits.end(), [&](const SiteVisit &visit) {
                return visit.stopOf(id) && visit.stopOf(id)->finding && !m_words.contains(visit.id);
            });
            if (!isFound)
                return;
            const QUrlQuery query({{QStringLiteral("id"), uuidText(id)}, {QStringLiteral("reason"), tr("看踏勘记录")}});
            whenReady(m_context.hub.view<SiteVisitTextsView>(QLatin1String(SiteVisitTextsView::name), query), this,
                      [this, id](const Result<Viewed<SiteVisitTextsView>> &texts) {
                          if (!texts || id != m_case.id)
                              return;
                          for (const SiteVisitTextsView::Line &line : texts->value.lines)
                              m_words.insert(line.visit, line.words.value_or(QString()));
                          refresh();
                      });
        });
}

void SiteVisitPanel::refresh()
{
    if (m_body) {
        m_body->hide();
        m_body->deleteLater();
    }
    m_body = new QWidget(this);
    auto *column = new QVBoxLayout(m_body);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    for (const SiteVisit &visit : std::as_const(m_visits))
        addVisit(visit);
    m_lines->addWidget(m_body);
    m_body->setVisible(!m_visits.isEmpty());
    setVisible(!m_visits.isEmpty());
}

void SiteVisitPanel::addVisit(const SiteVisit &visit)
{
    const SiteStop *stop = visit.stopOf(m_case.id);
    if (!stop)
        return;
    auto *row = new QHBoxLayout;
    const QString head = tr("踏勘　%1 %2　%3").arg(dayOfYear(visit.on), stop->arrive, officersText(visit));
    const QString tail = visit.state == SiteVisitState::Cancelled && !stop->finding
        ? tr("已取消：%1").arg(visit.cancelled.value_or(QString()))
        : stop->finding ? tr("%1　%2").arg(stop->finding->passes ? tr("符合") : tr("不符合"), m_words.value(visit.id))
                        : tr("待记录　查看：%1").arg(stop->looksAt.join(QStringLiteral("；")));
    auto *text = new QLabel(head + QLatin1Char('\n') + tail);
    text->setObjectName(QStringLiteral("siteLine"));
    text->setWordWrap(true);
    text->setTextFormat(Qt::PlainText);
    text->setProperty("kind", stop->finding && !stop->finding->passes ? QStringLiteral("field") : QString());
    row->addWidget(text, 1);
    if (stop->finding && stop->finding->photos) {
        auto *photos = new QPushButton(tr("照片（%1页）").arg(stop->finding->photos->pages));
        photos->setObjectName(QStringLiteral("siteShowPhotos"));
        connect(photos, &QPushButton::clicked, this, [this, one = *stop] { showPhotos(one); });
        row->addWidget(photos);
    }
    const bool goes = std::any_of(visit.officers.begin(), visit.officers.end(),
                                  [this](const SiteOfficer &one) { return one.user == m_user; });
    if (visit.state == SiteVisitState::Planned && !stop->finding) {
        auto *cancelling = new QPushButton(tr("取消…"));
        cancelling->setObjectName(QStringLiteral("siteCancel"));
        cancelling->setProperty("kind", QStringLiteral("quiet"));
        cancelling->setEnabled(m_usable);
        connect(cancelling, &QPushButton::clicked, this, [this, visit] { cancel(visit); });
        row->addWidget(cancelling);
        auto *write = new QPushButton(tr("记录踏勘… (Alt+W)"));
        write->setObjectName(QStringLiteral("siteRecord"));
        write->setShortcut(QKeySequence(QStringLiteral("Alt+W")));
        write->setEnabled(m_usable && goes && m_today >= visit.on);
        write->setToolTip(!goes ? tr("由踏勘人员记录") : m_today < visit.on ? tr("踏勘当天起可以记录") : QString());
        connect(write, &QPushButton::clicked, this, [this, visit] { record(visit); });
        row->addWidget(write);
    }
    static_cast<QVBoxLayout *>(m_body->layout())->addLayout(row);
}

void SiteVisitPanel::plan(const QList<WorkLine> &cases, QDate today)
{
    if (m_view.isLoaded() && !cases.isEmpty())
        m_plan->open(cases, m_view.value().people, m_user, today);
}

void SiteVisitPanel::record(const SiteVisit &visit)
{
    if (const SiteStop *stop = visit.stopOf(m_case.id))
        m_record->open(visit, *stop);
}

void SiteVisitPanel::cancel(const SiteVisit &visit)
{
    auto *reasons = new QMenu(this);
    reasons->setObjectName(QStringLiteral("siteCancelReasons"));
    reasons->setAttribute(Qt::WA_DeleteOnClose);
    int key = 0;
    for (const QString &reason : {tr("申请人要求改期"), tr("天气原因"), tr("人员调整"), tr("不再需要踏勘")}) {
        connect(reasons->addAction(QStringLiteral("&%1　%2").arg(++key).arg(reason)), &QAction::triggered, this,
                [this, id = visit.id, reason] {
                    whenReady(m_context.hub.send(CancelSiteVisit{id, reason}), this,
                              [this](const Result<SiteVisitReply> &reply) {
                                  if (reply)
                                      emit done(tr("这次踏勘已取消"));
                                  else
                                      emit refused(reply.error());
                              });
                });
    }
    reasons->popup(QCursor::pos());
}

void SiteVisitPanel::showPhotos(const SiteStop &stop)
{
    if (!m_viewer)
        m_viewer = new ScanViewer(m_page);
    m_viewer->open(tr("现场照片"));
    whenReady(m_context.hub.blob(stop.finding->photos->sha256, stop.application, tr("看踏勘照片")), this,
              [this](const Result<QByteArray> &bytes) {
                  if (bytes)
                      m_viewer->show(*bytes);
                  else
                      emit refused(bytes.error());
              });
}

} // namespace ow

#include "moc_SiteVisitPanel.cpp"
