#pragma once
// 交寄清单, and the address an envelope goes to.
#include "models/mailing/Parcel.h"
#include "models/papers/Paper.h"
#include "models/store/Command.h"

namespace ow {

/// What of an address is not written; empty when a carrier can find it.
Faults addressFaults(const ParcelAddress &to);
/// Under the key of the application whose results are in the envelope.
Result<QByteArray> sealAddress(CommandContext &context, const QUuid &key, const ParcelAddress &to);
/// Where an envelope went, in clear.
Result<ParcelAddress> openAddress(Connection &db, Sealer &sealer, const Parcel &parcel);
/// What the carrier signs for, line by line, with every address in clear.
Result<PaperContent> parcelListContent(CommandContext &context, const QList<Parcel> &parcels, QDate on);

} // namespace ow
