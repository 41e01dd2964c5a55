#pragma once
#include "models/cases/CaseViews.h"

#include <QJsonObject>

namespace ow {

/// Does a case stand on that list of CasesView?
bool inCaseList(const QString &list, const Case &record);
/// Keeps a loaded `cases` view of that list up to date, by due date. False: load anew.
bool foldCases(CasesView &view, const QString &list, const QString &type, const QJsonObject &data);

} // namespace ow
