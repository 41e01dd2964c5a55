#pragma once
#include "ui/common/Printer.h"

#include <QObject>
#include <QStringList>
#include <memory>
#include <vector>

namespace ow {

/// The printers of one station, one of them at work. Which ones: "system" (every one the system knows, its default first), "simulated"
/// (a folder of PDF files), or names of printers of the system joined by "+". Start option --printer, or printer/choice in
/// DIR/station.ini; by default "system", and in demo halls "simulated". Where the system has none, the folder.
class PrinterPool final : public QObject, public Printer {
    Q_OBJECT
public:
    /// `lpstat` is asked for the system's printers; until it has answered there is the folder.
    PrinterPool(const QString &choice, const QString &folder, const QString &lpstat = QStringLiteral("lpstat"),
                QObject *parent = nullptr);

    QFuture<Result<QString>> print(const PdfPaper &paper) override;
    bool isSimulated() const override { return m_printers[m_current]->isSimulated(); }
    QString name() const override { return m_printers[m_current]->name(); }
    bool useNext() override;
    QFuture<DeviceState> condition() override { return m_printers[m_current]->condition(); }

signals:
    /// Whether the device took the last paper.
    void printed(bool taken);

private:
    void ask(const QString &lpstat);
    void take(const QStringList &names);

    std::vector<std::unique_ptr<Printer>> m_printers; ///< one at least
    size_t m_current = 0;
};

/// What `lpstat -e -d` says, the default first.
QStringList systemPrinters(const QString &said);

} // namespace ow
