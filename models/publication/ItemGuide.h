#pragma once
// 办事指南 for the situation somebody chose: which papers he needs and which not, in how many days, what it costs, where. The same on
// screen and on paper, with the number of the version (domain.md §1.4: one source).
#include "models/catalogue/Catalogue.h"
#include "models/forms/Form.h"
#include "models/publication/HallPart.h"

namespace ow {

struct GuideChoice {
    QString key; ///< "matter.foodMode"
    QString ask;
    QString chosen; ///< code; empty while open
    QList<CodeEntry> choices;
    bool many = false; ///< several may be chosen, separated by commas

    static Fields fields();
};

struct GuideMaterial {
    QString name;
    QString copies; ///< 原件1份
    QString note;   ///< 系统核验，免提交; 可以容缺; the situation in words where the clerk decides
    QString legalBasis;
    std::optional<QString> issuer = {}; ///< who gives it out; absent: the applicant himself has it

    static Fields fields();
};

struct ItemGuide {
    QString code;
    int version = 1;
    QString name;
    QString unit;
    QList<GuideChoice> choices; ///< those that are put in this situation, in the order of the tree
    QList<QString> conditions;
    QList<GuideMaterial> materials;
    QList<QString> asked; ///< names of what the form asks in this situation
    QString terms;
    QString fee;
    QString result;
    QString place;
    QString text; ///< the item's own words
    QList<QString> questions;
    QDate day;

    static Fields fields();
};

/// Papers whose rule does not hold are left out; those that hang on a choice not made yet stay, with their situation in words.
/// `hallPart` may be null.
ItemGuide itemGuide(const Catalogue &catalogue, const Item &item, const Answers &choices, const HallPart *hallPart,
                    QDate day);

} // namespace ow
