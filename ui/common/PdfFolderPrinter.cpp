#include "ui/common/PdfFolderPrinter.h"

#include "models/base/ProblemTypes.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>

namespace ow {

namespace {
QString pdfFolderFilePart(const QString &title)
{
    QString part;
    for (const QChar c : title.left(60))
        part += c.isPrint() && !QStringLiteral("/\\:*?\"<>|. ").contains(c) ? c : QLatin1Char('-');
    return part.isEmpty() ? QStringLiteral("paper") : part;
}

int pdfFolderLastNumber(const QDir &folder)
{
    int last = 0;
    const QStringList names = folder.entryList({QStringLiteral("*.pdf")}, QDir::Files);
    for (const QString &name : names)
        last = qMax(last, name.section(QLatin1Char('-'), 0, 0).toInt());
    return last;
}

Result<QString> pdfFolderWrite(const QString &folder, const PdfPaper &paper)
{
    const auto refused = [](const QString &path) {
        return fail(problem::FileFailed, {{QStringLiteral("file"), path}});
    };
    if (!QDir().mkpath(folder))
        return refused(folder);
    // Two stations of a demo may share the folder: NewOnly makes a number one paper's.
    constexpr int triesMax = 100;
    int number = pdfFolderLastNumber(QDir(folder));
    QString path = folder;
    for (int attempt = 0; attempt < triesMax; ++attempt) {
        path = QStringLiteral("%1/%2-%3.pdf")
                   .arg(folder)
                   .arg(++number, 4, 10, QLatin1Char('0'))
                   .arg(pdfFolderFilePart(paper.title));
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly)) {
            if (QFile::exists(path))
                continue;
            return refused(path);
        }
        const bool written = file.write(paper.pdf) == paper.pdf.size() && file.flush();
        if (written)
            return path;
        file.remove();
        return refused(path);
    }
    return refused(path);
}
} // namespace

QString PdfFolderPrinter::name() const
{
    return QCoreApplication::translate("ow::PdfFolderPrinter", "模拟打印机");
}

QFuture<Result<QString>> PdfFolderPrinter::print(const PdfPaper &paper)
{
    return QtFuture::makeReadyFuture(pdfFolderWrite(m_folder, paper));
}

} // namespace ow
