#pragma once
#include "models/deputies/DeputyCommands.h"
#include "ui/session/StationContext.h"

#include <QObject>

class QComboBox;
class QDateEdit;
class QLabel;
class QLineEdit;
class QPushButton;

namespace ow {
class Sheet;

/// 外出代理: who speaks for this reviewer's department while he is away, from which day to which; whom he stands in for himself.
class DeputySheet final : public QObject {
    Q_OBJECT
public:
    /// Lives as long as `page`, which it covers while it is open.
    DeputySheet(StationContext &context, QWidget &page);
    void open();

signals:
    void done(const QString &told);
    void refused(const ow::Problem &problem);

private:
    void show(const DeputiesView &view);
    void retell();
    void send();
    void end();

    StationContext &m_context;
    Sheet *m_sheet;
    QLabel *m_now;
    QPushButton *m_end;
    QComboBox *m_deputy;
    QDateEdit *m_from;
    QDateEdit *m_to;
    QLineEdit *m_reason;
    DeputiesView m_view;
};

} // namespace ow
