#pragma once
#include "models/questions/QuestionRules.h"
#include "models/store/Command.h"

namespace ow {

/// Questions without what they say, the oldest first. Parameter: list = mine (those a reviewer may answer now; the default) | hall
/// (all of today, and older ones that wait); window (a number) gives today's of that window instead, application those of one.
struct OfficeQuestionsView {
    static constexpr char name[] = "officeQuestions";
    QString unit; ///< of who asks
    QuestionTerms terms;
    QList<OfficeQuestion> questions;
    static Fields fields();
};

/// What was asked and answered about an application, or about a person for whom nothing was begun, in clear: parameters id and
/// reason. Leaves a trace.
struct QuestionTextsView {
    static constexpr char name[] = "questionTexts";
    struct Line {
        OfficeQuestion question; ///< as lists show it
        QString text;
        std::optional<QString> answer = {};
        static Fields fields();
    };
    QList<Line> lines;
    static Fields fields();
};

/// Takes an event into a list of questions; `keeps` says which belong to it. False: the view is to be loaded anew.
bool foldOfficeQuestions(OfficeQuestionsView &view, const std::function<bool(const OfficeQuestion &)> &keeps,
                   const QString &type, const QJsonObject &data);

std::span<const ViewRow> questionViews();

} // namespace ow
