#include "ui/common/MakeVoice.h"

#include "ui/common/SoundDeviceVoice.h"
#include "ui/common/SoundFileVoice.h"

#include <QMediaDevices>

namespace ow {

std::unique_ptr<Voice> makeVoice(const QString &folder)
{
    const QAudioDevice device = QMediaDevices::defaultAudioOutput();
    if (device.isNull())
        return std::make_unique<SoundFileVoice>(folder);
    return std::make_unique<SoundDeviceVoice>(device);
}

} // namespace ow
