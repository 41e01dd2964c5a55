#pragma once
// What went wrong, as a value that can be branched on, tested and sent. Text is made from it at the edge only.
#include <QJsonObject>
#include <QList>
#include <QMap>
#include <QString>
#include <tl/expected.hpp>

namespace ow {

/// One row of the list in ProblemTypes.h.
struct ProblemType {
    const char *id;       ///< stable name, last part of the type URI on the wire
    int status;           ///< HTTP status
    const char *sentence; ///< one clear Chinese sentence and what to do next; {name} stands for a parameter
};

using ProblemParameters = QMap<QString, QString>;

/// A sentence, of the list or a translation of it, with its {name}s filled in.
QString filledSentence(QString sentence, const ProblemParameters &parameters);

/// One fault among several, with its place in the input ("windows[3].number").
struct Fault {
    QString place;
    const ProblemType *type = nullptr;
    ProblemParameters parameters;

    QString sentence() const;
};
using Faults = QList<Fault>;

/// RFC 9457 problem. A refusal of input carries every fault at once.
class Problem {
public:
    // Implicit, so that `return fail(problem::Unauthorised)` reads as what it is.
    Problem(const ProblemType &type, ProblemParameters parameters = {}, Faults faults = {})
        : m_type(&type), m_parameters(std::move(parameters)), m_faults(std::move(faults))
    {
    }

    const ProblemType &type() const { return *m_type; }
    bool is(const ProblemType &type) const { return m_type == &type; }
    const ProblemParameters &parameters() const { return m_parameters; }
    const Faults &faults() const { return m_faults; }
    /// The sentence with its parameters filled in.
    QString sentence() const;

    /// application/problem+json.
    QJsonObject toJson() const;
    /// What another program sent; an unknown type becomes problem::Unexpected with the sentence it came with.
    static Problem fromJson(const QJsonObject &object);

private:
    const ProblemType *m_type;
    ProblemParameters m_parameters;
    Faults m_faults;
};

template <class T>
using Result = tl::expected<T, Problem>;

inline tl::unexpected<Problem> fail(Problem problem)
{
    return tl::unexpected<Problem>(std::move(problem));
}

inline tl::unexpected<Problem> fail(const ProblemType &type, ProblemParameters parameters = {})
{
    return tl::unexpected<Problem>(Problem(type, std::move(parameters)));
}

} // namespace ow
