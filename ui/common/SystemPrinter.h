#pragma once
#include "ui/common/Printer.h"

#include <QObject>

namespace ow {

/// A printer of the system (CUPS): hands the PDF to `lp`, which takes it as it is, so what is printed is what was stored.
class SystemPrinter final : public QObject, public Printer {
    Q_OBJECT
public:
    /// An empty name is the system's default printer.
    explicit SystemPrinter(const QString &name, const QString &program = QStringLiteral("lp"),
                           const QString &lpstat = QStringLiteral("lpstat"), QObject *parent = nullptr);
    QFuture<Result<QString>> print(const PdfPaper &paper) override;
    bool isSimulated() const override { return false; }
    /// As `lpstat` tells it: the states the printer itself reports.
    QFuture<DeviceState> condition() override;
    QString name() const override { return m_name.isEmpty() ? tr("默认打印机") : m_name; }

private:
    QString m_name;
    QString m_program;
    QString m_lpstat;
};

/// Of what `lpstat -l -p` says of one printer (the keywords of RFC 8011 §5.4.12), what matters most.
DeviceState printerCondition(const QString &said);

} // namespace ow
