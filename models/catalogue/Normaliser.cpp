#include "models/catalogue/Normaliser.h"

#include "models/base/Text.h"

namespace ow {

namespace {
QString withoutBlanks(const QString &text)
{
    QString kept;
    for (const QChar c : text) {
        if (!c.isSpace())
            kept += c;
    }
    return kept;
}
} // namespace

QString normalised(Normaliser normaliser, const QString &text)
{
    switch (normaliser) {
    case Normaliser::Plain: return text.normalized(QString::NormalizationForm_C).trimmed();
    case Normaliser::Upper: return withoutBlanks(halfWidth(text)).toUpper();
    case Normaliser::Lower: return withoutBlanks(halfWidth(text)).toLower();
    case Normaliser::Digits: return withoutBlanks(halfWidth(text)).remove(QLatin1Char('-'));
    }
    return text;
}

} // namespace ow
