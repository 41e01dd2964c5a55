#pragma once
#include <QWidget>

class QLineEdit;
class QPushButton;

namespace ow {

/// Digits by touch or keyboard. Pin hides what is typed; Number shows it; Identity has an X key besides.
class KeyPad final : public QWidget {
    Q_OBJECT
public:
    enum class Mode { Pin, Number, Identity };

    KeyPad(Mode mode, int lengthMax, QWidget *parent = nullptr);
    QString text() const;
    void clear();

signals:
    void textChanged(const QString &text);
    /// 确定 or Enter with at least one digit.
    void entered(const QString &text);

private:
    QPushButton *addKey(const QString &face, const QString &name, int row, int column);
    void enter();

    QLineEdit *m_field;
    QPushButton *m_enter;
};

} // namespace ow
