#pragma once
#include <QString>
#include <memory>

namespace ow {
class Voice;

/// The loudspeaker if this machine has one, else sound files in `folder`.
std::unique_ptr<Voice> makeVoice(const QString &folder);

} // namespace ow
