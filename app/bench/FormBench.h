#pragma once

namespace ow {

/// `form`: a form of so many fields, a third of them texts and codes, half of them with rules of four comparisons over the block
/// before; beside ajv with compiled json-logic-engine, and survey-core, on the same form (`peers`).
///
/// Both sides begin with what a reader of JSON made of the same bytes, and end with every fault told. Theirs, a run: ajv checks every
/// value against the published schema (type, bounds, code list, length, date, required) with `allErrors`, then every rule is
/// evaluated once on the same object. Ours, a run (`full_us`): every answer is found its question, checked as a text (the texts are
/// all there is: numbers and dates are read from them), every rule of relevance is evaluated, what is missing, wrong or too narrow is
/// asked of every field, and told in sentences. Nothing is kept from one run to the next but memory. No answer is wrong, on both
/// sides. `told_us`: the same where one answer in a hundred is, with a sentence for each; ajv's with its errors as text, whose fields
/// are named by their path only. `rules_us`: the part without texts. `key_us`: one field commit with all that follows from it, and what is wrong in every
/// field it touched; survey-core's is its setValue of the same field. `compile_us`: from the form and its rules as JSON; theirs from
/// the schema and the rules. All times are lower deciles, theirs too.
///
/// And how many random values of every type our engine and ajv, by the schema we publish, judge alike; how the time grows from 300 to
/// 30,000 fields; how many bytes the heap has after a million field commits more than before. False when a figure of issue 4 is not
/// met.
bool benchForm(bool peers);

} // namespace ow
