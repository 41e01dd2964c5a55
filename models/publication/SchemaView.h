#pragma once
// The published contract of answers, for whoever writes a program of his own (design §7: JSON Schema 2020-12).
#include "models/store/Command.h"

namespace ow {

/// Schemas as documents of their own. Parameters: element = code; items = codes with commas between, of one form (one alone: also of a
/// counter whose items are never merged); neither: of every element, and of every item in force today.
struct SchemaView {
    static constexpr char name[] = "schema";
    struct Document {
        QString path; ///< "elements/personName.json", "items/511A…@1.json", "forms/511A…+511A….json"
        JsonText schema;

        static Fields fields();
    };
    QList<Document> documents;

    static Fields fields();
};

std::span<const ViewRow> schemaViews();

} // namespace ow
