#pragma once
#include <QObject>

class QLineEdit;
class QVBoxLayout;
class QWidget;

namespace ow {
class Sheet;

/// Asks why the hall is steered; nothing is steered without a reason. What is asked besides stands above it in fields().
class SteeringReasonSheet final : public QObject {
    Q_OBJECT
public:
    SteeringReasonSheet(const QString &name, const QString &title, QWidget &page);
    QVBoxLayout *fields() const { return m_fields; }
    void open(const QString &message, const QString &acceptText);
    /// Whether the fields may be sent as they are; a reason is needed all the same.
    void setComplete(bool complete);

signals:
    void reasonGiven(const QString &reason);

private:
    void changed();
    QString reason() const;

    Sheet *m_sheet;
    QVBoxLayout *m_fields;
    QLineEdit *m_reason;
    bool m_complete = true;
};

} // namespace ow
