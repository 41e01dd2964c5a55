#pragma once
// Systems of departments that decide elsewhere: which items, which of our answers they ask in which order and under which name. Data.
#include "models/base/Describe.h"

namespace ow {

enum class ExternalAdapter {
    Guided, ///< a clerk enters it there, led field by field
    Folder  ///< files, see resources/doc/external-folder.md
};
constexpr Code<ExternalAdapter> externalAdapterCodes[] = {{ExternalAdapter::Guided, "guided"},
                                                          {ExternalAdapter::Folder, "folder"}};
constexpr std::span<const Code<ExternalAdapter>> codesOf(ExternalAdapter)
{
    return externalAdapterCodes;
}

struct ExternalField {
    QString key;   ///< of our form: "enterprise.orgName"
    QString label; ///< as their screen has it
    static Fields fields();
};

struct ExternalSystem {
    QString code;
    QString name;
    QString unit;
    ExternalAdapter adapter = ExternalAdapter::Guided;
    QList<QString> items;
    QList<ExternalField> asked;
    static Fields fields();
};

struct ExternalSystems {
    QList<ExternalSystem> systems;
    static Fields fields();

    /// ":/exchange/external.json".
    static const ExternalSystems &shipped();
    const ExternalSystem *ofItem(const QString &item) const;
    const ExternalSystem *system(const QString &code) const;
};

} // namespace ow
