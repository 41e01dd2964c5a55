#include "models/cases/ParcelPaper.h"

#include "models/base/ChineseDate.h"
#include "models/base/ProblemTypes.h"
#include "models/cases/HallPaper.h"
#include "models/store/Sealer.h"

namespace ow {

namespace {
constexpr char parcelPurpose[] = "parcel.address";
constexpr int phoneLengthMin = 5;
constexpr int addressLengthMin = 4;
} // namespace

Faults addressFaults(const ParcelAddress &to)
{
    Faults faults;
    if (to.recipient.trimmed().isEmpty())
        faults.append({QStringLiteral("to.recipient"), &problem::FieldMissing, {}});
    if (to.phone.trimmed().size() < phoneLengthMin)
        faults.append({QStringLiteral("to.phone"), &problem::FieldMissing, {}});
    if (to.address.trimmed().size() < addressLengthMin)
        faults.append({QStringLiteral("to.address"), &problem::FieldMissing, {}});
    return faults;
}

Result<QByteArray> sealAddress(CommandContext &context, const QUuid &key, const ParcelAddress &to)
{
    return context.sealer.seal(context.db, key, QString::fromUtf8(toJson(to)), parcelPurpose);
}

Result<ParcelAddress> openAddress(Connection &db, Sealer &sealer, const Parcel &parcel)
{
    return sealer.open(db, parcel.addressSealed, parcelPurpose).and_then([](const QString &json) {
        return fromJson<ParcelAddress>(json.toUtf8(), Strictness::Tolerant);
    });
}

Result<PaperContent> parcelListContent(CommandContext &context, const QList<Parcel> &parcels, QDate on)
{
    PaperContent content = hallPaper(context);
    content.addressee = parcels.first().carrierName;
    content.date = chineseDate(on);
    content.body =
        QStringLiteral("下列邮件共%1件，于%2交寄，请逐件清点、签收。依照《行政许可法》第四十四条，行政机关应当自作出"
                       "决定之日起十个工作日内向申请人颁发、送达；邮寄的，以交给寄递企业之日计算。")
            .arg(parcels.size())
            .arg(chineseDate(on));
    for (const Parcel &parcel : parcels) {
        const auto plain = openAddress(context.db, context.sealer, parcel);
        if (!plain)
            return fail(plain.error());
        content.rows.append({parcel.tracking, QStringLiteral("%1　%2").arg(plain->recipient, plain->address),
                             parcel.results.join(QStringLiteral("、"))});
    }
    return content;
}

} // namespace ow
