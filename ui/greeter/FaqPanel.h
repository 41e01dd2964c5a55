#pragma once
#include "models/calendar/WorkingCalendar.h"
#include "models/queue/FloorCommands.h"
#include "models/queue/ItemService.h"
#include "ui/guide/ItemFinder.h"

class QLabel;
class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace ow {

/// 问答: an item by words or pinyin initials, then the answers its published version gives. What they do not say is noted down for who
/// keeps the guides.
class FaqPanel final : public QWidget {
    Q_OBJECT
public:
    /// The calendar outlives the panel.
    explicit FaqPanel(const WorkingCalendar &calendar, QWidget *parent = nullptr);
    void begin(const HallSetup &hall, QDate today);
    void setCatalogue(const Catalogue &catalogue);
    /// Which queue serves an item.
    void setService(const ItemServiceView &service);
    /// The question is noted.
    void tellLogged();

signals:
    void logAsked(const ow::LogQuestion &command);
    /// The guide of that item for the visitor's situation.
    void guideAsked(const QString &item);
    void closed();

private:
    void chooseItem(const QString &code);
    void log();

    HallSetup m_hall;
    const WorkingCalendar &m_calendar;
    QDate m_today;
    ItemServiceView m_service;
    ItemFinder *m_finder;
    QLabel *m_item;
    QVBoxLayout *m_rows;
    QList<QWidget *> m_lines;
    QLineEdit *m_question;
    QPushButton *m_log;
    QPushButton *m_guide;
    QString m_code; ///< chosen item
};

} // namespace ow
