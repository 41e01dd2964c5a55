#pragma once
#include <QList>
#include <QObject>
#include <QString>

class QLineEdit;
class QRadioButton;

namespace ow {
class Sheet;

/// One of a few, by digit or pointer; optionally something else in words.
class ChoiceSheet final : public QObject {
    Q_OBJECT
public:
    struct Choice {
        QString code;
        QString text;
    };

    /// `name` is the object name of the sheet; its parts are called after it. `otherMax` > 0 offers words of that length.
    ChoiceSheet(const QString &name, const QString &title, int otherMax, QWidget &page);
    void open(const QString &message, const QList<Choice> &choices);

signals:
    /// The code, or the words.
    void chosen(const QString &code);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QString picked() const;
    void changed();

    Sheet *m_sheet;
    QLineEdit *m_other; ///< null without
    QList<QRadioButton *> m_buttons;
};

} // namespace ow
