#pragma once
// The words of the phone pages in both their languages: resources/texts/phone.json.
#include "sync/protocol/Http.h"

#include <QDate>
#include <QStringList>

namespace ow {

enum class PageLanguage { Chinese, English };

/// What was asked for by the page's own switch (lang), else the browser's first wish of the two.
PageLanguage pageLanguage(const Request &request);
/// As in the attribute lang: "zh-CN".
QString languageTag(PageLanguage language);

class PageText {
public:
    explicit PageText(PageLanguage language) : m_language(language) {}

    PageLanguage language() const { return m_language; }
    bool isEnglish() const { return m_language == PageLanguage::English; }
    /// Ready for HTML; what is filled in is escaped.
    QString operator()(const char *key, const QStringList &filled = {}) const;
    /// The hall's own word in English when it has one. Escaped, and marked as Chinese where it is.
    QString name(const QString &chinese, const std::optional<QString> &english) const;
    /// A Chinese sentence of the hub, on whatever page. Escaped.
    QString chinese(const QString &text) const;
    QString day(QDate day) const;

    /// All keys, for the test that looks at every word.
    static QStringList keys();

private:
    PageLanguage m_language;
};

} // namespace ow
