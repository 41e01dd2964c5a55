#include "ui/folders/FolderText.h"

#include "models/numbering/ShortNumber.h"
#include "ui/common/CodeWords.h"

namespace ow {

namespace {
int folderDiscrepancies(const FolderBatch &batch)
{
    int found = 0;
    for (const FolderLine &line : batch.received ? batch.lines : QList<FolderLine>())
        found += int(folderFindings(line).size());
    return found;
}
} // namespace

QString FolderText::number(const QString &shortNumber, const QString &caseNumber)
{
    return shortNumber.isEmpty() ? caseNumber : shortNumberText(shortNumber);
}

QString FolderText::number(const FolderLine &line)
{
    return number(line.shortNumber, line.caseNumber);
}

QString FolderText::number(const FolderException &exception)
{
    return shortNumberSerial(exception.caseNumber) ? shortNumberText(exception.caseNumber) : exception.caseNumber;
}

QString FolderText::hand(const FolderHand &hand)
{
    return QStringLiteral("%1 %2").arg(hallText(hand.at), hand.name);
}

QString FolderText::batch(const FolderBatch &batch)
{
    QStringList said{
        tr("%1：%2 送 %3，%4 送出，最迟 %5 签收。")
            .arg(batch.number, batch.from.name, batch.to.name, hand(batch.sent), batch.due.toString(Qt::ISODate))};
    if (!batch.remark.isEmpty())
        said.append(tr("送件说明：%1。").arg(batch.remark));
    if (batch.received)
        said.append(tr("%1 签收。").arg(hand(*batch.received)));
    if (batch.takenBack)
        said.append(tr("%1 收回：%2。").arg(hand(*batch.takenBack), batch.reason.value_or(QString())));
    return said.join(QLatin1Char(' '));
}

QString FolderText::exception(const FolderException &exception)
{
    const QString said = tr("%1　%2：%3（%4，%5 记下，送件人 %6）")
                             .arg(number(exception), codeWord(folderFaultText(exception.fault)), exception.words,
                                  exception.batchNumber, hand(exception.found), exception.sender.name);
    if (!exception.settled)
        return said;
    return said
        + tr("；%1 %2：%3")
              .arg(hand(*exception.settled),
                   codeWord(folderOutcomeText(exception.outcome.value_or(FolderOutcome::Explained))),
                   exception.explanation.value_or(QString()));
}

QString FolderText::arrival(const FolderLine &line)
{
    QStringList said;
    for (const FolderFinding &finding : folderFindings(line))
        said.append(codeWord(folderFaultText(finding.fault)) + QStringLiteral("：") + finding.words);
    return said.isEmpty() ? tr("相符") : said.join(QStringLiteral("；"));
}

const char *FolderText::light(const FolderBatch &batch, QDate today)
{
    if (isBatchLate(batch, today))
        return "bad";
    if (batch.state == BatchState::OnTheWay)
        return "warn";
    return folderDiscrepancies(batch) > 0 ? "bad" : "inkSoft";
}

QString FolderText::state(const FolderBatch &batch, QDate today)
{
    if (isBatchLate(batch, today))
        return tr("在途，超期");
    const int found = folderDiscrepancies(batch);
    return found > 0 ? tr("%1，%2 项不符").arg(codeWord(batchStateText(batch.state))).arg(found)
                     : codeWord(batchStateText(batch.state));
}

} // namespace ow
