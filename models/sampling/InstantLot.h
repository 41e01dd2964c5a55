#pragma once
// 即办件抽查: a case one clerk took in and decided alone is looked at afterwards by the supervisor, one in so many. Which ones is drawn by
// the case's own id, so that nobody can choose and anybody can check.
#include "models/store/Event.h"

namespace ow {

/// Lots go from 0 to this, the last one left out.
constexpr int sampleLots = 10000;
/// Of a thousand, where the hall says nothing else.
constexpr int samplePerMilleDefault = 50;

enum class SampleVerdict { Good, Faulty };
constexpr Code<SampleVerdict> sampleVerdictCodes[] = {{SampleVerdict::Good, "good"}, {SampleVerdict::Faulty, "faulty"}};
constexpr std::span<const Code<SampleVerdict>> codesOf(SampleVerdict)
{
    return sampleVerdictCodes;
}

/// What the supervisor found.
struct SampleFinding {
    SampleVerdict verdict = SampleVerdict::Good;
    QString reason; ///< may be empty of a good one
    QDate on;
    QString by; ///< name

    static Fields fields();
};

struct InstantLot {
    QUuid caseId;
    QString caseNumber;
    QString itemName;
    QString maskedName;
    QString clerk; ///< user who took it in and decided it
    QString clerkName;
    QDate concludedOn;
    int lot = 0;
    int perMille = 0; ///< the share in force then
    bool drawn = false;
    std::optional<SampleFinding> finding = {};

    static Fields fields();
};

/// SHA-256 of the id's sixteen bytes, its first four as a number, modulo sampleLots.
int lotOf(const QUuid &caseId);
bool isDrawn(int lot, int perMille);
QString sampleVerdictText(SampleVerdict verdict);

struct LotDrawn {
    static constexpr char type[] = "gov.sample.lotDrawn.v1";
    InstantLot lot;
    static Fields fields();
};
struct SampleJudged {
    static constexpr char type[] = "gov.sample.judged.v1";
    InstantLot lot; ///< as it is afterwards
    static Fields fields();
};
struct SampleShareSet {
    static constexpr char type[] = "gov.sample.shareSet.v1";
    int perMille = 0;
    int before = 0;
    QString reason;
    QString by; ///< name
    static Fields fields();
};

} // namespace ow
