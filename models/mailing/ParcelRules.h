#pragma once
// What may become of a parcel, and which tracking numbers can be right. Pure.
#include "models/mailing/Parcel.h"

namespace ow {

enum class ParcelAct { HandOver, Deliver, Return, Unpack };
constexpr Code<ParcelAct> parcelActCodes[] = {{ParcelAct::HandOver, "handOver"},
                                              {ParcelAct::Deliver, "deliver"},
                                              {ParcelAct::Return, "return"},
                                              {ParcelAct::Unpack, "unpack"}};
constexpr std::span<const Code<ParcelAct>> codesOf(ParcelAct)
{
    return parcelActCodes;
}

/// The state afterwards; none when the act has no place there. Nothing leads out of Delivered, Returned and Unpacked.
std::optional<ParcelState> parcelAfter(ParcelState state, ParcelAct act);
/// Packed or handed over: what is in it is not at the counter.
bool isUnderWay(ParcelState state);
QString parcelStateText(ParcelState state);
QString parcelActText(ParcelAct act);

/// As a scanner or a hand gives it: capital letters and digits only.
QString trackingFold(const QString &typed);
/// Two letters, nine digits, two letters (UPU S10): the last digit checks the eight before it with weights 8 6 4 2 3 5 9 7.
bool isS10(const QString &tracking);
/// Eight to twenty letters and digits; one in the form of S10 with its check digit right.
bool isTrackingPlausible(const QString &tracking);

} // namespace ow
