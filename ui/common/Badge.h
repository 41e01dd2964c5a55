#pragma once
#include <QLabel>

namespace ow {

/// One or two words on a coloured ground. The words carry the meaning, never the colour alone.
class Badge final : public QLabel {
    Q_OBJECT
public:
    enum class Tone { Plain, Primary, Accent, Good, Warn, Bad, Mark };

    explicit Badge(const QString &text = {}, Tone tone = Tone::Plain, QWidget *parent = nullptr);
    void tell(const QString &text, Tone tone);
};

} // namespace ow
