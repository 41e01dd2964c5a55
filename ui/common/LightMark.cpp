#include "ui/common/LightMark.h"

#include <QCoreApplication>

namespace ow {

namespace {
struct LightShape {
    const char *token;
    char16_t mark;
    const char *word;
};

constexpr LightShape lightShapes[] = {
    {"bad", u'●', QT_TRANSLATE_NOOP("LightMark", "%1，红灯")},
    {"warn", u'▲', QT_TRANSLATE_NOOP("LightMark", "%1，黄灯")},
    {"good", u'○', QT_TRANSLATE_NOOP("LightMark", "%1，绿灯")},
};

const LightShape *lightShape(const char *token)
{
    for (const LightShape &one : lightShapes) {
        if (token && qstrcmp(one.token, token) == 0)
            return &one;
    }
    return nullptr;
}
} // namespace

QString lightMark(const char *token)
{
    const LightShape *const shape = lightShape(token);
    return shape ? QString(QChar(shape->mark)) : QString();
}

QString withLight(const char *token, const QString &text)
{
    static const QString marked = QStringLiteral("✓✗");
    const QString mark = lightMark(token);
    if (mark.isEmpty() || text.isEmpty() || marked.contains(text.front()))
        return text;
    return mark + QLatin1Char(' ') + text;
}

QString spokenLight(const char *token, const QString &text)
{
    const LightShape *const shape = lightShape(token);
    return shape && !text.isEmpty() ? QCoreApplication::translate("LightMark", shape->word).arg(text) : text;
}

} // namespace ow
