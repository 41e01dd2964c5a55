#include "models/cases/HallPaper.h"

#include "models/base/ChineseDate.h"
#include "models/queue/HallStore.h"

namespace ow {

PaperContent hallPaper(CommandContext &context)
{
    const auto setup = HallStore::setup(context.db);
    PaperContent content;
    content.hall = setup ? setup->name : QString();
    if (setup && !setup->phone.isEmpty())
        content.phone = setup->phone;
    content.date = chineseDate(hallDate(context.now));
    content.handler = context.actor.displayName;
    return content;
}

} // namespace ow
