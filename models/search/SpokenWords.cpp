#include "models/search/SpokenWords.h"

#include "models/base/Files.h"

namespace ow {

namespace {
constexpr qsizetype saidMax = 12;
constexpr int replacedMax = 2;
} // namespace

Fields SpokenWord::fields()
{
    return {field("official", &SpokenWord::official, {.lengthMin = 2, .lengthMax = 40}),
            field("spoken", &SpokenWord::spoken, {.lengthMin = 1, .lengthMax = 40})};
}

Fields SpokenWords::fields()
{
    return {field("words", &SpokenWords::words, {.itemsMax = 5000})};
}

Result<SpokenWords> SpokenWords::shipped()
{
    return readFolder(QStringLiteral(":/texts"), QStringLiteral("spoken-words.json"))
        .and_then([](const FileContents &files) {
            return fromJson<SpokenWords>(files.value(QStringLiteral("spoken-words.json")), Strictness::Exact);
        });
}

QList<QString> SpokenWords::saidOf(const QString &name) const
{
    QList<QString> said{name};
    qsizetype from = 0;
    for (int round = 0; round < replacedMax; ++round) {
        const qsizetype to = said.size();
        for (; from < to; ++from) {
            for (const SpokenWord &word : words) {
                const qsizetype at = said.at(from).indexOf(word.official);
                for (qsizetype i = 0; at >= 0 && i < word.spoken.size() && said.size() <= saidMax; ++i) {
                    QString one = said.at(from);
                    one.replace(at, word.official.size(), word.spoken.at(i));
                    if (!said.contains(one))
                        said.append(one);
                }
            }
        }
    }
    said.removeFirst();
    return said;
}

} // namespace ow
