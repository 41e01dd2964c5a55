#pragma once
// What a reader of a PDF gets, without the breaks of lines and columns.
#include <QProcess>
#include <QRegularExpression>

namespace ow::testing {

inline QString pdfWords(const QByteArray &pdf)
{
    QProcess text;
    text.start(QStringLiteral("pdftotext"), {QStringLiteral("-"), QStringLiteral("-")});
    text.write(pdf);
    text.closeWriteChannel();
    text.waitForFinished();
    return QString::fromUtf8(text.readAllStandardOutput()).remove(QRegularExpression(QStringLiteral("\\s")));
}

} // namespace ow::testing
