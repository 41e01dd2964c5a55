#pragma once
#include <QDate>
#include <QObject>

class QButtonGroup;
class QDateEdit;
class QLineEdit;
class QWidget;

namespace ow {
class Sheet;

/// Asks when something happened and for a few words about it; where there are ways, by which of them.
class DayWordsSheet final : public QObject {
    Q_OBJECT
public:
    /// Widgets are named after it: nameDay, nameWords, nameWay_0, nameAccept.
    DayWordsSheet(const QString &name, const QStringList &ways, QWidget &page);
    struct Asked {
        QString title;
        QString message;
        QString example;
        QString accept;
        QDate from; ///< the first day it may have happened; invalid: it happens now, no day is asked
        QDate today;
        bool needsWords = true;
    };
    void open(const Asked &asked);

signals:
    void said(QDate on, int way, const QString &words);

private:
    void retell();

    bool m_needsWords = true;
    Sheet *m_sheet;
    QButtonGroup *m_ways;
    QDateEdit *m_day;
    QLineEdit *m_words;
};

} // namespace ow
