#pragma once

namespace ow {

/// `search`: each key of the judged queries of tests/fixtures/search as a search of its own, over the 1,135 real names and over as many
/// made of them as `names` says, beside SQLite FTS5 trigram over the same; recall@5 of both. `every`: only each so-manieth key of
/// the large set, for the peer needs milliseconds for each.
bool benchSearch(int names, int every);

} // namespace ow
