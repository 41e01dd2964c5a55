#include "models/cases/AcceptedText.h"

namespace ow {

QString decidedByText(const std::optional<CaseBundle> &bundle, const QString &due, const QString &term)
{
    const QStringList earlier = bundle ? earlierOpen(*bundle) : QStringList();
    QString text = earlier.isEmpty()
        ? QStringLiteral("将在%1前作出决定（承诺%2）。").arg(due, term)
        : QStringLiteral("本项须待“%1”办结，自办结之日起%2内作出决定。").arg(earlier.join(QStringLiteral("、")), term);
    if (bundle)
        text += QStringLiteral("本件是“%1”中的一项，一次申请、统一出件。").arg(bundle->name);
    return text;
}

} // namespace ow
