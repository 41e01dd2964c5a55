#pragma once
#include <QPointer>
#include <QWidget>

class QGridLayout;
class QHBoxLayout;
class QLabel;
class QPushButton;

namespace ow {
class PinyinInput;

/// Letters, digits and Chinese words by touch, for the field it is attached to: a QLineEdit or a QPlainTextEdit, which keeps the focus.
/// Chinese is typed in pinyin and chosen from a row of words. Targets have the size of the window's density. What was typed is forgotten
/// with clear().
class TouchKeyboard final : public QWidget {
    Q_OBJECT
public:
    enum class Mode { Chinese, Latin, Digits };
    Q_ENUM(Mode)

    explicit TouchKeyboard(QWidget *parent = nullptr);
    ~TouchKeyboard() override;

    void attach(QWidget *field);
    /// Chinese only where the dictionary is.
    void setMode(Mode mode);
    Mode mode() const { return m_mode; }
    void clear();
    /// Letters that are not yet words.
    QString letters() const { return m_letters; }

signals:
    void touched();
    /// 完成
    void done();

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void makeKeys();
    QPushButton *addKey(const QString &face, const QString &name, int row, int column, int columns);
    void press(const QString &face);
    void back();
    void space();
    void choose(int place);
    void look();
    void showWords();
    void put(const QString &text);

    std::unique_ptr<PinyinInput> m_pinyin;
    QPointer<QWidget> m_field;
    Mode m_mode = Mode::Chinese;
    QString m_letters;
    QStringList m_words;
    int m_firstWord = 0;
    int m_shownWords = 0;
    QLabel *m_typed;
    QHBoxLayout *m_wordRow;
    QPushButton *m_more;
    QList<QPushButton *> m_wordKeys;
    QWidget *m_keys = nullptr;
    QGridLayout *m_grid = nullptr;
};

} // namespace ow
