#include "app/bench/MergeBench.h"

#include "models/base/Random.h"
#include "models/catalogue/Catalogue.h"
#include "models/forms/FormMerge.h"
#include "models/forms/FormState.h"

#include <QJsonDocument>
#include <algorithm>
#include <chrono>
#include <cstdio>

namespace ow {

namespace {

constexpr int mergedItems = 10;
constexpr int fieldsAnItem = 60;
constexpr double parsesAllowed = 3;
const QDate mergeDay(2026, 9, 24);

/// Every field the dictionary can ask here, as now and as of last year, so that items share a third of theirs or more.
QList<ElementUse> mergeUses(const Catalogue &catalogue)
{
    QList<ElementUse> uses;
    for (const DataElement &element : catalogue.elements()) {
        for (const ElementRole role : element.roles) {
            if (!repeats(role))
                uses.append({role, element.code, false});
        }
    }
    return uses;
}

Item mergeItem(Random &random, const Item &pattern, QList<ElementUse> uses, int number)
{
    Item item = pattern;
    item.code = QStringLiteral("511A0000%1").arg(900000 + number);
    item.after.clear();
    item.elements.clear();
    for (int i = 0; i < fieldsAnItem && !uses.isEmpty(); ++i) {
        ElementUse use = uses.takeAt(random.below(quint32(uses.size())));
        use.required = random.below(2) == 0;
        if (i % 2 == 1) {
            const ElementUse &before = item.elements.at(random.below(quint32(i)));
            use.when =
                JsonText{"{\"or\":[{\"present\":{\"var\":\"" + questionKey(before.role, before.element).toUtf8()
                         + "\"}},{\"!\":{\"present\":{\"var\":\""
                         + questionKey(item.elements.first().role, item.elements.first().element).toUtf8() + "\"}}}]}"};
        }
        item.elements.append(use);
    }
    return item;
}

/// Microseconds, the median of so many.
template <class F>
double medianUs(int rounds, F work)
{
    std::vector<double> times;
    for (int i = 0; i < rounds; ++i) {
        const auto start = std::chrono::steady_clock::now();
        work();
        times.push_back(std::chrono::duration<double, std::micro>(std::chrono::steady_clock::now() - start).count());
    }
    std::nth_element(times.begin(), times.begin() + rounds / 2, times.end());
    return times[size_t(rounds / 2)];
}

} // namespace

bool benchMerge(int rounds)
{
    const Result<Catalogue> catalogue = Catalogue::shipped();
    const QList<const Item *> published = catalogue ? catalogue->itemsOn(mergeDay) : QList<const Item *>();
    if (published.isEmpty()) {
        std::fprintf(stderr, "bench merge: no catalogue\n");
        return false;
    }
    SeededRandom random(20260924);
    QList<Item> items;
    QList<QByteArray> files;
    for (int i = 0; i < mergedItems; ++i) {
        items.append(mergeItem(random, *published.first(), mergeUses(*catalogue), i));
        items.last().counterKind = CounterKind::Integrated;
        files.append(toJson(items.last()));
    }
    QList<const Item *> wanted;
    qsizetype bytes = 0;
    qsizetype fields = 0;
    for (qsizetype i = 0; i < items.size(); ++i) {
        wanted.append(&items.at(i));
        bytes += files.at(i).size();
        fields += items.at(i).elements.size();
    }
    qsizetype read = 0;
    const double parseUs = medianUs(rounds, [&] {
        for (const QByteArray &file : files)
            read += QJsonDocument::fromJson(file).object().size();
    });
    std::optional<Form> form;
    const double mergeUs = medianUs(rounds, [&] {
        if (auto merged = mergeForm(*catalogue, wanted, {}, mergeDay))
            form = std::move(*merged);
    });
    if (!form || read == 0) {
        std::fprintf(stderr, "bench merge: the items do not merge\n");
        return false;
    }
    std::shared_ptr<const FormProgram> program;
    const double compileUs = medianUs(std::max(3, rounds / 10), [&] {
        if (auto compiled = FormProgram::compile(*form))
            program = *compiled;
    });
    if (!program) {
        std::fprintf(stderr, "bench merge: the form does not compile\n");
        return false;
    }
    const double firstUs = medianUs(std::max(3, rounds / 10), [&] { FormState(program, mergeDay).cells(); });
    const double ratio = mergeUs / parseUs;
    std::printf("bench merge items=%d fields=%lld questions=%lld bytes=%lld merge_us=%.0f parse_us=%.0f x_parse=%.2f "
                "limit=%.0f compile_us=%.0f first_evaluation_us=%.0f\n",
                mergedItems, qlonglong(fields), qlonglong(form->questions.size()), qlonglong(bytes), mergeUs, parseUs,
                ratio, parsesAllowed, compileUs, firstUs);
    std::fflush(stdout);
    return ratio <= parsesAllowed;
}

} // namespace ow
