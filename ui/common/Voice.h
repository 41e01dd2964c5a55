#pragma once
#include "models/base/Problem.h"
#include "ui/common/AnnouncementText.h"

#include <QObject>

namespace ow {

/// One call to be heard in the hall. `number` and `window` are spoken; with no number, `text` is. `text` is also what the board shows.
struct Announcement {
    QString number;
    int window = 0;
    QString text;
    AnnouncementText::One one = AnnouncementText::One::Yi;
    AnnouncementText::Second second = AnnouncementText::Second::None;
};

/// Seam to the hall's loudspeaker. Announcements are heard one after another in the order given, each twice after a chime.
class Voice : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;
    virtual void announce(const Announcement &announcement) = 0;

    enum class Tongue { Mandarin, English };
    /// Read to who stands before the screen, once, instead of what was being read. Every reading ends with readingEnded(), heard or not,
    /// but one that stopReading() broke off. Here nothing is heard.
    virtual void read(const QString &, Tongue) { emit readingEnded(); }
    virtual void stopReading() {}

signals:
    void announced(const ow::Announcement &announcement);
    /// It could not be heard; the following ones still are. The board's text stands for it.
    void announceFailed(const ow::Announcement &announcement, const ow::Problem &problem);
    void readingEnded();
};

} // namespace ow
