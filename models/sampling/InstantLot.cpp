#include "models/sampling/InstantLot.h"

#include "models/base/Crypto.h"

#include <QtEndian>

namespace ow {

int lotOf(const QUuid &caseId)
{
    const QByteArray digest = sha256(caseId.toRfc4122());
    return int(qFromBigEndian<quint32>(digest.constData()) % quint32(sampleLots));
}

bool isDrawn(int lot, int perMille)
{
    return lot < perMille * (sampleLots / 1000);
}

QString sampleVerdictText(SampleVerdict verdict)
{
    switch (verdict) {
    case SampleVerdict::Good: return QStringLiteral("无误");
    case SampleVerdict::Faulty: return QStringLiteral("有误");
    }
    return {};
}

Fields SampleFinding::fields()
{
    return {field("verdict", &SampleFinding::verdict), field("reason", &SampleFinding::reason, {.lengthMax = 300}),
            field("on", &SampleFinding::on), field("by", &SampleFinding::by)};
}

Fields InstantLot::fields()
{
    return {field("case", &InstantLot::caseId),
            field("caseNumber", &InstantLot::caseNumber),
            field("itemName", &InstantLot::itemName),
            field("maskedName", &InstantLot::maskedName),
            field("clerk", &InstantLot::clerk),
            field("clerkName", &InstantLot::clerkName),
            field("concludedOn", &InstantLot::concludedOn),
            field("lot", &InstantLot::lot, {.min = 0, .max = sampleLots - 1}),
            field("perMille", &InstantLot::perMille, {.min = 0, .max = 1000}),
            field("drawn", &InstantLot::drawn),
            field("finding", &InstantLot::finding)};
}

Fields LotDrawn::fields()
{
    return {field("lot", &LotDrawn::lot)};
}

Fields SampleJudged::fields()
{
    return {field("lot", &SampleJudged::lot)};
}

Fields SampleShareSet::fields()
{
    return {field("perMille", &SampleShareSet::perMille, {.min = 0, .max = 1000}),
            field("before", &SampleShareSet::before, {.min = 0, .max = 1000}),
            field("reason", &SampleShareSet::reason, {.lengthMax = 300}), field("by", &SampleShareSet::by)};
}

} // namespace ow
