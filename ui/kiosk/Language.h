#pragma once
#include <QLocale>
#include <QTranslator>

namespace ow {

/// What a visitor reads: Chinese, as the texts are written, or English. Holds for the whole program while this stands; texts already
/// on a screen are not changed by it.
class Language final {
public:
    enum class Choice { Chinese, English };

    Language();
    ~Language();
    void set(Choice choice);
    Choice current() const { return m_current; }

private:
    QTranslator m_texts;
    QTranslator m_problems;
    QLocale m_before;
    Choice m_current = Choice::Chinese;
};

} // namespace ow
