#pragma once
#include <QWidget>

class QLineEdit;
class QRadioButton;

namespace ow {

/// A few ready reasons by one digit key, the last one being 其他 with a few words of one's own.
class ReasonChoice final : public QWidget {
    Q_OBJECT
public:
    /// Widgets are named `name`Reason_1… and `name`Other. `reasons` without 其他; `example` stands in its empty field.
    ReasonChoice(const QString &name, const QStringList &reasons, const QString &example, int lengthMax,
                 QWidget *parent = nullptr);
    void reset();
    /// Empty while 其他 has no words.
    QString reason() const;

signals:
    void reasonChanged();
    /// A ready reason was taken by its digit.
    void digitTaken();
    /// Enter on a reason.
    void confirmed();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void changed();

    QList<QRadioButton *> m_choices;
    QLineEdit *m_other;
};

} // namespace ow
