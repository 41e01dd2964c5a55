// The only file that knows libxlsxwriter.
#include "models/base/ProblemTypes.h"
#include "models/sheets/Workbook.h"

#include <QFile>
#include <QTemporaryDir>

#include <vector>
#include <xlsxwriter.h>

namespace ow {

namespace {
constexpr lxw_row_t offeredRows = 5000;    // how far down choices are offered
constexpr qsizetype choiceLengthMax = 250; // Excel takes no longer list of choices in a cell

struct SheetFormats {
    lxw_format *header = nullptr;
    lxw_format *needed = nullptr;
    lxw_format *text = nullptr;
};

SheetFormats makeFormats(lxw_workbook *book)
{
    SheetFormats formats{workbook_add_format(book), workbook_add_format(book), workbook_add_format(book)};
    for (lxw_format *head : {formats.header, formats.needed}) {
        format_set_bold(head);
        format_set_text_wrap(head);
        format_set_border(head, LXW_BORDER_THIN);
        format_set_align(head, LXW_ALIGN_VERTICAL_CENTER);
        format_set_bg_color(head, 0xE8EEF7);
    }
    format_set_font_color(formats.needed, 0xB00020);
    // Text: codes with leading zeros and long numbers stay what they are.
    format_set_num_format(formats.text, "@");
    format_set_text_wrap(formats.text);
    format_set_align(formats.text, LXW_ALIGN_VERTICAL_TOP);
    return formats;
}

void offerChoices(lxw_worksheet *sheet, lxw_col_t column, const QStringList &choices)
{
    if (choices.isEmpty() || choices.join(QLatin1Char(',')).size() > choiceLengthMax)
        return;
    std::vector<QByteArray> texts;
    for (const QString &choice : choices)
        texts.push_back(choice.toUtf8());
    std::vector<char *> list;
    for (QByteArray &text : texts)
        list.push_back(text.data());
    list.push_back(nullptr);
    lxw_data_validation validation = {};
    validation.validate = LXW_VALIDATION_TYPE_LIST;
    validation.value_list = list.data();
    validation.show_error = LXW_VALIDATION_OFF;
    worksheet_data_validation_range(sheet, 1, column, offeredRows, column, &validation);
}

void writeSheet(lxw_workbook *book, const SheetLayout &layout, const SheetFormats &formats)
{
    lxw_worksheet *sheet = workbook_add_worksheet(book, layout.name.toUtf8().constData());
    lxw_row_t row = 0;
    for (qsizetype c = 0; c < layout.columns.size(); ++c) {
        const SheetColumn &column = layout.columns.at(c);
        const auto at = lxw_col_t(c);
        worksheet_set_column(sheet, at, at, column.width, formats.text);
        worksheet_write_string(sheet, 0, at, column.header.toUtf8().constData(),
                               column.isNeeded ? formats.needed : formats.header);
        if (!column.note.isEmpty())
            worksheet_write_comment(sheet, 0, at, column.note.toUtf8().constData());
        offerChoices(sheet, at, column.choices);
    }
    if (!layout.columns.isEmpty()) {
        worksheet_freeze_panes(sheet, 1, 1);
        row = 1;
    } else {
        worksheet_set_column(sheet, 0, 0, 100, formats.text);
    }
    for (const QStringList &cells : layout.rows) {
        for (qsizetype c = 0; c < cells.size(); ++c) {
            if (!cells.at(c).isEmpty())
                worksheet_write_string(sheet, row, lxw_col_t(c), cells.at(c).toUtf8().constData(), formats.text);
        }
        ++row;
    }
}
} // namespace

Result<QByteArray> writeWorkbook(const QList<SheetLayout> &sheets)
{
    const QTemporaryDir dir;
    const QString path = dir.filePath(QStringLiteral("book.xlsx"));
    const QByteArray name = QFile::encodeName(path);
    lxw_workbook *book = workbook_new(name.constData());
    if (!book)
        return fail(problem::FileFailed, {{QStringLiteral("file"), path}});
    const SheetFormats formats = makeFormats(book);
    for (const SheetLayout &layout : sheets)
        writeSheet(book, layout, formats);
    QFile file(path);
    if (workbook_close(book) != LXW_NO_ERROR || !file.open(QIODevice::ReadOnly))
        return fail(problem::FileFailed, {{QStringLiteral("file"), path}});
    return file.readAll();
}

} // namespace ow
