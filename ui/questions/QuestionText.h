#pragma once
#include "models/questions/QuestionRules.h"
#include "ui/common/Badge.h"

#include <QCoreApplication>

namespace ow {

/// Words and colours of questions to the back office. Pure.
class QuestionText {
    Q_DECLARE_TR_FUNCTIONS(QuestionText)
public:
    /// "还剩 3:10", "超时 1:05"; of one that was answered when and how: "10:08 答复", "10:08 答复（超时）".
    static QString clock(const OfficeQuestion &question, Instant now);
    static Badge::Tone tone(const OfficeQuestion &question, Instant now);
    /// Name of a colour token.
    static const char *colour(const OfficeQuestion &question, Instant now);
    /// Who has it or answered it, and who is asked while nobody has.
    static QString whose(const OfficeQuestion &question);
    /// "10:05"
    static QString timeOfDay(Instant at);
};

} // namespace ow
