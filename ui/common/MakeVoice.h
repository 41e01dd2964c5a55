#pragma once
#include "ui/common/AnnouncementText.h"

#include <memory>

namespace ow {
class Voice;

/// The loudspeaker if this machine has one, else sound files in `folder`.
std::unique_ptr<Voice> makeVoice(const QString &folder, AnnouncementText::One one = AnnouncementText::One::Yi,
                                 AnnouncementText::Second second = AnnouncementText::Second::None);

} // namespace ow
