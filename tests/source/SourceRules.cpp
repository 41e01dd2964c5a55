#include "tests/source/SourceRules.h"

#include <QDir>
#include <QHash>
#include <QRegularExpression>
#include <QSet>

namespace ow::testing {

namespace {

using Breaches = QList<Breach>;

struct Arrow {
    const char *folder;
    QList<const char *> mayInclude;
};

/// The first row whose folder holds the file counts. Tests may look at everything.
const QList<Arrow> &arrows()
{
    static const QList<Arrow> table{
        {"models/base", {"models/base"}},
        {"models/rules", {"models/rules", "models/calendar", "models/base"}},
        {"models", {"models"}},
        {"sync/protocol", {"sync/protocol", "models"}},
        {"sync/client", {"sync/client", "sync/protocol", "models"}},
        {"sync/hub", {"sync/hub", "sync/protocol", "models"}},
        {"sync/platform", {"sync/platform", "sync/protocol", "models"}},
        {"sync/server", {"sync/server", "sync/protocol", "models/base"}},
        {"sync/simulation", {"sync", "models"}},
        {"ui", {"ui", "sync/client", "sync/protocol", "models"}},
        {"app", {"app", "ui", "sync", "models", "resources"}},
        {"resources", {"resources"}},
    };
    return table;
}

struct Foreign {
    const char *what;
    QRegularExpression include;
    QList<const char *> allowedUnder;
};

const QList<Foreign> &foreignLibraries()
{
    const auto pattern = [](const char *text) { return QRegularExpression(QLatin1String(text)); };
    static const QList<Foreign> table{
        {"Poco", pattern("^Poco/"), {"sync/server"}},
        {"SQLite", pattern("^(SQLiteCpp/|sqlite3)"), {"models/store"}},
        {"PostgreSQL", pattern("^(pqxx|libpq)"), {"sync/platform"}},
        {"qpdf", pattern("^qpdf/"), {"models/scans"}},
        {"SANE", pattern("^sane/"), {"ui/capture"}},
        {"PC/SC", pattern("^PCSC/"), {"ui/reader"}},
        {"libpinyin", pattern("^pinyin[.]h"), {"ui/keyboard"}},
        {"spreadsheets", pattern("^(zip|xlsxwriter)"), {"models/sheets"}},
    };
    return table;
}

/// A module that is not named here may be included everywhere.
struct QtModule {
    const char *name;
    QList<const char *> allowedUnder;
};

const QList<QtModule> &qtModules()
{
    static const QList<const char *> screens{"ui", "app"};
    static const QList<QtModule> table{
        {"QtWidgets", screens},
        {"QtGui", screens},
        {"QtSvg", screens},
        {"QtSvgWidgets", screens},
        {"QtMultimedia", screens},
        {"QtPrintSupport", screens},
        {"QtPdf", {"ui/capture"}},
        {"QtOpenGL", screens},
        {"QtOpenGLWidgets", screens},
        {"QtMultimediaWidgets", screens},
        {"QtNetwork", {"ui", "app", "sync/client"}},
        {"QtSql", {}},
    };
    return table;
}

/// "QLabel" → "QtWidgets", for every module with a rule.
const QHash<QString, QString> &moduleOfHeader()
{
    static const QHash<QString, QString> index = [] {
        QHash<QString, QString> found;
        for (const QtModule &module : qtModules()) {
            const QString name = QLatin1String(module.name);
            const QDir folder(QStringLiteral(ONEWINDOW_QT_HEADERS "/") + name);
            for (const QString &header : folder.entryList(QDir::Files))
                found.insert(header, name);
        }
        return found;
    }();
    return index;
}

bool isWithin(const QString &path, const QList<const char *> &folders)
{
    for (const char *folder : folders) {
        if (path.startsWith(QLatin1String(folder) + QLatin1Char('/')))
            return true;
    }
    return false;
}

bool isOurs(const SourceText &source)
{
    return isWithin(source.path(), {"app", "models", "sync", "ui"});
}

Breaches matches(const SourceText &source, const QString &text, const QRegularExpression &pattern, const QString &what)
{
    Breaches found;
    for (auto it = pattern.globalMatch(text); it.hasNext();) {
        const auto match = it.next();
        found.append(
            {source.lineOf(match.capturedStart()), match.captured().simplified() + QStringLiteral(": ") + what});
    }
    return found;
}

Breaches inCode(const SourceText &source, const char *pattern, const char *what)
{
    return matches(source, source.code(), QRegularExpression(QLatin1String(pattern)), QString::fromUtf8(what));
}

Breaches arrowsHold(const SourceText &source)
{
    static const QRegularExpression ours(QStringLiteral("^(app|models|resources|sync|tests|ui)/"));
    Breaches found;
    for (const Arrow &arrow : arrows()) {
        if (!source.isUnder(arrow.folder))
            continue;
        for (const Include &include : source.includes()) {
            if (!include.angled && !include.path.contains(QLatin1Char('/'))
                && !include.path.endsWith(QLatin1String(".moc")) && !include.path.startsWith(QLatin1String("moc_")))
                found.append(
                    {include.line, include.path + QStringLiteral(": write the path from the root of the tree")});
            else if (include.path.contains(QLatin1String("../")))
                found.append(
                    {include.line, include.path + QStringLiteral(": write the path from the root of the tree")});
            else if (include.path.contains(ours) && !isWithin(include.path, arrow.mayInclude))
                found.append(
                    {include.line, include.path + QStringLiteral(": not allowed from ") + QLatin1String(arrow.folder)});
        }
        break;
    }
    return found;
}

Breaches noStoresInUi(const SourceText &source)
{
    Breaches found;
    if (!source.isUnder("ui"))
        return found;
    for (const Include &include : source.includes()) {
        if (include.path.endsWith(QLatin1String("Store.h")) || include.path.startsWith(QLatin1String("models/store/")))
            found.append({include.line, include.path + QStringLiteral(": screens use types and rules, never stores")});
    }
    return found;
}

Breaches librariesInPlace(const SourceText &source)
{
    Breaches found;
    if (!isOurs(source))
        return found;
    for (const Include &include : source.includes()) {
        for (const Foreign &library : foreignLibraries()) {
            if (include.path.contains(library.include) && !isWithin(source.path(), library.allowedUnder))
                found.append(
                    {include.line,
                     include.path + QStringLiteral(": %1 does not belong here").arg(QLatin1String(library.what))});
        }
    }
    return found;
}

Breaches qtModulesInPlace(const SourceText &source)
{
    Breaches found;
    if (!isOurs(source))
        return found;
    for (const Include &include : source.includes()) {
        const QString module = include.path.contains(QLatin1Char('/')) ? include.path.section(QLatin1Char('/'), 0, 0)
                                                                       : moduleOfHeader().value(include.path);
        for (const QtModule &known : qtModules()) {
            if (module == QLatin1String(known.name) && !isWithin(source.path(), known.allowedUnder))
                found.append({include.line, include.path + QStringLiteral(": %1 does not belong here").arg(module)});
        }
    }
    return found;
}

Breaches noUmbrellas(const SourceText &source)
{
    static const QSet<QString> modules = [] {
        const QStringList names =
            QDir(QStringLiteral(ONEWINDOW_QT_HEADERS)).entryList({QStringLiteral("Qt*")}, QDir::Dirs);
        return QSet<QString>(names.begin(), names.end());
    }();
    Breaches found;
    for (const Include &include : source.includes()) {
        const QString last = include.path.section(QLatin1Char('/'), -1);
        if (modules.contains(last) || last == QLatin1String("stdc++.h"))
            found.append({include.line, include.path + QStringLiteral(": include what is used, not the whole module")});
    }
    return found;
}

Breaches noIgnoredTls(const SourceText &source)
{
    const char *const what = "the other side's certificate is checked, always";
    Breaches found = inCode(source, "\\bignoreSslErrors\\b", what);
    // A listener asks no certificate of its callers; whoever calls checks.
    if (isWithin(source.path(), {"sync/client", "ui", "app"}))
        found += inCode(source, "\\bVerifyNone\\b", what);
    if (source.code().contains(QLatin1String("CLIENT_USE")))
        found += inCode(source, "\\bVERIFY_NONE\\b", what);
    return found;
}

Breaches lambdasHaveContext(const SourceText &source)
{
    // Where the function stands decides: behind a signal or a duration there is no context object between. A continuation that
    // borrows nothing has nothing to outlive.
    static const QRegularExpression call(QStringLiteral("(\\bconnect|\\bsingleShot|\\.then)\\s*\\("));
    static const QRegularExpression borrows(QStringLiteral("^\\[(=|[^\\]]*(&|\\bthis\\b))"));
    static const QRegularExpression signal(QStringLiteral("&\\s*[\\w:]*::\\w+\\s*\\)?$"));
    Breaches found;
    for (auto it = call.globalMatch(source.code()); it.hasNext();) {
        const auto match = it.next();
        const QString name = match.captured(1);
        const QStringList arguments = source.arguments(match.capturedEnd() - 1);
        for (qsizetype i = 0; i < arguments.size(); ++i) {
            if (!arguments.at(i).startsWith(QLatin1Char('[')))
                continue;
            const bool bare = name == QLatin1String("connect") ? i > 0 && arguments.at(i - 1).contains(signal)
                : name == QLatin1String("singleShot")
                ? i == 1 || (i == 2 && arguments.at(1).startsWith(QLatin1String("Qt::")))
                : i == 0 && arguments.at(i).contains(borrows);
            if (bare)
                found.append(
                    {source.lineOf(match.capturedStart()), name + QStringLiteral(": a lambda needs a context object")});
        }
    }
    return found;
}

Breaches typedSignals(const SourceText &source)
{
    return inCode(source, "\\b(SIGNAL|SLOT)\\s*\\(", "connect by pointer to member");
}

Breaches noNestedLoops(const SourceText &source)
{
    if (!source.isUnder("ui") && !source.isUnder("sync"))
        return {};
    Breaches found = inCode(source, "\\bQEventLoop\\b|\\bprocessEvents\\b|(\\.|->)exec\\s*\\(\\s*\\)",
                            "no event loop inside another");
    found += inCode(source, "\\b(msleep|usleep|nanosleep|sleep_for|sleep_until)\\s*\\(|\\bQThread::sleep\\b",
                    "nothing waits by sleeping");
    if (source.isUnder("ui")) {
        found += inCode(source, "(\\.|->|::)exec\\s*\\(\\s*[^\\s)]", "no event loop inside another");
        found += inCode(
            source, "\\b(waitFor(Started|Finished|ReadyRead|Connected|Disconnected|BytesWritten)|waitForDone)\\s*\\(",
            "the GUI thread never waits");
    }
    return found;
}

Breaches sqlInStores(const SourceText &source)
{
    static const QRegularExpression statement(
        QStringLiteral("^\\s*(SELECT\\s|INSERT (OR \\w+ )?INTO\\s|UPDATE\\s|DELETE FROM\\s|REPLACE INTO\\s)"));
    Breaches found;
    // A store of two databases is a template, which stands in its header.
    const bool isStore = source.path().endsWith(QLatin1String("Store.cpp"))
        || source.path().endsWith(QLatin1String("/SqlPlatformStore.h"));
    if (!isOurs(source) || isStore || source.isUnder("models/store"))
        return found;
    for (const Literal &literal : source.literals()) {
        if (literal.content.contains(statement))
            found.append({source.lineOf(literal.begin), QStringLiteral("SQL stands in *Store.cpp")});
    }
    return found;
}

Breaches sqlIsLiteral(const SourceText &source)
{
    static const QRegularExpression fragment(QStringLiteral("(^|\\s)(SELECT|INSERT (OR \\w+ )?INTO|DELETE FROM|REPLACE "
                                                            "INTO|FROM|WHERE|ORDER BY|GROUP BY|VALUES|LIMIT)(\\s|\\(|$)"
                                                            "|^\\s*UPDATE\\s"));
    static const QRegularExpression before(QStringLiteral("(\\+|\\+=|%|\\.append\\(|<<)\\s*(\\w+\\(\\s*)?$"));
    static const QRegularExpression behind(QStringLiteral("^\\s*\\)*\\s*(\\+|%|\\.arg\\s*\\()"));
    Breaches found;
    if (!isOurs(source))
        return found;
    for (const Literal &literal : source.literals()) {
        if (!literal.content.contains(fragment))
            continue;
        const QString head =
            source.code().mid(qMax<qsizetype>(0, literal.begin - 60), qMin<qsizetype>(60, literal.begin));
        if (source.code().mid(literal.end, 60).contains(behind) || head.contains(before))
            found.append({source.lineOf(literal.begin), QStringLiteral("SQL is one literal, values are bound")});
    }
    return found;
}

Breaches headersGuarded(const SourceText &source)
{
    static const QRegularExpression once(QStringLiteral("^#pragma once$"), QRegularExpression::MultilineOption);
    if (!source.isHeader() || source.code().contains(once))
        return {};
    return {{1, QStringLiteral("#pragma once is missing")}};
}

Breaches nothingThrown(const SourceText &source)
{
    return isOurs(source) ? inCode(source, "\\bthrow\\b", "failures are values") : Breaches{};
}

Breaches nothingLeftOpen(const SourceText &source)
{
    // Split, so that a search for the words does not stop here.
    static const QRegularExpression words(QStringLiteral("\\b(TO"
                                                         "DO|FIX"
                                                         "ME|HA"
                                                         "CK|XX"
                                                         "X)\\b"));
    return matches(source, source.raw(), words, QStringLiteral("finish it or write an issue"));
}

Breaches filesAreOneThing(const SourceText &source)
{
    constexpr int linesMax = 600;
    if (!isOurs(source) || source.lineCount() <= linesMax)
        return {};
    return {{linesMax + 1, QStringLiteral("%1 lines; a file is one thing").arg(source.lineCount())}};
}

Breaches noUsingNamespaceAtFileScope(const SourceText &source)
{
    static const QRegularExpression token(QStringLiteral("[{};]|\\busing\\s+namespace\\b"));
    static const QRegularExpression opensNamespace(QStringLiteral("\\b(namespace|extern)\\b[^()=]*$"));
    Breaches found;
    if (!isOurs(source))
        return found;
    int depth = 0;          // of braces
    int namespaceDepth = 0; // of those that are namespaces; they are the outermost
    qsizetype statement = 0;
    for (auto it = token.globalMatch(source.code()); it.hasNext();) {
        const auto match = it.next();
        const QString text = match.captured();
        if (text == QLatin1String("{")) {
            const bool isNamespace =
                source.code().mid(statement, match.capturedStart() - statement).contains(opensNamespace);
            if (isNamespace && depth == namespaceDepth)
                ++namespaceDepth;
            ++depth;
        } else if (text == QLatin1String("}")) {
            --depth;
            namespaceDepth = qMin(namespaceDepth, depth);
        } else if (text != QLatin1String(";") && depth == namespaceDepth) {
            found.append({source.lineOf(match.capturedStart()),
                          QStringLiteral("using namespace at file scope breaks unity builds")});
        }
        statement = match.capturedEnd();
    }
    return found;
}

Breaches textsAtTheScreen(const SourceText &source)
{
    if (!isOurs(source) || source.isUnder("ui"))
        return {};
    return inCode(source,
                  "(?<![\\w.>])tr\\s*\\(|\\b(QObject::tr|QCoreApplication::translate|QT_TR_NOOP|QT_TRANSLATE_NOOP)\\b",
                  "texts are made in ui, failures are values");
}

Breaches logTextsAreLiterals(const SourceText &source)
{
    static const QRegularExpression call(QStringLiteral("\\blog::(info|warning|error|write)\\s*\\("));
    Breaches found;
    if (source.isUnder("tests"))
        return found;
    for (auto it = call.globalMatch(source.code()); it.hasNext();) {
        const auto match = it.next();
        const QString text =
            source.arguments(match.capturedEnd() - 1).value(match.captured(1) == QLatin1String("write") ? 1 : 0);
        if (!text.startsWith(QLatin1Char('"')) || !text.endsWith(QLatin1Char('"')))
            found.append({source.lineOf(match.capturedStart()),
                          QStringLiteral("a log text is a literal, values go into typed fields")});
    }
    return found;
}

Breaches oneLog(const SourceText &source)
{
    return isOurs(source) ? inCode(source, "\\bq(Debug|Info|Warning|Critical)\\s*\\(", "use models/base/Log")
                          : Breaches{};
}

} // namespace

const QList<SourceRule> &sourceRules()
{
    static const QList<SourceRule> rules{
        {"arrows", arrowsHold},
        {"no stores in ui", noStoresInUi},
        {"libraries in place", librariesInPlace},
        {"Qt modules in place", qtModulesInPlace},
        {"no umbrella headers", noUmbrellas},
        {"TLS never ignored", noIgnoredTls},
        {"lambdas have a context", lambdasHaveContext},
        {"typed signals", typedSignals},
        {"no nested loops", noNestedLoops},
        {"SQL in stores", sqlInStores},
        {"SQL is literal", sqlIsLiteral},
        {"pragma once", headersGuarded},
        {"nothing thrown", nothingThrown},
        {"nothing left open", nothingLeftOpen},
        {"files are one thing", filesAreOneThing},
        {"no using namespace", noUsingNamespaceAtFileScope},
        {"texts at the screen", textsAtTheScreen},
        {"log texts are literals", logTextsAreLiterals},
        {"one log", oneLog},
    };
    return rules;
}

} // namespace ow::testing
