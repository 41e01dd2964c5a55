#pragma once
#include <QObject>

class QWidget;

namespace ow {

/// 演练: a coloured frame around every window of the program and the word in every window's title, from the first one to the last, so
/// that nobody takes practice for work or work for practice. Menus, lists that fold out and tool tips go without.
class TrainingFrame final : public QObject {
    Q_OBJECT
public:
    static constexpr int width = 6;
    static constexpr char objectName[] = "trainingFrame";

    /// Watches all windows of the program, those that are open already too, until it goes.
    explicit TrainingFrame(QObject *parent = nullptr);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void frame(QWidget &window);
    /// Of what has become part of another window.
    static void unframe(QWidget &part);

    bool m_framing = false;
};

} // namespace ow
