#pragma once
#include <QObject>

class QLineEdit;
class QRadioButton;

namespace ow {
class Sheet;

/// Asks why the window is paused: 午餐、开会、休息 by one digit key, 其他 with a few words of one's own.
class PauseSheet final : public QObject {
    Q_OBJECT
public:
    explicit PauseSheet(QWidget &page);
    void open();

signals:
    void reasonChosen(const QString &reason);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void changed();
    QString reason() const;

    Sheet *m_sheet;
    QList<QRadioButton *> m_choices;
    QLineEdit *m_other;
};

} // namespace ow
