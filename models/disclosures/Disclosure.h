#pragma once
// 行政许可公示 (双公示): what the public is told of a licence that was granted, within seven working days of the decision, and may look up
// afterwards (行政许可法 §40). Until it is published nothing of its holder stands in an entry; what was published is never changed in
// silence: a correction is published anew, a decision that was taken back says so.
#include "models/base/Describe.h"
#include "models/catalogue/Item.h"

namespace ow {

constexpr int disclosureWordsMax = 300;
constexpr int disclosureAtOnceMax = 200; ///< entries of one list

/// Dropped: the decision was taken back before it was published. Withdrawn: after.
enum class DisclosureState { Waiting, Withheld, Published, Withdrawn, Dropped };
constexpr Code<DisclosureState> disclosureStateCodes[] = {{DisclosureState::Waiting, "waiting"},
                                                          {DisclosureState::Withheld, "withheld"},
                                                          {DisclosureState::Published, "published"},
                                                          {DisclosureState::Withdrawn, "withdrawn"},
                                                          {DisclosureState::Dropped, "dropped"}};
constexpr std::span<const Code<DisclosureState>> codesOf(DisclosureState)
{
    return disclosureStateCodes;
}

/// Why it is not published (行政许可法 §5, 政府信息公开条例 §14–15).
enum class WithholdGround { StateSecret, TradeSecret, Privacy };
constexpr Code<WithholdGround> withholdGroundCodes[] = {{WithholdGround::StateSecret, "stateSecret"},
                                                        {WithholdGround::TradeSecret, "tradeSecret"},
                                                        {WithholdGround::Privacy, "privacy"}};
constexpr std::span<const Code<WithholdGround>> codesOf(WithholdGround)
{
    return withholdGroundCodes;
}

/// Where it was made known.
enum class DisclosurePlace { Site, Board, Credit };
constexpr Code<DisclosurePlace> disclosurePlaceCodes[] = {
    {DisclosurePlace::Site, "site"}, {DisclosurePlace::Board, "board"}, {DisclosurePlace::Credit, "credit"}};
constexpr std::span<const Code<DisclosurePlace>> codesOf(DisclosurePlace)
{
    return disclosurePlaceCodes;
}

/// What of a decision is made public, without its holder.
struct DisclosedFacts {
    QString itemName;
    QString unitName; ///< that granted it
    QString licence;  ///< name of the result
    QString number;   ///< of the result
    QDate decidedOn;
    QDate validFrom;
    std::optional<QDate> validTo = {}; ///< absent: for good

    static Fields fields();
    friend bool operator==(const DisclosedFacts &, const DisclosedFacts &) = default;
};

/// As the public reads it.
struct PublishedRow {
    DisclosedFacts facts;
    QString holder;     ///< an organisation in full, a natural person masked
    QString creditCode; ///< of an organisation; empty otherwise
    QString list;       ///< 示〔2026〕第0003号
    QDate on;
    QList<DisclosurePlace> places;

    static Fields fields();
};

struct DisclosureHand {
    QString user;
    QString name; ///< as shown to staff
    Instant at;

    static Fields fields();
};

struct Disclosure {
    QUuid id;
    QUuid caseId;
    QString caseNumber; ///< long
    QString item;
    DisclosureState state = DisclosureState::Waiting;
    DisclosedFacts facts; ///< as the decision says now
    QDate due;            ///< to be published by
    QString dueExplanation;
    std::optional<PublishedRow> published = {};     ///< as it stands on the page; what was published last
    std::optional<QList<PublishedRow>> before = {}; ///< what stood there before corrections, the first one first
    std::optional<WithholdGround> ground = {};
    std::optional<QString> words = {};       ///< why it is withheld, or why the decision was taken back
    std::optional<DisclosureHand> hand = {}; ///< who withheld, released or published it last
    std::optional<QDate> endedOn = {};       ///< the decision was taken back that day

    static Fields fields();
};

struct DisclosureTerms {
    int daysMax = 7; ///< working days after the decision
    QList<ItemType> types = {ItemType::Licence};

    static Fields fields();
};

/// One list as it was made.
struct DisclosureList {
    QUuid id;
    QString number;
    QDate on;
    QString by; ///< name as shown to staff
    QList<DisclosurePlace> places;
    QList<QUuid> entries;

    static Fields fields();
};

// Each carries the entry as it is afterwards.
#define OW_DISCLOSURE_EVENT(Name, wire) \
    struct Name { \
        static constexpr char type[] = wire; \
        Disclosure disclosure; \
        static Fields fields() { return {field("disclosure", &Name::disclosure)}; } \
    };
OW_DISCLOSURE_EVENT(DisclosureQueued, "gov.disclosure.queued.v1")
OW_DISCLOSURE_EVENT(DisclosureWithheld, "gov.disclosure.withheld.v1")
OW_DISCLOSURE_EVENT(DisclosureReleased, "gov.disclosure.released.v1")
OW_DISCLOSURE_EVENT(DisclosureCorrected, "gov.disclosure.corrected.v1") ///< the decision says something else now
OW_DISCLOSURE_EVENT(DisclosureEnded, "gov.disclosure.ended.v1")         ///< it was taken back
#undef OW_DISCLOSURE_EVENT

struct DecisionsPublished {
    static constexpr char type[] = "gov.disclosure.published.v1";
    DisclosureList list;
    QList<Disclosure> disclosures;
    static Fields fields();
};

struct DisclosureTermsSet {
    static constexpr char type[] = "gov.disclosure.termsSet.v1";
    DisclosureTerms terms;
    static Fields fields();
};

} // namespace ow
