#pragma once
#include "models/forms/FormWhy.h"
#include "models/forms/PaperSet.h"

#include <QCoreApplication>

namespace ow {

/// Words about forms, the same on every staff screen.
class FormText {
    Q_DECLARE_TR_FUNCTIONS(FormText)
public:
    static QString role(ElementRole role);
    /// "子女2"; `number` from 1.
    static QString row(ElementRole role, int number);
    /// "（上年度）"; empty of now.
    static QString scope(TimeScope scope);
    /// "居民身份证 2026-09-24", and that and why it was changed.
    static QString source(const Provenance &source);
    static QString assurance(Assurance assurance);
    /// Why a field is shown and required, who wants it by which law, where its answer comes from; rich text.
    static QString why(const Why &why);
    /// "本表现问12项；分开办理要填21项，省去9项。"
    static QString saving(const FormSaving &saving);
    /// Of the papers; empty when there are none to bring.
    static QString saving(const PaperSaving &saving);

private:
    static QString owner(const WhyOwner &owner);
    static QString leftOut(const LeftOutAnswer &left);
};

} // namespace ow
