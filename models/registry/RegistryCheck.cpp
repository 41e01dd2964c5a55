#include "models/registry/RegistryCheck.h"

namespace ow {

MaterialCheckState materialCheckState(const QList<RegistryCheck> &checks, QStringView material)
{
    const auto rank = [](MaterialCheckState state) {
        constexpr MaterialCheckState order[] = {MaterialCheckState::Unasked,  MaterialCheckState::Failed,
                                                MaterialCheckState::NotFound, MaterialCheckState::Checking,
                                                MaterialCheckState::Manual,   MaterialCheckState::Checked};
        return int(std::find(std::begin(order), std::end(order), state) - std::begin(order));
    };
    MaterialCheckState best = MaterialCheckState::Unasked;
    for (const RegistryCheck &check : checks) {
        const bool isAbout = std::any_of(check.materials.begin(), check.materials.end(),
                                         [&](const QString &one) { return one == material; });
        if (!isAbout)
            continue;
        MaterialCheckState state = MaterialCheckState::Failed;
        switch (check.state) {
        case CheckState::Asked: state = MaterialCheckState::Checking; break;
        case CheckState::Found: state = MaterialCheckState::Checked; break;
        case CheckState::NotFound: state = MaterialCheckState::NotFound; break;
        case CheckState::Failed:
        case CheckState::TimedOut: break;
        case CheckState::Manual: state = MaterialCheckState::Manual; break;
        }
        if (rank(state) > rank(best))
            best = state;
    }
    return best;
}

CheckEnd endOfCheck(const RegistryCheck &check, const Result<RegistryAnswer> &answer, Instant now)
{
    // Whoever waited was told that nothing came; an answer after that is nobody's.
    if (now.ms > check.dueAt.ms)
        return {CheckState::TimedOut, {}, {}};
    if (!answer)
        return {CheckState::Failed, QString::fromLatin1(answer.error().type().id), {}};
    return {answer->found ? CheckState::Found : CheckState::NotFound, {}, *answer};
}

Fields RegistryCheck::fields()
{
    return {field("id", &RegistryCheck::id),
            field("application", &RegistryCheck::application),
            field("source", &RegistryCheck::source, {.lengthMax = 40}),
            field("materials", &RegistryCheck::materials, {.itemsMax = 50}),
            field("purpose", &RegistryCheck::purpose, {.lengthMax = 1000}),
            field("state", &RegistryCheck::state),
            field("by", &RegistryCheck::by),
            field("askedAt", &RegistryCheck::askedAt),
            field("dueAt", &RegistryCheck::dueAt),
            field("endedAt", &RegistryCheck::endedAt),
            field("consent", &RegistryCheck::consent),
            field("asOf", &RegistryCheck::asOf),
            field("trouble", &RegistryCheck::trouble, {.lengthMax = 60}),
            field("reason", &RegistryCheck::reason, {.lengthMax = 200}),
            field("shown", &RegistryCheck::shown, {.lengthMax = 200}),
            field("querySealed", &RegistryCheck::querySealed, {.lengthMax = 8000}),
            field("answerSealed", &RegistryCheck::answerSealed, {.lengthMax = 2000000})};
}

Fields RegistryAsked::fields()
{
    return {field("check", &RegistryAsked::check)};
}

Fields RegistryAnswered::fields()
{
    return {field("check", &RegistryAnswered::check)};
}

Fields RegistryUnanswered::fields()
{
    return {field("check", &RegistryUnanswered::check)};
}

Fields RegistryReplaced::fields()
{
    return {field("check", &RegistryReplaced::check)};
}

} // namespace ow
