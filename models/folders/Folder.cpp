#include "models/folders/Folder.h"

namespace ow {

namespace {
constexpr int folderExceptionsMax = 4 * folderLinesMax;

Limits folderPieces()
{
    return {.max = folderPiecesMax};
}
} // namespace

Fields FolderPlace::fields()
{
    return {field("spot", &FolderPlace::spot), field("unit", &FolderPlace::unit, {.lengthMax = 40}),
            field("name", &FolderPlace::name)};
}

Fields FolderCount::fields()
{
    return {field("originals", &FolderCount::originals, folderPieces()),
            field("copies", &FolderCount::copies, folderPieces()), field("pages", &FolderCount::pages, folderPieces())};
}

Fields FolderLine::fields()
{
    return {field("case", &FolderLine::caseId),
            field("caseNumber", &FolderLine::caseNumber),
            field("shortNumber", &FolderLine::shortNumber, {.lengthMax = 9}),
            field("itemName", &FolderLine::itemName),
            field("sent", &FolderLine::sent),
            field("note", &FolderLine::note, {.lengthMax = folderWordsMax}),
            field("arrived", &FolderLine::arrived),
            field("damage", &FolderLine::damage, {.lengthMax = folderWordsMax}),
            field("unlisted", &FolderLine::unlisted)};
}

Fields FolderHand::fields()
{
    return {field("user", &FolderHand::user), field("name", &FolderHand::name), field("at", &FolderHand::at)};
}

Fields FolderBatch::fields()
{
    return {field("id", &FolderBatch::id),
            field("number", &FolderBatch::number),
            field("from", &FolderBatch::from),
            field("to", &FolderBatch::to),
            field("state", &FolderBatch::state),
            field("lines", &FolderBatch::lines, {.itemsMax = 2 * folderLinesMax}),
            field("sent", &FolderBatch::sent),
            field("due", &FolderBatch::due),
            field("remark", &FolderBatch::remark, {.lengthMax = folderWordsMax}),
            field("received", &FolderBatch::received),
            field("takenBack", &FolderBatch::takenBack),
            field("reason", &FolderBatch::reason, {.lengthMax = folderWordsMax})};
}

Fields FolderException::fields()
{
    return {field("id", &FolderException::id),
            field("batch", &FolderException::batch),
            field("batchNumber", &FolderException::batchNumber),
            field("from", &FolderException::from),
            field("to", &FolderException::to),
            field("sender", &FolderException::sender),
            field("fault", &FolderException::fault),
            field("case", &FolderException::caseId),
            field("caseNumber", &FolderException::caseNumber),
            field("itemName", &FolderException::itemName),
            field("words", &FolderException::words, {.lengthMax = 3 * folderWordsMax}),
            field("found", &FolderException::found),
            field("outcome", &FolderException::outcome),
            field("settled", &FolderException::settled),
            field("explanation", &FolderException::explanation, {.lengthMax = folderWordsMax})};
}

Fields FolderTerms::fields()
{
    return {field("daysMax", &FolderTerms::daysMax, {.min = 1, .max = 30})};
}

Fields FolderStanding::fields()
{
    return {field("case", &FolderStanding::caseId), field("place", &FolderStanding::place),
            field("batch", &FolderStanding::batch), field("batchNumber", &FolderStanding::batchNumber),
            field("since", &FolderStanding::since)};
}

Fields BatchReceived::fields()
{
    return {field("batch", &BatchReceived::batch),
            field("standings", &BatchReceived::standings, {.itemsMax = 2 * folderLinesMax}),
            field("exceptions", &BatchReceived::exceptions, {.itemsMax = folderExceptionsMax})};
}

Fields FolderExceptionSettled::fields()
{
    return {field("exception", &FolderExceptionSettled::exception),
            field("standing", &FolderExceptionSettled::standing)};
}

Fields FolderTermsSet::fields()
{
    return {field("terms", &FolderTermsSet::terms)};
}

} // namespace ow
