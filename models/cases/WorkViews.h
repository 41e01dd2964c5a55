#pragma once
// 待办与环节预警, as stations read them.
#include "models/cases/WorkLine.h"
#include "models/store/Command.h"

namespace ow {

/// Everything that is work for somebody behind the window, the first due first.
struct WorkView {
    static constexpr char name[] = "work";
    QDate day;
    QString unit; ///< of who asks; empty: he belongs to none
    QList<WorkLine> lines;
    static Fields fields();
};
/// Takes an event into the list. False: the view is to be loaded anew.
bool foldWork(WorkView &view, const QString &type, const QJsonObject &data);

/// 环节预警: steps that take longer than their share of the period, and cases nobody touched, the longest first. The law's days have
/// lights of their own.
struct StepAlarmsView {
    static constexpr char name[] = "stepAlarms";
    struct Line {
        WorkLine work;
        std::optional<QDate> stepDue = {}; ///< absent: in time
        int daysLate = 0;                  ///< working days since then
        int daysIdle = 0;                  ///< working days without anything done; zero when no more than the family's
        static Fields fields();
    };
    QDate day;
    QList<Line> lines;
    static Fields fields();
};

std::span<const ViewRow> workViews();

} // namespace ow
