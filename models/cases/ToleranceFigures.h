#pragma once
// 容缺统计: what became of every paper that was tolerated, by item and material. The list of tolerable papers is judged by it: a paper that
// often does not come should not be on it (domain.md §4, §13). Pure but for the view.
#include "models/calendar/WorkingCalendar.h"
#include "models/catalogue/Catalogue.h"
#include "models/store/Command.h"

namespace ow {

/// One tolerated paper of one case.
struct ToleratedPaper {
    QString item;
    QString material;
    QDate acceptedOn;
    QDate due;      ///< as it stands
    QDate firstDue; ///< as it was promised
    std::optional<QDate> receivedOn;
    enum class End { Living, Ended, Lapsed };
    End end = End::Living; ///< of its case: decided or over; over with this paper past its day
};

enum class ToleratedFate {
    Open,   ///< awaited, and not late
    InTime, ///< came by the day it was promised for
    Late,   ///< came after that, more time having been given; or is awaited past its day
    Lapsed, ///< did not come, and that ended the case
    Dropped ///< the case ended, by the applicant's own word for instance, before the paper was due
};
ToleratedFate fateOf(const ToleratedPaper &paper, QDate today);

/// One material of one item. asked = inTime + late + lapsed + open + dropped.
struct MaterialFigures {
    QString item;
    QString itemName;
    QString material;
    QString materialName;
    bool tolerable = false; ///< on the item's list today
    int asked = 0;
    int inTime = 0;
    int late = 0;
    int lapsed = 0;
    int open = 0;
    int dropped = 0;
    int came = 0;       ///< of which daysNeeded tells
    int daysNeeded = 0; ///< working days from acceptance to receipt, of all that came
    int daysLongest = 0;

    static Fields fields();
};

/// Every tolerable paper of the catalogue of that day, asked for or not, and what was tolerated before.
QList<MaterialFigures> toleranceFigures(const QList<ToleratedPaper> &papers, const Catalogue &catalogue,
                                        const WorkingCalendar &calendar, QDate today);

/// What the figures say of the list: "可以移出清单：…"; empty when they say nothing.
QString figuresAdvice(const MaterialFigures &figures);
/// Two decimals, "—" where there is nothing to divide by.
QString rateText(int part, int whole);

/// For spreadsheets: UTF-8 with its mark, CRLF, every cell quoted and none a formula.
QByteArray figuresCsv(const QList<MaterialFigures> &figures, QDate from, QDate to);

/// Of cases accepted on day `from` or later (parameter; a year ago when it is left out).
struct ToleranceFiguresView {
    static constexpr char name[] = "toleranceFigures";
    QDate from;
    QDate to;
    QList<MaterialFigures> figures;
    static Fields fields();
};

std::span<const ViewRow> toleranceViews();

} // namespace ow
