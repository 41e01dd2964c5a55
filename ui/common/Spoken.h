#pragma once

class QWidget;

namespace ow {

/// Has a screen reader say the widget's accessible name now: news that came without the user moving the focus.
void speakAlert(QWidget &widget);

/// What Qt tells screen readers of our own parts: once, before the first window.
void installSpokenParts();

} // namespace ow
