#include "models/blanks/Blank.h"

namespace ow {

namespace {
constexpr int blankWordsMax = 300;
constexpr int blankNumberMax = 40;
constexpr int blankHandMax = 2000;
} // namespace

Fields BlankWitness::fields()
{
    return {field("user", &BlankWitness::user), field("name", &BlankWitness::name), field("on", &BlankWitness::on)};
}

Fields BlankRun::fields()
{
    return {field("id", &BlankRun::id),
            field("kind", &BlankRun::kind),
            field("kindName", &BlankRun::kindName),
            field("prefix", &BlankRun::prefix, {.lengthMax = blankNumberMax}),
            field("digits", &BlankRun::digits),
            field("first", &BlankRun::first),
            field("last", &BlankRun::last),
            field("received", &BlankRun::received),
            field("confirmed", &BlankRun::confirmed)};
}

Fields BlankHolder::fields()
{
    return {field("code", &BlankHolder::code), field("name", &BlankHolder::name)};
}

Fields BlankVoid::fields()
{
    return {field("reason", &BlankVoid::reason), field("words", &BlankVoid::words, {.lengthMax = blankWordsMax}),
            field("by", &BlankVoid::by), field("confirmed", &BlankVoid::confirmed)};
}

Fields BlankUse::fields()
{
    return {field("case", &BlankUse::caseId), field("caseNumber", &BlankUse::caseNumber),
            field("result", &BlankUse::result), field("by", &BlankUse::by),
            field("reprintOf", &BlankUse::reprintOf, {.lengthMax = blankNumberMax})};
}

Fields Blank::fields()
{
    return {field("kind", &Blank::kind),
            field("kindName", &Blank::kindName),
            field("number", &Blank::number, {.lengthMax = blankNumberMax}),
            field("serial", &Blank::serial),
            field("run", &Blank::run),
            field("state", &Blank::state),
            field("holder", &Blank::holder),
            field("use", &Blank::use),
            field("voided", &Blank::voided)};
}

Fields BlankCount::fields()
{
    return {field("kind", &BlankCount::kind),
            field("kindName", &BlankCount::kindName),
            field("holder", &BlankCount::holder),
            field("by", &BlankCount::by),
            field("at", &BlankCount::at),
            field("counted", &BlankCount::counted),
            field("first", &BlankCount::first, {.lengthMax = blankNumberMax}),
            field("last", &BlankCount::last, {.lengthMax = blankNumberMax}),
            field("expected", &BlankCount::expected),
            field("expectedFirst", &BlankCount::expectedFirst, {.lengthMax = blankNumberMax}),
            field("expectedLast", &BlankCount::expectedLast, {.lengthMax = blankNumberMax}),
            field("agrees", &BlankCount::agrees),
            field("words", &BlankCount::words, {.lengthMax = blankWordsMax})};
}

Fields BlankLow::fields()
{
    return {field("kind", &BlankLow::kind), field("stock", &BlankLow::stock, {.max = 100000}),
            field("counter", &BlankLow::counter, {.max = 100000})};
}

Fields BlanksReceived::fields()
{
    return {field("run", &BlanksReceived::run)};
}

Fields BlankRunConfirmed::fields()
{
    return {field("run", &BlankRunConfirmed::run)};
}

Fields BlanksHanded::fields()
{
    return {field("kind", &BlanksHanded::kind),
            field("numbers", &BlanksHanded::numbers, {.lengthMax = blankNumberMax, .itemsMax = blankHandMax}),
            field("from", &BlanksHanded::from), field("to", &BlanksHanded::to), field("by", &BlanksHanded::by)};
}

Fields BlanksCounted::fields()
{
    return {field("count", &BlanksCounted::count)};
}

Fields BlankLowSet::fields()
{
    return {field("low", &BlankLowSet::low)};
}

} // namespace ow
