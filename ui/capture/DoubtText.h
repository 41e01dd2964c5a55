#pragma once
#include "ui/capture/CapturePages.h"

namespace ow {

/// What is doubtful about a page, in a sentence, and in a word for under its picture.
class DoubtText {
public:
    static QString sentence(const PageDoubt &doubt);
    static QString word(const PageDoubt &doubt);
};

} // namespace ow
