#pragma once
#include "models/base/Describe.h"

namespace ow {

enum class SheetNews { New, Changed, Same };
constexpr Code<SheetNews> sheetNewsCodes[] = {
    {SheetNews::New, "new"}, {SheetNews::Changed, "changed"}, {SheetNews::Same, "same"}};
constexpr std::span<const Code<SheetNews>> codesOf(SheetNews)
{
    return sheetNewsCodes;
}

/// What one row of a spreadsheet would do.
struct SheetLine {
    QString kind; ///< 事项, 机构, 人员
    QString code;
    QString name;
    SheetNews news = SheetNews::Same;
    int version = 0;        ///< of items
    QList<QString> changes; ///< in words: 承诺时限：5个工作日 → 3个工作日

    static Fields fields();
};

/// What is looked at before anything is taken.
struct SheetPreview {
    QList<SheetLine> lines;
    QList<QString> faults; ///< each with its place; nothing can be taken while there is one
    QString fingerprint;   ///< of what would be done: whoever takes it names what he saw

    static Fields fields();
    int count(SheetNews news) const;
};

/// "名称：甲 → 乙"
QString changeWords(const QString &what, const QString &before, const QString &after);
/// Each with its place in front.
QList<QString> faultsWithPlaces(const Faults &faults);
/// The preview of these lines, with its fingerprint.
SheetPreview sheetPreview(const QList<SheetLine> &lines, const Faults &faults);

} // namespace ow
