#pragma once
// 邮寄送达: results of one application in one envelope, from the packing to the recipient's hands or back (行政许可法 §44).
#include "models/base/Describe.h"

namespace ow {

enum class ParcelState { Packed, Handed, Delivered, Returned, Unpacked };
constexpr Code<ParcelState> parcelStateCodes[] = {{ParcelState::Packed, "packed"},
                                                  {ParcelState::Handed, "handed"},
                                                  {ParcelState::Delivered, "delivered"},
                                                  {ParcelState::Returned, "returned"},
                                                  {ParcelState::Unpacked, "unpacked"}};
constexpr std::span<const Code<ParcelState>> codesOf(ParcelState)
{
    return parcelStateCodes;
}

/// Where it goes; in clear only while it is written on an envelope or list. Empty where nothing was said.
struct ParcelAddress {
    QString recipient;
    QString phone;
    QString address;

    static Fields fields();
};

struct Parcel {
    QUuid id;
    QUuid application;
    QList<QUuid> cases;
    QList<QString> caseNumbers; ///< short numbers; case numbers of older ones
    QList<QString> results;     ///< names and numbers of what is in it
    QString maskedName;         ///< of the applicant
    QString maskedRecipient;
    QByteArray addressSealed; ///< ParcelAddress, under the application's key
    QString carrier;          ///< of code list carrier
    QString carrierName;
    QString tracking;
    ParcelState state = ParcelState::Packed;
    QDate packedOn;
    QString packedBy;                 ///< name as shown to staff
    std::optional<QString> list = {}; ///< number of the 交寄清单 it went with
    std::optional<QDate> handedOn = {};
    std::optional<QDate> endedOn = {};
    QString words; ///< who signed for it, or why it came back

    static Fields fields();
};

struct ParcelPacked {
    static constexpr char type[] = "gov.parcel.packed.v1";
    Parcel parcel;
    static Fields fields();
};
/// Unpacked, delivered or returned.
struct ParcelEnded {
    static constexpr char type[] = "gov.parcel.ended.v1";
    Parcel parcel;
    static Fields fields();
};
/// All of one list, to one carrier, on one day.
struct ParcelsHanded {
    static constexpr char type[] = "gov.parcel.handed.v1";
    QUuid list;
    QString number;
    QString carrierName;
    QDate on;
    QString by; ///< name as shown to staff
    QList<Parcel> parcels;
    static Fields fields();
};

/// When somebody is reminded of a result that lies ready, and when it is put away; working days.
struct CollectTerms {
    int remindAfter = 5;
    int shelveAfter = 60;

    static Fields fields();
};
struct CollectTermsSet {
    static constexpr char type[] = "gov.collect.termsSet.v1";
    CollectTerms terms;
    static Fields fields();
};

} // namespace ow
