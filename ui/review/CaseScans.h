#pragma once
#include "models/cases/CaseViews.h"
#include "ui/session/StationContext.h"

#include <QObject>

namespace ow {
class CaseFilePanel;
class ScanViewer;

/// The papers of the open case as they were scanned: which there are is read with the file, each of them only when it is looked at, and
/// that leaves its trace.
class CaseScans final : public QObject {
    Q_OBJECT
public:
    CaseScans(StationContext &context, CaseFilePanel &file, QWidget &page);
    void load(const QUuid &application);

signals:
    /// The file has them from its next tell() on.
    void loaded(const QUuid &application);
    void refused(const ow::Problem &problem);

private:
    void show(const Scan &scan, const QString &name);

    StationContext &m_context;
    CaseFilePanel &m_file;
    QWidget &m_page;
    ScanViewer *m_viewer = nullptr;
};

} // namespace ow
