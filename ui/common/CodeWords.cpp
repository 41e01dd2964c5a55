#include "ui/common/CodeWords.h"

#include "ui/common/UiLanguage.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QTranslator>
#include <vector>

namespace ow {

namespace {
constexpr char16_t wordsComma = u'、';

/// Texts the models put together; the longer ones first, for one may begin as another does. What is filled in is a word, a number or a name.
constexpr const char *codePatterns[] = {
    QT_TRANSLATE_NOOP("CodePattern", "%1个工作日"),
    QT_TRANSLATE_NOOP("CodePattern", "%1个月"),
    QT_TRANSLATE_NOOP("CodePattern", "%1年"),
    QT_TRANSLATE_NOOP("CodePattern", "%1日"),
    QT_TRANSLATE_NOOP("CodePattern", "至少%1个部门同意"),
    QT_TRANSLATE_NOOP("CodePattern", "原件%1 复印件%2 共%3页"),
    QT_TRANSLATE_NOOP("CodePattern", "在途，送%1（%2）"),
    QT_TRANSLATE_NOOP("CodePattern", "下落不明（%1）"),
    QT_TRANSLATE_NOOP("CodePattern", "%1，对方编号 %2，准予，证照编号 %3：%4"),
    QT_TRANSLATE_NOOP("CodePattern", "%1，对方编号 %2，准予，证照编号 %3"),
    QT_TRANSLATE_NOOP("CodePattern", "%1，对方编号 %2，准予：%3"),
    QT_TRANSLATE_NOOP("CodePattern", "%1，对方编号 %2，不予：%3"),
    QT_TRANSLATE_NOOP("CodePattern", "%1，对方编号 %2，准予"),
    QT_TRANSLATE_NOOP("CodePattern", "%1，对方编号 %2，不予"),
    QT_TRANSLATE_NOOP("CodePattern", "%1，对方编号 %2"),
    QT_TRANSLATE_NOOP("CodePattern", "代办：%1（%2），%3"),
    QT_TRANSLATE_NOOP("CodePattern", "代办：%1（%2）"),
    QT_TRANSLATE_NOOP("CodePattern", "上门办理：%1（%2），%3"),
    QT_TRANSLATE_NOOP("CodePattern", "上门办理：%1（%2）"),
    QT_TRANSLATE_NOOP("CodePattern", "邮寄，%1"),
    QT_TRANSLATE_NOOP("CodePattern", "网上，%1"),
    QT_TRANSLATE_NOOP("CodePattern", "公证书 %1"),
    QT_TRANSLATE_NOOP("CodePattern", "远程签署记录 %1"),
    QT_TRANSLATE_NOOP("CodePattern", "捺指印（%1），见证人%2"),
    QT_TRANSLATE_NOOP("CodePattern", "拒绝签名（%1），见证人%2"),
    QT_TRANSLATE_NOOP("CodePattern", "%1　%2，%3提出，%4复核。原因：%5；复核意见：%6"),
    QT_TRANSLATE_NOOP("CodePattern", "%1　%2，%3提出，%4复核。原因：%5"),
    QT_TRANSLATE_NOOP("CodePattern", "%1　%2，%3提出。原因：%4"),
    QT_TRANSLATE_NOOP("CodePattern", "%1 至 %2"),
    QT_TRANSLATE_NOOP("CodePattern", "%1 起长期"),
    QT_TRANSLATE_NOOP("CodePattern", "今天起、不超过%1天的一段日期"),
    QT_TRANSLATE_NOOP("CodePattern", "“原件”或“复印件”：《%1》由%2出具，不能凭本人承诺"),
    QT_TRANSLATE_NOOP("CodePattern", "去掉“%1”"),
    QT_TRANSLATE_NOOP("CodePattern", "一次最多新增%1人"),
    QT_TRANSLATE_NOOP("CodePattern", "事项“%1”的第%2版"),
    QT_TRANSLATE_NOOP("CodePattern", "代号与文件里的“%1”不一致。"),
    QT_TRANSLATE_NOOP("CodePattern", "共 %1 处，请按下列各条改正。"),
    QT_TRANSLATE_NOOP("CodePattern", "第%1期"),
    QT_TRANSLATE_NOOP("CodePattern", "机读码上的姓名 %1"),
};

struct CodePattern {
    const char *source;
    QRegularExpression form;
};

const std::vector<CodePattern> &codeForms()
{
    static const std::vector<CodePattern> forms = [] {
        static const QRegularExpression blank(QStringLiteral("%\\d"));
        std::vector<CodePattern> made;
        for (const char *pattern : codePatterns) {
            QString form = QRegularExpression::escape(QString::fromUtf8(pattern))
                               .replace(QStringLiteral("\\%"), QStringLiteral("%"));
            form.replace(blank, QStringLiteral("(.+?)"));
            made.push_back({pattern,
                            QRegularExpression(QRegularExpression::anchoredPattern(form),
                                               QRegularExpression::DotMatchesEverythingOption)});
        }
        return made;
    }();
    return forms;
}

/// Which words are of codes, whatever is spoken.
bool isCodeWord(const QString &chinese)
{
    return !UiLanguage::codes().translate("Code", chinese.toUtf8().constData()).isEmpty();
}
} // namespace

QString codeWord(const QString &chinese)
{
    if (chinese.isEmpty() || UiLanguage::current() == QLatin1String(UiLanguage::all().front().code))
        return chinese;
    if (isCodeWord(chinese))
        return QCoreApplication::translate("Code", chinese.toUtf8().constData());
    // What kind of thing, and its name: 窗口“综合”.
    static const QRegularExpression named(QStringLiteral("^(\\p{Han}+)“(.*)”$"));
    if (const QRegularExpressionMatch match = named.match(chinese); match.hasMatch() && isCodeWord(match.captured(1)))
        return QCoreApplication::translate("CodeWords", "%1“%2”").arg(codeWord(match.captured(1)), match.captured(2));
    for (const CodePattern &one : codeForms()) {
        const QRegularExpressionMatch match = one.form.match(chinese);
        if (!match.hasMatch())
            continue;
        const QString text = QCoreApplication::translate("CodePattern", one.source);
        // Not QString::arg() one by one: what somebody wrote may hold a %1 of its own.
        static const QRegularExpression blank(QStringLiteral("%(\\d)"));
        QString filled;
        qsizetype from = 0;
        for (auto each = blank.globalMatch(text); each.hasNext();) {
            const QRegularExpressionMatch place = each.next();
            filled += QStringView(text).mid(from, place.capturedStart() - from);
            filled += codeWords(match.captured(place.captured(1).toInt()));
            from = place.capturedEnd();
        }
        return filled + text.mid(from);
    }
    return chinese;
}

QString codeWords(const QString &chinese)
{
    if (!chinese.contains(QChar(wordsComma)) || isCodeWord(chinese))
        return codeWord(chinese);
    QStringList words = chinese.split(QChar(wordsComma));
    for (QString &word : words) {
        if (!isCodeWord(word))
            return codeWord(chinese);
        word = codeWord(word);
    }
    return words.join(QCoreApplication::translate("CodeWords", "、"));
}

} // namespace ow
