#include "models/mailing/ParcelRules.h"

#include <QRegularExpression>

namespace ow {

namespace {
struct ParcelTransition {
    ParcelState from;
    ParcelAct act;
    ParcelState to;
};
constexpr ParcelTransition parcelTransitionTable[] = {
    {ParcelState::Packed, ParcelAct::HandOver, ParcelState::Handed},
    {ParcelState::Packed, ParcelAct::Unpack, ParcelState::Unpacked},
    {ParcelState::Handed, ParcelAct::Deliver, ParcelState::Delivered},
    {ParcelState::Handed, ParcelAct::Return, ParcelState::Returned},
};
constexpr int s10Weights[] = {8, 6, 4, 2, 3, 5, 9, 7};

bool hasFormS10(const QString &tracking)
{
    static const QRegularExpression form(QStringLiteral("^[A-Z]{2}[0-9]{9}[A-Z]{2}$"));
    return form.match(tracking).hasMatch();
}
} // namespace

std::optional<ParcelState> parcelAfter(ParcelState state, ParcelAct act)
{
    for (const ParcelTransition &t : parcelTransitionTable) {
        if (t.from == state && t.act == act)
            return t.to;
    }
    return std::nullopt;
}

bool isUnderWay(ParcelState state)
{
    return state == ParcelState::Packed || state == ParcelState::Handed;
}

QString parcelStateText(ParcelState state)
{
    switch (state) {
    case ParcelState::Packed: return QStringLiteral("待交寄");
    case ParcelState::Handed: return QStringLiteral("已交寄");
    case ParcelState::Delivered: return QStringLiteral("已妥投");
    case ParcelState::Returned: return QStringLiteral("已退回");
    case ParcelState::Unpacked: return QStringLiteral("已拆件");
    }
    return {};
}

QString parcelActText(ParcelAct act)
{
    switch (act) {
    case ParcelAct::HandOver: return QStringLiteral("交寄");
    case ParcelAct::Deliver: return QStringLiteral("登记妥投");
    case ParcelAct::Return: return QStringLiteral("登记退回");
    case ParcelAct::Unpack: return QStringLiteral("拆件");
    }
    return {};
}

QString trackingFold(const QString &typed)
{
    QString folded;
    for (const QChar c : typed.normalized(QString::NormalizationForm_KC).toUpper()) {
        if (c.isLetterOrNumber())
            folded += c;
    }
    return folded;
}

bool isS10(const QString &tracking)
{
    if (!hasFormS10(tracking))
        return false;
    int sum = 0;
    for (int i = 0; i < 8; ++i)
        sum += s10Weights[i] * tracking.at(2 + i).digitValue();
    const int rest = 11 - sum % 11;
    const int check = rest == 10 ? 0 : rest == 11 ? 5 : rest;
    return tracking.at(10).digitValue() == check;
}

bool isTrackingPlausible(const QString &tracking)
{
    static const QRegularExpression form(QStringLiteral("^[A-Z0-9]{8,20}$"));
    return form.match(tracking).hasMatch() && (!hasFormS10(tracking) || isS10(tracking));
}

} // namespace ow
