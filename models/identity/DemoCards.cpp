#include "models/identity/DemoCards.h"

namespace ow {

namespace {
struct DemoCardFile {
    QList<DemoCard> cards;
    static Fields fields() { return {field("cards", &DemoCardFile::cards)}; }
};
} // namespace

Fields DemoCard::fields()
{
    return {field("note", &DemoCard::note), field("card", &DemoCard::card), field("reading", &DemoCard::reading)};
}

QList<DemoCard> demoCardsFrom(const QByteArray &json)
{
    const Result<DemoCardFile> file = fromJson<DemoCardFile>(json, Strictness::Exact);
    return file ? file->cards : QList<DemoCard>();
}

} // namespace ow
