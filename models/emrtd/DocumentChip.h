#pragma once
#include "models/base/Random.h"
#include "models/emrtd/AccessKey.h"
#include "models/emrtd/ApduChannel.h"
#include "models/emrtd/DataGroups.h"
#include "models/emrtd/DocumentSecurity.h"

namespace ow {

/// What a chip said of its holder, and what that is worth.
struct ChipContent {
    MrzDocument document;
    HolderDetails details; ///< empty where the chip has none
    ChipProof proof = ChipProof::Unverified;
};

/// How a chip is to be read.
struct ChipOrder {
    QList<AccessKey> keys; ///< tried one after the other
    QDate today;
};

/// Opens the chip on `channel`, with PACE where it offers it, otherwise with Basic Access Control, and reads EF.COM, DG1, DG11 and EF.SOD by secure messaging; that DG2 is there
/// is looked at, the picture stays on the chip. Blocks for as long as the card takes.
/// ChipForeign, ChipPaceOnly (of a kind not spoken here), ChipKeyWrong; ChipAltered when what was read is not what was signed; ReaderUnreadable when the two did not
/// understand each other; whatever the channel says.
Result<ChipContent> readDocumentChip(ApduChannel &channel, const ChipOrder &order, const IssuerCertificates &issuers,
                                     Random &random);

/// The card a clerk works with: what the chip says, in Chinese where it does, and from `known` (typed, or its machine lines) what stands
/// on the paper alone. A Chinese name only `known` has lowers `proof`: nobody but the clerk has seen it.
struct ChipCard {
    IdentityCard card;
    ChipProof proof = ChipProof::Unverified;
};
ChipCard cardFromChip(const ChipContent &content, const IdentityCard &known, QDate today);

} // namespace ow
