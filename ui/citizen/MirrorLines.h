#pragma once
#include "models/forms/FormSession.h"

#include <QSet>

namespace ow {

/// One question as the person sees it on his own screen: his own data, in full.
struct MirrorLine {
    QString key;
    QString group; ///< 申请人, 经营主体
    QString name;
    QString nameEn;
    QString value;  ///< in words; empty while nothing stands there
    QString source; ///< where a value came from that nobody typed
    bool isChanged = false;

    friend bool operator==(const MirrorLine &, const MirrorLine &) = default;
};

enum class MirrorScope {
    Shown,   ///< every question asked at the moment
    Leaving, ///< only what will be handed in
};
/// In the order of the form. `changed`: keys of what was just typed.
QList<MirrorLine> mirrorLines(const FormSession &session, MirrorScope scope, const QSet<QString> &changed = {});

} // namespace ow
