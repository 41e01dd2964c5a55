#pragma once
// The wording around a paper's content, in resources/templates: one layout, one line a kind. The only file that knows mustache.
#include "models/papers/Paper.h"
#include "ui/common/PaperRenderer.h"

namespace ow {

/// What is printed: every copy (第一联, 第二联) with its own page. FileFailed when the template does not hold together.
Result<PaperSource> paperSource(const IssuedPaper &paper, HallKind hallKind);

} // namespace ow
