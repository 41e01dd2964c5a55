#include "tests/source/SourceText.h"

#include <QRegularExpression>

namespace ow::testing {

SourceText::SourceText(QString path, QString raw) : m_path(std::move(path)), m_raw(std::move(raw)), m_code(m_raw)
{
    separate();
    findIncludes();
}

bool SourceText::isHeader() const
{
    return m_path.endsWith(QLatin1String(".h"));
}

bool SourceText::isUnder(const char *folder) const
{
    return m_path.startsWith(QLatin1String(folder) + QLatin1Char('/'));
}

int SourceText::lineOf(qsizetype offset) const
{
    return int(QStringView(m_raw).left(offset).count(QLatin1Char('\n'))) + 1;
}

int SourceText::lineCount() const
{
    return int(m_raw.count(QLatin1Char('\n')));
}

void SourceText::blank(qsizetype from, qsizetype to)
{
    for (qsizetype i = from; i < to && i < m_code.size(); ++i) {
        if (m_code.at(i) != QLatin1Char('\n'))
            m_code[i] = QLatin1Char(' ');
    }
}

/// 1'000 has no character literal in it.
bool SourceText::isDigitSeparator(qsizetype at) const
{
    qsizetype start = at;
    while (start > 0 && (m_raw.at(start - 1).isLetterOrNumber() || m_raw.at(start - 1) == QLatin1Char('\'')))
        --start;
    return start < at && m_raw.at(start).isDigit();
}

void SourceText::addLiteral(qsizetype begin, qsizetype end, const QString &content)
{
    if (!m_literals.isEmpty()
        && QStringView(m_code).mid(m_literals.last().end, begin - m_literals.last().end).trimmed().isEmpty()) {
        m_literals.last().end = end;
        m_literals.last().content += content;
    } else {
        m_literals.append({begin, end, content});
    }
    blank(begin + 1, end - 1);
}

void SourceText::separate()
{
    const qsizetype size = m_raw.size();
    const auto behind = [&](qsizetype found, qsizetype length) { return found < 0 ? size : found + length; };
    for (qsizetype i = 0; i < size;) {
        const QChar c = m_raw.at(i);
        const QStringView rest = QStringView(m_raw).mid(i);
        qsizetype end = i + 1;
        if (rest.startsWith(QLatin1String("//"))) {
            end = behind(m_raw.indexOf(QLatin1Char('\n'), i), 0);
            blank(i, end);
        } else if (rest.startsWith(QLatin1String("/*"))) {
            end = behind(m_raw.indexOf(QLatin1String("*/"), i + 2), 2);
            blank(i, end);
        } else if (rest.startsWith(QLatin1String("R\"")) && (i == 0 || !m_raw.at(i - 1).isLetterOrNumber())) {
            const qsizetype open = behind(m_raw.indexOf(QLatin1Char('('), i), 0);
            const QString close = QLatin1Char(')') + m_raw.mid(i + 2, open - i - 2) + QLatin1Char('"');
            const qsizetype closeAt = m_raw.indexOf(close, open);
            end = behind(closeAt, close.size());
            addLiteral(i + 1, end, m_raw.mid(open + 1, closeAt - open - 1));
        } else if (c == QLatin1Char('"') || (c == QLatin1Char('\'') && !isDigitSeparator(i))) {
            while (end < size && m_raw.at(end) != c && m_raw.at(end) != QLatin1Char('\n'))
                end += m_raw.at(end) == QLatin1Char('\\') ? 2 : 1;
            end = qMin(end + 1, size);
            if (c == QLatin1Char('"'))
                addLiteral(i, end, m_raw.mid(i + 1, end - i - 2));
            else
                blank(i + 1, end - 1);
        }
        i = end;
    }
}

void SourceText::findIncludes()
{
    // Looked for in the raw text, because the code has blanks between the quotes; a commented one is blank in the code.
    static const QRegularExpression directive(QStringLiteral("^[ \\t]*#[ \\t]*include[ \\t]*([<\"])([^>\"\\n]+)[>\"]"),
                                              QRegularExpression::MultilineOption);
    for (auto it = directive.globalMatch(m_raw); it.hasNext();) {
        const auto match = it.next();
        if (m_code.at(match.capturedStart(1)) != QLatin1Char(' '))
            m_includes.append(
                {lineOf(match.capturedStart(1)), match.captured(2), match.captured(1) == QLatin1String("<")});
    }
}

QStringList SourceText::arguments(qsizetype open) const
{
    QStringList found;
    qsizetype depth = 0;
    qsizetype start = open + 1;
    for (qsizetype i = open; i < m_code.size(); ++i) {
        const QChar c = m_code.at(i);
        if (QStringLiteral("([{").contains(c))
            ++depth;
        else if (QStringLiteral(")]}").contains(c))
            --depth;
        const bool ends = depth == 0;
        if (ends || (depth == 1 && c == QLatin1Char(','))) {
            found.append(m_code.mid(start, i - start).trimmed());
            start = i + 1;
        }
        if (ends)
            break;
    }
    return found;
}

} // namespace ow::testing
