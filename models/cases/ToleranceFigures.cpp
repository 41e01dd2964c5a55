#include "models/cases/ToleranceFigures.h"

#include "models/base/Csv.h"
#include "models/base/ProblemTypes.h"
#include "models/cases/ToleratedStore.h"

#include <QMap>

namespace ow {

namespace {
constexpr int adviceAskedMin = 5; ///< fewer say nothing yet
constexpr int adviceLapsedPercent = 30;

void count(MaterialFigures &figures, const ToleratedPaper &paper, const WorkingCalendar &calendar, QDate today)
{
    ++figures.asked;
    switch (fateOf(paper, today)) {
    case ToleratedFate::Open: ++figures.open; break;
    case ToleratedFate::InTime: ++figures.inTime; break;
    case ToleratedFate::Late: ++figures.late; break;
    case ToleratedFate::Lapsed: ++figures.lapsed; break;
    case ToleratedFate::Dropped: ++figures.dropped; break;
    }
    if (!paper.receivedOn)
        return;
    const int days = int(calendar.workingDaysBetween(paper.acceptedOn, *paper.receivedOn));
    ++figures.came;
    figures.daysNeeded += days;
    figures.daysLongest = std::max(figures.daysLongest, days);
}

Result<ToleranceFiguresView> loadFigures(ViewContext &context)
{
    const QDate today = hallDate(context.now);
    const QString asked = context.parameter("from");
    const QDate from = asked.isEmpty() ? today.addYears(-1) : QDate::fromString(asked, Qt::ISODate);
    if (!from.isValid())
        return fail(inputRefused({{QStringLiteral("from"),
                                   &problem::FieldFormat,
                                   {{QStringLiteral("expected"), QStringLiteral("2026-09-24 这样的日期")}}}}));
    return ToleranceFiguresView{
        from, today,
        toleranceFigures(ToleratedStore::since(context.db, from), context.catalogue, context.calendar, today)};
}

const ViewRow toleranceViewTable[] = {
    viewRow<ToleranceFiguresView, loadFigures>(only(Role::Supervisor)),
};
} // namespace

ToleratedFate fateOf(const ToleratedPaper &paper, QDate today)
{
    if (paper.receivedOn)
        return *paper.receivedOn <= paper.firstDue ? ToleratedFate::InTime : ToleratedFate::Late;
    if (paper.end != ToleratedPaper::End::Living)
        return paper.end == ToleratedPaper::End::Lapsed ? ToleratedFate::Lapsed : ToleratedFate::Dropped;
    return today > paper.due ? ToleratedFate::Late : ToleratedFate::Open;
}

QList<MaterialFigures> toleranceFigures(const QList<ToleratedPaper> &papers, const Catalogue &catalogue,
                                        const WorkingCalendar &calendar, QDate today)
{
    QMap<std::pair<QString, QString>, MaterialFigures> rows;
    const auto rowOf = [&](const QString &item, const QString &material) -> MaterialFigures & {
        MaterialFigures &row = rows[{item, material}];
        if (!row.item.isEmpty())
            return row;
        const Item *known = catalogue.newest(item);
        const Material *paper = catalogue.material(material);
        row.item = item;
        row.itemName = known ? known->shortName : item;
        row.material = material;
        row.materialName = paper ? paper->name : material;
        return row;
    };
    for (const Item *item : catalogue.itemsOn(today)) {
        for (const MaterialUse &use : item->tolerance.allowed ? item->materials : QList<MaterialUse>()) {
            if (use.tolerable)
                rowOf(item->code, use.material).tolerable = true;
        }
    }
    for (const ToleratedPaper &paper : papers)
        count(rowOf(paper.item, paper.material), paper, calendar, today);
    QList<MaterialFigures> figures = rows.values();
    // What is asked for most stands first.
    std::stable_sort(figures.begin(), figures.end(),
                     [](const MaterialFigures &a, const MaterialFigures &b) { return a.asked > b.asked; });
    return figures;
}

QString figuresAdvice(const MaterialFigures &figures)
{
    const int closed = figures.asked - figures.open - figures.dropped;
    if (closed >= adviceAskedMin && figures.lapsed * 100 >= closed * adviceLapsedPercent && figures.tolerable)
        return QStringLiteral("逾期较多，宜移出清单");
    if (!figures.tolerable)
        return QStringLiteral("已不在清单");
    return figures.asked == 0 ? QStringLiteral("没有用过") : QString();
}

QString rateText(int part, int whole)
{
    return whole == 0 ? QStringLiteral("—") : QStringLiteral("%1%").arg(double(part) * 100 / double(whole), 0, 'f', 2);
}

QByteArray figuresCsv(const QList<MaterialFigures> &figures, QDate from, QDate to)
{
    QString text = QStringLiteral("\uFEFF")
        + csvLine({QStringLiteral("容缺受理材料统计"), from.toString(Qt::ISODate), to.toString(Qt::ISODate)})
        + csvLine({QStringLiteral("事项编码"), QStringLiteral("事项"), QStringLiteral("材料"),
                   QStringLiteral("容缺件次"), QStringLiteral("按期补齐"), QStringLiteral("逾期"),
                   QStringLiteral("终未补齐"), QStringLiteral("待补"), QStringLiteral("未到期已结束"),
                   QStringLiteral("按期补齐率"), QStringLiteral("平均用时（工作日）"),
                   QStringLiteral("最长用时（工作日）"), QStringLiteral("在清单上"), QStringLiteral("建议")});
    for (const MaterialFigures &one : figures)
        text +=
            csvLine({one.item, one.itemName, one.materialName, QString::number(one.asked), QString::number(one.inTime),
                     QString::number(one.late), QString::number(one.lapsed), QString::number(one.open),
                     QString::number(one.dropped), rateText(one.inTime, one.asked - one.open - one.dropped),
                     one.came ? QString::number(double(one.daysNeeded) / one.came, 'f', 2) : QStringLiteral("—"),
                     one.came ? QString::number(one.daysLongest) : QStringLiteral("—"),
                     one.tolerable ? QStringLiteral("是") : QStringLiteral("否"), figuresAdvice(one)});
    return text.toUtf8();
}

std::span<const ViewRow> toleranceViews()
{
    return toleranceViewTable;
}

Fields MaterialFigures::fields()
{
    return {field("item", &MaterialFigures::item),
            field("itemName", &MaterialFigures::itemName),
            field("material", &MaterialFigures::material),
            field("materialName", &MaterialFigures::materialName),
            field("tolerable", &MaterialFigures::tolerable),
            field("asked", &MaterialFigures::asked),
            field("inTime", &MaterialFigures::inTime),
            field("late", &MaterialFigures::late),
            field("lapsed", &MaterialFigures::lapsed),
            field("open", &MaterialFigures::open),
            field("dropped", &MaterialFigures::dropped),
            field("came", &MaterialFigures::came),
            field("daysNeeded", &MaterialFigures::daysNeeded),
            field("daysLongest", &MaterialFigures::daysLongest)};
}

Fields ToleranceFiguresView::fields()
{
    return {field("from", &ToleranceFiguresView::from), field("to", &ToleranceFiguresView::to),
            field("figures", &ToleranceFiguresView::figures, {.itemsMax = 100000})};
}

} // namespace ow
