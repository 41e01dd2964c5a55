#pragma once
#include <QString>
#include <memory>
#include <optional>

namespace ow {
class CaptureHealth;

/// What captures papers at this PC: "camera", "scanner", "simulated" (sample papers), "simulated:DIR" (a folder of pictures laid before
/// the camera one after the other), "none", several joined by "+" ("camera+scanner"). Files can be brought in always. Start option
/// --capture, or capture/choice in DIR/station.ini.
struct CaptureChoice {
    bool camera = false;
    bool scanner = false;
    bool simulated = false;
    QString simulatedFolder = {}; ///< empty: sample papers
    /// Hears how they do from whoever uses them; null: nobody asks. Owned by the station and by who captures, whoever ends last.
    std::shared_ptr<CaptureHealth> health = {};

    /// Nothing when it is not understood.
    static std::optional<CaptureChoice> parse(const QString &text);
};

} // namespace ow
