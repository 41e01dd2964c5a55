#pragma once
#include "models/forms/Form.h"

#include <QCoreApplication>

namespace ow {

/// Words about forms, the same on every staff screen.
class FormText {
    Q_DECLARE_TR_FUNCTIONS(FormText)
public:
    static QString role(ElementRole role);
};

} // namespace ow
