#include "models/cases/CaseOnline.h"

namespace ow {

Fields UploadedFile::fields()
{
    return {field("sha256", &UploadedFile::sha256, {.lengthMin = 64, .lengthMax = 64}),
            field("media", &UploadedFile::media, {.lengthMin = 1, .lengthMax = 40}),
            field("bytes", &UploadedFile::bytes, {.min = 1})};
}

Fields CaseOnline::fields()
{
    return {field("application", &CaseOnline::application, {.lengthMin = 1, .lengthMax = 50}),
            field("filedOn", &CaseOnline::filedOn),
            field("takenOn", &CaseOnline::takenOn),
            field("passedOn", &CaseOnline::passedOn),
            field("passedBy", &CaseOnline::passedBy, {.lengthMax = 60}),
            field("bring", &CaseOnline::bring, {.lengthMax = 300, .itemsMax = 60}),
            field("shownOn", &CaseOnline::shownOn)};
}

} // namespace ow
