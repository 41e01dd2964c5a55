#pragma once
// Random items over the shipped dictionary, made for shared questions and rules, with the trees their rules were written from.
#include "models/base/Random.h"
#include "models/catalogue/Catalogue.h"
#include "models/forms/Form.h"

#include <map>
#include <set>

namespace ow::laws {

/// A rule as a tree; its leaves speak of fields by number.
struct RuleTree {
    enum class Op { Equal, NotEqual, Less, AtLeast, OneOf, Present, And, Or, Not, SomeRow, MoreRows };
    Op op = Op::Present;
    int field = -1;
    QString constant = {};
    std::vector<RuleTree> parts = {};
};

/// One possible question.
struct RandomField {
    QuestionKey key;
    const DataElement *element = nullptr;
    QStringList pool = {}; ///< values it may be given
};

/// Answers in normal form, by field and row.
using Filling = std::vector<std::vector<QString>>;

struct RandomNeed {
    int field = 0;
    bool required = false;
    std::optional<RuleTree> when = {};
    std::optional<RuleTree> requiredWhen = {};
};

/// Several items and one filling of all their questions.
struct RandomForm {
    std::vector<RandomField> fields;
    std::vector<Item> items;
    std::vector<std::vector<RandomNeed>> needs; ///< by item, as its elements
    std::vector<std::vector<int>> needOf;       ///< by item and field: which need, or -1
    std::map<ElementRole, int> rows;
    std::vector<std::vector<QString>> keys; ///< by field and row
    Filling answers;

    int rowsOf(int field) const { return int(keys[size_t(field)].size()); }
    const QString &key(int field, int row) const { return keys[size_t(field)][size_t(row)]; }
    QString randomValue(Random &random, int field) const;
};

/// What came out, summed up over many forms.
struct FormSpread {
    qint64 forms = 0;
    qint64 items = 0;
    qint64 needs = 0;
    qint64 withRules = 0;
    qint64 questions = 0;
    qint64 shared = 0; ///< questions of more than one item
    int fieldsMin = 1000;
    int fieldsMax = 0;

    void add(const RandomForm &form);
    QString text() const;
};

/// Makes 2–10 items of 5–60 fields; most are small. Borrows the catalogue.
class FormMaker {
public:
    explicit FormMaker(const Catalogue &catalogue);

    const Catalogue &catalogue() const { return m_catalogue; }
    RandomForm form(Random &random) const;
    /// An item without elements and papers.
    Item item() const;

private:
    const Catalogue &m_catalogue;
    std::vector<RandomField> m_candidates;
};

QByteArray ruleJson(const RandomForm &form, const RuleTree &tree, bool inRow);

} // namespace ow::laws
