#pragma once
#include "ui/common/Printer.h"

namespace ow {

/// The simulated printer: papers land in FOLDER/papers as 0001-TITLE.pdf, in the order printed, never overwriting an older one.
class PdfFolderPrinter final : public Printer {
public:
    explicit PdfFolderPrinter(const QString &folder) : m_folder(folder + QStringLiteral("/papers")) {}
    QFuture<Result<QString>> print(const PdfPaper &paper) override;
    bool isSimulated() const override { return true; }
    QString name() const override;

private:
    QString m_folder;
};

} // namespace ow
