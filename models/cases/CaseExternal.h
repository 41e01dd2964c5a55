#pragma once
// 部门系统: a case whose department decides in a system of its own (自建系统、专网系统). The hall hands it over by a folder or a clerk
// enters it once more; their number is kept, and their answer is what is decided here.
#include "models/base/Describe.h"

namespace ow {

enum class ExternalState { Waiting, Entered, Answered };
constexpr Code<ExternalState> externalStateCodes[] = {
    {ExternalState::Waiting, "waiting"}, {ExternalState::Entered, "entered"}, {ExternalState::Answered, "answered"}};
constexpr std::span<const Code<ExternalState>> codesOf(ExternalState)
{
    return externalStateCodes;
}

/// What they decided.
struct ExternalAnswer {
    bool approves = true;
    QString words;                            ///< their reasons, as they go on our decision when it is a refusal
    std::optional<QString> resultNumber = {}; ///< of the licence they gave a number to
    QDate on;

    static Fields fields();
};

struct CaseExternal {
    QString system; ///< code
    QString systemName;
    ExternalState state = ExternalState::Waiting;
    std::optional<QString> number = {}; ///< theirs
    std::optional<QDate> enteredOn = {};
    std::optional<QString> enteredByName = {}; ///< absent: handed over by the program
    std::optional<ExternalAnswer> answer = {};
    std::optional<QString> answeredByName = {}; ///< absent: fetched by the program

    static Fields fields();
};

QString externalStateText(ExternalState state);
/// 已录入，对方编号 YC2026-0031.
QString externalText(const CaseExternal &external);

constexpr int externalNumberMax = 60;
constexpr int externalWordsMax = 500;

} // namespace ow
