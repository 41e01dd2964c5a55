#include "models/base/ProblemTypes.h"
#include "models/sheets/Workbook.h"
#include "models/sheets/ZipArchive.h"

#include <QDateTime>
#include <QHash>
#include <QRegularExpression>
#include <QXmlStreamReader>
#include <algorithm>
#include <cmath>

namespace ow {

namespace {
/// Numbers a spreadsheet keeps exactly.
constexpr double exactMax = 1e15;
constexpr int mergedCellsMax = 4000;

Problem unreadable(const QString &what)
{
    return {problem::SheetUnreadable, {{QStringLiteral("what"), what}}};
}

/// "xl/worksheets/sheet1.xml" from "worksheets/sheet1.xml" or "/xl/worksheets/sheet1.xml", as said in the part `from`.
QString partPath(const QString &from, const QString &target)
{
    if (target.startsWith(QLatin1Char('/')))
        return target.mid(1);
    QStringList path = from.split(QLatin1Char('/'));
    path.removeLast();
    for (const QString &step : target.split(QLatin1Char('/'))) {
        if (step == QLatin1String("..") && !path.isEmpty())
            path.removeLast();
        else if (step != QLatin1String("."))
            path.append(step);
    }
    return path.join(QLatin1Char('/'));
}

/// _x000D_ and the like stand for characters XML cannot hold.
QString unescaped(const QString &text)
{
    static const QRegularExpression code(QStringLiteral("_x([0-9A-Fa-f]{4})_"));
    if (!text.contains(QLatin1String("_x")))
        return text;
    QString plain;
    qsizetype end = 0;
    for (auto it = code.globalMatch(text); it.hasNext();) {
        const auto match = it.next();
        plain += text.mid(end, match.capturedStart() - end);
        plain += QChar(char16_t(match.captured(1).toUInt(nullptr, 16)));
        end = match.capturedEnd();
    }
    return plain + text.mid(end);
}

QString tidy(QString text)
{
    text.replace(QLatin1String("\r\n"), QLatin1String("\n"));
    text.replace(QLatin1Char('\r'), QLatin1Char('\n'));
    text.replace(QChar(QChar::Nbsp), QLatin1Char(' '));
    return text.trimmed();
}

/// What a number stands for, by its format.
enum class NumberLook { Plain, Date, Padded };
struct NumberStyle {
    NumberLook look = NumberLook::Plain;
    int digits = 0; ///< of Padded: 00000 keeps leading zeros on the screen
};

bool isDateFormat(int id)
{
    return (id >= 14 && id <= 17) || id == 22 || (id >= 27 && id <= 36) || (id >= 50 && id <= 58);
}

NumberStyle styleOf(int id, const QString &code)
{
    static const QRegularExpression zeros(QStringLiteral("^0{2,15}$"));
    static const QRegularExpression quoted(QStringLiteral("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\."));
    if (isDateFormat(id))
        return {NumberLook::Date, 0};
    if (zeros.match(code).hasMatch())
        return {NumberLook::Padded, int(code.size())};
    QString plain = code.toLower();
    plain.remove(quoted);
    const bool dates =
        plain.contains(QLatin1Char('y')) || (plain.contains(QLatin1Char('d')) && plain.contains(QLatin1Char('m')));
    return {dates ? NumberLook::Date : NumberLook::Plain, 0};
}

/// One file being read. Every fault of content is collected; what is no spreadsheet at all ends it.
class WorkbookReader {
public:
    WorkbookReader(const ZipArchive &zip, const WorkbookLimits &limits) : m_zip(zip), m_limits(limits) {}

    Result<Workbook> read()
    {
        const QString book = relatedTo(QString(), QStringLiteral("/officeDocument")).value(0);
        if (book.isEmpty() || !readBook(book))
            return fail(m_problem.value_or(unreadable(QStringLiteral("不是完整的.xlsx文件，请用表格程序重新另存"))));
        for (const auto &[name, part] : std::as_const(m_sheetParts)) {
            if (!readSheet(name, part))
                return fail(
                    m_problem.value_or(unreadable(QStringLiteral("工作表“%1”损坏，请用表格程序重新另存").arg(name))));
        }
        if (!m_faults.isEmpty())
            return fail(Problem(problem::SheetRefused, {}, std::move(m_faults)));
        return m_book;
    }

private:
    bool refuse(const QString &what)
    {
        m_problem = unreadable(what);
        return false;
    }

    std::optional<QByteArray> part(const QString &name)
    {
        auto content = m_zip.part(name, m_limits.partBytesMax);
        if (!content && m_zip.has(name))
            refuse(QStringLiteral("文件损坏，或展开后大得不像表格"));
        // Whoever declares entities wants more than a table.
        if (content && content->contains("<!DOCTYPE")) {
            refuse(QStringLiteral("文件里有表格不需要的声明"));
            return std::nullopt;
        }
        return content;
    }

    /// Targets of the relationships of a part whose type ends so; an id as key where one is asked by.
    QMap<QString, QString> relationships(const QString &of, const QString &type)
    {
        const QString folder = of.section(QLatin1Char('/'), 0, -2);
        const QString rels = (folder.isEmpty() ? QString() : folder + QLatin1Char('/')) + QStringLiteral("_rels/")
            + of.section(QLatin1Char('/'), -1) + QStringLiteral(".rels");
        QMap<QString, QString> targets;
        const auto content = part(rels);
        QXmlStreamReader xml(content.value_or(QByteArray()));
        while (!xml.atEnd()) {
            if (xml.readNext() != QXmlStreamReader::StartElement || xml.name() != QLatin1String("Relationship"))
                continue;
            const auto attributes = xml.attributes();
            if (attributes.value(QLatin1String("Type")).endsWith(type))
                targets.insert(attributes.value(QLatin1String("Id")).toString(),
                               partPath(of, attributes.value(QLatin1String("Target")).toString()));
        }
        return targets;
    }
    QStringList relatedTo(const QString &of, const QString &type) { return relationships(of, type).values(); }

    bool readBook(const QString &path)
    {
        const auto content = part(path);
        if (!content)
            return false;
        const QMap<QString, QString> parts = relationships(path, QStringLiteral("/worksheet"));
        QXmlStreamReader xml(*content);
        while (!xml.atEnd()) {
            if (xml.readNext() != QXmlStreamReader::StartElement)
                continue;
            const auto attributes = xml.attributes();
            if (xml.name() == QLatin1String("workbookPr")) {
                const auto since1904 = attributes.value(QLatin1String("date1904"));
                m_firstDay = since1904 == QLatin1String("1") || since1904 == QLatin1String("true")
                    ? QDate(1904, 1, 1)
                    : QDate(1899, 12, 30);
            } else if (xml.name() == QLatin1String("sheet")) {
                QString id;
                for (const QXmlStreamAttribute &one : attributes) {
                    if (one.name() == QLatin1String("id"))
                        id = one.value().toString();
                }
                // A chart has a sheet too, and no cells.
                if (parts.contains(id))
                    m_sheetParts.append(
                        {attributes.value(QLatin1String("name")).toString().trimmed(), parts.value(id)});
            }
        }
        if (xml.hasError() || m_sheetParts.isEmpty())
            return false;
        if (m_sheetParts.size() > m_limits.sheetsMax)
            return refuse(QStringLiteral("工作表超过%1个").arg(m_limits.sheetsMax));
        return readStrings(relatedTo(path, QStringLiteral("/sharedStrings")).value(0))
            && readStyles(relatedTo(path, QStringLiteral("/styles")).value(0));
    }

    /// The text of <si> or <is>, whose end is the current element's: runs together, without what only says how it is pronounced.
    static QString richText(QXmlStreamReader &xml)
    {
        QString text;
        int depth = 1;
        while (depth > 0 && !xml.atEnd()) {
            const auto token = xml.readNext();
            if (token == QXmlStreamReader::StartElement && xml.name() == QLatin1String("rPh")) {
                xml.skipCurrentElement();
            } else if (token == QXmlStreamReader::StartElement && xml.name() == QLatin1String("t")) {
                text += xml.readElementText();
            } else if (token == QXmlStreamReader::StartElement) {
                ++depth;
            } else if (token == QXmlStreamReader::EndElement) {
                --depth;
            }
        }
        return unescaped(text);
    }

    bool readStrings(const QString &path)
    {
        if (path.isEmpty())
            return true;
        const auto content = part(path);
        if (!content)
            return false;
        QXmlStreamReader xml(*content);
        while (!xml.atEnd()) {
            if (xml.readNext() == QXmlStreamReader::StartElement && xml.name() == QLatin1String("si"))
                m_strings.append(richText(xml));
        }
        return !xml.hasError();
    }

    bool readStyles(const QString &path)
    {
        if (path.isEmpty())
            return true;
        const auto content = part(path);
        if (!content)
            return false;
        QHash<int, QString> formats;
        bool inCellStyles = false;
        QXmlStreamReader xml(*content);
        while (!xml.atEnd()) {
            const auto token = xml.readNext();
            if (xml.name() == QLatin1String("cellXfs"))
                inCellStyles = token == QXmlStreamReader::StartElement;
            if (token != QXmlStreamReader::StartElement)
                continue;
            const auto attributes = xml.attributes();
            if (xml.name() == QLatin1String("numFmt"))
                formats.insert(attributes.value(QLatin1String("numFmtId")).toInt(),
                               attributes.value(QLatin1String("formatCode")).toString());
            else if (inCellStyles && xml.name() == QLatin1String("xf")) {
                const int id = attributes.value(QLatin1String("numFmtId")).toInt();
                m_styles.append(styleOf(id, formats.value(id)));
            }
        }
        return !xml.hasError();
    }

    struct Place {
        int row = 0; ///< from 1
        int column = 0;
    };

    static std::optional<Place> placeOf(QStringView reference)
    {
        Place place;
        qsizetype i = 0;
        int column = 0;
        for (; i < reference.size() && i < 3 && reference.at(i).isLetter(); ++i)
            column = column * 26 + (reference.at(i).toUpper().unicode() - u'A' + 1);
        bool number = false;
        place.row = reference.mid(i).toInt(&number);
        place.column = column - 1;
        return number && place.row > 0 && column > 0 ? std::optional(place) : std::nullopt;
    }

    bool readSheet(const QString &name, const QString &path)
    {
        const auto content = part(path);
        if (!content)
            return false;
        m_sheet = {name, {}};
        m_cells.clear();
        Place next{0, 0};
        QXmlStreamReader xml(*content);
        while (!xml.atEnd()) {
            if (xml.readNext() != QXmlStreamReader::StartElement)
                continue;
            const auto attributes = xml.attributes();
            if (xml.name() == QLatin1String("row")) {
                const int number = attributes.value(QLatin1String("r")).toInt();
                next = {number > 0 ? number : next.row + 1, 0};
            } else if (xml.name() == QLatin1String("c")) {
                if (const auto place = placeOf(attributes.value(QLatin1String("r"))))
                    next = *place;
                if (!readCell(xml, next))
                    return false;
                ++next.column;
            } else if (xml.name() == QLatin1String("mergeCell")) {
                merge(attributes.value(QLatin1String("ref")).toString());
            }
        }
        if (xml.hasError())
            return false;
        for (auto row = m_cells.begin(); row != m_cells.end(); ++row) {
            SheetRow line{row.key(), {}};
            for (auto cell = row->begin(); cell != row->end(); ++cell) {
                line.cells.resize(cell.key() + 1);
                line.cells.last() = cell.value();
            }
            m_sheet.rows.append(line);
        }
        m_book.sheets.append(m_sheet);
        return true;
    }

    bool readCell(QXmlStreamReader &xml, const Place &place)
    {
        const auto attributes = xml.attributes();
        const QString type = attributes.value(QLatin1String("t")).toString();
        const int style = attributes.value(QLatin1String("s")).toInt();
        QString value;
        while (!(xml.readNext() == QXmlStreamReader::EndElement && xml.name() == QLatin1String("c"))) {
            if (xml.atEnd())
                return false;
            if (!xml.isStartElement())
                continue;
            if (xml.name() == QLatin1String("v"))
                value = xml.readElementText();
            else if (xml.name() == QLatin1String("is"))
                value = richText(xml);
            else
                xml.skipCurrentElement(); // a formula; what came of it is the value
        }
        const QString text = tidy(textOf(type, value, m_styles.value(style), place));
        if (text.isEmpty())
            return true;
        if (place.column >= m_limits.columnsMax)
            return refuse(QStringLiteral("工作表“%1”超过%2列").arg(m_sheet.name).arg(m_limits.columnsMax));
        if (text.size() > m_limits.cellLengthMax)
            fault(place, QStringLiteral("内容超过%1个字").arg(m_limits.cellLengthMax));
        m_cells[place.row].insert(place.column, text);
        if (m_cells.size() > m_limits.rowsMax)
            return refuse(QStringLiteral("工作表“%1”超过%2行").arg(m_sheet.name).arg(m_limits.rowsMax));
        return true;
    }

    void fault(const Place &place, const QString &what)
    {
        m_faults.append(
            {QStringLiteral("工作表“%1”第%2行第%3列").arg(m_sheet.name).arg(place.row).arg(columnLetters(place.column)),
             &problem::CatalogueRule,
             {{QStringLiteral("what"), what}}});
    }

    QString textOf(const QString &type, const QString &value, const NumberStyle &style, const Place &place)
    {
        if (type == QLatin1String("s")) {
            bool number = false;
            const qsizetype index = value.toLongLong(&number);
            if (number && index >= 0 && index < m_strings.size())
                return m_strings.at(index);
            fault(place, QStringLiteral("引用的文字不在文件里，请用表格程序重新另存"));
            return {};
        }
        if (type == QLatin1String("b"))
            return value == QLatin1String("1") ? QStringLiteral("是") : QStringLiteral("否");
        if (type == QLatin1String("e")) {
            fault(place, QStringLiteral("公式出错（%1），请改为内容本身").arg(value));
            return {};
        }
        if (type == QLatin1String("d"))
            return value.section(QLatin1Char('T'), 0, 0);
        if (!type.isEmpty() && type != QLatin1String("n"))
            return unescaped(value); // a text, or the text a formula made
        return value.isEmpty() ? QString() : numberText(value, style, place);
    }

    QString numberText(const QString &value, const NumberStyle &style, const Place &place)
    {
        bool isNumber = false;
        const double number = value.toDouble(&isNumber);
        if (!isNumber || !std::isfinite(number)) {
            fault(place, QStringLiteral("数字“%1”读不懂").arg(value));
            return {};
        }
        if (style.look == NumberLook::Date && number >= 1 && number < 2958466) {
            const QDate day = m_firstDay.addDays(qint64(number));
            return day.toString(Qt::ISODate);
        }
        if (std::abs(number) >= exactMax) {
            fault(place,
                  QStringLiteral("超过15位的号码存成了数字，末几位已经变了，请把这一列改为“文本”格式后重新填写"));
            return {};
        }
        const QString plain =
            number == std::floor(number) ? QString::number(qint64(number)) : QString::number(number, 'g', 15);
        return style.look == NumberLook::Padded ? plain.rightJustified(style.digits, QLatin1Char('0')) : plain;
    }

    void merge(const QString &reference)
    {
        const auto from = placeOf(QStringView(reference).left(reference.indexOf(QLatin1Char(':'))));
        const auto to = placeOf(QStringView(reference).mid(reference.indexOf(QLatin1Char(':')) + 1));
        if (!from || !to || to->row < from->row || to->column < from->column || to->column >= m_limits.columnsMax)
            return;
        const QString text = m_cells.value(from->row).value(from->column);
        const qint64 count = qint64(to->row - from->row + 1) * (to->column - from->column + 1);
        if (text.isEmpty() || count > mergedCellsMax)
            return;
        for (int row = from->row; row <= to->row; ++row) {
            for (int column = from->column; column <= to->column; ++column)
                m_cells[row].insert(column, text);
        }
    }

    const ZipArchive &m_zip;
    const WorkbookLimits m_limits;
    Workbook m_book;
    QList<std::pair<QString, QString>> m_sheetParts; ///< name and part
    QStringList m_strings;
    QList<NumberStyle> m_styles;
    QDate m_firstDay = QDate(1899, 12, 30);
    WorkSheet m_sheet;
    QMap<int, QMap<int, QString>> m_cells; ///< of the sheet: by row, then column
    Faults m_faults;
    std::optional<Problem> m_problem;
};
} // namespace

Result<Workbook> readWorkbook(const QByteArray &file, const WorkbookLimits &limits)
{
    if (file.size() > limits.fileBytesMax)
        return fail(unreadable(QStringLiteral("文件超过%1兆字节，请分成几份").arg(limits.fileBytesMax / 1024 / 1024)));
    if (file.startsWith("\xD0\xCF\x11\xE0"))
        return fail(unreadable(QStringLiteral("这是旧格式（.xls）或加了密码的文件，请去掉密码，另存为.xlsx")));
    const auto zip = ZipArchive::open(file);
    if (!zip)
        return fail(unreadable(QStringLiteral("不是.xlsx文件，请用表格程序另存为.xlsx")));
    return WorkbookReader(*zip, limits).read();
}

} // namespace ow
