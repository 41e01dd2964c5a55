#pragma once
#include <QWidget>

namespace ow {

/// The languages the program speaks, each by its own name; the one it speaks now is pressed.
class LanguageBar final : public QWidget {
    Q_OBJECT
public:
    explicit LanguageBar(QWidget *parent = nullptr);

signals:
    /// Another one than now: "en".
    void chosen(const QString &code);
};

} // namespace ow
