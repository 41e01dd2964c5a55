// All areas' tables together: the only place that names every area.
#include "sync/hub/Hub.h"

#include "models/access/UserCommands.h"
#include "models/archive/ArchiveCommands.h"
#include "models/backup/BackupCommands.h"
#include "models/cases/AmendmentCommands.h"
#include "models/cases/BatchCommands.h"
#include "models/cases/BlankCommands.h"
#include "models/cases/BundleCommands.h"
#include "models/cases/CalendarCommands.h"
#include "models/cases/CaseCommands.h"
#include "models/cases/CaseViews.h"
#include "models/cases/CollectCommands.h"
#include "models/cases/ConfirmCommands.h"
#include "models/cases/CorrectionCommands.h"
#include "models/cases/DuplicateCommands.h"
#include "models/cases/EndingCommands.h"
#include "models/cases/ExternalCommands.h"
#include "models/cases/FeeCommands.h"
#include "models/cases/FilingCommands.h"
#include "models/cases/FindCommands.h"
#include "models/cases/HearingCommands.h"
#include "models/cases/IdentifyCommands.h"
#include "models/cases/ItemUses.h"
#include "models/cases/ProcedureCommands.h"
#include "models/cases/PromiseCommands.h"
#include "models/cases/RegistryCommands.h"
#include "models/cases/ResultCommands.h"
#include "models/cases/ReviewCommands.h"
#include "models/cases/ScanCommands.h"
#include "models/cases/ToleranceFigures.h"
#include "models/cases/WorkViews.h"
#include "models/credit/CreditCommands.h"
#include "models/deputies/DeputyCommands.h"
#include "models/disclosures/DisclosureCommands.h"
#include "models/exchange/ExchangeCommands.h"
#include "models/folders/FolderCommands.h"
#include "models/identity/IdentityCodeStore.h"
#include "models/identity/PersonStore.h"
#include "models/messages/MessageCommands.h"
#include "models/numbering/CaseNumbers.h"
#include "models/online/OnlineCommands.h"
#include "models/online/OnlineFile.h"
#include "models/opinions/OpinionCommands.h"
#include "models/papers/PaperCommands.h"
#include "models/prefill/PrefillCommands.h"
#include "models/progress/KioskRating.h"
#include "models/progress/ProgressCommands.h"
#include "models/publication/ImportCommands.h"
#include "models/publication/ItemEditView.h"
#include "models/publication/PublicationCommands.h"
#include "models/publication/PublicationViews.h"
#include "models/publication/PublicationWatch.h"
#include "models/publication/PublishedList.h"
#include "models/publication/SchemaView.h"
#include "models/publication/SheetCommands.h"
#include "models/questions/QuestionCommands.h"
#include "models/questions/QuestionViews.h"
#include "models/queue/BookingCommands.h"
#include "models/queue/EntryCommands.h"
#include "models/queue/FloorCommands.h"
#include "models/queue/FloorViews.h"
#include "models/queue/HallCommands.h"
#include "models/queue/ItemService.h"
#include "models/queue/PracticeCommands.h"
#include "models/queue/QueueClock.h"
#include "models/queue/QueueViews.h"
#include "models/queue/StaffCommands.h"
#include "models/queue/TicketCommands.h"
#include "models/queue/TicketMoveCommands.h"
#include "models/ratings/RatingCommands.h"
#include "models/recovery/RecoveryCommands.h"
#include "models/redress/InvalidCommands.h"
#include "models/redress/RedressCommands.h"
#include "models/sampling/SampleCommands.h"
#include "models/shifts/ShiftCommands.h"
#include "models/sitevisits/SiteVisitCommands.h"
#include "models/space/SpaceCommands.h"
#include "models/stations/StationDecisions.h"
#include "models/suggestions/SuggestionCommands.h"
#include "sync/hub/HubEvents.h"
#include "sync/hub/UplinkEvents.h"

namespace ow {

Registry hubRegistry()
{
    Registry registry;
    const auto commands = [&](std::span<const CommandRow> rows) {
        registry.commands.append(QList<CommandRow>(rows.begin(), rows.end()));
    };
    const auto events = [&](std::span<const EventRow> rows) {
        registry.events.append(QList<EventRow>(rows.begin(), rows.end()));
    };
    const auto views = [&](std::span<const ViewRow> rows) {
        registry.views.append(QList<ViewRow>(rows.begin(), rows.end()));
    };
    const auto area = [&](std::span<const CommandRow> acts, std::span<const EventRow> facts,
                          std::span<const ViewRow> looks) {
        commands(acts);
        events(facts);
        views(looks);
    };
    area(userCommands(), userEvents(), userViews());
    commands(staffCommands());
    views(staffViews());
    commands(hallCommands());
    events(hallEvents());
    events(onlineEvents());
    commands(ticketCommands());
    commands(practiceCommands());
    events(ticketEvents());
    commands(ticketMoveCommands());
    commands(entryCommands());
    events(entryEvents());
    events(ticketMoveEvents());
    commands(bookingCommands());
    views(bookingViews());
    views(queueViews());
    area(floorCommands(), floorEvents(), floorViews());
    area(itemServiceCommands(), itemServiceEvents(), itemServiceViews());
    area(calendarCommands(), calendarEvents(), calendarViews());
    events(personEvents());
    commands(identifyCommands());
    commands(visitCommands());
    events(visitEvents());
    commands(intakeCommands());
    commands(onlineCommands());
    commands(prefillCommands());
    views(prefillViews());
    commands(confirmCommands());
    events(confirmEvents());
    commands(registryCommands());
    events(registryEvents());
    views(registryViews());
    events(identityCodeEvents());
    commands(caseCommands());
    events(caseEvents());
    views(caseViews());
    views(itemUsesViews());
    commands(procedureCommands());
    commands(endingCommands());
    commands(promiseCommands());
    area(reviewCommands(), reviewEvents(), workViews());
    commands(batchCommands());
    views(batchViews());
    commands(hearingCommands());
    views(hearingViews());
    area(opinionCommands(), opinionEvents(), opinionViews());
    area(deputyCommands(), deputyEvents(), deputyViews());
    area(correctionCommands(), correctionEvents(), correctionViews());
    area(creditCommands(), creditEvents(), creditViews());
    views(toleranceViews());
    area(findCommands(), findEvents(), {});
    area(duplicateCommands(), duplicateEvents(), duplicateViews());
    area(blankCommands(), blankEvents(), blankViews());
    area(collectCommands(), collectEvents(), collectViews());
    area(bundleCommands(), bundleEvents(), {});
    area(feeCommands(), feeEvents(), feeViews());
    area(externalCommands(), externalEvents(), externalViews());
    area(siteVisitCommands(), siteVisitEvents(), siteVisitViews());
    area(filingCommands(), filingEvents(), {});
    area(amendmentCommands(), amendmentEvents(), amendmentViews());
    area(shiftCommands(), shiftEvents(), shiftViews());
    area(folderCommands(), folderEvents(), folderViews());
    area(disclosureCommands(), disclosureEvents(), disclosureViews());
    area(messageCommands(), messageEvents(), messageViews());
    area(progressCommands(), numberingEvents(), {});
    commands(kioskRatingCommands());
    area(suggestionCommands(), suggestionEvents(), suggestionViews());
    area({}, stationEvents(), stationViews());
    area(sampleCommands(), sampleEvents(), sampleViews());
    area(questionCommands(), questionEvents(), questionViews());
    commands(scanCommands());
    events(scanEvents());
    views(scanViews());
    commands(resultCommands());
    commands(paperCommands());
    events(paperEvents());
    commands(publicationCommands());
    events(publicationEvents());
    commands(importCommands());
    events(importEvents());
    views(publicationViews());
    area(sheetCommands(), sheetEvents(), sheetViews());
    views(schemaViews());
    views(itemEditViews());
    events(publicationWatchEvents());
    views(publicationWatchViews());
    commands(publishedListCommands());
    events(publishedListEvents());
    views(publishedListViews());
    area(spaceCommands(), spaceEvents(), spaceViews());
    area(backupCommands(), backupEvents(), backupViews());
    area(recoveryCommands(), recoveryEvents(), recoveryViews());
    area(archiveCommands(), archiveEvents(), archiveViews());
    area(exchangeCommands(), exchangeEvents(), exchangeViews());
    area(ratingCommands(), ratingEvents(), ratingViews());
    commands(invalidCommands());
    events(invalidEvents());
    area(redressCommands(), redressEvents(), redressViews());
    events(hubEvents());
    events(uplinkEvents());
    views(uplinkViews());
    return registry;
}

} // namespace ow
