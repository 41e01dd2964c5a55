#include "ui/common/UiLanguage.h"

#include "models/base/Log.h"
#include "translations/Translations.h"
#include "ui/common/TraditionalTexts.h"

#include <QCollator>
#include <QCoreApplication>
#include <QLocale>
#include <QTranslator>
#include <algorithm>
#include <cstring>
#include <memory>
#include <vector>

namespace ow {

namespace {
constexpr UiLanguage::Choice uiLanguages[] = {{"zh_CN", u"简体中文"}, {"zh_TW", u"繁體中文"}, {"en", u"English"}};

/// Headings, footers and signature lines of what is printed, and what is called out.
constexpr const char *paperContexts[] = {"Paper",         "Slip",          "EmergencySlips", "ow::GuidePaper",
                                         "ow::GuideSlip", "ow::ListPaper", "GuidePaper",     "GuideSlip",
                                         "ListPaper",     "ow::HandInSlip"};

struct Spoken {
    QString code = QLatin1String(uiLanguages[0].code);
    std::vector<std::unique_ptr<QTranslator>> texts;
};

Spoken &spoken()
{
    static Spoken now;
    return now;
}

std::unique_ptr<QTranslator> carried(const QString &file)
{
    auto texts = std::make_unique<QTranslator>();
    if (!texts->load(file))
        log::warning("a language is not carried along");
    return texts;
}
} // namespace

std::span<const UiLanguage::Choice> UiLanguage::all()
{
    return uiLanguages;
}

void UiLanguage::set(const QString &code)
{
    Spoken &now = spoken();
    for (const auto &texts : now.texts)
        QCoreApplication::removeTranslator(texts.get());
    now.texts.clear();
    const auto known = std::find_if(std::begin(uiLanguages), std::end(uiLanguages),
                                    [&](const Choice &one) { return code == QLatin1String(one.code); });
    now.code = QLatin1String(known == std::end(uiLanguages) ? uiLanguages[0].code : known->code);
    QLocale::setDefault(QLocale(now.code));
    translationsLinked();
    if (now.code == QLatin1String("zh_TW")) {
        now.texts.push_back(std::make_unique<TraditionalTexts>());
    } else if (now.code == QLatin1String("en")) {
        now.texts.push_back(carried(QStringLiteral(":/i18n/problems_en.qm")));
        now.texts.push_back(carried(QStringLiteral(":/i18n/codes_en.qm")));
        now.texts.push_back(carried(QStringLiteral(":/i18n/onewindow_en.qm")));
    }
    for (const auto &texts : now.texts)
        QCoreApplication::installTranslator(texts.get());
}

QString UiLanguage::current()
{
    return spoken().code;
}

const QTranslator &UiLanguage::codes()
{
    translationsLinked();
    static const std::unique_ptr<QTranslator> words = carried(QStringLiteral(":/i18n/codes_en.qm"));
    return *words;
}

bool UiLanguage::isOfPapers(const char *context)
{
    return context && std::any_of(std::begin(paperContexts), std::end(paperContexts), [&](const char *one) {
               return std::strcmp(one, context) == 0;
           });
}

bool UiLanguage::sortsBefore(const QString &a, const QString &b)
{
    static QCollator order{QLocale()}; // dear to make, and asked for every pair
    if (order.locale() != QLocale())
        order.setLocale(QLocale());
    order.setNumericMode(true);
    return order.compare(a, b) < 0;
}

} // namespace ow
