#include "ui/session/LanguageBar.h"

#include "ui/common/UiLanguage.h"

#include <QHBoxLayout>
#include <QPushButton>

namespace ow {

LanguageBar::LanguageBar(QWidget *parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("languageBar"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(4);
    row->addStretch();
    for (const UiLanguage::Choice &one : UiLanguage::all()) {
        const QString code = QLatin1String(one.code);
        auto *button = new QPushButton(QString::fromUtf16(one.name));
        button->setObjectName(QStringLiteral("language_") + code);
        button->setProperty("kind", QStringLiteral("quiet"));
        button->setCheckable(true);
        button->setChecked(code == UiLanguage::current());
        row->addWidget(button);
        connect(button, &QPushButton::clicked, this, [this, button, code] {
            button->setChecked(code == UiLanguage::current());
            if (!button->isChecked())
                emit chosen(code);
        });
    }
    row->addStretch();
}

} // namespace ow

#include "moc_LanguageBar.cpp"
