#include "ui/review/CaseScans.h"

#include "models/base/Uuid.h"
#include "models/cases/ScanCommands.h"
#include "ui/capture/ScanViewer.h"
#include "ui/review/CaseFilePanel.h"

namespace ow {

CaseScans::CaseScans(StationContext &context, CaseFilePanel &file, QWidget &page)
    : QObject(&page), m_context(context), m_file(file), m_page(page)
{
    connect(&file, &CaseFilePanel::scanWanted, this, &CaseScans::show);
}

void CaseScans::load(const QUuid &application)
{
    const QUrlQuery query({{QStringLiteral("application"), uuidText(application)}});
    whenReady(m_context.hub.view<ScansView>(QLatin1String(ScansView::name), query), this,
              [this, application](const Result<Viewed<ScansView>> &viewed) {
                  if (!viewed || viewed->value.scans.isEmpty())
                      return;
                  m_file.tellScans(application, viewed->value.scans);
                  emit loaded(application);
              });
}

void CaseScans::show(const Scan &scan, const QString &name)
{
    if (!m_viewer)
        m_viewer = new ScanViewer(m_page);
    m_viewer->open(name);
    whenReady(m_context.hub.blob(scan.sha256, scan.application, tr("审查材料")), this,
              [this](const Result<QByteArray> &bytes) {
                  if (bytes)
                      m_viewer->show(*bytes);
                  else
                      emit refused(bytes.error());
              });
}

} // namespace ow

#include "moc_CaseScans.cpp"
