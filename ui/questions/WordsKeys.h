#pragma once
#include <QObject>

class QPlainTextEdit;

namespace ow {

/// The keys of a field for a sentence or two: Enter sends it, Shift+Enter begins a new line, Alt+1…9 chooses, Ctrl+P is for the
/// picture. They hold where a sheet keeps the shortcuts of its page away, too.
class WordsKeys final : public QObject {
    Q_OBJECT
public:
    explicit WordsKeys(QPlainTextEdit &words);

signals:
    void sent();
    /// From 0.
    void numberPressed(int number);
    void pictureWanted();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
};

} // namespace ow
