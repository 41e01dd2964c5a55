#pragma once
#include "models/base/Describe.h"

namespace ow {

/// How a document came in; in the order of what it proves.
enum class ReadBy { Chip, MachineLine, Scanner, Typed, PlatformCode };
constexpr Code<ReadBy> readByCodes[] = {{ReadBy::Chip, "chip"},
                                        {ReadBy::MachineLine, "machineLine"},
                                        {ReadBy::Scanner, "scanner"},
                                        {ReadBy::Typed, "typed"},
                                        {ReadBy::PlatformCode, "platformCode"}};
constexpr std::span<const Code<ReadBy>> codesOf(ReadBy)
{
    return readByCodes;
}

/// What the device found when it held the face before it against the picture on the chip; ByEye: the clerk compared the two himself
/// and they are one. No picture is kept.
enum class FaceResult { Match, Differs, Unavailable, ByEye };
constexpr Code<FaceResult> faceResultCodes[] = {{FaceResult::Match, "match"},
                                                {FaceResult::Differs, "differs"},
                                                {FaceResult::Unavailable, "unavailable"},
                                                {FaceResult::ByEye, "byEye"}};
constexpr std::span<const Code<FaceResult>> codesOf(FaceResult)
{
    return faceResultCodes;
}

struct FaceMatch {
    FaceResult result = FaceResult::Unavailable;
    std::optional<int> score; ///< 0 to 100, as the device reckons

    static Fields fields();
    friend bool operator==(const FaceMatch &, const FaceMatch &) = default;
};

/// How surely the platform knew whom it gave an identity code: name and number held against the register; also a face held against
/// its picture; also a chip read.
enum class CodeLevel { Basic, Face, Chip };
constexpr Code<CodeLevel> codeLevelCodes[] = {
    {CodeLevel::Basic, "basic"}, {CodeLevel::Face, "face"}, {CodeLevel::Chip, "chip"}};
constexpr std::span<const Code<CodeLevel>> codesOf(CodeLevel)
{
    return codeLevelCodes;
}

/// What the chip of a travel document proved of itself (passive authentication, ICAO Doc 9303-11 §5.1). A chip that proved to be altered
/// gives no card at all.
enum class ChipProof {
    Issuer,    ///< signed by the issuing country, as far as the hall holds its certificate
    Unverified ///< complete and unaltered since it was signed; by whom was not verified
};
constexpr Code<ChipProof> chipProofCodes[] = {{ChipProof::Issuer, "issuer"}, {ChipProof::Unverified, "unverified"}};
constexpr std::span<const Code<ChipProof>> codesOf(ChipProof)
{
    return chipProofCodes;
}

/// One reading of a document: true of this visit only, never of the person.
struct CardReading {
    ReadBy by = ReadBy::Chip;
    std::optional<FaceMatch> face = {};
    std::optional<bool> lost = {};       ///< the device or the register says 挂失
    std::optional<CodeLevel> level = {}; ///< of identity codes
    std::optional<ChipProof> proof =
        {}; ///< of travel documents read by their chip; other chips are vouched for by their device

    static Fields fields();
    friend bool operator==(const CardReading &, const CardReading &) = default;
};

} // namespace ow
