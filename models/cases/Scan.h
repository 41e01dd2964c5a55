#pragma once
// Scans of papers: bytes are a sealed blob under the application's key; who took them, when, of what and how far they can be
// trusted is recorded here (domain.md §12).
#include "models/scans/ScanBasis.h"
#include "models/store/Event.h"

#include <QUuid>

namespace ow {

/// Trust in a scan (国办函〔2016〕108号). Better ones come first.
enum class PaperGrade {
    A, ///< from the issuer
    B, ///< held against the original by a window officer
    C, ///< brought by the applicant; not yet held against the original
    D, ///< made by the applicant himself, with his promise
};
constexpr Code<PaperGrade> paperGradeCodes[] = {
    {PaperGrade::A, "A"}, {PaperGrade::B, "B"}, {PaperGrade::C, "C"}, {PaperGrade::D, "D"}};
constexpr std::span<const Code<PaperGrade>> codesOf(PaperGrade)
{
    return paperGradeCodes;
}

enum class ScanSource { Camera, Scanner, File, Mixed, Earlier, Online };
constexpr Code<ScanSource> scanSourceCodes[] = {{ScanSource::Camera, "camera"},   {ScanSource::Scanner, "scanner"},
                                                {ScanSource::File, "file"},       {ScanSource::Mixed, "mixed"},
                                                {ScanSource::Earlier, "earlier"}, {ScanSource::Online, "online"}};
constexpr std::span<const Code<ScanSource>> codesOf(ScanSource)
{
    return scanSourceCodes;
}

/// Why a scan is not looked at any more. No free words: they might name people.
enum class ScanRemoval { WrongPaper, Illegible, Doubled, WrongPerson, Replaced, PartyLeft };
constexpr Code<ScanRemoval> scanRemovalCodes[] = {
    {ScanRemoval::WrongPaper, "wrongPaper"}, {ScanRemoval::Illegible, "illegible"},
    {ScanRemoval::Doubled, "doubled"},       {ScanRemoval::WrongPerson, "wrongPerson"},
    {ScanRemoval::Replaced, "replaced"},     {ScanRemoval::PartyLeft, "partyLeft"}};
constexpr std::span<const Code<ScanRemoval>> codesOf(ScanRemoval)
{
    return scanRemovalCodes;
}
QString scanRemovalText(ScanRemoval removal);

struct ScanMark {
    QString user;
    QString name; ///< as shown to staff
    Instant at;

    static Fields fields();
};

struct Scan {
    QUuid id;
    QUuid application;
    QUuid principal;
    QString material; ///< code in the catalogue, or proofPaper() of one of its parties
    QString sha256;   ///< of its bytes, the blob's name
    QString media;    ///< "application/pdf", "image/jpeg", "image/png"
    int pages = 1;
    ScanSource source = ScanSource::Camera;
    PaperGrade grade = PaperGrade::C;
    QDate
        scannedOn; ///< the paper, or its file from the applicant, came to a hall that day; stays when it is taken over
    ScanMark added;
    std::optional<ScanMark> checked = {}; ///< held against the original
    std::optional<QUuid> from = {};       ///< the scan it was taken over from
    std::optional<QString> fromCase = {}; ///< number of that case
    std::optional<ScanRemoval> removal = {};
    std::optional<ScanMark> removed = {};

    static Fields fields();
};

// Each carries the whole scan as it is afterwards.
#define OW_SCAN_EVENT(Name, wire) \
    struct Name { \
        static constexpr char type[] = wire; \
        Scan scan; \
        static Fields fields() { return {field("scan", &Name::scan)}; } \
    };
OW_SCAN_EVENT(ScanAdded, "gov.scan.added.v1")
OW_SCAN_EVENT(ScanTakenOver, "gov.scan.takenOver.v1")
OW_SCAN_EVENT(ScanChecked, "gov.scan.checked.v1")
OW_SCAN_EVENT(ScanRemoved, "gov.scan.removed.v1")
#undef OW_SCAN_EVENT

} // namespace ow
