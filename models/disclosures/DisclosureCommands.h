#pragma once
// 行政许可公示: the hub queues what is granted, a supervisor publishes it as a numbered list or says why he does not.
#include "models/disclosures/DisclosureRules.h"
#include "models/papers/Paper.h"
#include "models/store/Command.h"

namespace ow {

struct PublishedListReply {
    DisclosureList list;
    QList<PublishedRow> rows;
    QList<IssuedPaper> papers; ///< 行政许可公示清单
    static Fields fields();
};

struct PublishEntry {
    QUuid disclosure;
    DisclosedFacts facts; ///< as they were seen
    static Fields fields();
};
/// All of them or none: DisclosureChanged where the decision says something else by now. They stand on the hall's page from then on;
/// `places`: where else the list is put up.
struct PublishDecisions {
    static constexpr char name[] = "disclosure.publish";
    using Reply = PublishedListReply;
    QList<PublishEntry> entries;
    QList<DisclosurePlace> places;
    static Fields fields();
};

struct DisclosureReply {
    Disclosure disclosure;
    static Fields fields();
};
/// Not to be read by the public: a ground of the law, and why it is given here. Taken off the page if it stands there.
struct WithholdDisclosure {
    static constexpr char name[] = "disclosure.withhold";
    using Reply = DisclosureReply;
    QUuid disclosure;
    WithholdGround ground = WithholdGround::TradeSecret;
    QString words;
    static Fields fields();
};
/// The ground does not hold any more.
struct ReleaseDisclosure {
    static constexpr char name[] = "disclosure.release";
    using Reply = DisclosureReply;
    QUuid disclosure;
    QString words;
    static Fields fields();
};

struct DisclosureTermsReply {
    DisclosureTerms terms;
    static Fields fields();
};
struct SetDisclosureTerms {
    static constexpr char name[] = "disclosure.setTerms";
    using Reply = DisclosureTermsReply;
    DisclosureTerms terms;
    static Fields fields();
};

/// Waiting first, by the day they are due; then what is withheld; then what is over, the last one first.
struct DisclosuresView {
    static constexpr char name[] = "disclosures";
    struct Line {
        Disclosure disclosure;
        QString holder; ///< as it will be or was published
        QString creditCode;
        static Fields fields();
    };
    QDate day;
    DisclosureTerms terms;
    int waiting = 0;
    int late = 0;
    QList<Line> lines;
    static Fields fields();
};
bool isDisclosureNews(const QString &type);

/// The hub's own, once a second: looks at what happened to cases since it looked last, queues what was granted, corrects and ends what
/// was decided otherwise. No events where nothing is to be done.
Result<Decision> decideDisclosures(CommandContext &context);

std::span<const CommandRow> disclosureCommands();
std::span<const EventRow> disclosureEvents();
std::span<const ViewRow> disclosureViews();

} // namespace ow
