#pragma once
// The language a program speaks on its screens: its texts, its sentences about problems, its dates and numbers, its order of names.
// Papers stay in Chinese, whatever the screen speaks.
#include <QString>
#include <span>

class QTranslator;

namespace ow {

class UiLanguage {
public:
    struct Choice {
        const char *code;     ///< "zh_TW", as written in station.ini
        const char16_t *name; ///< of itself, in itself
    };

    /// The source language first.
    static std::span<const Choice> all();
    /// Speaks it from now on; widgets made before keep their words, so it is chosen before the first page or the program begins anew. An
    /// unknown code is the source language.
    static void set(const QString &code);
    static QString current();
    /// Texts of this context are printed or spoken to the public and stay in the hall's language.
    static bool isOfPapers(const char *context);
    /// The words of codes (CodeWords.h) and their English, loaded whatever is spoken: it tells a word of a code from what somebody wrote.
    static const QTranslator &codes();
    /// Less, as people of this language sort names.
    static bool sortsBefore(const QString &a, const QString &b);
};

} // namespace ow
