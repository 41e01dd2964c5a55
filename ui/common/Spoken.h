#pragma once

class QWidget;

namespace ow {

/// Has a screen reader say the widget's accessible name now: news that came without the user moving the focus.
void speakAlert(QWidget &widget);

} // namespace ow
