#pragma once
#include "models/base/Time.h"
#include "ui/kiosk/Language.h"

#include <QElapsedTimer>
#include <QFrame>
#include <QStringList>

class QLabel;
class QPushButton;

namespace ow {
class Badge;

/// What stands over every step: the hall, what the station is marked with, the time, the other language, large type.
class KioskHead final : public QFrame {
    Q_OBJECT
public:
    explicit KioskHead(const QStringList &marks, QWidget *parent = nullptr);
    void tellHall(const QString &name);
    void tellTime(Instant now);
    /// In the language that holds now.
    void tellTexts(const QStringList &marks, Language::Choice language);
    void tellReading(bool reading);
    /// Only where nothing has been begun.
    void offerLanguage(bool offered);
    bool isElder() const;
    void setElder(bool elder);

signals:
    void languageAsked();
    void aloudAsked();
    void elderChanged(bool elder);
    /// The staff's sign: the hall's name touched `knocksMax` times in a row.
    void knocked();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QLabel *m_hall;
    QList<Badge *> m_marks;
    QLabel *m_time;
    QPushButton *m_aloud; ///< in large type only
    QPushButton *m_language;
    QPushButton *m_elder;
    QElapsedTimer m_firstKnock;
    int m_knocks = 0;
    bool m_isReading = false;
};

} // namespace ow
