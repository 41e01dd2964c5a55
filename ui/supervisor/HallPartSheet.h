#pragma once
#include "models/publication/HallPart.h"

#include <QObject>

class QLineEdit;
class QWidget;

namespace ow {
class SteeringReasonSheet;

/// Asks for what of an item is the hall's own: place, hours and the two telephones, and why they change.
class HallPartSheet final : public QObject {
    Q_OBJECT
public:
    explicit HallPartSheet(QWidget &page);
    /// With what holds now; `part.code` says of which item.
    void open(const QString &itemName, const HallPart &part);

signals:
    void given(const ow::HallPart &part, const QString &reason);

private:
    QLineEdit *line(const char *name, const QString &label);
    void changed();

    SteeringReasonSheet *m_sheet;
    HallPart m_part;
    QLineEdit *m_place = nullptr;
    QLineEdit *m_hours = nullptr;
    QLineEdit *m_consult = nullptr;
    QLineEdit *m_complaint = nullptr;
};

} // namespace ow
