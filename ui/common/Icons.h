#pragma once
#include <QColor>
#include <QObject>
#include <QPixmap>

namespace ow {

/// The one icon set: resources/icons, 24 px grid, one stroke width. NoShow is the file no-show.svg.
class Icons {
    Q_GADGET
public:
    enum class Name {
        Ticket,
        Call,
        Recall,
        NoShow,
        Start,
        Finish,
        Pause,
        Resume,
        Window,
        Clock,
        People,
        Search,
        CardReader,
        Form,
        Paper,
        Check,
        Warn,
        Error,
        Offline,
        Print,
        Speaker,
        Star,
        Lock,
        Unlock,
        User,
        Supervisor,
        Kiosk,
        Board,
        Rating,
        Review,
        Delivery,
        Calendar,
        Qr,
        Help,
        Elder,
        Settings,
        Back,
        Home,
        Refresh
    };
    Q_ENUM(Name)

    /// The icon in one colour; size in device-independent pixels. Goes into a QIcon or a label as it is.
    static QPixmap get(Name name, const QColor &colour, int size);
    static QString fileName(Name name);
};
using Icon = Icons::Name;

} // namespace ow
