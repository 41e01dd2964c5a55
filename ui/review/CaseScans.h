#pragma once
#include "models/cases/CaseViews.h"
#include "ui/session/StationContext.h"

#include <QObject>

namespace ow {
class CaseFilePanel;
class PaperReader;
struct ReaderPaper;

/// Those that stand, in the order the item asks for them; what belongs to a party or to nothing asked stands last.
QList<ReaderPaper> papersOf(const CaseFileView &file, const QList<Scan> &scans);

/// The papers of the open case as they were scanned: which there are is read with the file, each of them only when it is looked at, and
/// that leaves its trace.
class CaseScans final : public QObject {
    Q_OBJECT
public:
    CaseScans(StationContext &context, CaseFilePanel &file, PaperReader &reader);
    void load(const CaseFileView &file);
    /// No case is open.
    void forget();

signals:
    /// The file has them from its next tell() on.
    void loaded(const QUuid &application);

private:
    void fetch(const Scan &scan);

    StationContext &m_context;
    CaseFilePanel &m_file;
    PaperReader &m_reader;
    QUuid m_case;
};

} // namespace ow
