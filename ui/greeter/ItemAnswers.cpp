#include "ui/greeter/ItemAnswers.h"

#include "models/calendar/WhatIf.h"
#include "models/queue/HallRules.h"
#include "ui/common/CodeWords.h"

#include <QCoreApplication>
#include <algorithm>
#include <utility>

namespace ow {

namespace {
QString answerWords(const char *source)
{
    return QCoreApplication::translate("ItemAnswers", source);
}

QString whoMayApply(const Item &item, const Catalogue &catalogue)
{
    QStringList parts{answerWords(QT_TRANSLATE_NOOP("ItemAnswers", "适用于：%1。")).arg(item.object)};
    QStringList before;
    for (const QString &code : item.after) {
        const Item *known = catalogue.item(code, item.effectiveFrom);
        before.append(known ? known->shortName : code);
    }
    if (!before.isEmpty())
        parts.append(
            answerWords(QT_TRANSLATE_NOOP("ItemAnswers", "要先办好：%1。")).arg(before.join(QStringLiteral("、"))));
    if (!item.guide.isEmpty())
        parts.append(item.guide);
    return parts.join(QLatin1Char('\n'));
}

QString whichPapers(const Item &item, const Catalogue &catalogue)
{
    QStringList lines;
    QStringList verified;
    for (const MaterialUse &use : item.materials) {
        const Material *material = catalogue.material(use.material);
        const QString name = material ? material->name : use.material;
        if (use.kind == MaterialKind::Shared) {
            verified.append(name);
            continue;
        }
        QStringList notes;
        if (use.when)
            notes.append(*use.when);
        if (use.originals > 0)
            notes.append(answerWords(QT_TRANSLATE_NOOP("ItemAnswers", "原件%1份")).arg(use.originals));
        if (use.copies > 0)
            notes.append(answerWords(QT_TRANSLATE_NOOP("ItemAnswers", "复印件%1份")).arg(use.copies));
        if (use.tolerable)
            notes.append(answerWords(QT_TRANSLATE_NOOP("ItemAnswers", "可容缺")));
        const QString line = QStringLiteral("%1. %2").arg(lines.size() + 1).arg(name);
        lines.append(notes.isEmpty() ? line
                                     : answerWords(QT_TRANSLATE_NOOP("ItemAnswers", "%1（%2）"))
                                           .arg(line, notes.join(QStringLiteral("，"))));
    }
    if (lines.isEmpty())
        lines.append(answerWords(QT_TRANSLATE_NOOP("ItemAnswers", "不用带材料。")));
    if (!verified.isEmpty())
        lines.append(answerWords(QT_TRANSLATE_NOOP("ItemAnswers", "不用带（联网核验）：%1。"))
                         .arg(verified.join(QStringLiteral("、"))));
    return lines.join(QLatin1Char('\n'));
}

QString whatFee(const Item &item)
{
    const QString fee = item.feeFen == 0
        ? answerWords(QT_TRANSLATE_NOOP("ItemAnswers", "不收费。"))
        : answerWords(QT_TRANSLATE_NOOP("ItemAnswers", "%1元。"))
              .arg(QString::number(item.feeFen / 100.0, 'f', item.feeFen % 100 == 0 ? 0 : 2));
    return item.feeNote ? fee + *item.feeNote : fee;
}

QString howLong(const Item &item)
{
    QStringList parts{
        item.instant
            ? answerWords(QT_TRANSLATE_NOOP("ItemAnswers", "当场办结。"))
            : answerWords(QT_TRANSLATE_NOOP("ItemAnswers", "承诺%1办结。")).arg(codeWord(termText(item.promised)))};
    if (item.statutory)
        parts.append(
            answerWords(QT_TRANSLATE_NOOP("ItemAnswers", "法定时限%1。")).arg(codeWord(termText(*item.statutory))));
    if (item.tolerance.allowed)
        parts.append(answerWords(QT_TRANSLATE_NOOP("ItemAnswers", "材料可容缺受理，%1个工作日内补齐。"))
                         .arg(item.tolerance.capDays));
    if (item.result.validity)
        parts.append(answerWords(QT_TRANSLATE_NOOP("ItemAnswers", "《%1》有效期%2。"))
                         .arg(item.result.name, codeWord(termText(*item.result.validity))));
    else
        parts.append(answerWords(QT_TRANSLATE_NOOP("ItemAnswers", "办成后发《%1》。")).arg(item.result.name));
    return parts.join(QString());
}

/// Numbers of the windows whose own work the queue is.
QString windowsOfQueue(const HallSetup &hall, const QString &queue)
{
    QList<int> numbers;
    for (const HallWindow &window : hall.windows) {
        for (const HallSkill &skill : window.skills) {
            if (skill.queue == queue && skill.level == 1)
                numbers.append(window.number);
        }
    }
    std::sort(numbers.begin(), numbers.end());
    QStringList texts;
    for (const int number : std::as_const(numbers))
        texts.append(QString::number(number));
    return texts.join(QStringLiteral("、"));
}

QString whichPlace(const Item &item, const HallSetup &hall, const ItemServiceView &service)
{
    QString unitName;
    for (const HallUnit &one : hall.units) {
        if (one.code == item.unit)
            unitName = one.name;
    }
    for (const CatalogueUnit &one : service.units) {
        if (one.code == item.unit && unitName.isEmpty())
            unitName = one.name;
    }
    QStringList parts{hall.address.isEmpty()
                          ? answerWords(QT_TRANSLATE_NOOP("ItemAnswers", "%1。")).arg(hall.name)
                          : answerWords(QT_TRANSLATE_NOOP("ItemAnswers", "%1（%2）。")).arg(hall.name, hall.address)};
    const HallQueue *queue = findQueue(hall, queueOfItem(service.queues, item));
    const QString windows = queue ? windowsOfQueue(hall, queue->code) : QString();
    if (!queue)
        parts.append(answerWords(QT_TRANSLATE_NOOP("ItemAnswers", "请到导服台取号。")));
    else if (windows.isEmpty())
        parts.append(answerWords(QT_TRANSLATE_NOOP("ItemAnswers", "取“%1”的号。")).arg(queue->name));
    else
        parts.append(
            answerWords(QT_TRANSLATE_NOOP("ItemAnswers", "取“%1”的号，%2号窗口办理。")).arg(queue->name, windows));
    if (!unitName.isEmpty())
        parts.append(answerWords(QT_TRANSLATE_NOOP("ItemAnswers", "由%1审批。")).arg(unitName));
    if (!hall.phone.isEmpty())
        parts.append(answerWords(QT_TRANSLATE_NOOP("ItemAnswers", "电话 %1。")).arg(hall.phone));
    return parts.join(QString());
}
} // namespace

QList<ItemAnswer> itemAnswers(const Item &item, const Catalogue &catalogue, const HallSetup &hall,
                              const ItemServiceView &service)
{
    QList<ItemAnswer> answers{
        {answerWords(QT_TRANSLATE_NOOP("ItemAnswers", "谁可以办？要什么条件？")), whoMayApply(item, catalogue)},
        {answerWords(QT_TRANSLATE_NOOP("ItemAnswers", "要带什么材料？")), whichPapers(item, catalogue)},
        {answerWords(QT_TRANSLATE_NOOP("ItemAnswers", "收费吗？")), whatFee(item)},
        {answerWords(QT_TRANSLATE_NOOP("ItemAnswers", "多久办好？")), howLong(item)},
        {answerWords(QT_TRANSLATE_NOOP("ItemAnswers", "在哪里办？")), whichPlace(item, hall, service)}};
    if (!item.legalBasis.isEmpty())
        answers.append({answerWords(QT_TRANSLATE_NOOP("ItemAnswers", "依据是什么？")),
                        item.legalBasis.join(QStringLiteral("；"))});
    return answers;
}

ItemAnswer whenDone(const Item &item, const WorkingCalendar &calendar, QDate today)
{
    constexpr int daysShown = 4;
    const Term term = item.instant ? Term{0, TimeUnit::WorkingDay} : item.promised;
    QStringList lines;
    for (const WhatIf &choice : whatIfBrought(calendar, today, term, daysShown).value_or(QList<WhatIf>()))
        lines.append(whatIfText(choice));
    return {answerWords(QT_TRANSLATE_NOOP("ItemAnswers", "哪天交来，哪天办好？")),
            lines.join(QStringLiteral("；\n")) + QStringLiteral("。")};
}

} // namespace ow
