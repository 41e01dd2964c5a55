#include "ui/review/CaseScans.h"

#include "models/base/Uuid.h"
#include "models/cases/ScanCommands.h"
#include "ui/common/ProblemText.h"
#include "ui/review/CaseFilePanel.h"
#include "ui/review/PaperReader.h"

namespace ow {

QList<ReaderPaper> papersOf(const CaseFileView &file, const QList<Scan> &scans)
{
    QList<ReaderPaper> papers;
    QList<QUuid> taken;
    const auto take = [&](const QString &material, const QString &name) {
        for (const Scan &scan : scans) {
            if (scan.removed || scan.material != material || taken.contains(scan.id))
                continue;
            papers.append({scan, name});
            taken.append(scan.id);
        }
    };
    for (const CaseFileView::MaterialLine &line : file.materials)
        take(line.check.material, line.name);
    for (const CaseFileView::PartyLine &line : file.parties.value_or(QList<CaseFileView::PartyLine>()))
        take(proofPaper(line.party), CaseScans::tr("%1的证明").arg(line.maskedName));
    return papers;
}

CaseScans::CaseScans(StationContext &context, CaseFilePanel &file, PaperReader &reader)
    : QObject(&reader), m_context(context), m_file(file), m_reader(reader)
{
    connect(&file, &CaseFilePanel::scanWanted, this,
            [this](const Scan &scan, const QString &) { m_reader.open(scan.id); });
    connect(&reader, &PaperReader::wanted, this, &CaseScans::fetch);
}

void CaseScans::load(const CaseFileView &file)
{
    m_case = file.record.id;
    const QUrlQuery query({{QStringLiteral("application"), uuidText(file.record.application)}});
    whenReady(m_context.hub.view<ScansView>(QLatin1String(ScansView::name), query), this,
              [this, file](const Result<Viewed<ScansView>> &viewed) {
                  if (m_case != file.record.id)
                      return;
                  const QList<Scan> scans = viewed ? viewed->value.scans : QList<Scan>();
                  m_reader.tell(papersOf(file, scans));
                  if (scans.isEmpty())
                      return;
                  m_file.tellScans(file.record.application, scans);
                  emit loaded(file.record.application);
              });
}

void CaseScans::forget()
{
    m_case = QUuid();
    m_reader.tell({});
    m_reader.close();
}

void CaseScans::fetch(const Scan &scan)
{
    whenReady(m_context.hub.blob(scan.sha256, scan.application, tr("审查材料")), this,
              [this, id = scan.id](const Result<QByteArray> &bytes) {
                  if (bytes)
                      m_reader.show(id, *bytes);
                  else
                      m_reader.fail(id, ProblemText::sentence(bytes.error()));
              });
}

} // namespace ow

#include "moc_CaseScans.cpp"
