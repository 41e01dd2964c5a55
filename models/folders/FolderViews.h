#pragma once
#include "models/folders/FolderCommands.h"

namespace ow {

Result<FolderDeskView> loadFolderDesk(ViewContext &context);
Result<FolderLedgerView> loadFolderLedger(ViewContext &context);
Result<CaseFolderView> loadCaseFolder(ViewContext &context);

} // namespace ow
