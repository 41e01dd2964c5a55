#pragma once
// One source file as the rules look at it.
#include <QList>
#include <QString>

namespace ow::testing {

/// A string literal; neighbours that the compiler joins are one.
struct Literal {
    qsizetype begin = 0; ///< offset of the opening quote
    qsizetype end = 0;   ///< offset behind the closing quote
    QString content;
};

struct Include {
    int line = 0;
    QString path; ///< as written, without brackets or quotes
    bool angled = false;
};

class SourceText {
public:
    SourceText(QString path, QString raw);

    const QString &path() const { return m_path; } ///< from the root of the tree: "models/base/Clock.h"
    const QString &raw() const { return m_raw; }
    /// The same length as raw; comments and the insides of literals are blanks.
    const QString &code() const { return m_code; }
    const QList<Literal> &literals() const { return m_literals; }
    const QList<Include> &includes() const { return m_includes; }

    bool isHeader() const;
    bool isUnder(const char *folder) const;
    int lineOf(qsizetype offset) const;
    int lineCount() const;

    /// The arguments of the call whose opening parenthesis is at `open`, as they stand in code().
    QStringList arguments(qsizetype open) const;

private:
    void separate();
    void findIncludes();
    bool isDigitSeparator(qsizetype at) const;
    void blank(qsizetype from, qsizetype to);
    void addLiteral(qsizetype begin, qsizetype end, const QString &content);

    QString m_path;
    QString m_raw;
    QString m_code;
    QList<Literal> m_literals;
    QList<Include> m_includes;
};

} // namespace ow::testing
