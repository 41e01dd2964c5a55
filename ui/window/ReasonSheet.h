#pragma once
#include <QObject>

namespace ow {
class ReasonChoice;
class Sheet;

/// Asks why: one digit takes a ready reason and answers the sheet, 其他 wants a few words and Enter.
class ReasonSheet final : public QObject {
    Q_OBJECT
public:
    struct Words {
        QString name; ///< of its widgets: "pause" makes pauseSheet, pauseReason_1
        QString title;
        QString accept;
        QStringList reasons;
        QString example;
        int lengthMax = 60;
    };
    ReasonSheet(const Words &words, QWidget &page);
    void open(const QString &message);

signals:
    void reasonChosen(const QString &reason);

private:
    Sheet *m_sheet;
    ReasonChoice *m_reasons;
};

} // namespace ow
