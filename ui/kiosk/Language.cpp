#include "ui/kiosk/Language.h"

#include "models/base/Log.h"
#include "translations/Translations.h"

#include <QCoreApplication>

namespace ow {

Language::Language()
{
    translationsLinked();
    if (!m_texts.load(QStringLiteral(":/i18n/onewindow_en.qm"))
        || !m_problems.load(QStringLiteral(":/i18n/problems_en.qm")))
        log::warning("English is not carried along");
}

Language::~Language()
{
    set(Choice::Chinese);
}

void Language::set(Choice choice)
{
    if (choice == m_current)
        return;
    m_current = choice;
    if (choice == Choice::English) {
        m_before = QLocale();
        QLocale::setDefault(QLocale(QLocale::English));
        QCoreApplication::installTranslator(&m_problems);
        QCoreApplication::installTranslator(&m_texts);
    } else {
        QCoreApplication::removeTranslator(&m_texts);
        QCoreApplication::removeTranslator(&m_problems);
        QLocale::setDefault(m_before);
    }
}

} // namespace ow
