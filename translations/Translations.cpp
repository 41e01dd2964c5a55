#include "translations/Translations.h"

namespace ow {
// The library exists for its files; the linker wants one symbol.
int translationsLinked()
{
    return 1;
}
} // namespace ow
